import type { Problem, Source } from '../../model/index.ts';
import { findHeader } from '../tables/index.ts';
import { readSheets } from '../../sheets/index.ts';
import type { Header } from '../tables/index.ts';
import type { SheetText } from '../../sheets/index.ts';
import { Carried } from './carried.ts';
import { cellAt, householdColumns, isBlank } from './cells.ts';
import { DEMAND_FIELDS } from './fields.ts';

const COLUMNS = 'building,entrance,room,address,item,quantity,uom,substitute_ok,submitted_at';

/** Of a line of a chat its problem says everything. */
const CHAT_FACTS = COLUMNS.split(',');

/**
 * Lines that came after the cutoff, as a demand sheet for the next night: in the words in which they were handed in, without
 * name, phone and note. Undefined where nothing was late.
 */
export function nextNightSheet(source: Source, problems: readonly Problem[]): string | undefined {
  const late = new Map<string, Set<number>>();
  const lines: string[] = [];
  for (const { code, file, sheet, row, facts } of problems) {
    if (code !== 'late') continue;
    if (facts['building'] !== undefined) {
      lines.push(csvRow(CHAT_FACTS.map((fact) => facts[fact] ?? '')));
      continue;
    }
    const key = `${file}\n${sheet}`;
    late.set(key, (late.get(key) ?? new Set()).add(row));
  }
  for (const file of new Set([...late.keys()].map((key) => key.split('\n')[0]!))) {
    for (const sheet of readSheets(source, file, {}).sheets) {
      const rows = late.get(`${file}\n${sheet.sheet}`);
      if (rows !== undefined) lines.push(...lateLines(sheet, rows));
    }
  }
  return lines.length === 0 ? undefined : `\uFEFF${[COLUMNS, ...lines].join('\r\n')}\r\n`;
}

function* lateLines(sheet: SheetText, late: ReadonlySet<number>): Generator<string> {
  const { header, body } = findHeader(sheet.rows, DEMAND_FIELDS);
  if (header === undefined) return;
  const columns = householdColumns(header);
  const carried = new Carried(columns);
  for (const { row, cells } of body) {
    carried.see(row, cells);
    if (!late.has(row)) continue;
    const { building, entrance, room, address } = carried;
    const household = carried.inAddress ? ['', '', '', address] : [building, entrance, room, ''];
    const rest = [cellAt(cells, columns.consent), cellAt(cells, columns.submitted)];
    for (const asked of askedIn(header, cells)) yield csvRow([...household, ...asked, ...rest]);
  }
}

/** Item, quantity and unit of each line of a row. */
function* askedIn({ fields, unknown, texts }: Header, cells: readonly string[]): Generator<string[]> {
  const cell = (field: string) => cellAt(cells, fields.get(field) ?? -1);
  const text = isBlank(cell('item')) ? cell('items') : cell('item');
  if (!isBlank(text)) yield [text, cell('quantity'), cell('uom')];
  else
    for (const column of unknown) {
      const quantity = cellAt(cells, column);
      if (!isBlank(quantity)) yield [texts[column]!, quantity, ''];
    }
}

/** Texts are quoted, and none begins so that a spreadsheet would run it. */
function csvRow(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.trim())
    .map((cell) => (/^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}
