import { inflateRawSync } from 'node:zlib';

import { BadWorkbook, LIMITS } from './bad-workbook.ts';

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Small parts may pack as well as they like. */
const RATIO_FROM = 1 << 20;

/** The parts of a zip archive, unpacked when asked for. Source: PKWARE APPNOTE 6.3, without ZIP64, encryption or parts. */
export class Zip {
  readonly #bytes: Buffer;
  readonly #entries = new Map<string, Entry>();
  /** Of the parts that were asked for, each once however often. */
  #unpacked = 0;
  readonly #counted = new Set<number>();

  /** @throws BadWorkbook */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    const end = this.#findEnd();
    const count = bytes.readUInt16LE(end + 10);
    if (count > LIMITS.entries) throw new BadWorkbook('entries', true);
    let at = bytes.readUInt32LE(end + 16);
    for (let i = 0; i < count; i++) at = this.#readEntry(at);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** A part's text; undefined where there is none of that name. */
  text(name: string): string | undefined {
    return this.bytes(name)
      ?.toString('utf8')
      .replace(/^\ufeff/, '');
  }

  bytes(name: string): Buffer | undefined {
    const entry = this.#entries.get(name.toLowerCase());
    return entry && this.#unpack(entry);
  }

  #findEnd(): number {
    const first = Math.max(0, this.#bytes.length - 22 - 0xffff);
    for (let at = this.#bytes.length - 22; at >= first; at--) {
      if (this.#bytes.readUInt32LE(at) === END) return at;
    }
    throw new BadWorkbook('zip');
  }

  #readEntry(at: number): number {
    const bytes = this.#bytes;
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY) throw new BadWorkbook('zip');
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new BadWorkbook('password');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    this.#entries.set(name.toLowerCase(), {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    return at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }

  #unpack({ method, packed, unpacked, offset }: Entry): Buffer {
    const bytes = this.#bytes;
    if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw new BadWorkbook('zip');
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const data = bytes.subarray(start, start + packed);
    if (data.length < packed) throw new BadWorkbook('zip');
    const ratio = unpacked > RATIO_FROM && unpacked > packed * LIMITS.ratio;
    if (!this.#counted.has(offset)) this.#unpacked += unpacked;
    this.#counted.add(offset);
    if (ratio || this.#unpacked > LIMITS.unpacked) throw new BadWorkbook('unpacked', true);
    if (method === 0) return data;
    if (method !== 8) throw new BadWorkbook('zip');
    try {
      // One byte more than was promised would be a lie about the size, and is an error.
      return inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) });
    } catch {
      throw new BadWorkbook('zip');
    }
  }
}
