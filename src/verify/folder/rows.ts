/** What the tables of a plan folder say, with ids turned into the model's indices (-1: unknown, or none). */

export interface OrderRow {
  readonly row: number;
  readonly po: string;
  readonly supplier: string;
  readonly wave: number;
  readonly sku: string;
  readonly item: number;
  readonly offer: number;
  readonly name: string;
  readonly packs: number;
  /** Base units of the item. */
  readonly packSize: number;
  readonly uom: string;
  readonly quantity: number;
  /** Minor units. */
  readonly packPrice: number;
  readonly amount: number;
}

export interface SummaryRow {
  readonly row: number;
  readonly po: string;
  readonly supplier: number;
  readonly wave: number;
  readonly lines: number;
  readonly goods: number;
  readonly deliveryFee: number;
  readonly total: number;
  /** Null where blank. */
  readonly grams: number | null;
}

/** allocations.csv, columns side by side: a district has a million rows. Entry `k` stands in row `k + 2` of a whole file. */
export interface AllocationRows {
  length: number;
  readonly row: number[];
  readonly household: number[];
  readonly good: number[];
  readonly wave: number[];
  readonly asked: number[];
  readonly allocated: number[];
  readonly substituted: number[];
  readonly short: number[];
  /** Index into SHORT_REASONS; -1 where blank, -2 where it is none of them. */
  readonly reason: number[];
  readonly substituteFor: number[];
}

export interface BalanceRow {
  readonly row: number;
  readonly item: number;
  readonly uom: string;
  readonly asked: number;
  readonly ordered: number;
  readonly fromStock: number;
  readonly allocated: number;
  readonly asSubstitute: number;
  readonly substituted: number;
  readonly surplus: number;
  readonly short: number;
  readonly reason: string;
}

export interface BatchRow {
  readonly row: number;
  readonly batch: string;
  readonly point: number;
  readonly slotStart: number;
  readonly slotEnd: number;
  readonly zone: string;
  readonly building: string;
  readonly entrance: string;
  readonly floors: string;
  readonly households: number;
  readonly capacity: number;
  readonly load: number;
  readonly wave: number;
  readonly tier: string;
  /** Null where blank. */
  readonly walkMetres: number | null;
}

export interface PickupRow {
  readonly row: number;
  readonly household: number;
  readonly batch: string;
  readonly point: number;
  readonly slotStart: number;
  readonly slotEnd: number;
  readonly code: string;
  readonly parcels: number;
  readonly grams: number | null;
}

export interface DoorstepRow {
  readonly row: number;
  readonly household: number;
  readonly zone: string;
  readonly run: string;
  readonly start: number;
  readonly parcels: number;
  readonly grams: number | null;
  readonly tier: string;
}

export interface UnplacedRow {
  readonly row: number;
  readonly household: number;
  readonly reason: string;
}

export interface RejectRow {
  readonly row: number;
  readonly file: string;
  readonly sheet: string;
  readonly line: string;
  readonly column: string;
  readonly problem: string;
  readonly message: string;
}
