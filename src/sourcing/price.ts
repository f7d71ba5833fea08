import { groupBy } from '../model/index.ts';
import type { Catalogue, Commitments, PricedOrder, SourcedLine, Supplier } from '../model/index.ts';
import { amountOf, priceAt } from './terms.ts';

/**
 * The delivery fee of an order with goods of that amount (after price breaks, before the fee).
 *
 * | goods  | fee   | free from | pays  |
 * | ------ | ----- | --------- | ----- |
 * | 199.99 | 20.00 | 200.00    | 20.00 |
 * | 200.00 | 20.00 | 200.00    | 0.00  |
 * | 999.00 | 20.00 | never     | 20.00 |
 */
export function feeOf(supplier: Supplier, goods: number): number {
  return supplier.freeDeliveryFrom !== null && goods >= supplier.freeDeliveryFrom ? 0 : supplier.deliveryFee;
}

/**
 * Orders with their prices, sorted by wave and supplier; lines in the order they came.
 *
 * @param fees of orders that went out: they pay that, or less where today's terms say so
 */
export function priceOrders(
  lines: readonly SourcedLine[],
  catalogue: Catalogue,
  fees: NonNullable<Commitments['fees']> = [],
): readonly PricedOrder[] {
  const suppliers = catalogue.suppliers.length;
  const groups = groupBy(lines, ({ wave, offer }) => wave * suppliers + catalogue.offers[offer]!.supplier);
  const keys = [...groups.keys()].sort((a, b) => a - b);
  return keys.map((key) => {
    const supplier = key % suppliers;
    const wave = (key - supplier) / suppliers;
    const own = groups.get(key)!;
    let goods = 0;
    let grams: number | null = 0;
    const priced = own.map(({ offer: index, packs }) => {
      const offer = catalogue.offers[index]!;
      const amount = amountOf(offer, packs);
      goods += amount;
      grams = grams === null || offer.packGrams === null ? null : grams + offer.packGrams * packs;
      return { offer: index, packs, packPrice: priceAt(offer, packs), amount };
    });
    const sent = fees.find((each) => each.supplier === supplier && each.wave === wave)?.fee ?? Infinity;
    const deliveryFee = Math.min(sent, feeOf(catalogue.suppliers[supplier]!, goods));
    return { supplier, wave, lines: priced, goods, deliveryFee, grams };
  });
}
