import { BadWorkbook } from './bad-workbook.ts';
import { booleanText, errorText, rkNumber } from './binary.ts';
import { Cells, checkRow, type Book, type BookRow, type BookSheet } from './book.ts';
import { formatOf } from './formats.ts';
import { displayNumber } from './number-format.ts';
import { mainPart, partOfType, relationsOf } from './xlsx.ts';
import type { Zip } from './zip.ts';

/** Numbers of records that hold what is read. Source: [MS-XLSB] 2.3. */
const ID = {
  row: 0, small: 2, error: 3, truth: 4, number: 5, inline: 6, shared: 7, fText: 8, fNumber: 9, fTruth: 10, fError: 11,
  text: 19, format: 44, style: 47, column: 60, book: 153, tab: 156, merged: 176, styles: 617, stylesEnd: 618,
} as const; // prettier-ignore

interface Record {
  readonly id: number;
  readonly data: Buffer;
}

interface Shared {
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly from1904: boolean;
}

/** @throws BadWorkbook */
export function readXlsb(zip: Zip): Book {
  const main = mainPart(zip, 'xl/workbook.bin');
  const relations = relationsOf(zip, main);
  const tabs: { name: string; part: string; hidden: boolean }[] = [];
  let from1904 = false;
  for (const { id, data } of records(zip.bytes(main))) {
    if (id === ID.book) from1904 = (data.readUInt8(0) & 1) === 1;
    if (id !== ID.tab) continue;
    const { text: relation, end } = wideText(data, 8);
    const target = relations.find((found) => found.id === relation && found.type.endsWith('/worksheet'));
    if (target === undefined || !zip.has(target.part)) continue;
    tabs.push({
      name: wideText(data, end).text,
      part: target.part,
      hidden: data.readUInt32LE(0) !== 0,
    });
  }
  if (tabs.length === 0) throw new BadWorkbook('workbook');
  const bytesOf = (type: string): Buffer | undefined => zip.bytes(partOfType(relations, type) ?? '');
  const texts: string[] = [];
  for (const { id, data } of records(bytesOf('sharedStrings'))) {
    if (id === ID.text) texts.push(wideText(data, 1).text);
  }
  const shared = { texts, formats: formatsOf(bytesOf('styles')), from1904 };
  return tabs.map(({ name, part, hidden }): BookSheet => {
    const bytes = () => zip.bytes(part);
    return {
      name,
      hidden,
      filled: () => [...rowsOf(bytes(), shared)].some(({ cells }) => cells.length > 0),
      hiddenColumns: () => hiddenColumns(bytes()),
      tallCells: () => tallCells(bytes()),
      rows: () => rowsOf(bytes(), shared),
    };
  });
}

function* rowsOf(bytes: Buffer | undefined, shared: Shared): Generator<BookRow> {
  let row = 0;
  let hidden = false;
  let cells = new Cells();
  for (const { id, data } of records(bytes)) {
    if (id === ID.row) {
      if (row > 0) yield { row, cells: cells.cells, hidden };
      checkRow(data.readUInt32LE(0) + 1, row);
      row = data.readUInt32LE(0) + 1;
      hidden = (data.readUInt8(11) & 0x10) !== 0;
      cells = new Cells();
    } else if (id >= ID.small && id <= ID.fError && row > 0) {
      cells.put(data.readUInt32LE(0), cellText(id, data, shared));
    }
  }
  if (row > 0) yield { row, cells: cells.cells, hidden };
}

/** A cell is its column, its style in three bytes, and its value; a formula's follows behind. */
function cellText(id: number, data: Buffer, { texts, formats, from1904 }: Shared): string {
  switch (id) {
    case ID.error:
    case ID.fError:
      return errorText(data.readUInt8(8));
    case ID.truth:
    case ID.fTruth:
      return booleanText(data.readUInt8(8));
    case ID.inline:
    case ID.fText:
      return wideText(data, 8).text;
    case ID.shared:
      return texts[data.readUInt32LE(8)] ?? '';
    default: {
      const number = id === ID.small ? rkNumber(data.readInt32LE(8)) : data.readDoubleLE(8);
      return displayNumber(number, formats[data.readUIntLE(4, 3)] ?? '', from1904);
    }
  }
}

/** Ranges, each by its first and last row and its first and last column. */
function tallCells(bytes: Buffer | undefined): ReadonlyMap<string, number> {
  const tall = new Map<string, number>();
  for (const { id, data } of records(bytes)) {
    if (id !== ID.merged || data.length < 16) continue;
    const [first, last, column] = [0, 4, 8].map((field) => data.readUInt32LE(field)) as [
      number,
      number,
      number,
    ];
    if (last > first) tall.set(`${first + 1}:${column}`, last + 1);
  }
  return tall;
}

function hiddenColumns(bytes: Buffer | undefined): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { id, data } of records(bytes)) {
    if (id === ID.row) break;
    if (id !== ID.column || (data.readUInt8(16) & 1) === 0) continue;
    const last = Math.min(data.readUInt32LE(4), 16_383);
    for (let column = data.readUInt32LE(0); column <= last; column++) hidden.add(column);
  }
  return hidden;
}

function formatsOf(bytes: Buffer | undefined): string[] {
  const custom = new Map<number, string>();
  const formats: string[] = [];
  let inCells = false;
  for (const { id, data } of records(bytes)) {
    if (id === ID.format) custom.set(data.readUInt16LE(0), wideText(data, 2).text);
    else if (id === ID.styles || id === ID.stylesEnd) inCells = id === ID.styles;
    else if (id === ID.style && inCells) formats.push(formatOf(data.readUInt16LE(2), custom));
  }
  return formats;
}

/** A text behind its length in four bytes; a length of all ones is no text. */
function wideText(data: Buffer, at: number): { readonly text: string; readonly end: number } {
  const length = data.readUInt32LE(at);
  const end = length === 0xffffffff ? at + 4 : at + 4 + 2 * length;
  if (end > data.length) throw new BadWorkbook('cut');
  return { text: data.toString('utf16le', at + 4, end), end };
}

/** Numbers of one or two bytes, lengths of one to four, seven bits in each. Source: [MS-XLSB] 2.1.4. */
function* records(bytes: Buffer | undefined): Generator<Record> {
  if (bytes === undefined) return;
  let at = 0;
  while (at < bytes.length) {
    let id = bytes.readUInt8(at++);
    if (id > 0x7f) id = (id & 0x7f) | ((bytes.readUInt8(at++) & 0x7f) << 7);
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes.readUInt8(at++);
      length |= (byte & 0x7f) << shift;
      if (byte <= 0x7f) break;
    }
    if (at + length > bytes.length) throw new BadWorkbook('cut');
    yield { id, data: bytes.subarray(at, at + length) };
    at += length;
  }
}
