import { compareKeys } from '../model/index.ts';
import type { Night, PlanCommitted } from '../model/index.ts';

/** What an issued plan binds, by ids and with the terms of then. */
export function assembleCommitted({ commitments, catalogue, settings }: Night): PlanCommitted[] {
  const { lines = [], fees = [] } = commitments ?? {};
  return lines
    .map(({ offer: index, wave, atLeast, atMost }) => {
      const { supplier, sku, item, packText, packSize, packPrice, packGrams } = catalogue.offers[index]!;
      return {
        supplier: catalogue.suppliers[supplier]!.id,
        wave: settings.waves[wave]!.id,
        sku,
        item: catalogue.goods[item]!.id,
        packSize: packText.size,
        packUom: packText.uom,
        packs: atLeast,
        most: atMost,
        packQuantity: packSize,
        packPrice,
        packGrams,
        deliveryFee: fees.find((each) => each.supplier === supplier && each.wave === wave)?.fee ?? 0,
      };
    })
    .sort(
      (a, b) =>
        compareKeys(a.supplier, b.supplier) ||
        compareKeys(a.wave, b.wave) ||
        compareKeys(a.sku, b.sku) ||
        b.packs - a.packs,
    );
}
