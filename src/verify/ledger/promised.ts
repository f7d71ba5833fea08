import type { PlanCell } from '../folder/plan-json.ts';
import type { Night } from '../site/night.ts';
import type { Names } from './names.ts';
import type { Lines } from './lines.ts';
import { partsOf } from './lines.ts';

/** A row of plan.json's table `promised`. Indices; -1 where there is no such thing. Base units of `good`. */
export interface PromisedRow {
  readonly household: number;
  readonly good: number;
  readonly substituteFor: number;
  readonly quantity: number;
  readonly handedOut: boolean;
}

/** What nobody may be given less of: told, packed or handed out before this revision. */
export class PromisedShares {
  readonly rows: readonly PromisedRow[];
  readonly #held = new Map<string, number>();
  readonly #substitutes = new Map<string, number>();
  readonly #handedOut = new Set<string>();
  readonly #served = new Set<number>();

  constructor(rows: readonly (readonly PlanCell[])[], { catalogue }: Pick<Night, 'catalogue'>, names: Names) {
    this.rows = rows.map(([building, entrance, room, good, asked, quantity, handedOut]) => ({
      household: names.household(String(building), String(entrance), String(room)),
      good: names.good(String(good)),
      substituteFor: asked === '' ? -1 : names.good(String(asked)),
      quantity: Number(quantity),
      handedOut: handedOut === 1,
    }));
    for (const { household, good, substituteFor, quantity, handedOut } of this.rows) {
      if (household < 0 || good < 0) continue;
      const own = catalogue.goods[good]!;
      for (const { item, quantity: each } of partsOf(catalogue, good)) {
        const key = `${household} ${item}`;
        this.#held.set(key, (this.#held.get(key) ?? 0) + (quantity / own.step) * each);
      }
      if (substituteFor >= 0) this.#substitutes.set(`${household} ${substituteFor} ${good}`, quantity);
      if (!handedOut) continue;
      this.#served.add(household);
      this.#handedOut.add(`${household} ${substituteFor < 0 ? good : substituteFor}`);
    }
  }

  /** What of an item a household has by promise, in whatever way. */
  of(household: number, item: number): number {
    return this.#held.get(`${household} ${item}`) ?? 0;
  }

  /** What of a substitute stands for an item by promise. */
  standsFor(household: number, item: number, substitute: number): number {
    return this.#substitutes.get(`${household} ${item} ${substitute}`) ?? 0;
  }

  /** Whether a household's line is settled: it has been served, and lacks nothing that it could still be given. */
  isHandedOut(household: number, good: number): boolean {
    return this.#handedOut.has(`${household} ${good}`);
  }

  /** Households of which something is said to be handed out. */
  served(): ReadonlySet<number> {
    return this.#served;
  }
}

/** The lines, with those that are settled lacking nothing. */
export function settled(lines: Lines, promised: PromisedShares): Lines {
  const cap = lines.cap.map((most, line) =>
    promised.isHandedOut(lines.demand.household[line]!, lines.demand.good[line]!)
      ? lines.allocated[line]! + lines.substituted[line]!
      : most,
  );
  return { ...lines, cap };
}
