import { headerKey, headerMeaning } from '../text/index.ts';
import type { SheetRow } from '../../sheets/index.ts';

/** Header text, folded by `headerKey`, → field. */
export type FieldTable = ReadonlyMap<string, string>;

/** What a header means that the settings keep from being a field, whatever it is without its brackets. */
export const NO_FIELD = '';

/** A table's fields with the texts that stand for them; the field's own name is one of them. */
export function fieldTable(aliases: Readonly<Record<string, readonly string[]>>): FieldTable {
  const table = new Map<string, string>();
  for (const [field, texts] of Object.entries(aliases)) {
    for (const text of [field, ...texts]) {
      const key = headerKey(text);
      const other = table.get(key);
      if (other !== undefined && other !== field) throw new Error(`${text} is both ${other} and ${field}`);
      table.set(key, field);
    }
  }
  return table;
}

/** The field that a setting means: by its own name, else by a header that stands for it. */
export function fieldNamed(table: FieldTable, meaning: string): string | undefined {
  for (const field of table.values()) if (field === meaning) return field;
  return headerMeaning(table, meaning);
}

/** The row of headers and what its columns are. */
export interface Header {
  /** As a spreadsheet shows it. */
  readonly row: number;
  /** The texts, trimmed. */
  readonly texts: readonly string[];
  /** Field → column, counted from 0; the first where two columns have the same field. */
  readonly fields: ReadonlyMap<string, number>;
  /** Columns with a text that is no field. */
  readonly unknown: readonly number[];
  /** Columns whose field an earlier column has already. */
  readonly again: readonly { readonly column: number; readonly field: string; readonly first: number }[];
  /** What the column of addresses is called where it holds them only because its cells do. */
  readonly whole?: 'room' | 'building';
}

/** Fields that tell who somebody is and how to reach them, and remarks. */
const OF_PEOPLE = new Set(['contact', 'contact_phone', 'phone', 'email', 'driver', 'pass', 'note']);

/** @param named whether a name is a person's: goods and suppliers have names too */
export function peopleIn({ fields, again }: Header, named: boolean): number[] {
  const theirs = (field: string) => OF_PEOPLE.has(field) || (named && field === 'name');
  const columns = [...fields].map(([field, column]) => ({ field, column }));
  return [...columns, ...again].filter(({ field }) => theirs(field)).map(({ column }) => column);
}

/** What `findHeader` found: rows above the header, the header, and all rows below it (to be iterated once). */
export interface HeaderSearch {
  readonly above: readonly SheetRow[];
  readonly header: Header | undefined;
  readonly body: Iterable<SheetRow>;
}

/** A title and blank rows may stand above the header, but no more than this in all. */
const SEARCHED_ROWS = 10;

/**
 * The header is the row, among the first ten, with most fields in it; the first of equals. A sheet without any field in
 * these rows has none, and `body` then is all of it.
 */
export function findHeader(rows: Iterable<SheetRow>, fields: FieldTable): HeaderSearch {
  const { first, all } = peek(rows, SEARCHED_ROWS);
  let best: Header | undefined;
  let bestIndex = -1;
  for (const [index, row] of first.entries()) {
    const header = matchHeader(row, fields);
    if (header.fields.size <= (best?.fields.size ?? 0)) continue;
    best = header;
    bestIndex = index;
  }
  const body = all[Symbol.iterator]();
  for (let i = 0; i <= bestIndex; i++) body.next();
  return {
    above: first.slice(0, Math.max(0, bestIndex)),
    header: best,
    body: { [Symbol.iterator]: () => body },
  };
}

/** `all` or `rest`, once: they come from the same reader. */
interface Peeked {
  readonly first: readonly SheetRow[];
  readonly all: Iterable<SheetRow>;
  /** Without the first. */
  readonly rest: Iterable<SheetRow>;
}

/** The first rows, and all of them for the reader that they call for. */
export function peek(rows: Iterable<SheetRow>, count: number): Peeked {
  const iterator = rows[Symbol.iterator]();
  const first: SheetRow[] = [];
  while (first.length < count) {
    const next = iterator.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  return { first, all: rest(first, 0, iterator), rest: rest([], 0, iterator) };
}

/** Reads a row as if it were the header. */
export function matchHeader(row: SheetRow, table: FieldTable): Header {
  const texts = row.cells.map((cell) => cell.trim());
  const fields = new Map<string, number>();
  const unknown: number[] = [];
  const again: { column: number; field: string; first: number }[] = [];
  for (const [column, text] of texts.entries()) {
    if (text === '') continue;
    const field = fieldOf(text, table);
    const first = field === undefined ? undefined : fields.get(field);
    if (field === undefined) unknown.push(column);
    else if (first === undefined) fields.set(field, column);
    else again.push({ column, field, first });
  }
  return { row: row.row, texts, fields, unknown, again };
}

/** Longer headers are no field's name; the patterns below are for short texts. */
const LONGEST = 200;

/** A questionnaire's way of asking for a field: `1、请填写您的楼栋号` asks for 楼栋号, `What is your address?` for address. */
const QUESTION =
  /^\s*(?:[qQ]?\d{1,3}\s*[.、．)）:：]\s*)?(?:请)?(?:填写|输入|选择|提供)?(?:您|你)?(?:家)?(?:的|所在的?)?(?:(?:what(?:'|’)?s|what is|please (?:enter|give|write|select)|enter|select)\s+)?(?:(?:your|the)\s+)?/i;

function fieldOf(text: string, table: FieldTable): string | undefined {
  if (text.length > LONGEST) return undefined;
  const field = headerMeaning(table, text) ?? headerMeaning(table, asked(text));
  if (field === NO_FIELD) return undefined;
  if (field !== undefined) return field;
  const fields = new Set(
    asked(text)
      .split(BETWEEN)
      .flatMap((part) => joinedFields(headerKey(part), table) ?? NO_FIELD),
  );
  if (fields.size === 1) return [...fields][0] || undefined;
  return togetherOf(fields, table);
}

/** `单元/门` are two names of one thing, `楼号-房号` and `Building and flat` ask for two in one cell. */
const BETWEEN = /[/／、,，&+＋—–－-]|[和与及]|(?<![a-z])and(?![a-z])/i;
const PLACE = new Set(['lane', 'building', 'entrance', 'floor', 'room']);
/** No two names of places are longer together. */
const LONGEST_PLACE = 12;

/** `楼栋房号`: the fields whose names stand in a text without anything between them; undefined where it holds anything else. */
function joinedFields(key: string, table: FieldTable): string[] | undefined {
  const whole = table.get(key);
  if (whole !== undefined) return [whole];
  if (key.length > LONGEST_PLACE || !table.has('address')) return undefined;
  for (let length = key.length - 1; length > 0; length--) {
    const field = table.get(key.slice(0, length));
    const rest = field !== undefined && PLACE.has(field) ? joinedFields(key.slice(length), table) : undefined;
    if (rest?.every((one) => PLACE.has(one)) === true) return [field!, ...rest];
  }
  return undefined;
}

/** What a cell holds that is asked for several things at once: parts of an address, or items with their numbers. */
function togetherOf(fields: ReadonlySet<string>, table: FieldTable): string | undefined {
  if (!table.has('address')) return undefined;
  if (fields.has('item') && fields.has('quantity') && fields.size === 2) return 'items';
  if (!fields.has('room') || ![...fields].every((one) => PLACE.has(one))) return undefined;
  return fields.has('building') ? 'address' : 'room';
}

function asked(text: string): string {
  return text.replace(QUESTION, '').replace(/[?？]+$/, '');
}

/** The rows from `from` on. No generator: a million rows pass, and one more between reader and table would be felt. */
function rest(
  seen: readonly SheetRow[],
  from: number,
  iterator: Iterator<SheetRow>,
): IterableIterator<SheetRow> {
  let at = from;
  return {
    next: () => (at < seen.length ? { done: false, value: seen[at++]! } : iterator.next()),
    [Symbol.iterator]() {
      return this;
    },
  };
}
