/**
 * The tables of a plan folder as the contract writes them: columns in their order, and the key by which rows are sorted
 * and of which no two rows are equal.
 */
export const CONTRACT = {
  'orders.csv': {
    columns: 'po supplier wave sku item name packs pack_size uom quantity pack_price amount',
    key: 'po sku item',
  },
  'orders-summary.csv': {
    columns: 'po supplier wave lines goods delivery_fee total weight_kg',
    key: 'po',
  },
  'allocations.csv': {
    columns: 'building entrance room item tier wave asked allocated substituted short reason substitute_for',
    key: 'building entrance room item substitute_for wave',
  },
  'balance.csv': {
    columns: 'item uom asked ordered from_stock allocated as_substitute substituted surplus short reason',
    key: 'item',
  },
  'rejects.csv': {
    columns: 'file sheet row column value problem message suggestion',
    key: 'file sheet row column',
  },
  'schedule.csv': {
    columns:
      'batch point slot_start slot_end zone building entrance floors households capacity load wave tier walk_metres',
    key: 'point slot_start building entrance floors batch',
  },
  'pickups.csv': {
    columns: 'building entrance room batch point slot_start slot_end code parcels weight_kg',
    key: 'building entrance room',
  },
  'doorstep.csv': {
    columns: 'building entrance room zone run start parcels weight_kg tier',
    key: 'building entrance room',
  },
  'unplaced.csv': { columns: 'building entrance room reason', key: 'building entrance room' },
} as const;

export type TableFile = keyof typeof CONTRACT;

/** Columns that hold numbers; every other is text and must not run as a formula. */
export const NUMBER_COLUMNS: ReadonlySet<string> = new Set(
  (
    'lines goods delivery_fee total weight_kg packs pack_size quantity pack_price amount asked allocated substituted ' +
    'short ordered from_stock as_substitute surplus households capacity load walk_metres parcels row'
  ).split(' '),
);

export function columnsOf(file: TableFile): readonly string[] {
  return CONTRACT[file].columns.split(' ');
}
