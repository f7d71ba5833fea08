import type { Source } from '../../model/index.ts';
import { readSheets } from '../../sheets/index.ts';
import { textOf } from '../folder/text.ts';
import { pdfPages } from './pdf-text.ts';

/** What stands on a paper of the folder, whatever its format; undefined where it cannot be read. */
export function paperText(folder: Source, file: string): string | undefined {
  try {
    if (file.endsWith('.pdf')) return pagesOf(folder, file)?.join('\n');
    if (file.endsWith('.xlsx')) {
      const { sheets } = readSheets(folder, file);
      return sheets.length === 0
        ? undefined
        : sheets.map(({ rows }) => [...rows].map(({ cells }) => cells.join('\n')).join('\n')).join('\n');
    }
    const text = [...textOf(folder, file)].join('');
    return file.endsWith('.html') ? htmlText(text) : text;
  } catch {
    return undefined;
  }
}

/** A PDF's texts, page by page; undefined where it cannot be read. */
export function pagesOf(folder: Source, file: string): readonly string[] | undefined {
  try {
    return pdfPages(Buffer.concat([...folder.read(file)]));
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

/** A text's lines, a page's rows: what was folded because a chat takes no longer line is one again. */
export function paperLines(folder: Source, file: string): readonly string[] | undefined {
  try {
    const text = [...textOf(folder, file)].join('');
    if (file.endsWith('.html'))
      return text
        .replaceAll(/<style>[\s\S]*?<\/style>/g, '')
        .split(/<\/(?:tr|title)>/)
        .map((row) => htmlText(row.replaceAll('<title>', '')).replaceAll('\n', ' '));
    return text.replaceAll(/(?<=[^\n]{150}[、,])\n/g, ' ').split('\n');
  } catch {
    return undefined;
  }
}

function htmlText(html: string): string {
  const bare = html.replaceAll(/<(style|script|title)\b[\s\S]*?<\/\1>/g, '').replaceAll(/<[^>]*>/g, '\n');
  return bare.replaceAll(/&(#?\w+);/g, (all, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (NAMED.get(name) ?? all),
  );
}
