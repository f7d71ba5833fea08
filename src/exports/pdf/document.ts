import { deflateSync } from 'node:zlib';
import { UsedFont } from './font/used-font.ts';
import { fontObjects } from './font-objects.ts';
import { Objects } from './objects.ts';
import { Page } from './page.ts';
import type { Fonts } from './page.ts';
import { A4, fixed } from './units.ts';
import type { PageSize } from './units.ts';

/** Pages of up to so many bytes are not compressed: of a label, that costs more time than drawing it. */
const SMALL = 2_000;

/**
 * A PDF: pages are drawn one after the other, each is packed when the next begins. No clock and no name of a program is
 * in it: equal pages give equal bytes.
 *
 * Source: ISO 32000-1, PDF 1.7.
 */
export class PdfDocument {
  readonly #fonts: Fonts = { regular: new UsedFont('regular'), bold: new UsedFont('bold') };
  readonly #title: string;
  readonly #pages: {
    readonly size: PageSize;
    readonly bytes: Buffer;
    readonly packed: boolean;
    foot: string;
  }[] = [];
  #page: Page | undefined;
  #size: PageSize = A4;

  constructor(title: string) {
    this.#title = title;
  }

  addPage(size: PageSize): Page {
    this.#pack();
    this.#size = size;
    this.#page = new Page(this.#fonts, size);
    return this.#page;
  }

  #pack(): void {
    if (this.#page === undefined) return;
    const content = this.#page.content();
    const packed = content.length > SMALL;
    // Copied, since what zlib returns holds on to a buffer of 16 kB.
    const bytes = packed ? Buffer.from(deflateSync(content)) : Buffer.from(content, 'latin1');
    this.#pages.push({ size: this.#size, bytes, packed, foot: '' });
    this.#page = undefined;
  }

  /**
   * Draws on each page from one on, once their number is known.
   *
   * @param draw is given an empty page of the same size, its number from 1, and how many there are
   */
  onEachPage(from: number, draw: (page: Page, number: number, of: number) => void): void {
    const pages = this.#pages.slice(from, this.pageCount);
    for (const [i, page] of pages.entries()) {
      const foot = new Page(this.#fonts, page.size);
      draw(foot, i + 1, pages.length);
      page.foot = foot.content();
    }
  }

  /** Pages so far; nothing is drawn any more on the last one. */
  get pageCount(): number {
    this.#pack();
    return this.#pages.length;
  }

  /** The last page is moved before another: what says how many there are stands in front of them. */
  moveLastTo(index: number): void {
    this.#pack();
    this.#pages.splice(index, 0, ...this.#pages.splice(-1));
  }

  /** The file, in pieces. */
  *chunks(): Generator<Uint8Array> {
    this.#pack();
    const objects = new Objects();
    const [catalog, tree, info] = [objects.reserve(), objects.reserve(), objects.reserve()];
    const [regular, bold] = [objects.reserve(), objects.reserve()];
    yield objects.header();
    const pages: number[] = [];
    for (const { size, bytes, packed, foot } of this.#pages) {
      const [page, body] = [objects.reserve(), objects.reserve()];
      yield objects.stream(body, packed ? '/Filter /FlateDecode' : '', bytes);
      const contents = [body];
      if (foot !== '') {
        const end = objects.reserve();
        yield objects.stream(end, '', Buffer.from(foot, 'latin1'));
        contents.push(end);
      }
      const box = `[0 0 ${fixed(size.width)} ${fixed(size.height)}]`;
      const fonts = `<< /Font << /F1 ${regular} 0 R /F2 ${bold} 0 R >> >>`;
      yield objects.object(
        page,
        `<< /Type /Page /Parent ${tree} 0 R /MediaBox ${box} /Resources ${fonts} /Contents [${contents.map((id) => `${id} 0 R`).join(' ')}] >>`,
      );
      pages.push(page);
    }
    yield* fontObjects(objects, regular, this.#fonts.regular);
    yield* fontObjects(objects, bold, this.#fonts.bold);
    const kids = pages.map((page) => `${page} 0 R`).join(' ');
    yield objects.object(tree, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
    yield objects.object(catalog, `<< /Type /Catalog /Pages ${tree} 0 R >>`);
    yield objects.object(info, `<< /Title ${textString(this.#title)} >>`);
    yield objects.trailer(catalog, info);
  }
}

/** A text of the document's information, as UTF-16. */
function textString(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}
