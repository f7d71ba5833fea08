import type { Allocations, Bound, ShortReason, UnplacedReason } from './answer.ts';
import type { FileRecord, LinePlaces } from './demand.ts';

/**
 * The answer, as plan.json holds it and as every later command reads it: ids instead of indices, so that it can be read
 * without the workspace. Quantities are base units (see goods.ts), money minor units, weights grams, times minutes.
 * Nothing personal, no clock, no path of a machine.
 */
export interface Plan {
  readonly schemaVersion: 2;
  readonly date: string;
  readonly files: readonly FileRecord[];
  /** Ids in the settings' order. */
  readonly tiers: readonly string[];
  readonly waves: readonly string[];
  readonly sourcing: Solved;
  readonly slotting: Solved;
  readonly orders: readonly PlanOrder[];
  /** What had gone out before this revision and bound it; absent or empty for a first plan. */
  readonly committed?: readonly PlanCommitted[];
  /** Goods that were asked, ordered or used. Sorted by id. */
  readonly goods: readonly PlanGood[];
  /** Households with a demand line or goods, sorted by building, entrance, room. */
  readonly households: readonly PlanHousehold[];
  /** Household, good and substituteFor are indices into the plan's own lists. */
  readonly allocations: Allocations;
  /** By row of `allocations`: where the lines stand that it answers. Absent where that is not known. */
  readonly places?: LinePlaces;
  /** What of `asked` is handed out and costs nothing; sorted as the households, then the goods. Absent where nothing is. */
  readonly given?: readonly PlanGiven[];
  /** What nobody may be given less of, since it was told, packed or handed out; sorted as the allocations. Absent where nothing is. */
  readonly promised?: readonly PlanPromised[];
  readonly batches: readonly PlanBatch[];
  readonly pickups: readonly PlanPickup[];
  readonly doorstep: readonly PlanDoorstep[];
  readonly unplaced: readonly { readonly household: number; readonly reason: UnplacedReason }[];
  readonly rejects: readonly PlanReject[];
}

/** How a part was solved. */
export interface Solved {
  readonly method: string;
  readonly status: 'optimal' | 'feasible';
  readonly bounds: readonly Bound[];
}

export interface PlanOrder {
  readonly po: string;
  readonly supplier: string;
  readonly wave: string;
  readonly deliveryFee: number;
  readonly lines: readonly {
    readonly sku: string;
    readonly item: string;
    readonly name: string;
    readonly packs: number;
    /** As the supplier writes it. */
    readonly packSize: string;
    readonly packUom: string;
    /** Base units of the item in one pack. */
    readonly packQuantity: number;
    readonly packPrice: number;
    /** Null where not known. */
    readonly packGrams: number | null;
    /** Of what is paid by weight: the price of a kilogram; else null. `packPrice` is then what a pack costs about. */
    readonly kgPrice?: number | null;
    /** What the line weighed at the door, grams; null where it was not weighed. */
    readonly weighed?: number | null;
  }[];
}

/** Household and good are indices into the plan's own lists. */
export interface PlanGiven {
  readonly household: number;
  readonly good: number;
  /** Base units. */
  readonly quantity: number;
}

/** Household, good and substituteFor are indices into the plan's own lists; -1 where it is no substitute. */
export interface PlanPromised {
  readonly household: number;
  readonly good: number;
  readonly substituteFor: number;
  /** Base units of `good`. */
  readonly quantity: number;
  /** No more and no less: the household has been served. */
  readonly handedOut: boolean;
}

/** A line that was sent to a supplier before. Sorted by supplier, wave, SKU. */
export interface PlanCommitted {
  readonly supplier: string;
  readonly wave: string;
  readonly sku: string;
  readonly item: string;
  /** In the offer's own uom, as the supplier wrote it. */
  readonly packSize: string;
  readonly packUom: string;
  /** Packs that stand on paper, a row for each line of them; 0 where nothing may be added under today's terms. */
  readonly packs: number;
  /** The most of the SKU that the supplier can deliver; null where it has not said. */
  readonly most: number | null;
  /** Base units in a pack, its price and weight as ordered; of the whole order, what its delivery cost. */
  readonly packQuantity: number;
  readonly packPrice: number;
  readonly packGrams: number | null;
  readonly deliveryFee: number;
}

export interface PlanGood {
  readonly id: string;
  readonly kind: 'item' | 'bundle';
  readonly uom: string;
  readonly baseUnits: number;
  readonly step: number;
  /** Of stock, dealt before purchases; 0 for a bundle. */
  readonly fromStock: number;
  readonly reason: ShortReason | '';
  /** A bundle's: [item id, base units]. */
  readonly components: readonly (readonly [string, number])[];
}

export interface PlanHousehold {
  readonly building: string;
  readonly entrance: string;
  readonly room: string;
  /** '' where not known. */
  readonly floor: string;
  readonly zone: string;
  /** '' for the last tier. */
  readonly tier: string;
}

export interface PlanBatch {
  /** Unique in the plan: `north-0930-1`. */
  readonly batch: string;
  readonly point: string;
  readonly slotStart: number;
  readonly slotEnd: number;
  readonly zone: string;
  readonly building: string;
  readonly entrance: string;
  /** `1-6`, `3`, or '' where not known. */
  readonly floors: string;
  readonly capacity: number;
  readonly wave: string;
  readonly tier: string;
  /** Metres; null where not known. */
  readonly walkMetres: number | null;
}

export interface PlanPickup {
  readonly household: number;
  /** Index into `batches`. */
  readonly batch: number;
  readonly code: string;
  readonly parcels: number;
  readonly chilledParcels: number;
  readonly grams: number | null;
}

export interface PlanDoorstep {
  readonly household: number;
  readonly run: string;
  readonly team: number;
  readonly start: number;
  readonly parcels: number;
  readonly chilledParcels: number;
  readonly grams: number | null;
}

/** A line that is not counted; its text stands in rejects.csv only. */
export interface PlanReject {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly problem: string;
}
