import type { Source } from '../../model/index.ts';
import { pdfPages, readSheets } from '../../sheets/index.ts';
import { plainText } from './cells.ts';
import { csvRows } from './csv.ts';
import type { Printed } from './printed.ts';
import { printedPapers } from './printed.ts';
import { textOf } from './text.ts';

/** A row of a table by the names of its columns. */
export type PaperRow = ReadonlyMap<string, string>;

/** What stands on the papers of a plan folder. Of what several rules look at, PDFs and tables, each is read once. */
export class Papers {
  readonly #folder: Source;
  readonly #pages = new Map<string, readonly string[] | undefined>();
  readonly #rows = new Map<string, readonly PaperRow[]>();

  constructor(folder: Source) {
    this.#folder = folder;
  }

  /** All of it, whatever its format; undefined where it cannot be read. */
  text(file: string): string | undefined {
    if (file.endsWith('.pdf')) return this.pages(file)?.join('\n');
    return readable(() => {
      if (file.endsWith('.xlsx')) {
        const { sheets } = readSheets(this.#folder, file);
        return sheets.length === 0
          ? undefined
          : sheets.map(({ rows }) => [...rows].map(({ cells }) => cells.join('\n')).join('\n')).join('\n');
      }
      const text = [...textOf(this.#folder, file)].join('');
      return file.endsWith('.html') ? htmlText(text) : text;
    });
  }

  /** A text as it stands in its file. */
  raw(file: string): string | undefined {
    return readable(() => [...textOf(this.#folder, file)].join(''));
  }

  /** A PDF's texts, page by page; undefined where it cannot be read. */
  pages(file: string): readonly string[] | undefined {
    if (!this.#pages.has(file))
      this.#pages.set(
        file,
        readable(() =>
          pdfPages(Buffer.concat([...this.#folder.read(file)]))?.map(({ body, foot }) => `${body}\n${foot}`),
        ),
      );
    return this.#pages.get(file);
  }

  /** The papers of a PDF; a text where its pages do not belong together, undefined where it cannot be read. */
  printed(file: string): readonly Printed[] | string | undefined {
    const pages = this.pages(file);
    return pages === undefined ? undefined : printedPapers(pages);
  }

  /** A text's lines, a page's rows: what was folded because a chat takes no longer line is one again. */
  lines(file: string): readonly string[] | undefined {
    return readable(() => {
      const text = [...textOf(this.#folder, file)].join('');
      if (file.endsWith('.html'))
        return text
          .replaceAll(/<style>[\s\S]*?<\/style>/g, '')
          .split(/<\/(?:tr|title)>/)
          .map((row) => htmlText(row.replaceAll('<title>', '')).replaceAll('\n', ' '));
      return text.replaceAll(/(?<=[^\n]{150}[、,])\n/g, ' ').split('\n');
    });
  }

  /** A table's rows; none where it cannot be read, which the rule of the tables' form says. */
  rows(file: string): readonly PaperRow[] {
    const known = this.#rows.get(file);
    if (known !== undefined) return known;
    const rows = readable(() => this.#table(file)) ?? [];
    this.#rows.set(file, rows);
    return rows;
  }

  #table(file: string): readonly PaperRow[] {
    const [header = [], ...rows] = [...csvRows(textOf(this.#folder, file), () => undefined)];
    return rows.map((cells) => new Map(header.map((column, at) => [column, plainText(cells[at] ?? '')])));
  }
}

/** Undefined where a file is missing or damaged: what reads it says so where it matters. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const NAMED = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
  }),
);

function htmlText(html: string): string {
  const bare = html.replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/g, '').replaceAll(/<[^>]*>/g, '\n');
  return bare.replaceAll(/&(#?\w+);/g, (all, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (NAMED.get(name) ?? all),
  );
}
