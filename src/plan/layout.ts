import { MARK_ROLES } from '../model/index.ts';

/**
 * The tables of plan.json in their order, with their columns. README.md describes them; the writer and the reader both
 * follow this list.
 */
export const SCHEMA_VERSION = 2;

/** The values above the tables, in their order. */
export const VALUES = ['date', 'tiers', 'waves', 'sourcing', 'slotting'] as const;

export const TABLES = {
  files: [
    'file',
    'input',
    'rows_sha256',
    'lines',
    'counted',
    'replaced',
    'excluded',
    'rejected',
    ...MARK_ROLES,
  ],
  orders: ['po', 'supplier', 'wave', 'delivery_fee'],
  order_lines: [
    'po',
    'sku',
    'item',
    'name',
    'packs',
    'pack_size',
    'uom',
    'pack_quantity',
    'pack_price',
    'pack_grams',
    'kg_price',
    'weighed',
  ],
  committed: [
    'supplier',
    'wave',
    'sku',
    'item',
    'pack_size',
    'uom',
    'packs',
    'most',
    'pack_quantity',
    'pack_price',
    'pack_grams',
    'delivery_fee',
  ],
  goods: ['good', 'kind', 'uom', 'base_units', 'step', 'from_stock', 'reason'],
  components: ['bundle', 'item', 'quantity'],
  households: ['building', 'entrance', 'room', 'floor', 'zone', 'tier'],
  allocations: [
    'building',
    'entrance',
    'room',
    'good',
    'substitute_for',
    'wave',
    'asked',
    'allocated',
    'substituted',
    'short',
    'reason',
    'from',
  ],
  given: ['building', 'entrance', 'room', 'good', 'quantity'],
  promised: ['building', 'entrance', 'room', 'good', 'substitute_for', 'quantity', 'handed_out'],
  batches: [
    'batch',
    'point',
    'slot_start',
    'slot_end',
    'zone',
    'building',
    'entrance',
    'floors',
    'capacity',
    'wave',
    'tier',
    'walk_metres',
  ],
  pickups: ['building', 'entrance', 'room', 'batch', 'code', 'parcels', 'chilled_parcels', 'grams'],
  doorstep: ['building', 'entrance', 'room', 'run', 'team', 'start', 'parcels', 'chilled_parcels', 'grams'],
  unplaced: ['building', 'entrance', 'room', 'reason'],
  rejects: ['file', 'sheet', 'row', 'column', 'problem'],
} as const;

export type TableName = keyof typeof TABLES;
