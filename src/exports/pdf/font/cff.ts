/**
 * Compact Font Format, as far as a subset of a CID-keyed font needs it.
 *
 * Source: Adobe Technical Note 5176, "The Compact Font Format Specification".
 */
export interface Cff {
  readonly charStrings: CffIndex;
  readonly globalSubrs: CffIndex;
  /** The font dictionaries, among which glyphs are divided. */
  readonly dicts: readonly FontDict[];
  /** Operands of FontBBox and FontMatrix as they stand in the font; empty where absent. */
  readonly topEntries: readonly Buffer[];
  /** Index into `dicts`. */
  dictOf(glyph: number): number;
}

export interface FontDict {
  /** What the dictionary says besides where its Private dictionary is. */
  readonly entries: readonly Buffer[];
  /** The Private dictionary without its pointer to subroutines. */
  readonly privateEntries: readonly Buffer[];
  readonly localSubrs: CffIndex;
}

export interface CffIndex {
  readonly count: number;
  at(i: number): Buffer;
  /** Where the index ends in its table. */
  readonly end: number;
}

export const NO_INDEX: CffIndex = { count: 0, at: () => Buffer.alloc(0), end: 0 };

/** Operators; those of two bytes begin with 12. */
export const OP = {
  fontBox: 5,
  charset: 15,
  charStrings: 17,
  private: 18,
  subrs: 19,
  fontMatrix: 0x0c07,
  ros: 0x0c1e,
  cidCount: 0x0c22,
  fdArray: 0x0c24,
  fdSelect: 0x0c25,
} as const;

export function parseCff(table: Buffer): Cff {
  const names = parseIndex(table, table.readUInt8(2));
  const tops = parseIndex(table, names.end);
  const strings = parseIndex(table, tops.end);
  const globalSubrs = parseIndex(table, strings.end);
  const top = parseDict(tops.at(0));
  if (!top.has(OP.ros)) throw new Error('the font is not CID-keyed');
  const dicts = parseIndex(table, numberOf(top, OP.fdArray));
  const select = numberOf(top, OP.fdSelect);
  return {
    globalSubrs,
    charStrings: parseIndex(table, numberOf(top, OP.charStrings)),
    dicts: Array.from({ length: dicts.count }, (_, i) => parseFontDict(table, parseDict(dicts.at(i)))),
    topEntries: rawEntries(top, [OP.fontMatrix, OP.fontBox]),
    dictOf: (glyph) => lookUpDict(table, select, glyph),
  };
}

function parseFontDict(table: Buffer, dict: Dict): FontDict {
  const [size = 0, start = 0] = dict.get(OP.private)?.numbers ?? [];
  const inner = parseDict(table.subarray(start, start + size));
  const subrs = inner.get(OP.subrs)?.numbers[0];
  return {
    entries: rawEntries(dict, [OP.fontMatrix]),
    privateEntries: [...inner].filter(([op]) => op !== OP.subrs).map(([, entry]) => entry.raw),
    localSubrs: subrs === undefined ? NO_INDEX : parseIndex(table, start + subrs),
  };
}

function rawEntries(dict: Dict, ops: readonly number[]): readonly Buffer[] {
  return ops.flatMap((op) => dict.get(op)?.raw ?? []);
}

function numberOf(dict: Dict, op: number): number {
  const number = dict.get(op)?.numbers[0];
  if (number === undefined) throw new Error(`the font's dictionary has no entry ${op}`);
  return number;
}

function parseIndex(table: Buffer, start: number): CffIndex {
  const count = table.readUInt16BE(start);
  if (count === 0) return { ...NO_INDEX, end: start + 2 };
  const size = table.readUInt8(start + 2);
  const data = start + 2 + size * (count + 1);
  const offset = (i: number): number => data + table.readUIntBE(start + 3 + size * i, size);
  return { count, at: (i) => table.subarray(offset(i), offset(i + 1)), end: offset(count) };
}

type Dict = ReadonlyMap<number, { readonly numbers: readonly number[]; readonly raw: Buffer }>;

/** Numbers of a real kind are read as NaN: none of the entries that are looked into has one. */
function parseDict(data: Buffer): Dict {
  const dict = new Map<number, { numbers: number[]; raw: Buffer }>();
  let numbers: number[] = [];
  let start = 0;
  let i = 0;
  while (i < data.length) {
    const b = data[i]!;
    if (b <= 21) {
      const op = b === 12 ? 0x0c00 | data[i + 1]! : b;
      i += b === 12 ? 2 : 1;
      dict.set(op, { numbers, raw: data.subarray(start, i) });
      numbers = [];
      start = i;
    } else if (b === 28) {
      numbers.push(data.readInt16BE(i + 1));
      i += 3;
    } else if (b === 29) {
      numbers.push(data.readInt32BE(i + 1));
      i += 5;
    } else if (b === 30) {
      numbers.push(Number.NaN);
      do i++;
      while ((data[i]! & 0x0f) !== 0x0f && data[i]! >> 4 !== 0x0f);
      i++;
    } else if (b <= 246) {
      numbers.push(b - 139);
      i++;
    } else {
      const more = data[i + 1]!;
      numbers.push(b <= 250 ? (b - 247) * 256 + more + 108 : -(b - 251) * 256 - more - 108);
      i += 2;
    }
  }
  return dict;
}

function lookUpDict(table: Buffer, select: number, glyph: number): number {
  if (table.readUInt8(select) === 0) return table.readUInt8(select + 1 + glyph);
  let low = 0;
  let high = table.readUInt16BE(select + 1) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (table.readUInt16BE(select + 3 + 3 * middle) <= glyph) low = middle;
    else high = middle - 1;
  }
  return table.readUInt8(select + 3 + 3 * low + 2);
}
