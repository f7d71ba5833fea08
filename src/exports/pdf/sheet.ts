import { PdfDocument } from './document.ts';
import type { Page } from './page.ts';
import { A4, mm } from './units.ts';

/** A cell that is a box to tick. */
export const TICK = '\u0000tick';

export interface SheetColumn {
  readonly header: string;
  /** Millimetres; 0 takes what is left. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  /** Points; the table's where not given. */
  readonly size?: number;
}

export interface SheetTable {
  readonly columns: readonly SheetColumn[];
  /** Millimetres: 8 and more where people write by hand. */
  readonly rowHeight: number;
  /** Points. */
  readonly size: number;
}

export interface SheetTexts {
  readonly title: string;
  /** Date and revision: which of two sheets is the newer. */
  readonly subtitle: string;
  page(number: number, of: number): string;
}

const LEFT = mm(20); // For punching and binding.
const RIGHT = A4.width - mm(10);
const TOP = mm(12);
const BOTTOM = A4.height - mm(13);
const PADDING = 3;

/**
 * A4 portrait, filled from the top: title and revision on every page, the table's header row and the running section
 * again after each page break, `page x of y` at the foot. Borders are lines of black: they survive every printer.
 */
export class Sheet {
  readonly #pdf: PdfDocument;
  readonly #texts: SheetTexts;
  #page!: Page;
  #y = 0;
  #table: SheetTable | undefined;
  #widths: readonly number[] = [];
  #section: (() => void) | undefined;
  #headerIsLast = false;

  constructor(texts: SheetTexts) {
    this.#texts = texts;
    this.#pdf = new PdfDocument(texts.title);
    this.#newPage();
  }

  #newPage(): void {
    this.#page = this.#pdf.addPage(A4);
    const { title, subtitle } = this.#texts;
    const y = TOP + 14;
    const room = this.#page.widthOf(subtitle, 9) + 12;
    this.#page.text(LEFT, y, title, { size: 14, weight: 'bold', fit: RIGHT - LEFT - room });
    this.#page.text(RIGHT, y, subtitle, { size: 9, align: 'right' });
    this.#page.line(LEFT, y + 6, RIGHT, y + 6, 1.2);
    this.#y = y + 12;
    this.#section?.();
    if (this.#table !== undefined) this.#header();
  }

  /** Begins a page unless so much room is left. */
  keep(height: number): void {
    if (this.#y + height > BOTTOM) this.#newPage();
  }

  pageBreak(): void {
    this.#newPage();
  }

  /** Rows from here on have these columns; the header is drawn with the first row. */
  table(table: SheetTable): void {
    this.#table = table;
    const given = table.columns.reduce((sum, column) => sum + mm(column.width), 0);
    const rest = table.columns.filter((column) => column.width === 0).length;
    this.#widths = table.columns.map(({ width }) =>
      width === 0 ? (RIGHT - LEFT - given) / rest : mm(width),
    );
  }

  /** Draws the header row of the table. */
  header(): void {
    this.keep(mm(this.#table!.rowHeight) * 2 + 14);
    if (!this.#headerIsLast) this.#header();
  }

  #header(): void {
    const height = 14;
    this.#page.fill(LEFT, this.#y, RIGHT - LEFT, height, 0.88);
    const cells = this.#table!.columns.map(({ header }) => header);
    this.#cells(cells, height, { size: 8, bold: true, header: true });
    this.#headerIsLast = true;
  }

  row(cells: readonly string[], options: { readonly bold?: boolean; readonly grey?: boolean } = {}): void {
    const height = mm(this.#table!.rowHeight);
    this.keep(height);
    if (options.grey === true) this.#page.fill(LEFT, this.#y, RIGHT - LEFT, height, 0.94);
    this.#cells(cells, height, { size: this.#table!.size, bold: options.bold === true, header: false });
  }

  #cells(
    cells: readonly string[],
    height: number,
    style: { size: number; bold: boolean; header: boolean },
  ): void {
    let x = LEFT;
    for (const [i, column] of this.#table!.columns.entries()) {
      const width = this.#widths[i]!;
      this.#page.box(x, this.#y, width, height, 0.5);
      const cell = cells[i] ?? '';
      const size = style.header ? style.size : (column.size ?? style.size);
      if (cell === TICK) {
        const side = Math.min(height - 6, 11);
        this.#page.box(x + (width - side) / 2, this.#y + (height - side) / 2, side, side, 0.9);
      } else if (cell !== '') {
        const { align = 'left' } = column;
        const at = align === 'left' ? x + PADDING : align === 'right' ? x + width - PADDING : x + width / 2;
        const weight = style.bold || (column.bold === true && !style.header) ? 'bold' : 'regular';
        const fit = width - 2 * PADDING;
        this.#page.text(at, this.#y + height / 2 + size * 0.36, cell, { size, weight, align, fit });
      }
      x += width;
    }
    this.#y += height;
    this.#headerIsLast = false;
  }

  /** A line across the table: who the next rows are. */
  band(text: string, right = ''): void {
    const height = 17;
    this.keep(height + mm(this.#table?.rowHeight ?? 8));
    this.#page.fill(LEFT, this.#y, RIGHT - LEFT, height, 0.94);
    this.#page.box(LEFT, this.#y, RIGHT - LEFT, height, 0.5);
    const room = right === '' ? 0 : this.#page.widthOf(right, 9) + 10;
    const fit = RIGHT - LEFT - 8 - room;
    this.#page.text(LEFT + 4, this.#y + 12, text, { size: 10, weight: 'bold', fit });
    this.#page.text(RIGHT - 4, this.#y + 12, right, { size: 9, align: 'right' });
    this.#y += height;
    this.#headerIsLast = false;
  }

  /** What nobody may overlook: white on black. */
  alarm(text: string): void {
    const height = 24;
    this.keep(height);
    this.#page.fill(LEFT, this.#y, RIGHT - LEFT, height, 0);
    const middle = (LEFT + RIGHT) / 2;
    const style = { size: 15, weight: 'bold', align: 'center', grey: 1, fit: RIGHT - LEFT - 8 } as const;
    this.#page.text(middle, this.#y + 17, text, style);
    this.#y += height;
    this.#headerIsLast = false;
  }

  /**
   * A section with a title that is read from afar, and drawn again, smaller, where the section goes on on the next page.
   *
   * @param rows how many rows at least stand under it on the same page
   */
  section(
    title: string,
    right: string,
    options: { readonly size?: number; readonly rows?: number } = {},
  ): void {
    const { size = 22, rows = 2 } = options;
    const height = size * 1.35;
    this.#section = undefined;
    const table = this.#table;
    this.#table = undefined;
    this.keep(height + 24 + rows * mm(table?.rowHeight ?? 8));
    const draw = (points: number, mark: string): void => {
      this.#y += points * 0.3;
      const room = this.#page.widthOf(right, 10) + 10;
      const style = { size: points, weight: 'bold', fit: RIGHT - LEFT - room } as const;
      this.#page.text(LEFT, this.#y + points * 0.9, title + mark, style);
      this.#page.text(RIGHT, this.#y + points * 0.9, right, { size: 10, align: 'right' });
      this.#y += points * 1.2;
    };
    draw(size, '');
    this.#table = table;
    this.#section = () => draw(Math.min(size, 13), ' …');
  }

  /** A row of the table whose widest cell is folded into lines at its separators. */
  foldedRow(cells: readonly string[], folded: number, parts: readonly string[]): void {
    const { size, rowHeight } = this.#table!;
    const room = this.#widths[folded]! - 2 * PADDING;
    const lines = fold(parts, (text) => this.#page.widthOf(text, size) <= room);
    const height = Math.max(mm(rowHeight), lines.length * size * 1.3 + 5);
    this.keep(height);
    const x = LEFT + this.#widths.slice(0, folded).reduce((sum, width) => sum + width, 0) + PADDING;
    const first = this.#y + (height - lines.length * size * 1.3) / 2 + size;
    for (const [i, line] of lines.entries()) {
      this.#page.text(x, first + i * size * 1.3, line, { size, fit: room });
    }
    this.#cells(cells, height, { size, bold: false, header: false });
  }

  /** Short texts side by side, in as many columns as are given, without lines: `2-501 … 1.5`. */
  grid(entries: readonly (readonly [left: string, right: string])[], columns: number, size: number): void {
    const width = (RIGHT - LEFT) / columns;
    const height = size * 1.55;
    for (let i = 0; i < entries.length; i += columns) {
      this.keep(height);
      this.#page.line(LEFT, this.#y + height, RIGHT, this.#y + height, 0.3);
      for (let j = 1; j < columns; j++) {
        this.#page.line(LEFT + j * width - 3, this.#y, LEFT + j * width - 3, this.#y + height, 0.3);
      }
      for (const [j, [left, right]] of entries.slice(i, i + columns).entries()) {
        const x = LEFT + j * width;
        const end = x + width - 10;
        const taken = this.#page.widthOf(right, size, 'bold') + 4;
        this.#page.text(x + 2, this.#y + size * 1.15, left, { size, fit: width - 12 - taken });
        this.#page.text(end, this.#y + size * 1.15, right, { size, weight: 'bold', align: 'right' });
      }
      this.#y += height;
    }
    this.#headerIsLast = false;
  }

  /** Lines of plain text. */
  text(text: string, size = 10, weight: 'regular' | 'bold' = 'regular'): void {
    this.keep(size * 1.5);
    this.#page.text(LEFT, this.#y + size, text, { size, weight, fit: RIGHT - LEFT });
    this.#y += size * 1.5;
  }

  gap(height: number): void {
    this.#y += height;
  }

  /** Where to cut: a dashed line. */
  cutLine(): void {
    this.keep(mm(8));
    this.#page.line(LEFT - mm(8), this.#y + mm(3), RIGHT, this.#y + mm(3), 0.7, '4 3');
    this.#y += mm(6);
  }

  /** Ends the table and the running section. */
  end(): void {
    this.#table = undefined;
    this.#section = undefined;
  }

  /** For what a table is too stiff for: the page, the height reached, and where the left and right edges are. */
  draw(height: number, drawing: (page: Page, y: number, left: number, right: number) => void): void {
    this.keep(height);
    drawing(this.#page, this.#y, LEFT, RIGHT);
    this.#y += height;
  }

  chunks(): Iterable<Uint8Array> {
    this.#pdf.onEachPage((foot, number, of) => {
      foot.text(RIGHT, A4.height - mm(7), this.#texts.page(number, of), { size: 8, align: 'right' });
      foot.text(LEFT, A4.height - mm(7), this.#texts.subtitle, { size: 8 });
    });
    return this.#pdf.chunks();
  }
}

/** Parts joined with a middle dot, broken between parts. */
function fold(parts: readonly string[], fits: (text: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = last === undefined ? part : `${last} · ${part}`;
    if (last === undefined || !fits(joined)) lines.push(part);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}
