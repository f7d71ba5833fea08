/** A way of buying one item of a net, with all that the orders' rules need to know of it. */
export interface Column {
  /** Index into `Net.items`. */
  readonly place: number;
  readonly lines: readonly { readonly line: number; readonly packs: number }[];
  /** Minor units. */
  readonly money: number;
  /** What being short weighs, minor units. */
  readonly penalty: number;
  /** Base units over. */
  readonly surplus: number;
  /** By lane: minor units and grams. */
  readonly lanes: readonly { readonly lane: number; readonly goods: number; readonly grams: number }[];
}

/** What the orders' rules are worth, as whole parts of SCALE: money for goods that help a limit, for grams, for a line. */
export interface Duals {
  readonly goods: Float64Array;
  readonly grams: Float64Array;
  readonly lines: ReadonlyMap<number, number>;
  /** By lane: which of its states are open to choice; without it all are. */
  readonly states?: Uint8Array;
}

/** What an order can be, as bits of a set. */
export const CLOSED = 1;
export const PAYING = 2;
export const FREE = 4;

/** Multipliers are whole numbers of 1/SCALE minor units, so that bounds made with them are exact. */
export const SCALE = 65536;
