import { wholeLines } from './lines.ts';
import { BadWorkbook } from './workbook/index.ts';

/** What decoding can end with: bytes that are nothing in the encoding. */
export class BadBytes extends Error {}

/** A file may come as one piece; the parser holds the records of one piece at a time. */
const PIECE = 1 << 18;

/**
 * csv-parse reads bytes of UTF-8: those of a file that is valid UTF-8 as they are, any other through text.
 *
 * @throws BadBytes after all lines before the wrong bytes
 */
export function* asUtf8(chunks: Iterable<Uint8Array>, encoding: string, valid: boolean): Generator<Buffer> {
  if (encoding === 'utf-8' && valid) yield* withoutMark(pieces(chunks));
  else for (const text of asText(chunks, encoding)) yield Buffer.from(text, 'utf8');
}

/** The file's text without its mark. Half a surrogate pair in UTF-16 becomes U+FFFD; any other wrong byte throws BadBytes. */
export function* asText(chunks: Iterable<Uint8Array>, encoding: string): Generator<string> {
  if (encoding.startsWith('utf-16')) {
    const decoder = new TextDecoder(encoding);
    for (const piece of pieces(chunks)) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
    return;
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  let first = true;
  for (const lines of wholeLines(pieces(chunks))) {
    // Line by line only where the whole fails, so that the row of the wrong bytes can be told.
    const text = decoded(decoder, lines);
    if (text === undefined) yield* goodLines(decoder, lines);
    else yield first && text.startsWith('\ufeff') ? text.slice(1) : text;
    first = false;
  }
}

/** What 0x80 to 0x9F are in Windows-1252; some versions of Node read them as Latin 1, which has nothing there. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | undefined {
  try {
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252'
      ? text.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80]!)
      : text;
  } catch {
    return undefined;
  }
}

function* goodLines(decoder: InstanceType<typeof TextDecoder>, lines: Buffer): Generator<string> {
  let from = 0;
  while (from < lines.length) {
    const end = lines.indexOf(0x0a, from);
    const next = end < 0 ? lines.length : end + 1;
    const text = decoded(decoder, lines.subarray(from, next));
    if (text === undefined) throw new BadBytes('bytes that are no text in this encoding');
    yield text;
    from = next;
  }
}

function* pieces(chunks: Iterable<Uint8Array>): Generator<Buffer> {
  for (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += PIECE) {
      const length = Math.min(PIECE, chunk.length - from);
      yield Buffer.from(chunk.buffer, chunk.byteOffset + from, length);
    }
  }
}

function* withoutMark(chunks: Iterable<Buffer>): Generator<Buffer> {
  let start: Buffer | undefined = Buffer.alloc(0);
  for (const chunk of chunks) {
    if (start === undefined) {
      yield chunk;
    } else {
      start = Buffer.concat([start, chunk]);
      if (start.length < 3) continue;
      yield start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? start.subarray(3) : start;
      start = undefined;
    }
  }
  if (start !== undefined) yield start;
}

/** The same. @throws BadWorkbook at a character 0: nobody typed it */
export function* withoutNul(chunks: Iterable<Buffer>): Generator<Buffer> {
  for (const chunk of chunks) {
    if (chunk.includes(0)) throw new BadWorkbook('nul');
    yield chunk;
  }
}
