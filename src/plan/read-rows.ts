import { SHORT_REASONS, parseTime } from '../model/index.ts';
import type {
  FileRecord,
  PlanBatch,
  PlanCommitted,
  PlanGood,
  PlanHousehold,
  PlanOrder,
  PlanPickup,
  PlanReject,
} from '../model/index.ts';
import type { Row } from './format.ts';

/* What a row says by itself; the cells are taken from left to right, in the order of `layout.ts`. */

export type Growing<T, K extends keyof T> = Omit<T, K> & {
  -readonly [P in K]: T[P] extends readonly (infer E)[] ? E[] : never;
};

export function readFile(row: Row): FileRecord {
  return {
    file: row.text(),
    input: row.text(),
    rowsSha256: row.text(),
    lines: row.number(),
    counted: row.number(),
    replaced: row.number(),
    excluded: row.number(),
    rejected: row.number(),
    marks: {
      heading: row.number(),
      household: row.number(),
      order: row.number(),
      remark: row.number(),
      aside: row.number(),
      reject: row.number(),
    },
  };
}

export function readOrder(row: Row): Growing<PlanOrder, 'lines'> {
  return { po: row.text(), supplier: row.text(), wave: row.text(), deliveryFee: row.number(), lines: [] };
}

export function readOrderLine(row: Row): PlanOrder['lines'][number] {
  return {
    sku: row.text(),
    item: row.text(),
    name: row.text(),
    packs: row.number(),
    packSize: row.text(),
    packUom: row.text(),
    packQuantity: row.number(),
    packPrice: row.number(),
    packGrams: row.numberOrNull(),
    kgPrice: row.numberOrNull(),
    weighed: row.numberOrNull(),
  };
}

export function readCommitted(row: Row): PlanCommitted {
  return {
    supplier: row.text(),
    wave: row.text(),
    sku: row.text(),
    item: row.text(),
    packSize: row.text(),
    packUom: row.text(),
    packs: row.number(),
    most: row.numberOrNull(),
    packQuantity: row.number(),
    packPrice: row.number(),
    packGrams: row.numberOrNull(),
    deliveryFee: row.number(),
  };
}

export function readGood(row: Row): Growing<PlanGood, 'components'> {
  return {
    id: row.text(),
    kind: row.oneOf(['item', 'bundle']),
    uom: row.text(),
    baseUnits: row.number(),
    step: row.number(),
    fromStock: row.number(),
    reason: row.oneOf([...SHORT_REASONS, '']),
    components: [],
  };
}

export function readHousehold(row: Row): PlanHousehold {
  return {
    building: row.text(),
    entrance: row.text(),
    room: row.text(),
    floor: row.text(),
    zone: row.text(),
    tier: row.text(),
  };
}

export function readBatch(row: Row): PlanBatch {
  return {
    batch: row.text(),
    point: row.text(),
    slotStart: readTime(row),
    slotEnd: readTime(row),
    zone: row.text(),
    building: row.text(),
    entrance: row.text(),
    floors: row.text(),
    capacity: row.number(),
    wave: row.text(),
    tier: row.text(),
    walkMetres: row.numberOrNull(),
  };
}

type Load = Pick<PlanPickup, 'parcels' | 'chilledParcels' | 'grams'>;

export function readLoad(row: Row): Load {
  return { parcels: row.number(), chilledParcels: row.number(), grams: row.numberOrNull() };
}

export function readReject(row: Row): PlanReject {
  return {
    file: row.text(),
    sheet: row.text(),
    row: row.number(),
    column: row.text(),
    problem: row.text(),
  };
}

export function readTime(row: Row): number {
  const text = row.text();
  return parseTime(text) ?? row.fail(`"${text}" is no time of day`);
}
