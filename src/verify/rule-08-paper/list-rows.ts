import type { Evidence } from '../evidence.ts';
import type { PaperRow } from '../folder/papers.ts';
import { hoursText, nameInBuilding } from './in-words.ts';
import { runsOf } from './packing-rows.ts';
import type { PrintedRow } from './printed-rows.ts';

const cellsOf = (row: PaperRow, columns: string): PrintedRow =>
  columns.split(' ').map((column) => row.get(column) ?? '');

/** Whom to phone, building by building. */
export function callRows(rows: readonly PaperRow[]): readonly PrintedRow[] {
  return runsOf(rows, (row) => row.get('building') ?? '').flatMap((own) => [
    cellsOf(own[0]!, 'building by'),
    ...own.map((row) => [inBuilding(row), ...cellsOf(row, 'name phone say')]),
  ]);
}

export function callLines(rows: readonly PaperRow[]): readonly PrintedRow[] {
  return rows.map((row) => cellsOf(row, 'building entrance room name phone by say'));
}

function inBuilding(row: PaperRow): string {
  const [building = '', entrance = '', room = ''] = cellsOf(row, 'building entrance room');
  return nameInBuilding({ building, entrance, room });
}

/** What stands on each parcel. */
export function labelRows(rows: readonly PaperRow[]): readonly PrintedRow[] {
  return rows.map((row) => cellsOf(row, 'building entrance room parcel of where when code'));
}

/** What the gate is told of a wave; `cells` as in its table. */
export interface GateSheet {
  /** Without what it ends on. */
  readonly file: string;
  readonly title: string;
  readonly cells: readonly PrintedRow[];
  readonly rows: readonly PrintedRow[];
  /** The same as a text, without alarms. */
  readonly lines: readonly PrintedRow[];
}

/** A sheet for each wave that has an order, by the vehicles of its suppliers. */
export function gateSheets({ workspace, tables, papers }: Evidence): readonly GateSheet[] {
  const { settings, contacts, catalogue, date } = workspace;
  return settings.waves.flatMap(({ id, arrives, expected = arrives }, wave) => {
    const orders = tables.summary.filter((row) => row.wave === wave);
    if (orders.length === 0) return [];
    // In the order of their table, which is held against them.
    const listed = papers.rows(`gate/${id}.csv`).map((row) => [...row.values()].join('\n'));
    const places = (row: PrintedRow) => listed.indexOf(row.join('\n'));
    const expectedCells = orders.flatMap(({ supplier }): readonly PrintedRow[] => {
      const name = catalogue.suppliers[supplier]?.name || (catalogue.suppliers[supplier]?.id ?? '');
      const own = contacts.vehicles.filter((vehicle) => vehicle.supplier === supplier);
      if (own.length === 0) return [[name, '', '', '', '', '', '']];
      return own.map(({ plate, driver, phone, pass, validUntil }) => {
        const expired = validUntil !== '' && validUntil < date ? 'yes' : '';
        return [name, plate, driver, phone, pass, validUntil, expired];
      });
    });
    const cells = expectedCells.toSorted((a, b) => places(a) - places(b));
    const hours = [expected, arrives].map(hoursText);
    const head = [...new Set(hours)];
    const alarms = cells.map((row) => [...row, row[6] === 'yes' ? row[5]! : '']);
    return [{ file: `gate/${id}`, title: id, cells, rows: [head, ...alarms], lines: [head, ...cells] }];
  });
}
