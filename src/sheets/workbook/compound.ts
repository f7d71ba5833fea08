import { BadWorkbook } from './bad-workbook.ts';

const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const HEADER = 512;
const ENTRY = 128;
/** The first of the numbers that end a chain. */
const NO_SECTOR = 0xfffffffa;
const STREAM = 2;
const ROOT = 5;

export function isCompound(head: Uint8Array): boolean {
  return SIGNATURE.equals(head.subarray(0, 8));
}

interface Entry {
  readonly start: number;
  readonly size: number;
}

/** The streams of the container in which .xls, .et and locked workbooks lie. Source: [MS-CFB] 2.1 to 2.6. */
export class Compound {
  readonly #bytes: Buffer;
  readonly #sector: number;
  readonly #fat: number[] = [];
  readonly #entries = new Map<string, Entry>();
  readonly #smallLimit: number;
  readonly #small: Buffer;
  readonly #smallFat: Buffer;

  /** @throws BadWorkbook */
  constructor(bytes: Buffer) {
    if (bytes.length < HEADER) throw new BadWorkbook('xls');
    this.#bytes = bytes;
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw new BadWorkbook('xls');
    this.#sector = 1 << shift;
    this.#readFat();
    let root: Entry = { start: NO_SECTOR, size: 0 };
    const directory = this.#chain(bytes.readUInt32LE(48));
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
      const kind = directory[at + 66];
      const length = directory.readUInt16LE(at + 64);
      const name = directory.toString('utf16le', at, at + Math.max(0, Math.min(length, 64) - 2));
      const entry = { start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) };
      if (kind === ROOT) root = entry;
      else if (kind === STREAM) this.#entries.set(name, entry);
    }
    this.#smallLimit = bytes.readUInt32LE(56);
    this.#small = this.#chain(root.start);
    this.#smallFat = this.#chain(bytes.readUInt32LE(60));
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  stream(name: string): Buffer | undefined {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    const found = entry.size < this.#smallLimit ? this.#smallChain(entry.start) : this.#chain(entry.start);
    if (found.length < entry.size) throw new BadWorkbook('cut');
    return found.subarray(0, entry.size);
  }

  #readFat(): void {
    const bytes = this.#bytes;
    const perSector = this.#sector / 4;
    const tables: number[] = [];
    for (let i = 0; i < 109; i++) tables.push(bytes.readUInt32LE(76 + 4 * i));
    let next = bytes.readUInt32LE(68);
    for (let left = this.#sectors(); next < NO_SECTOR && left > 0; left--) {
      const sector = this.#sectorAt(next);
      for (let i = 0; i < perSector - 1; i++) tables.push(sector.readUInt32LE(4 * i));
      next = sector.readUInt32LE(4 * (perSector - 1));
    }
    for (const table of tables) {
      if (table >= NO_SECTOR) continue;
      const sector = this.#sectorAt(table);
      for (let i = 0; i < perSector; i++) this.#fat.push(sector.readUInt32LE(4 * i));
      if (this.#fat.length > this.#sectors() + perSector) break;
    }
  }

  #sectors(): number {
    return Math.ceil(this.#bytes.length / this.#sector);
  }

  /** The last sector of a file may be cut. */
  #sectorAt(number: number): Buffer {
    const from = (number + 1) * this.#sector;
    const sector = this.#bytes.subarray(from, from + this.#sector);
    if (sector.length === 0) throw new BadWorkbook('cut');
    return sector.length === this.#sector ? sector : Buffer.concat([sector], this.#sector);
  }

  /** A chain longer than the file runs in a circle. */
  #chain(start: number): Buffer {
    const parts: Buffer[] = [];
    for (let at = start; at < NO_SECTOR; at = this.#fat[at] ?? NO_SECTOR) {
      if (parts.length > this.#sectors()) throw new BadWorkbook('xls');
      parts.push(this.#sectorAt(at));
    }
    return Buffer.concat(parts);
  }

  #smallChain(start: number): Buffer {
    const parts: Buffer[] = [];
    for (let at = start; at < NO_SECTOR;) {
      if (64 * parts.length > this.#small.length) throw new BadWorkbook('xls');
      parts.push(this.#small.subarray(64 * at, 64 * at + 64));
      at = 4 * at + 4 <= this.#smallFat.length ? this.#smallFat.readUInt32LE(4 * at) : NO_SECTOR;
    }
    return Buffer.concat(parts);
  }
}
