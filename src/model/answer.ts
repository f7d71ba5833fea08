import type { Money, Quantity } from './goods.ts';

/** Why something is short: the first that applies, in this order. */
export const SHORT_REASONS = [
  'over-limit',
  'no-offer',
  'minimum-not-reached',
  'weight-limit',
  'budget',
  'pack-not-filled',
  'out-of-stock',
] as const;
export type ShortReason = (typeof SHORT_REASONS)[number];

export const UNPLACED_REASONS = ['no-point', 'too-late', 'no-capacity'] as const;
export type UnplacedReason = (typeof UNPLACED_REASONS)[number];

/**
 * What sourcing makes as small as can be, in this order, as `Bound.objective` names it: the shortage before substitutes, once for
 * each tier, the highest first, as `shortage.TIER` (`shortage.` for the last); what is still short after them, of all tiers (where
 * there are substitutes); both in weighted thousandths of units of sale; money (minor units), the number of orders, surplus
 * (thousandths of units of sale). A bound says something only where all goals before it are met, else it is 0.
 */
export const SOURCING_OBJECTIVES = ['shortage', 'unreplaced', 'money', 'orders', 'surplus'] as const;
export type SourcingObjective = (typeof SOURCING_OBJECTIVES)[number];

/** How good an answer is, and the proof. Bounds and values are in the unit that `objective` names. */
export interface Bound {
  readonly objective: string;
  readonly value: number;
  readonly lowerBound: number;
}

/** What `sourcing` decides: packs per offer and wave, and how much of each good that makes. */
export interface Sourcing {
  /** Sorted by wave, supplier, offer; packs above 0. */
  readonly lines: readonly SourcedLine[];
  /** By good: what may be dealt under its own name, all waves together, in whole steps (an item's net of bundles'). */
  readonly supply: readonly Quantity[];
  /** By good: why those who go short do (over-limit is allocation's to say); null where nobody needs to. */
  readonly shortReason: readonly (ShortReason | null)[];
  /** `optimal`, or `feasible` with a gap. */
  readonly status: 'optimal' | 'feasible';
  readonly method: string;
  readonly bounds: readonly Bound[];
}

export interface SourcedLine {
  /** Index into `Catalogue.offers`. */
  readonly offer: number;
  readonly wave: number;
  readonly packs: number;
}

/**
 * Who gets what: columns side by side, sorted by household, good, substituteFor (own row first), wave. The rows of
 * allocations.csv, in base units.
 */
export interface Allocations {
  readonly length: number;
  readonly household: Int32Array;
  readonly good: Int32Array;
  /** When it is there; -1 where nothing is allocated. */
  readonly wave: Int16Array;
  readonly asked: Float64Array;
  readonly allocated: Float64Array;
  readonly substituted: Float64Array;
  readonly short: Float64Array;
  /** Index into SHORT_REASONS; -1 where nothing is short. */
  readonly reason: Int8Array;
  /** The good that was asked where this row is its substitute; else -1. */
  readonly substituteFor: Int32Array;
}

/** A household with goods, and how they reach it. What `channels` decides. */
export interface Parcel {
  readonly household: number;
  /** The last of its goods' waves. */
  readonly wave: number;
  readonly parcels: number;
  readonly chilledParcels: number;
  /** Null where the weight of something in it is not known. */
  readonly grams: number | null;
}

export interface Channels {
  /** Those who come to a point, sorted by household. */
  readonly collecting: readonly Parcel[];
  readonly runs: readonly DoorRun[];
}

export interface DoorRun {
  /** Unique in the plan, made of wave and number: `am-1`. Also says the team. */
  readonly id: string;
  readonly team: number;
  readonly wave: number;
  readonly building: number;
  readonly unit: number;
  readonly start: number;
  /** In the order of the walk. */
  readonly parcels: readonly Parcel[];
}

/**
 * What a schedule is judged by, as `Bound.objective` names it. `unplaced` stands once for each tier, the highest first, as
 * `unplaced.TIER` (`unplaced.` for the last tier); values are households, but: `peak` millionths of a slot's capacity,
 * `last-slot` minutes since midnight when the last slot ends, `torn-buildings` buildings, `detour` metres, `span` slots,
 * `chilled-wait` minutes. In the order of the goal `level`; under `earliest` `late` is absent and `last-slot` is before `peak`.
 */
export const SLOTTING_OBJECTIVES = [
  'unplaced',
  'late',
  'peak',
  'last-slot',
  'torn-buildings',
  'detour',
  'span',
  'chilled-wait',
  'late-again',
] as const;

/** What `slotting` decides. */
export interface Slotting {
  /** Sorted by point, slotStart, building, entrance, floors. */
  readonly batches: readonly Batch[];
  readonly unplaced: readonly { readonly household: number; readonly reason: UnplacedReason }[];
  readonly droppedPins: readonly { readonly pin: number; readonly rule: string }[];
  readonly status: 'optimal' | 'feasible';
  readonly method: string;
  readonly bounds: readonly Bound[];
}

export interface Batch {
  readonly point: number;
  readonly slotStart: number;
  /** Households of one door (one floor too, under `floor`). Under `building` they may be of several entrances. */
  readonly building: number;
  /** -1 under `batch_by: building`. */
  readonly entrance: number;
  /** Sorted. */
  readonly households: readonly number[];
  /** The last that they wait for. */
  readonly wave: number;
  readonly early: boolean;
  /** Of a slot that began before: what it could hold then. */
  readonly capacity?: number;
}

/** A priced order: what a supplier is sent for one wave. */
export interface PricedOrder {
  readonly supplier: number;
  readonly wave: number;
  readonly lines: readonly {
    readonly offer: number;
    readonly packs: number;
    /** After price breaks. */
    readonly packPrice: Money;
    readonly amount: Money;
  }[];
  readonly goods: Money;
  readonly deliveryFee: Money;
  /** Null where a pack's weight is not known. */
  readonly grams: number | null;
}
