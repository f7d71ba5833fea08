import { violation } from '../../../model/index.ts';
import type { Fields } from '../headers.ts';
import { fieldOf } from '../headers.ts';
import { headerOf, nameOf } from '../text.ts';
import { plainNumber } from './amounts.ts';
import { asksFor } from './free.ts';
import { cellOf } from './own-line.ts';
import type { Reading, RowToJudge } from './table-rows.ts';

/** Where a note stands first; rejected, or it asks for nothing. */
interface Stray {
  readonly row: number;
  isRejected: boolean;
}

/**
 * What stands in a table beside its orders: a note that asks for something, and what is filled in below a header that is no
 * field and no good, where any cell of it is a number. Each is a reject.
 */
export class TableLeft {
  readonly #reading: Reading;
  readonly #notes = new Map<string, Stray>();
  readonly #columns = new Map<
    string,
    { asks: boolean; readonly rows: { row: number; isRejected: boolean }[] }
  >();

  /** By header. */
  readonly #unknown = new Map<string, boolean>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  see(line: RowToJudge, isWide: boolean): void {
    if (this.#reading.question.corrections.get(this.#reading.name)?.has(line.row) === true) return;
    if (line.places.length > 0) this.#note(line);
    if (isWide) for (const [column, text] of line.header.texts.entries()) this.#cell(line, column, text);
  }

  /** After the last row: only it tells what a column was, and one note may stand beside every line of its household. */
  settle(): void {
    for (const { row, isRejected } of this.#notes.values()) if (!isRejected) this.#lost(row);
    for (const { asks, rows } of this.#columns.values())
      if (asks) for (const { row, isRejected } of rows) if (!isRejected) this.#lost(row);
  }

  #note({ row, header, cells, fates }: RowToJudge): void {
    const note = cellOf(cells, header, 'note');
    if (note.trim() === '') return;
    let stray = this.#notes.get(note);
    if (stray === undefined) {
      const asks = asksFor(this.#reading.question, nameOf(note)) !== undefined;
      this.#notes.set(note, (stray = { row, isRejected: !asks }));
    }
    stray.isRejected ||= fates.some(({ problem }) => problem === 'stray-order');
  }

  #cell({ fields, row, cells, fates }: RowToJudge, column: number, text: string): void {
    const cell = cells[column] ?? '';
    if (cell.trim() === '' || text === '' || !this.#isUnknown(text, fields)) return;
    const own = this.#columns.get(text) ?? { asks: false, rows: [] };
    this.#columns.set(text, own);
    own.asks ||= plainNumber(cell) !== undefined;
    own.rows.push({ row, isRejected: fates.some((fate) => fate.column === text) });
  }

  #isUnknown(text: string, fields: Fields): boolean {
    const known = this.#unknown.get(text);
    if (known !== undefined) return known;
    const found = this.#looksUnknown(text, fields);
    this.#unknown.set(text, found);
    return found;
  }

  #looksUnknown(text: string, fields: Fields): boolean {
    const { names, desk } = this.#reading.question;
    const mapped = desk.columns.get(text) ?? desk.columns.get(headerOf(text));
    // Of a header that holds a good's name and more, the column may be the good's.
    const key = nameOf(text);
    const isGood = names.all.some((_, good) => names.keysOf(good).some((name) => key.includes(name)));
    return fieldOf(text, fields) === undefined && mapped === undefined && !isGood;
  }

  #lost(row: number): void {
    const { question, name } = this.#reading;
    question.found(violation('line-lost', { file: 'rejects.csv', where: `${name}:${row}` }));
  }
}
