import type { Plan, Workspace } from '../model/index.ts';

/** A supplier's orders of the night, and how far they are from its limits. Money in minor units, weights in grams. */
export interface SupplierFacts {
  readonly kind: 'supplier';
  readonly supplier: string;
  readonly minOrder: number;
  readonly freeDeliveryFrom: number | null;
  readonly deliveryFee: number;
  readonly maxGrams: number | null;
  readonly offers: number;
  readonly orders: readonly {
    readonly po: string;
    readonly wave: string;
    readonly goods: number;
    readonly fee: number;
    /** What is missing to free delivery; null where it is free already or never. */
    readonly toFree: number | null;
    readonly grams: number | null;
  }[];
}

/** @param supplier index into the catalogue's suppliers */
export function explainSupplier(plan: Plan, { catalogue }: Workspace, supplier: number): SupplierFacts {
  const { id, minOrder, freeDeliveryFrom, deliveryFee, maxGrams } = catalogue.suppliers[supplier]!;
  const orders = plan.orders
    .filter((order) => order.supplier === id)
    .map(({ po, wave, deliveryFee: fee, lines }) => {
      const goods = lines.reduce((sum, line) => sum + line.packs * line.packPrice, 0);
      const known = lines.every((line) => line.packGrams !== null);
      return {
        po,
        wave,
        goods,
        fee,
        toFree: fee === 0 || freeDeliveryFrom === null ? null : freeDeliveryFrom - goods,
        grams: known ? lines.reduce((sum, line) => sum + line.packs * (line.packGrams ?? 0), 0) : null,
      };
    });
  const offers = catalogue.offers.filter((offer) => offer.supplier === supplier).length;
  return {
    kind: 'supplier',
    supplier: id,
    minOrder,
    freeDeliveryFrom,
    deliveryFee,
    maxGrams,
    offers,
    orders,
  };
}
