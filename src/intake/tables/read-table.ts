import { isUnresolved, type Place } from '../../model/index.ts';
import { inputFiles } from '../files/index.ts';
import { report, tableRecord, type Reading, type TableName } from '../reading.ts';
import type { InputName } from '../settings/index.ts';
import { fieldNamed, findHeader, peopleIn, type FieldTable, type Header } from './headers.ts';
import { readSheets, TABLE_FILES, type SheetText } from '../../sheets/index.ts';
import { headerKey, isSpoiled, nearest, wholeHeaderKey } from '../text/index.ts';
import type { TableSpec } from './spec.ts';
import { TableRow } from './row.ts';

/** The files that an input of the settings stands for; absent ones that are named are problems. */
export function filesOf(
  reading: Reading,
  input: InputName,
  extensions: readonly string[] = TABLE_FILES,
): readonly string[] {
  const path = reading.written.inputs[input];
  const key = ['inputs', input];
  const place = reading.yaml.place(key);
  const named = isWritten(reading, input);
  const paths = typeof path === 'string' ? [path] : path;
  const { names, problems } = inputFiles(reading.source, {
    paths,
    named,
    place,
    date: reading.date,
    extensions,
  });
  reading.problems.push(...problems);
  return names;
}

/** All rows of all sheets of an input, in the files' order; a row without a cell is none. */
export function readTable(reading: Reading, input: InputName, spec: TableSpec): Generator<TableRow> {
  return readFiles(reading, input, filesOf(reading, input), spec);
}

export function* readFiles(
  reading: Reading,
  input: TableName,
  names: readonly string[],
  spec: TableSpec,
): Generator<TableRow> {
  for (const name of names) {
    const encoding = reading.encodings.get(name);
    const read = readSheets(reading.source, name, encoding === undefined ? {} : { encoding });
    if (read.sheets.length === 0) reading.broken.add(input);
    for (const sheet of read.sheets) yield* readSheet(reading, input, sheet, spec);
    for (const found of read.problems) reading.problems.push(found);
  }
}

function* readSheet(
  reading: Reading,
  input: TableName,
  sheet: SheetText,
  spec: TableSpec,
): Generator<TableRow> {
  const { header, body } = findHeader(sheet.rows, withColumns(reading, spec.fields));
  const place: Place = { file: sheet.file, sheet: sheet.sheet, row: header?.row ?? 0, column: '' };
  if (header !== undefined) sheet.leaveOut(header.row, peopleIn(header, header.fields.has('room')));
  const usable = checkHeader(reading, place, header, spec);
  if (!usable) reading.broken.add(input);
  let rows = 0;
  for (const row of body) {
    if (header === undefined || row.cells.every((cell) => cell.trim() === '')) continue;
    rows++;
    if (!usable) continue;
    const extra = row.cells.findIndex((cell, column) => column >= header.texts.length && cell.trim() !== '');
    if (extra >= 0) {
      const facts = { columns: String(header.texts.length), found: String(row.cells.length) };
      report(reading, 'ragged-row', { ...place, row: row.row }, row.cells[extra]!.trim(), facts);
      continue;
    }
    const unresolved = Array.from(header.fields.values()).find((column) =>
      isUnresolved(row.cells[column] ?? ''),
    );
    if (unresolved !== undefined) {
      const cell = { ...place, row: row.row, column: header.texts[unresolved]! };
      report(reading, 'bad-cell', cell, row.cells[unresolved], { expected: 'result' });
      continue;
    }
    const cells = unspoiled(reading, { ...place, row: row.row }, row.cells, header);
    if (cells !== undefined) yield new TableRow(reading, place, row.row, cells, header);
  }
  if (rows === 0 && usable) report(reading, 'empty-file', place);
  const file = sheet.sheet === '' ? sheet.file : `${sheet.file}#${sheet.sheet}`;
  reading.files.push(tableRecord(input, file, sheet));
}

/** What a row cannot do without, and what it can: see `unspoiled`. */
const IDS = ['sku', 'item', 'bundle', 'substitute', 'supplier', 'building', 'entrance', 'room', 'plate'];
const CONTACTS = ['phone', 'contact_phone', 'pass'];

/**
 * A row without the phones that a spreadsheet has made numbers of: nobody could dial them. Undefined, and reported, where an
 * id was: two articles would be one.
 */
function unspoiled(
  reading: Reading,
  place: Place,
  cells: readonly string[],
  { fields, texts }: Header,
): readonly string[] | undefined {
  const spoiled = (names: readonly string[]): number[] =>
    names.map((field) => fields.get(field) ?? -1).filter((column) => isSpoiled(cells[column] ?? ''));
  const say = (code: 'id-spoiled' | 'phone-spoiled', column: number): void =>
    report(reading, code, { ...place, column: texts[column]! }, cells[column]!.trim());
  const [id] = spoiled(IDS);
  if (id !== undefined) {
    say('id-spoiled', id);
    return undefined;
  }
  const left = spoiled(CONTACTS);
  if (left.length === 0) return cells;
  for (const column of left) say('phone-spoiled', column);
  return cells.map((cell, column) => (left.includes(column) ? '' : cell));
}

/** Says what is wrong with a header; true where its rows can be read. */
function checkHeader(reading: Reading, place: Place, header: Header | undefined, spec: TableSpec): boolean {
  const missing = spec.required.filter(
    (fields) => !fields.split('|').some((field) => header?.fields.has(field) === true),
  );
  if (header === undefined || missing.length > 0) {
    const found = header?.texts.filter((text) => text !== '').join(', ') ?? '';
    report(reading, 'header-missing', place, found, { columns: missing.join(', ') });
    return false;
  }
  for (const { column, first } of header.again) {
    const text = header.texts[column]!;
    report(reading, 'header-twice', { ...place, column: text }, text, { other: header.texts[first]! });
  }
  for (const column of header.unknown) {
    const text = header.texts[column]!;
    const suggestion = nearest(headerKey(text), spec.fields.keys(), 1)[0] ?? '';
    report(reading, 'unknown-header', { ...place, column: text }, text, {
      suggestion: spec.fields.get(suggestion) ?? '',
    });
  }
  return header.again.length === 0;
}

/** The table's headers and those of `intake.columns`, which win; "ignore" makes a header a field that nobody asks for. */
function withColumns(reading: Reading, fields: FieldTable): FieldTable {
  const columns = Object.entries(reading.written.intake.columns);
  if (columns.length === 0) return fields;
  const table = new Map(fields);
  columns.forEach(([header, meaning], index) => {
    const field = fieldNamed(fields, meaning);
    if (field !== undefined) table.set(wholeHeaderKey(header), field);
    else if (meaning === 'ignore') table.set(wholeHeaderKey(header), `ignored ${index}`);
  });
  return table;
}

function isWritten(reading: Reading, input: InputName): boolean {
  const { value } = reading.yaml;
  const inputs = (value as { inputs?: unknown }).inputs;
  return typeof inputs === 'object' && inputs !== null && Object.hasOwn(inputs, input);
}
