import { linesOf } from './text.ts';

/** A value of plan.json's tables: ids and texts, integers, null for what is not known. */
export type PlanCell = string | number | null;

/** Tables of plan.json with their columns, in their order. The layout is described in `src/plan/README.md`. */
export const PLAN_TABLES: ReadonlyMap<string, string> = new Map([
  [
    'files',
    'file input rows_sha256 lines counted replaced excluded rejected heading household order remark aside reject',
  ],
  ['orders', 'po supplier wave delivery_fee'],
  [
    'order_lines',
    'po sku item name packs pack_size uom pack_quantity pack_price pack_grams kg_price weighed',
  ],
  [
    'committed',
    'supplier wave sku item pack_size uom packs most pack_quantity pack_price pack_grams delivery_fee',
  ],
  ['goods', 'good kind uom base_units step from_stock reason'],
  ['components', 'bundle item quantity'],
  ['households', 'building entrance room floor zone tier'],
  [
    'allocations',
    'building entrance room good substitute_for wave asked allocated substituted short reason from',
  ],
  ['given', 'building entrance room good quantity'],
  ['promised', 'building entrance room good substitute_for quantity handed_out'],
  ['batches', 'batch point slot_start slot_end zone building entrance floors capacity wave tier walk_metres'],
  ['pickups', 'building entrance room batch code parcels chilled_parcels grams'],
  ['doorstep', 'building entrance room run team start parcels chilled_parcels grams'],
  ['unplaced', 'building entrance room reason'],
  ['rejects', 'file sheet row column problem'],
]);

export interface PlanJsonReader {
  /** A value above the tables: schema_version, date, tiers … */
  value(name: string, value: unknown): void;
  /** @returns true where nothing further is to be read */
  row(table: string, cells: readonly PlanCell[], line: number): boolean | void;
  /** The text is not the layout; nothing of it is read from there on. */
  damaged(line: number, text: string): void;
}

/**
 * Reads plan.json as the text of lines that it is: one value, table or row a line, so that no more than a line is held.
 * Everything that would make the whole no JSON document (a comma too few or too many) is damage.
 */
export function readPlanJson(pieces: Iterable<string>, reader: PlanJsonReader): void {
  const names = [...PLAN_TABLES.keys()];
  let number = 0;
  let tables = 0;
  let open: string | undefined;
  let width = 0;
  /** How the line before ended: whether an element must follow it, may, or must not. */
  let before: 'start' | 'comma' | 'element' = 'start';
  let ended = false;
  for (const line of linesOf(pieces, '\n')) {
    number++;
    const body = line.endsWith(',') ? line.slice(0, -1) : line;
    const closes = body === ']}' || body === '}';
    if (ended || (closes ? before === 'comma' : before === 'element')) return reader.damaged(number, line);
    before = body === line ? 'element' : 'comma';
    if (line.startsWith('[') && open !== undefined) {
      const cells = parsed(body);
      if (!Array.isArray(cells) || cells.length !== width) return reader.damaged(number, line);
      if (reader.row(open, cells as PlanCell[], number) === true) return;
    } else if (body === ']}' && open !== undefined) {
      open = undefined;
    } else if (line === '}' && open === undefined) {
      ended = true;
    } else if (open === undefined && line.endsWith('"rows":[')) {
      open = names[tables++] ?? '';
      const columns = (PLAN_TABLES.get(open) ?? '').split(' ');
      const layout = `"${open}":{"columns":${JSON.stringify(columns)},"rows":[`;
      if (line !== layout) return reader.damaged(number, line);
      width = columns.length;
      before = 'start';
    } else {
      const value = open === undefined && tables === 0 ? parsed(asObject(body, number)) : undefined;
      if (value === undefined) return reader.damaged(number, line);
      for (const [name, held] of Object.entries(value as object)) reader.value(name, held);
    }
  }
  if (!ended || tables !== names.length) reader.damaged(number + 1, '');
}

/** A line above the tables as a document of its own; the first line begins one already. */
function asObject(body: string, line: number): string {
  return line === 1 && body.startsWith('{"schema_version":') ? `${body}}` : `{${body}}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
