import { violation } from '../../../model/index.ts';
import type { SheetRow, SheetText } from '../../../sheets/index.ts';
import type { Fields, Header } from '../headers.ts';
import { fieldOf, headerAmong } from '../headers.ts';
import { numberText } from '../numbers.ts';
import { ABOVE, begun } from '../tables.ts';
import { fold, headerOf, nameOf } from '../text.ts';
import type { Fate } from './answers.ts';
import { Carried, Order } from './carried.ts';
import { CHAIN, Chat } from './chat.ts';
import { freeRow } from './free.ts';
import { ownBuilding } from './own-building.ts';
import { cellOf } from './own-line.ts';
import type { Question } from './question.ts';
import { mustNotCount } from './question.ts';
import { mustStand } from './stands.ts';
import { TableLeft } from './table-left.ts';
import type { Product, Reading } from './table-rows.ts';
import { listRow, longRow, productsOf, wideRow, withCorrections } from './table-rows.ts';

const TOTAL =
  /^(?:(?:本页|本栋|全部|楼栋)?(?:合计|总计|小计|共计|总和|总数)(?:数量|份数|件数)?|(?:grand|sub)?totals?|sum)[:：]?$/;

/** Reads a sheet by itself, as far as that can be done in one way, and compares. */
export function judgeSheet(
  question: Question,
  text: SheetText,
  name: string,
  file: number,
  fields: Fields,
  building: string,
): void {
  const { counted, found } = question;
  const reader = counted.reader(file);
  const { first, rest } = begun(text.rows, ABOVE);
  const isRejects = first.some(({ cells }) =>
    ['file', 'problem', 'suggestion'].every((word) => cells.some((cell) => nameOf(cell) === word)),
  );
  const table = isRejects ? undefined : headerAmong(first, fields);
  const start = first.find(({ cells }) => cells.some((cell) => CHAIN.test(fold(cell))));
  // Below a header these words are what somebody wrote in a cell.
  const isChain = start !== undefined && ((table?.fields.size ?? 0) < 3 || start.row <= table!.row);
  const header = isChain ? undefined : table;
  const above = first
    .filter(({ row }) => header !== undefined && row < header.row)
    .map(({ cells }) => cells.join('\n'));
  const own = ownBuilding(question, building, text.file, text.sheet);
  const reading: Reading = {
    question,
    name,
    path: text.file,
    file,
    headings: [...above, text.sheet, text.file, building],
    places: (row) => {
      const places = reader.at(row);
      for (const place of own === undefined ? [] : places)
        if (question.homeOf(counted.entry[place]!).building !== own)
          mustNotCount(question, place, `${name}:${row}`, 'other building');
      return places;
    },
  };
  const rows = chained(first, rest, question.heard.marks.set(name, { cells: 0, lines: 0 }).get(name)!);
  const isFree = header === undefined || (/\.txt$/i.test(text.file) && !hasHousehold(header));
  if (isFree || isRejects) judgeFree(reading, rows, isRejects);
  else judgeTable(reading, rows, header, fields);
  for (const place of reader.rest()) {
    const at = { file: 'plan.json', where: question.entryText(counted.entry[place]!) };
    found(violation('line-misread', at, 1, { place: `${name}:${counted.rowOf(place)}`, what: 'row' }));
  }
}

/** All rows, the marks on them counted. */
function* chained(
  first: readonly SheetRow[],
  rest: Iterable<SheetRow>,
  marks: { cells: number; lines: number },
): Generator<SheetRow> {
  for (const rows of [first, rest]) {
    for (const row of rows) {
      let filled = 0;
      for (const cell of row.cells) if (cell !== '' && cell.trim() !== '') filled++;
      marks.cells += filled;
      if (filled > 0) marks.lines++;
      yield row;
    }
  }
}

function hasHousehold({ fields }: Header): boolean {
  return fields.has('address') || fields.has('room') || fields.has('building');
}

function judgeFree(
  { question, name, path, headings, places }: Reading,
  rows: Iterable<SheetRow>,
  isRejects: boolean,
): void {
  const above: string[] = [];
  const chat = isRejects ? undefined : new Chat(question, { name, path }, headings.slice(-3));
  let spoken = false;
  for (const { row, cells } of rows) {
    const own = cells.join('\n');
    if (own.trim() === '') continue;
    const at = places(row);
    const fates = question.fates.at(name, row);
    if (isLate(fates)) question.heard.late.push([own, ...above, ...headings].join('\n'));
    const around = {
      sheet: name,
      row,
      own: withCorrections(question, name, row, own),
      above: [...above, ...headings],
    };
    for (const place of at) {
      mustStand(question, place, around);
      const phones = [own, ...above].join('\n');
      question.heard.tell(question.counted.household[question.counted.entry[place]!]!, phones, own);
    }
    if (question.corrections.get(name)?.has(row) !== true)
      chat?.judge({ row, text: cells.filter((cell) => cell.trim() !== '').join(' '), places: at, fates });
    spoken ||= at.length + fates.length > 0;
    if (!isRejects) freeRow(question, around, at, fates, spoken);
    above.unshift(own);
    if (above.length > 40) above.pop();
  }
  chat?.finish();
}

const isLate = (fates: readonly Fate[]): boolean => fates.some(({ problem }) => problem === 'late');

function judgeTable(of: Reading, rows: Iterable<SheetRow>, header: Header, fields: Fields): void {
  const { question, name } = of;
  /** Titles between tables come before those above: the nearest first. */
  const headings = [...of.headings];
  const reading = { ...of, headings };
  let [isLong, products] = layoutOf(question, header);
  let carried = new Carried(header);
  const left = new TableLeft(reading);
  let order = new Order(header);
  for (const { row, cells } of rows) {
    if (row <= header.row) continue;
    const again = headerAgain(question, { row, cells }, fields);
    if (again !== undefined) {
      header = again;
      [isLong, products] = layoutOf(question, header);
      carried = new Carried(header);
      order = new Order(header);
      continue;
    }
    const places = reading.places(row);
    const fates = question.fates.at(name, row);
    const below = row === header.row + 1 && places.length + fates.length === 0;
    const second = below ? headerOfTwo(question, header, cells) : undefined;
    if (second !== undefined) {
      header = second;
      [isLong, products] = layoutOf(question, header);
      continue;
    }
    const [title = '', ...others] = cells.filter((cell) => cell.trim() !== '');
    if (title !== '' && others.length === 0 && places.length + fates.length === 0) {
      headings.unshift(title);
      if (!header.fields.has('building') && !header.fields.has('address')) carried = new Carried(header);
    }
    carried.see(cells);
    if (isLate(fates))
      question.heard.late.push([...cells, ...carried.texts, ...header.texts, ...reading.headings].join('\n'));
    const isTotal = cells.some((cell) => cell.length < 30 && TOTAL.test(nameOf(cell)));
    if (isTotal && places.length === 0) continue;
    if (isTotal && !['room', 'address'].some((field) => cellOf(cells, header, field).trim() !== ''))
      for (const place of places) mustNotCount(question, place, `${name}:${row}`, 'total');
    const longer = cells.some((cell, column) => column >= header.texts.length && cell.trim() !== '');
    const plain = !carried.isFilled && !longer && question.corrections.get(name)?.has(row) !== true;
    const line = {
      reading,
      header,
      row,
      cells,
      ofOrder: order.of(cells),
      places,
      fates,
      plain,
      carried,
      fields,
    };
    left.see(line, !isLong && products.length > 0);
    if (isLong) longRow(line);
    else if (products.length > 0) wideRow(line, products);
    else listRow(line);
  }
  left.settle();
}

function layoutOf(question: Question, header: Header): [isLong: boolean, products: readonly Product[]] {
  const isLong = header.fields.has('item') && header.fields.has('quantity');
  return [isLong, isLong || header.fields.has('items') ? [] : productsOf(question, header)];
}

/** A header of two rows: names of goods below the word that stands for all of them. */
function headerOfTwo({ names }: Question, header: Header, cells: readonly string[]): Header | undefined {
  const isGood = (cell: string) => cell !== '' && names.find(headerOf(cell)) >= 0;
  const known = new Map([...header.fields].filter(([, column]) => (cells[column] ?? '').trim() === ''));
  if (!cells.some(isGood) || cells.some((cell) => cell.trim() !== '' && numberText(cell) !== undefined))
    return undefined;
  if (['building', 'room', 'address'].some((field) => header.fields.has(field) && !known.has(field)))
    return undefined;
  const width = Math.max(cells.length, header.texts.length);
  const texts = Array.from(
    { length: width },
    (_, at) => (cells[at] ?? '').trim() || (header.texts[at] ?? ''),
  );
  return { row: header.row + 1, texts, fields: known, columnsOf: header.columnsOf };
}

/** A header inside the data, where sheets were pasted below each other: names of fields and goods, and no number. */
function headerAgain(question: Question, row: SheetRow, fields: Fields): Header | undefined {
  const first = row.cells.find((cell) => cell.trim() !== '') ?? '';
  if (fieldOf(first, fields) === undefined || row.cells.some((cell) => numberText(cell) !== undefined))
    return undefined;
  const header = headerAmong([row], fields);
  const placed = header?.fields.has('address') === true || header?.fields.has('room') === true;
  const isHeader = placed && (header.fields.size > 1 || productsOf(question, header).length > 0);
  return isHeader ? header : undefined;
}
