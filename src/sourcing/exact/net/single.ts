import type { Rows } from '../../rows.ts';

/**
 * Items of which every offer sells any number of packs of one size at one price, whole steps or a whole part of one each:
 * there is never a reason to have more of them than is dealt, and a count needs no column to say that it is not 0.
 */
export function singlySold(rows: Rows): ReadonlySet<number> {
  const single = new Set<number>();
  rows.offersOf.forEach((own, item) => {
    if (own.length === 0) return;
    const good = rows.catalogue.goods[item]!;
    const size = rows.catalogue.offers[own[0]!]!.packSize;
    const alike = own.every((index) => {
      const offer = rows.catalogue.offers[index]!;
      return (
        offer.packSize === size &&
        offer.priceBreaks.length === 0 &&
        offer.minPacks <= 1 &&
        offer.packMultiple === 1
      );
    });
    // Without a fill threshold a whole pack may be over, for a limit's sake.
    const limited =
      rows.fillThresholdMilli === 0 &&
      own.some((index) => {
        const { minOrder, freeDeliveryFrom } =
          rows.catalogue.suppliers[rows.catalogue.offers[index]!.supplier]!;
        return minOrder > 0 || freeDeliveryFrom !== null;
      });
    const whole =
      (good.step % size === 0 || size % good.step === 0) &&
      [rows.stock[item]!, rows.need[item]!].every((amount) => amount % size === 0);
    if (alike && !limited && whole && rows.extra[item] === 0 && rows.bundlesOf[item]!.length === 0)
      single.add(item);
  });
  return single;
}
