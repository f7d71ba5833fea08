import type { Money, Night, Sourcing } from '../model/index.ts';
import { answered, supplierFacts } from './alternatives.ts';

/** What could be gained by a little more at a supplier. Money in minor units. */
export type OrderHint =
  /** `missing` more goods at this order save its fee. */
  | {
      readonly kind: 'free-delivery';
      readonly supplier: number;
      readonly wave: number;
      readonly missing: Money;
      readonly saves: Money;
    }
  /** An order that is not placed: what people lack of it comes to `missing` less than its minimum. */
  | {
      readonly kind: 'minimum';
      readonly supplier: number;
      readonly wave: number;
      readonly missing: Money;
      /** Ascending. */
      readonly items: readonly number[];
    };

/** Hints worth a telephone call, by wave and supplier: free delivery for less than twice its fee, minimums that leave people short. */
export function orderHints(night: Night, sourcing: Sourcing): readonly OrderHint[] {
  const basket = answered(night, sourcing.lines);
  const hints: OrderHint[] = [];
  night.catalogue.suppliers.forEach((_, supplier) => {
    for (const facts of supplierFacts(basket, supplier).waves) {
      const { wave, lines, deliveryFee, toFreeDelivery, toMinimum, couldServe } = facts;
      if (lines > 0 && deliveryFee > 0 && toFreeDelivery !== null && toFreeDelivery < 2 * deliveryFee)
        hints.push({ kind: 'free-delivery', supplier, wave, missing: toFreeDelivery, saves: deliveryFee });
      const missing = toMinimum - couldServe.reduce((sum, { amount }) => sum + amount, 0);
      const items = couldServe
        .map(({ item }) => item)
        .filter((item) => sourcing.shortReason[item] === 'minimum-not-reached');
      if (lines === 0 && missing > 0 && items.length > 0)
        hints.push({ kind: 'minimum', supplier, wave, missing, items });
    }
  });
  return hints.sort((a, b) => a.wave - b.wave || a.supplier - b.supplier);
}
