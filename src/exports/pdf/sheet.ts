import type { PdfDocument } from './document.ts';
import type { Page } from './page.ts';
import { BAND, LEFT, PADDING, RIGHT, drawBand, drawRow, foldParts, foldText, widthsOf } from './sheet-row.ts';
import type { SheetTable } from './sheet-row.ts';
import { A4, mm } from './units.ts';

export interface SheetTexts {
  readonly title: string;
  /** Date and revision: which of two sheets is the newer. */
  readonly subtitle: string;
  page(number: number, of: number): string;
}

const TOP = mm(12);
const BOTTOM = A4.height - mm(13);
const HEADER = 14;

/**
 * A4 portrait, filled from the top: title and revision on every page, the table's header row and the running section
 * again after each page break, `page x of y` at the foot. Borders are lines of black: they survive every printer.
 */
export class Sheet {
  readonly #pdf: PdfDocument;
  readonly #texts: SheetTexts;
  /** The document's pages before its own. */
  readonly #first: number;
  #page!: Page;
  #y = 0;
  #table: SheetTable | undefined;
  #widths: readonly number[] = [];
  #section: (() => void) | undefined;
  #band: readonly [text: string, right: string] | undefined;
  #headerIsLast = false;

  /** @param pdf to which its pages are added */
  constructor(texts: SheetTexts, pdf: PdfDocument) {
    this.#texts = texts;
    this.#pdf = pdf;
    this.#first = pdf.pageCount;
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
    if (this.#table !== undefined) this.#header(this.#table);
    if (this.#band !== undefined) this.#drawBand(`${this.#band[0]} …`, this.#band[1]);
  }

  #keep(height: number): void {
    if (this.#y + height > BOTTOM) this.#newPage();
  }

  /** Rows from here on have these columns. */
  table(table: SheetTable): void {
    this.#table = table;
    this.#widths = widthsOf(table);
  }

  /** Draws the header row of the table, unless a page has just begun with it. */
  header(): void {
    const table = this.#table!;
    this.#keep(mm(table.rowHeight) * 2 + HEADER);
    if (!this.#headerIsLast) this.#header(table);
  }

  #header(table: SheetTable): void {
    this.#page.fill(LEFT, this.#y, RIGHT - LEFT, HEADER, 0.88);
    const cells = table.columns.map(({ header }) => header);
    drawRow(this.#page, this.#y, table, this.#widths, cells, { height: HEADER, header: true });
    this.#y += HEADER;
    this.#headerIsLast = true;
  }

  row(cells: readonly string[], options: { readonly grey?: boolean } = {}): void {
    const height = mm(this.#table!.rowHeight);
    this.draw(height, (page, y) => {
      if (options.grey === true) page.fill(LEFT, y, RIGHT - LEFT, height, 0.94);
      drawRow(page, y, this.#table!, this.#widths, cells, { height });
    });
  }

  /** A row of the table with one cell that is folded into lines between its parts. */
  foldedRow(cells: readonly string[], folded: number, parts: readonly string[]): void {
    const { size, rowHeight } = this.#table!;
    const room = this.#widths[folded]! - 2 * PADDING;
    const lines = foldParts(parts, (text) => this.#page.widthOf(text, size) <= room);
    const leading = size * 1.3;
    const height = Math.max(mm(rowHeight), lines.length * leading + 5);
    const x = LEFT + this.#widths.slice(0, folded).reduce((sum, width) => sum + width, 0) + PADDING;
    this.draw(height, (page, y) => {
      const first = y + (height - lines.length * leading) / 2 + size;
      for (const [i, line] of lines.entries()) page.text(x, first + i * leading, line, { size, fit: room });
      drawRow(page, y, this.#table!, this.#widths, cells, { height });
    });
  }

  /** A line across the table: who the next rows are, again where they go on on the next page. */
  band(text: string, right = ''): void {
    this.endBand();
    this.#keep(BAND + mm(this.#table?.rowHeight ?? 8));
    this.#drawBand(text, right);
    this.#band = [text, right];
  }

  /** The next rows are of no band. */
  endBand(): void {
    this.#band = undefined;
  }

  #drawBand(text: string, right: string): void {
    this.draw(BAND, (page, y) => drawBand(page, y, text, right));
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
    const table = this.#table;
    this.end();
    this.#keep(size * 1.35 + 24 + rows * mm(table?.rowHeight ?? 8));
    const draw = (points: number, mark: string): void => {
      this.#y += points * 0.3;
      const room = this.#page.widthOf(right, 10) + 10;
      const style = { size: points, weight: 'bold', fit: RIGHT - LEFT - room } as const;
      this.#page.text(LEFT, this.#y + points * 0.9, title + mark, style);
      this.#page.text(RIGHT, this.#y + points * 0.9, right, { size: 10, align: 'right' });
      this.#y += points * 1.2;
      this.#headerIsLast = false;
    };
    draw(size, '');
    this.#table = table;
    this.#section = () => draw(Math.min(size, 13), ' …');
  }

  /** A line of plain text. */
  text(text: string, size = 10, weight: 'regular' | 'bold' = 'regular'): void {
    this.draw(size * 1.5, (page, y) => page.text(LEFT, y + size, text, { size, weight, fit: RIGHT - LEFT }));
  }

  gap(height: number): void {
    this.#y += height;
  }

  /** Ends the table and the running section. */
  end(): void {
    this.endBand();
    this.#table = undefined;
    this.#section = undefined;
  }

  /** For what a table is too stiff for: the page, the height reached, and where the left and right edges are. */
  draw(height: number, drawing: (page: Page, y: number, left: number, right: number) => void): void {
    this.#keep(height);
    drawing(this.#page, this.#y, LEFT, RIGHT);
    this.#y += height;
    this.#headerIsLast = false;
  }

  /** A text in as many lines as it needs. @param indent points */
  paragraph(text: string, size = 11, indent = 0): void {
    const room = RIGHT - LEFT - indent;
    for (const line of foldText(text, (part) => this.#page.widthOf(part, size) <= room))
      this.draw(size * 1.5, (page, y) => page.text(LEFT + indent, y + size, line, { size, fit: room }));
  }

  /** A paragraph behind a box to tick, if it has one. */
  boxed(text: string, hasBox: boolean, size = 12): void {
    this.gap(4);
    this.#keep(size * 1.5);
    if (hasBox) this.#page.box(LEFT, this.#y + 1.5, size, size, 0.9);
    this.paragraph(text, size, 20);
  }

  /** Draws what stands at the foot of each of its pages. */
  finish(): void {
    const { subtitle } = this.#texts;
    this.#pdf.onEachPage(this.#first, (foot, number, of) => {
      const text = this.#texts.page(number, of);
      foot.text(RIGHT, A4.height - mm(7), text, { size: 8, align: 'right' });
      foot.text(LEFT, A4.height - mm(7), subtitle, { size: 8 });
    });
  }
}
