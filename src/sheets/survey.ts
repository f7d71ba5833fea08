import { createHash } from 'node:crypto';

import { PlainHash } from './plainhash.ts';

/** What one look at a file's bytes tells, before any of it is believed. */
export interface Survey {
  readonly sha256: string;
  /** Of its rows, where the bytes alone tell it (UTF-8 with commas, nothing quoted); else undefined. */
  readonly plainRows: string | undefined;
  readonly bytes: number;
  /** The first bytes, for guesses at delimiter and encoding. */
  readonly head: Uint8Array;
  readonly validUtf8: boolean;
  /** Some byte is 0: in no text but UTF-16. */
  readonly nul: boolean;
  /** The last line has no end. */
  readonly endsOpen: boolean;
  /** Some byte is above 0x7F. */
  readonly beyondAscii: boolean;
  /** Some character of it as UTF-8 is U+0800 or above (a byte is 0xE0 or above): common Chinese is. */
  readonly beyondTwoBytes: boolean;
}

const HEAD = 1 << 16;

/** Reads all of a file once: hash, and whether it is UTF-8 and of which kind. Memory does not grow with the file. */
export function survey(chunks: Iterable<Uint8Array>): Survey {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const plain = new PlainHash();
  const heads: Uint8Array[] = [];
  let bytes = 0;
  let validUtf8 = true;
  let nul = false;
  let last = 0x0a;
  let beyondAscii = false;
  let beyondTwoBytes = false;
  for (const chunk of chunks) {
    hash.update(chunk);
    plain.add(chunk);
    if (bytes < HEAD) heads.push(chunk.slice(0, HEAD - bytes));
    bytes += chunk.length;
    nul ||= chunk.includes(0);
    last = chunk.at(-1) ?? last;
    if (validUtf8) validUtf8 = decodes(decoder, chunk);
    if (!beyondTwoBytes && !isAscii(chunk)) {
      beyondAscii = true;
      beyondTwoBytes = chunk.some((byte) => byte >= 0xe0);
    }
  }
  if (validUtf8) validUtf8 = decodes(decoder, undefined);
  const sha256 = hash.digest('hex');
  return {
    sha256,
    plainRows: validUtf8 ? plain.digest(sha256) : undefined,
    bytes,
    head: Buffer.concat(heads),
    validUtf8,
    nul,
    endsOpen: last !== 0x0a && last !== 0x0d,
    beyondAscii,
    beyondTwoBytes,
  };
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 0x7f) return false;
  return true;
}
