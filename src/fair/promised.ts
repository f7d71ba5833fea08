import type { Demand, Night, Quantity } from '../model/index.ts';

/** What is dealt before anything else: a late line takes nothing from anyone of what they were promised. */
export interface Floors {
  /** By demand entry, base units under its own name. */
  readonly own: Float64Array;
  /** Substitutes that were promised: the entry that they stand in for, base units of the substitute. */
  readonly substitutes: readonly {
    readonly entry: number;
    readonly substitute: number;
    readonly quantity: Quantity;
  }[];
  /** By demand entry, 1 where its household has been served: it has what was promised, no more and no less. */
  readonly handedOut: Uint8Array;
}

const FLOORS = new WeakMap<object, { readonly demand: Demand; readonly floors: Floors }>();

/** Undefined where nothing was promised. */
export function floorsOf({ demand, commitments }: Night): Floors | undefined {
  const promised = commitments?.promised ?? [];
  if (promised.length === 0 || demand.length === 0) return undefined;
  const known = FLOORS.get(promised);
  if (known?.demand === demand) return known.floors;
  const entryOf = new Map(
    Array.from(demand.household, (household, entry) => [`${household} ${demand.good[entry]!}`, entry]),
  );
  const own = new Float64Array(demand.length);
  const handedOut = new Uint8Array(demand.length);
  const substitutes: Floors['substitutes'][number][] = [];
  for (const { household, good, substituteFor, quantity, handedOut: isGone } of promised) {
    const entry = entryOf.get(`${household} ${substituteFor === -1 ? good : substituteFor}`);
    if (entry === undefined) continue;
    if (isGone) handedOut[entry] = 1;
    if (substituteFor === -1) own[entry] = quantity;
    else if (quantity > 0) substitutes.push({ entry, substitute: good, quantity });
  }
  const floors = { own, substitutes, handedOut };
  FLOORS.set(promised, { demand, floors });
  return floors;
}

/** By household: what was promised to it as a substitute of each item, which the limits count. */
export function hadAsSubstitutes(night: Night): ReadonlyMap<number, ReadonlyMap<number, Quantity>> {
  const had = new Map<number, Map<number, Quantity>>();
  for (const { entry, substitute, quantity } of floorsOf(night)?.substitutes ?? []) {
    const household = night.demand.household[entry]!;
    const own = had.get(household) ?? new Map<number, Quantity>();
    had.set(household, own.set(substitute, (own.get(substitute) ?? 0) + quantity));
  }
  return had;
}

/** What is there of each item without what was promised as a substitute. */
export function withoutPromised(night: Night, available: Float64Array): Float64Array {
  const free = available.slice();
  for (const { substitute, quantity } of floorsOf(night)?.substitutes ?? []) free[substitute]! -= quantity;
  return free;
}
