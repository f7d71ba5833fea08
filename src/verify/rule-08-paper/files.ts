import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { columnsOf } from '../folder/contract.ts';
import { csvRows } from '../folder/csv.ts';
import { textOf } from '../folder/text.ts';

export const FILES: readonly Constraint[] = [paperIsThere, supplierOrdersAreTheOrders];

/** What staff look for whatever the night was; the tables' own absence is found while they are read. */
function* paperIsThere({ folder, tables, stands, workspace }: Evidence): Iterable<Violation> {
  if (!folder.exists('TONIGHT.txt')) yield violation('file-missing', { file: 'TONIGHT.txt' });
  const rosters = folder.list('rosters') ?? [];
  const points = [
    ...new Set(stands.all.filter((stand) => stand.row.point >= 0).map((stand) => stand.row.point)),
  ];
  for (const edition of ['wall', 'crew']) {
    const count = rosters.filter((file) => file.includes(`.${edition}.`)).length;
    if (count >= points.length) continue;
    const where = points.map((point) => workspace.settings.points[point]!.id).join(' ');
    yield violation('file-missing', { file: `rosters/*.${edition}.*`, where }, points.length - count);
  }
  if (tables.doorstep.length > 0 && !rosters.some((file) => file.includes('.door.'))) {
    yield violation('file-missing', { file: 'rosters/*.door.*' });
  }
  const served = tables.pickups.length + tables.doorstep.length;
  if (served > 0 && (folder.list('notices') ?? []).length === 0) {
    yield violation('file-missing', { file: 'notices/' });
  }
}

/** orders/PO.csv is that order's rows of orders.csv, cell for cell; and each order is there as a text too. */
function* supplierOrdersAreTheOrders({ folder, tables }: Evidence): Iterable<Violation> {
  const files = folder.list('orders') ?? [];
  const rows = tables.orders.length === 0 ? [] : cellsOf(folder, 'orders.csv');
  const byPo = new Map<string, string[]>();
  for (const cells of rows.slice(1)) {
    byPo.set(cells[0]!, [...(byPo.get(cells[0]!) ?? []), cells.join('\n')]);
  }
  for (const [po, expected] of byPo) {
    // Characters that are unsafe in file names are replaced there: the rows say which order a file is.
    const own = files
      .filter((file) => file.endsWith('.csv'))
      .map((file) => ({ file, cells: cellsOf(folder, file) }));
    const paper = own.find(({ cells }) => cells[1]?.[0] === po);
    if (paper === undefined) {
      yield violation('file-missing', { file: `orders/${po}.csv` });
      continue;
    }
    const lines = paper.cells.slice(1).map((cells) => cells.join('\n'));
    const off = expected.filter((line, index) => line !== lines[index]).length;
    const columns = paper.cells[0]?.join(',') === columnsOf('orders.csv').join(',') ? 0 : 1;
    const more = Math.max(0, lines.length - expected.length);
    if (off + more + columns > 0)
      yield violation('paper-differs', { file: paper.file, where: po }, off + more + columns);
    const text = paper.file.replace(/\.csv$/, '.txt');
    if (!files.includes(text)) yield violation('file-missing', { file: text });
  }
  const orders = files.filter((file) => file.endsWith('.csv')).length;
  if (orders > byPo.size) yield violation('paper-differs', { file: 'orders/' }, orders - byPo.size);
}

function cellsOf(folder: Evidence['folder'], file: string): readonly (readonly string[])[] {
  try {
    return [...csvRows(textOf(folder, file), () => undefined)];
  } catch {
    return [];
  }
}
