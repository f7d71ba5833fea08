import type { Quantity } from '../model/index.ts';
import type { Asked } from './asked.ts';
import { stepsLeft } from './wanted.ts';

/** What each household has of each item, in whatever way it came: under its own name, inside bundles, as a substitute. */
export class Holdings {
  readonly #asked: Asked;
  readonly #allocated: Float64Array;
  /** By household, then item: what came otherwise than under the item's own name. */
  readonly #otherwise = new Map<number, Map<number, Quantity>>();
  /** By demand entry's household: where its entries begin. */
  readonly #entryOf: (household: number, good: number) => number;

  /** @param allocated base units by demand entry */
  constructor(asked: Asked, allocated: Float64Array) {
    this.#asked = asked;
    this.#allocated = allocated;
    const { demand, catalogue } = asked.night;
    this.#entryOf = entryFinder(asked);
    for (const [bundle, good] of catalogue.goods.entries())
      if (good.kind === 'bundle')
        for (let at = asked.start[bundle]!; at < asked.start[bundle + 1]!; at++) {
          const entry = asked.entries[at]!;
          const count = allocated[entry]! / good.step;
          if (count > 0)
            for (const { item, quantity } of good.components)
              this.add(demand.household[entry]!, item, count * quantity);
        }
  }

  /** As a substitute, or inside a bundle. */
  add(household: number, item: number, quantity: Quantity): void {
    const own = this.#otherwise.get(household) ?? new Map<number, Quantity>();
    this.#otherwise.set(household, own);
    own.set(item, (own.get(item) ?? 0) + quantity);
  }

  of(household: number, item: number): Quantity {
    const entry = this.#entryOf(household, item);
    const loose = entry < 0 ? 0 : this.#allocated[entry]!;
    return loose + (this.#otherwise.get(household)?.get(item) ?? 0);
  }

  /**
   * What the limits leave under an entry beyond what is allocated, base units: not above what is asked. For a bundle what its
   * household has loose does not count: a bundle comes first.
   */
  roomFor(entry: number): Quantity {
    const { night } = this.#asked;
    const good = night.demand.good[entry]!;
    const { kind, step } = night.catalogue.goods[good]!;
    const household = night.demand.household[entry]!;
    const other = (item: number) =>
      kind === 'item' ? this.of(household, item) : (this.#otherwise.get(household)?.get(item) ?? 0);
    const open = night.demand.asked[entry]! - this.#allocated[entry]!;
    return Math.min(open, stepsLeft(night, good, other) * step);
  }
}

/** The entry under which a household asks for a good; -1 where it does not. Entries are sorted by household and good. */
function entryFinder({ night }: Asked): (household: number, good: number) => number {
  const { demand, site } = night;
  const start = new Int32Array(site.households.length + 1);
  for (let entry = 0; entry < demand.length; entry++) start[demand.household[entry]! + 1]!++;
  for (let household = 1; household < start.length; household++) start[household]! += start[household - 1]!;
  return (household, good) => {
    for (let entry = start[household]!; entry < start[household + 1]!; entry++)
      if (demand.good[entry] === good) return entry;
    return -1;
  };
}
