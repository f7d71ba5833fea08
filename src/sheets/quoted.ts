/** What `quotedRows` got through: rows, and where it stopped. */
export interface QuotedRows {
  readonly rows: string[][];
  /** Offset of the first row that is not among `rows`; the text's length where all are. */
  readonly stopped: number;
  /** That row has a quotation mark where RFC 4180 has none; else it is only not ended. */
  readonly odd: boolean;
}

/**
 * Rows of text with quotes as RFC 4180 writes them: a field is quoted whole or not at all. Stops before the first row that
 * is anything else, for csv-parse to read as well as can be.
 *
 * @param text begins with a row and ends after a row's end or, quoted, in the middle of one
 */
export function quotedRows(text: string, delimiter: string): QuotedRows {
  const rows: string[][] = [];
  let start = 0;
  let quote = text.indexOf('"');
  while (start < text.length) {
    const end = rowEnd(text, start);
    if (quote >= 0 && quote < start) quote = text.indexOf('"', start);
    if (quote < 0 || quote >= end) {
      rows.push(text.slice(start, end).split(delimiter));
      start = afterEnd(text, end);
      continue;
    }
    const row = readRow(text, start, delimiter);
    if (typeof row === 'string') return { rows, stopped: start, odd: row === 'odd' };
    rows.push(row.cells);
    start = row.next;
  }
  return { rows, stopped: text.length, odd: false };
}

/** One row with quotes in it; `open` where its text ends inside them. */
function readRow(
  text: string,
  start: number,
  delimiter: string,
): { cells: string[]; next: number } | 'odd' | 'open' {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    let end: number;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close < 0) return 'open';
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
      end = close + 1;
      if (end < text.length && text[end] !== delimiter && !isEnd(text, end)) return 'odd';
    } else {
      end = at;
      while (end < text.length && text[end] !== delimiter && !isEnd(text, end)) {
        if (text[end] === '"') return 'odd';
        end++;
      }
      cells.push(text.slice(at, end));
    }
    if (end >= text.length || text[end] !== delimiter) return { cells, next: afterEnd(text, end) };
    at = end + 1;
  }
}

/** The quote that is not doubled; -1 where there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function rowEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (isEnd(text, i)) return i;
  return text.length;
}

function isEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}

function afterEnd(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}
