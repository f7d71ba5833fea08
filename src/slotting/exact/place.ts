import type { Item, Kins } from './items.ts';

/** A batch that may be: of one of some kins that are alike, in a slot. */
export interface Place {
  readonly kins: Kins;
  readonly slot: number;
  /** The column that says whether it is. */
  readonly used: number;
  /** How many of each item are in it. */
  readonly amounts: ReadonlyMap<Item, readonly [column: number, each: number]>;
}
