import type { Page } from './page.ts';
import { A4, mm } from './units.ts';

/** A cell that is a box to tick. */
export const TICK = '\u0000tick';

/** Left is wider, for punching and binding. */
export const LEFT = mm(20);
export const RIGHT = A4.width - mm(10);
export const PADDING = 3;
export const BAND = 17;

export interface SheetColumn {
  readonly header: string;
  /** Millimetres; 0 takes what is left. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  /** Points; the table's where not given. */
  readonly size?: number;
  /** Which part stays of a text that does not fit even when it is set smaller. */
  readonly keep?: 'start' | 'end';
}

export interface SheetTable {
  readonly columns: readonly SheetColumn[];
  /** Millimetres: 8 and more where people write by hand. */
  readonly rowHeight: number;
  /** Points. */
  readonly size: number;
}

/** The columns' widths in points. */
export function widthsOf({ columns }: SheetTable): readonly number[] {
  const given = columns.reduce((sum, { width }) => sum + mm(width), 0);
  const open = columns.filter(({ width }) => width === 0).length;
  return columns.map(({ width }) => (width === 0 ? (RIGHT - LEFT - given) / open : mm(width)));
}

export interface RowStyle {
  readonly height: number;
  readonly header?: boolean;
}

/** A row of a table with its borders; a text that is too wide for its cell is set smaller. */
export function drawRow(
  page: Page,
  y: number,
  table: SheetTable,
  widths: readonly number[],
  cells: readonly string[],
  { height, header = false }: RowStyle,
): void {
  let x = LEFT;
  for (const [i, column] of table.columns.entries()) {
    const width = widths[i]!;
    page.box(x, y, width, height, 0.5);
    const cell = cells[i] ?? '';
    const size = header ? 8 : (column.size ?? table.size);
    if (cell === TICK) {
      const side = Math.min(height - 6, 11);
      page.box(x + (width - side) / 2, y + (height - side) / 2, side, side, 0.9);
    } else if (cell !== '') {
      const { align = 'left' } = column;
      const at = align === 'left' ? x + PADDING : align === 'right' ? x + width - PADDING : x + width / 2;
      const weight = header || column.bold === true ? 'bold' : 'regular';
      const fit = { fit: width - 2 * PADDING, keep: column.keep ?? 'start' } as const;
      page.text(at, y + height / 2 + size * 0.36, cell, { size, weight, align, ...fit });
    }
    x += width;
  }
}

/** A line across the table, BAND high. */
export function drawBand(page: Page, y: number, text: string, right: string): void {
  page.fill(LEFT, y, RIGHT - LEFT, BAND, 0.94);
  page.box(LEFT, y, RIGHT - LEFT, BAND, 0.5);
  const room = right === '' ? 0 : page.widthOf(right, 9) + 10;
  page.text(LEFT + 4, y + 12, text, { size: 10, weight: 'bold', fit: RIGHT - LEFT - 8 - room });
  page.text(RIGHT - 4, y + 12, right, { size: 9, align: 'right' });
}

/** Parts joined with a middle dot, broken between parts. */
export function foldParts(parts: readonly string[], fits: (text: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = last === undefined ? part : `${last} · ${part}`;
    if (last === undefined || !fits(joined)) lines.push(part);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

/** Where a line may end: after a space, or after a wide character that no closing mark follows. */
const PIECES = /[^\s⺀-￯]*[⺀-￯](?![，。、；：？！）”])|[^\s⺀-￯]+\s*|[^]/gu;

/** A text in lines that fit; a word that is too long for any line stands in one of its own. */
export function foldText(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [''];
  for (const [piece] of text.matchAll(PIECES)) {
    const line = lines.at(-1)!;
    if (line === '' || fits(`${line}${piece}`.trimEnd())) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}
