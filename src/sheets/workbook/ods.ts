import { BadWorkbook } from './bad-workbook.ts';
import type { Book, BookRow, BookSheet } from './book.ts';
import { odsColumns, odsRows, odsTall } from './ods-rows.ts';
import { XmlScanner } from './xml.ts';
import type { Zip } from './zip.ts';

/** The tabs of an OpenDocument spreadsheet. Source: OpenDocument 1.3 part 3, 9. @throws BadWorkbook */
export function readOds(zip: Zip): Book {
  if (/<(?:\w+:)?encryption-data[\s>]/.test(zip.text('META-INF/manifest.xml') ?? ''))
    throw new BadWorkbook('password');
  const xml = zip.text('content.xml') ?? '';
  if (!/<(?:\w+:)?spreadsheet[\s>]/.test(xml)) throw new BadWorkbook('no-sheet');
  const unseen = new Set<string>();
  const sheets: BookSheet[] = [];
  const scanner = new XmlScanner(xml);
  let style = '';
  while (scanner.next()) {
    if (scanner.closing) continue;
    if (scanner.name === 'style') style = scanner.attribute('style:name') ?? '';
    if (scanner.name === 'table-properties' && scanner.attribute('table:display') === 'false')
      unseen.add(style);
    if (scanner.name !== 'table' || scanner.selfClosing) continue;
    const name = scanner.attribute('table:name') ?? '';
    const hidden = unseen.has(scanner.attribute('table:style-name') ?? '');
    const from = scanner.offset;
    skipTable(scanner);
    const table = xml.slice(from, scanner.offset);
    const rows = (): Iterable<BookRow> => odsRows(table);
    sheets.push({
      name,
      hidden,
      rows,
      filled: () => [...rows()].some(({ cells }) => cells.length > 0),
      hiddenColumns: () => odsColumns(table),
      tallCells: () => odsTall(table),
    });
  }
  if (sheets.length === 0) throw new BadWorkbook('workbook');
  return sheets;
}

/** A table inside a cell is part of the one around it. */
function skipTable(scanner: XmlScanner): void {
  for (let depth = 1; depth > 0 && scanner.next();) {
    if (scanner.name === 'table' && !scanner.selfClosing) depth += scanner.closing ? -1 : 1;
  }
}
