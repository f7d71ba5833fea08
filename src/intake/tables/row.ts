import { parseScaled, parseTime, type Minutes, type Money, type Place } from '../../model/index.ts';
import { report, type Reading } from '../reading.ts';
import type { Header } from './headers.ts';
import { foldWidth, LONGEST_TERM, readNumber, SIGNS } from '../text/index.ts';
import { dateText } from './dates.ts';

/** Between the parts of a list without a `;`: not inside brackets, nor in front of what a pack holds (`大米，5kg装`). */
const COMMAS =
  /[、,](?![^()]{0,200}\))(?!\s{0,9}\d[\d.]{0,15}\s{0,9}(?:k?g|m?l|公?斤|克|升|[个枚只片包袋盒瓶装])(?![a-z]))/i;

/**
 * A row of a table by its fields. A getter gives null for a blank cell and undefined for one that cannot be read; the
 * latter is reported at once, with what was expected: whether the row can do without the cell is its reader's to say.
 */
export class TableRow {
  readonly row: number;
  readonly #reading: Reading;
  readonly #sheet: Place;
  readonly #cells: readonly string[];
  readonly #header: Header;

  constructor(reading: Reading, sheet: Place, row: number, cells: readonly string[], header: Header) {
    this.#reading = reading;
    this.#sheet = sheet;
    this.row = row;
    this.#cells = cells;
    this.#header = header;
  }

  get file(): string {
    return this.#sheet.file;
  }

  has(field: string): boolean {
    return this.#header.fields.has(field);
  }

  /** Trimmed; '' where there is no such column or cell. */
  text(field: string): string {
    const column = this.#header.fields.get(field);
    return column === undefined ? '' : (this.#cells[column]?.trim() ?? '');
  }

  place(field = ''): Place {
    const column = this.#header.fields.get(field);
    return {
      ...this.#sheet,
      row: this.row,
      column: column === undefined ? field : this.#header.texts[column]!,
    };
  }

  bad(field: string, expected: string, facts: Readonly<Record<string, string>> = {}): undefined {
    report(this.#reading, 'bad-cell', this.place(field), this.text(field), { expected, ...facts });
    return undefined;
  }

  /** A cell that the row cannot do without; undefined, and reported, where it is blank. */
  required(field: string): string | undefined {
    const text = this.text(field);
    if (text !== '') return text;
    report(this.#reading, 'missing-cell', this.place(field), '', { field });
    return undefined;
  }

  /** A decimal × scale, at least `min`. */
  number(field: string, scale: number, min: number): number | null | undefined {
    const text = this.text(field);
    if (text === '') return null;
    const number = this.exact(field, text);
    if (number === undefined) return undefined;
    const value = parseScaled(number, scale);
    if (typeof value === 'number' && value >= min) return value;
    const expected = scale === 1 ? 'whole' : 'decimal';
    return this.bad(field, expected, { min: String(min / scale) });
  }

  /**
   * A number of the row as decimal text, its commas and points meaning what they mean in its file; '' for what is no exact
   * number. Undefined, and reported, where it may be two numbers.
   *
   * @param text the cell, or what of it is the number
   */
  exact(field: string, text: string): string | undefined {
    let reading = readNumber(text, SIGNS.mixed);
    if (reading.kind === 'ambiguous') reading = readNumber(text, this.#reading.signs.of(this.file));
    if (reading.kind === 'exact') return reading.number;
    if (reading.kind !== 'ambiguous') return '';
    const [large, small] = reading.readings;
    report(this.#reading, 'ambiguous-number', this.place(field), this.text(field), { large, small });
    return undefined;
  }

  /** @param max beyond it nothing real is meant, and work that grows with the number would not end */
  whole(field: string, min = 0, max = Number.MAX_SAFE_INTEGER): number | null | undefined {
    const value = this.number(field, 1, min);
    if (typeof value !== 'number' || value <= max) return value;
    return this.bad(field, 'whole', { min: String(min), max: String(max) });
  }

  /** Minor units, at least 0. */
  money(field: string): Money | null | undefined {
    const text = this.text(field);
    if (text === '') return null;
    const { code, scale } = this.#reading.settings.currency;
    const number = this.exact(field, withoutCurrency(text));
    if (number === undefined) return undefined;
    const value = parseScaled(number, scale);
    if (typeof value === 'number' && value >= 0) return value;
    const decimals = String(String(scale).length - 1);
    report(this.#reading, 'bad-money', this.place(field), text, { currency: code, decimals });
    return undefined;
  }

  /** A time of day; of a span (`09:30-09:45`) its start. */
  time(field: string): Minutes | null | undefined {
    const text = foldWidth(this.text(field));
    const [start = ''] = text.split(/[-–—~至]/, 1);
    return text === '' ? null : (parseTime(start.trim()) ?? this.bad(field, 'time'));
  }

  /** `2026-11-23`; '' where blank. */
  date(field: string): string | undefined {
    const text = this.text(field);
    return text === '' ? '' : (dateText(text) ?? this.bad(field, 'date'));
  }

  /** What stands between `;` (or 、 or a line break), without blanks. */
  list(field: string): string[] {
    const text = foldWidth(this.text(field));
    const parts = text.split(/[;\n]/.test(text) ? /[;\n]/ : COMMAS);
    return parts.map((part) => part.trim()).filter((part) => part !== '');
  }

  /** One of a few words, by any of its spellings; keys of `spellings` are folded and in lower case. */
  choice<T extends string>(field: string, spellings: ReadonlyMap<string, T>): T | null | undefined {
    const text = foldWidth(this.text(field)).toLowerCase();
    if (text === '') return null;
    const expected = [...new Set(spellings.values())].join(' | ');
    return spellings.get(text) ?? this.bad(field, 'choice', { choices: expected });
  }
}

/** A price with a currency's sign or unit around it is that price: `¥12.50`, `12元`. */
function withoutCurrency(text: string): string {
  if (text.length > LONGEST_TERM) return '';
  return text
    .trim()
    .replace(/^(?:[¥￥$€£₹＄￡]|RMB|CNY)\s*/i, '')
    .replace(/\s*(?:元|块|€)$/, '');
}
