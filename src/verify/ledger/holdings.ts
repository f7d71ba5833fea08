import type { Night } from '../site/night.ts';
import type { AllocationRows } from '../folder/rows.ts';

/** What a household has of an item otherwise than under the item's own name. Base units. */
export interface Otherwise {
  bundled: number;
  asSubstitute: number;
  /** What the largest bundle dealt to it holds. */
  largest: number;
}

const NOTHING: Readonly<Otherwise> = { bundled: 0, asSubstitute: 0, largest: 0 };

/** By household and item. */
export class Holdings {
  readonly #of = new Map<number, Map<number, Otherwise>>();

  constructor({ catalogue }: Pick<Night, 'catalogue'>, rows: AllocationRows) {
    for (let k = 0; k < rows.length; k++) {
      const good = catalogue.goods[rows.good[k]!];
      const household = rows.household[k]!;
      const allocated = rows.allocated[k]!;
      if (good === undefined || household < 0 || allocated <= 0) continue;
      if (good.kind === 'bundle')
        for (const { item, quantity } of good.components) {
          const own = this.#at(household, item);
          own.bundled += (allocated / good.step) * quantity;
          own.largest = Math.max(own.largest, quantity);
        }
      else if (rows.substituteFor[k] !== -1) this.#at(household, rows.good[k]!).asSubstitute += allocated;
    }
  }

  of(household: number, item: number): Readonly<Otherwise> {
    return this.#of.get(household)?.get(item) ?? NOTHING;
  }

  /** All of it that is not loose under the item's own name. */
  otherwise(household: number, item: number): number {
    const { bundled, asSubstitute } = this.of(household, item);
    return bundled + asSubstitute;
  }

  *all(): Iterable<readonly [household: number, item: number, Readonly<Otherwise>]> {
    for (const [household, items] of this.#of) for (const [item, own] of items) yield [household, item, own];
  }

  #at(household: number, item: number): Otherwise {
    const items = this.#of.get(household) ?? new Map<number, Otherwise>();
    this.#of.set(household, items);
    const own = items.get(item) ?? { ...NOTHING };
    items.set(item, own);
    return own;
  }
}
