import { linesOf } from './text.ts';

/** What is wrong with the bytes of a CSV, found while its rows are read. `row` as a spreadsheet counts. */
export interface CsvFault {
  readonly row: number;
  readonly what: 'no-bom' | 'no-crlf' | 'quotes' | 'columns';
}

/**
 * Rows of a CSV that keeps the contract: BOM, CRLF after every row, cells quoted where they must be. The header is the
 * first row. Goes on after a fault, as well as it can.
 */
export function* csvRows(
  pieces: Iterable<string>,
  fault: (fault: CsvFault) => void,
): Iterable<readonly string[]> {
  let row = 0;
  let open = '';
  let unfinished = false;
  for (const line of linesOf(
    tail(pieces, () => fault({ row: 0, what: 'no-bom' })),
    '\r\n',
  )) {
    const text: string = unfinished ? `${open}\r\n${line}` : line;
    unfinished = text.includes('"') && quotes(text) % 2 === 1;
    if (unfinished) {
      open = text;
      continue;
    }
    row++;
    if (!text.includes('"')) {
      // A line end of another kind stands inside a row only in quotes.
      if (text.includes('\n') || text.includes('\r')) fault({ row, what: 'no-crlf' });
      yield text.split(',');
    } else {
      yield cellsOf(text, () => fault({ row, what: 'quotes' }));
    }
  }
  if (unfinished) fault({ row: row + 1, what: 'quotes' });
}

/** The text without its BOM; says so where there is none, or where the last line is not ended. */
function* tail(pieces: Iterable<string>, noBom: () => void): Iterable<string> {
  let first = true;
  let last = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    if (first && piece.charCodeAt(0) !== 0xfeff) noBom();
    yield first && piece.charCodeAt(0) === 0xfeff ? piece.slice(1) : piece;
    first = false;
    last = piece.length > 1 ? piece.slice(-2) : (last + piece).slice(-2);
  }
  // An unfinished last row would be a row like any other: the odd line end makes it a fault.
  if (last !== '' && last !== '\r\n') yield '\n';
}

function quotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count;
}

/** Cells of one row with quotes; a quote inside a cell is doubled. */
function cellsOf(text: string, bad: () => void): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= text.length) {
    if (text.charCodeAt(at) === 34) {
      let end = text.indexOf('"', at + 1);
      while (end >= 0 && text.charCodeAt(end + 1) === 34) end = text.indexOf('"', end + 2);
      if (end < 0) {
        bad();
        end = text.length;
      }
      cells.push(text.slice(at + 1, end).replaceAll('""', '"'));
      if (end + 1 < text.length && text.charCodeAt(end + 1) !== 44) bad();
      const comma = text.indexOf(',', end + 1);
      at = comma < 0 ? text.length + 1 : comma + 1;
    } else {
      const comma = text.indexOf(',', at);
      const end = comma < 0 ? text.length : comma;
      const cell = text.slice(at, end);
      if (cell.includes('"')) bad();
      cells.push(cell);
      at = end + 1;
    }
  }
  return cells;
}
