import { UNRESOLVED } from '../../model/index.ts';
import { BadWorkbook } from './bad-workbook.ts';
import { Cells, checkRow, type Book, type BookRow, type BookSheet } from './book.ts';
import { booleanText, errorText, rkNumber } from './binary.ts';
import type { Compound } from './compound.ts';
import { formatOf } from './formats.ts';
import { displayNumber } from './number-format.ts';
import { longText, records, shortText, sharedTexts, type Record } from './xls-records.ts';

/** Numbers of records that hold what is read. Source: [MS-XLS] 2.3. */
const ID = {
  formula: 0x06, end: 0x0a, continued: 0x3c, date1904: 0x22, locked: 0x2f, column: 0x7d, tab: 0x85, packed: 0xbd,
  merged: 0xe5,   rich: 0xd6, style: 0xe0, texts: 0xfc, text: 0xfd, number: 0x203, label: 0x204, truth: 0x205, string: 0x207,
  row: 0x208, small: 0x27e, format: 0x41e, begin: 0x809,
} as const; // prettier-ignore
const BIFF8 = 0x600;
const WORKSHEET = 0;
/** A column is 256 of these at most. */
const ROW_HIDDEN = 0x20;

interface Shared {
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly from1904: boolean;
}

/** @throws BadWorkbook */
export function readXls(container: Compound): Book {
  if (container.has('EncryptedPackage')) throw new BadWorkbook('password');
  const stream = container.stream('Workbook');
  if (stream === undefined) throw new BadWorkbook(container.has('Book') ? 'xls-95' : 'no-sheet');
  const custom = new Map<number, string>();
  const styles: number[] = [];
  const tabs: { name: string; at: number; hidden: boolean }[] = [];
  const pieces: Buffer[] = [];
  let from1904 = false;
  let before = -1;
  for (const { id, data } of records(stream, 0)) {
    if (before < 0 && (id !== ID.begin || data.readUInt16LE(0) !== BIFF8)) throw new BadWorkbook('xls-95');
    if (id === ID.locked) throw new BadWorkbook('password');
    else if (id === ID.date1904) from1904 = data.readUInt16LE(0) === 1;
    else if (id === ID.format) custom.set(data.readUInt16LE(0), longText(data, 2));
    else if (id === ID.style) styles.push(data.readUInt16LE(2));
    else if (id === ID.tab && data[5] === WORKSHEET) {
      tabs.push({ name: shortText(data, 6), at: data.readUInt32LE(0), hidden: (data[4]! & 3) !== 0 });
    } else if (id === ID.texts || (id === ID.continued && before === ID.texts)) pieces.push(data);
    if (id === ID.end) break;
    if (id !== ID.continued) before = id;
  }
  const formats = styles.map((id) => formatOf(id, custom));
  const shared = { texts: sharedTexts(pieces), formats, from1904 };
  if (tabs.length === 0) throw new BadWorkbook('workbook');
  return tabs.map(({ name, at, hidden }): BookSheet => {
    const sheet = new XlsSheet(stream, at, shared);
    return {
      name,
      hidden,
      filled: () => sheet.read().rows.size > 0,
      hiddenColumns: () => sheet.read().hiddenColumns,
      tallCells: () => sheet.read().tallCells,
      rows: () => sheet.inOrder(),
    };
  });
}

interface Read {
  /** By row from 0, by column from 0. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly tallCells: ReadonlyMap<string, number>;
}

/** Rows may be written in any order: a sheet is read whole before its first row is known. */
class XlsSheet {
  readonly #stream: Buffer;
  readonly #at: number;
  readonly #shared: Shared;
  readonly #rows = new Map<number, Map<number, string>>();
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  readonly #tallCells = new Map<string, number>();
  /** Formulas whose result is an empty text, which a program that cannot calculate writes for all of them. */
  readonly #empty: (readonly [row: number, column: number])[] = [];
  #results = 0;
  #read: Read | undefined;

  constructor(stream: Buffer, at: number, shared: Shared) {
    this.#stream = stream;
    this.#at = at;
    this.#shared = shared;
  }

  *inOrder(): Generator<BookRow> {
    const { rows, hiddenRows } = this.read();
    let last = 0;
    for (const [row, texts] of [...rows].sort(([a], [b]) => a - b)) {
      checkRow(row + 1, last);
      last = row + 1;
      const cells = new Cells();
      for (const [column, text] of [...texts].sort(([a], [b]) => a - b)) cells.put(column, text);
      yield { row: row + 1, cells: cells.cells, hidden: hiddenRows.has(row) };
    }
  }

  read(): Read {
    if (this.#read !== undefined) return this.#read;
    /** Charts inside a sheet are streams of their own. */
    let depth = 0;
    let waiting: readonly [row: number, column: number] | undefined;
    for (const record of records(this.#stream, this.#at)) {
      if (record.id === ID.begin) depth++;
      else if (record.id === ID.end && --depth === 0) break;
      if (depth > 1) continue;
      if (record.id === ID.string && waiting !== undefined) this.#put(...waiting, longText(record.data, 0));
      if (record.id === ID.string || record.id === ID.formula) waiting = undefined;
      if (record.id === ID.formula) waiting = this.#formula(record.data);
      else this.#cell(record);
    }
    if (this.#results === 0) for (const place of this.#empty) this.#put(...place, UNRESOLVED);
    return (this.#read = {
      rows: this.#rows,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      tallCells: this.#tallCells,
    });
  }

  #cell({ id, data }: Record): void {
    if (data.length < 6) return;
    if (id === ID.merged) return this.#merged(data);
    const [row, column, style] = [data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4)];
    if (id === ID.text) this.#put(row, column, this.#shared.texts[data.readUInt32LE(6)] ?? '');
    else if (id === ID.label || id === ID.rich) this.#put(row, column, longText(data, 6));
    else if (id === ID.number) this.#number(row, column, style, data.readDoubleLE(6));
    else if (id === ID.small) this.#number(row, column, style, rkNumber(data.readInt32LE(6)));
    else if (id === ID.truth) this.#put(row, column, (data[7] === 1 ? errorText : booleanText)(data[6]!));
    else if (id === ID.packed) {
      for (let at = 4, next = column; at + 6 <= data.length - 2; at += 6, next++) {
        this.#number(row, next, data.readUInt16LE(at), rkNumber(data.readInt32LE(at + 2)));
      }
    } else if (id === ID.row && (data.readUInt16LE(12) & ROW_HIDDEN) !== 0) this.#hiddenRows.add(row);
    else if (id === ID.column && (data.readUInt16LE(8) & 1) !== 0) {
      for (let hidden = row; hidden <= Math.min(column, 255); hidden++) this.#hiddenColumns.add(hidden);
    }
  }

  /** Ranges, each by its first and last row and its first and last column. */
  #merged(data: Buffer): void {
    for (let at = 2; at + 8 <= data.length; at += 8) {
      const [first, last, column] = [0, 2, 4].map((field) => data.readUInt16LE(at + field)) as [
        number,
        number,
        number,
      ];
      if (last > first) this.#tallCells.set(`${first + 1}:${column}`, last + 1);
    }
  }

  /** The place of a formula whose result is the text that follows. */
  #formula(data: Buffer): readonly [row: number, column: number] | undefined {
    const [row, column] = [data.readUInt16LE(0), data.readUInt16LE(2)];
    if (data.readUInt16LE(12) !== 0xffff) {
      this.#results++;
      this.#number(row, column, data.readUInt16LE(4), data.readDoubleLE(6));
      return undefined;
    }
    const kind = data[6];
    if (kind === 3) this.#empty.push([row, column]);
    else this.#results++;
    if (kind === 1) this.#put(row, column, booleanText(data[8]!));
    if (kind === 2) this.#put(row, column, errorText(data[8]!));
    return kind === 0 ? [row, column] : undefined;
  }

  #number(row: number, column: number, style: number, value: number): void {
    this.#put(row, column, displayNumber(value, this.#shared.formats[style] ?? '', this.#shared.from1904));
  }

  #put(row: number, column: number, text: string): void {
    if (text === '') return;
    const cells = this.#rows.get(row);
    if (cells === undefined) this.#rows.set(row, new Map([[column, text]]));
    else cells.set(column, text);
  }
}
