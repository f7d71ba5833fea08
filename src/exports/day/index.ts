import { compareKeys } from '../../model/index.ts';
import type { Plan } from '../../model/index.ts';
import { timeText } from '../amounts.ts';
import { csvFile } from '../csv.ts';
import type { Column } from '../csv.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { packText } from '../orders/text.ts';
import { workbookFile } from '../xlsx.ts';
import type { WorkbookCell } from '../xlsx.ts';

/** A sheet to be filled in: its columns are fields that `receive` or `close` reads back; those at the end are blank. */
interface DaySheet {
  readonly title: string;
  readonly hint: string;
  readonly columns: readonly (keyof Names['words']['day']['headers'])[];
  readonly rows: readonly (readonly string[])[];
}

/** Widths in characters; what is not named has the last. */
const WIDTHS: Readonly<Record<string, number>> = {
  po: 24,
  supplier: 16,
  name: 26,
  pack: 14,
  where: 16,
  other: 10,
};

/** What is counted, and so is a number in a workbook. */
const COUNTED: ReadonlySet<string> = new Set(['expected']);

/** The sheets that staff fill in on the day: what came, and who was served. */
export function* dayFiles(plan: Plan, names: Names): Generator<ExportFile> {
  for (const [name, sheet] of [
    ['receiving', receivingSheet(plan, names)],
    ['done', doneSheet(plan, names)],
  ] as const) {
    const { headers } = names.words.day;
    const columns = sheet.columns.map((column): Column => [headers[column], 'text']);
    yield csvFile(`${name}.csv`, columns, () => sheet.rows);
    yield dayWorkbook(`${name}.xlsx`, names, sheet);
  }
}

/** A row an order line, as it was ordered. */
function receivingSheet({ orders }: Plan, names: Names): DaySheet {
  return {
    title: names.words.day.receiving,
    hint: names.words.day.receivingHint,
    columns: ['po', 'supplier', 'sku', 'name', 'pack', 'expected', 'packs', 'weight_kg', 'condition'],
    rows: orders.flatMap(({ po, supplier, lines }) =>
      lines.map((line) => {
        const what = [line.sku, line.name, packText(line), String(line.packs)];
        return [po, names.supplier(supplier), ...what, '', '', ''];
      }),
    ),
  };
}

/** A row a household that is called or visited, in the order of the day: by place, then time. */
function doneSheet(plan: Plan, names: Names): DaySheet {
  const called = plan.pickups.map(({ household, batch, code }) => {
    const { point, slotStart } = plan.batches[batch]!;
    return { household, where: names.pointName(point), start: slotStart, code };
  });
  const visited = plan.doorstep.map(({ household, run, start }) => ({
    household,
    where: run,
    start,
    code: '',
  }));
  return {
    title: names.words.day.done,
    hint: names.words.day.doneHint,
    columns: [
      'where',
      'when',
      'building',
      'entrance',
      'room',
      'code',
      'collected',
      'refused',
      'absent',
      'keep',
    ],
    rows: [...inOrder(called), ...inOrder(visited)].map(({ household, where, start, code }) => {
      const { building, entrance, room } = plan.households[household]!;
      return [where, timeText(start), building, entrance, room, code, '', '', '', ''];
    }),
  };
}

function inOrder<Row extends { readonly where: string; readonly start: number; readonly household: number }>(
  rows: readonly Row[],
): Row[] {
  const places = [...new Set(rows.map(({ where }) => where))];
  const order = new Map(places.sort(compareKeys).map((where, at) => [where, at]));
  return rows.toSorted(
    (a, b) => order.get(a.where)! - order.get(b.where)! || a.start - b.start || a.household - b.household,
  );
}

function dayWorkbook(path: string, names: Names, sheet: DaySheet): ExportFile {
  const { headers } = names.words.day;
  return workbookFile(path, 0, () => [
    {
      name: sheet.title,
      widths: sheet.columns.map((column) => WIDTHS[column] ?? WIDTHS['other']!),
      rows: [
        [{ look: 'title', value: sheet.title }],
        [{ value: sheet.hint }],
        sheet.columns.map((column): WorkbookCell => ({ look: 'header', value: headers[column] })),
        ...sheet.rows.map((row) => row.map((value, at) => cellOf(sheet.columns[at]!, value))),
      ],
      frozen: { rows: 3, columns: 0 },
      landscape: true,
    },
  ]);
}

function cellOf(column: string, value: string): WorkbookCell {
  return COUNTED.has(column) ? { look: 'count', value: Number(value) } : { look: 'text', value };
}
