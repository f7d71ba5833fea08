import type { Offer, Plan, ShortReason, Workspace } from '../model/index.ts';

/** An item's books and the offers there were. Quantities in base units, money in minor units. */
export interface ItemFacts {
  readonly kind: 'item';
  readonly good: string;
  readonly name: string;
  readonly uom: string;
  readonly baseUnits: number;
  readonly households: number;
  readonly asked: number;
  /** What of it the bundles hold that were asked for. */
  readonly inBundles: number;
  readonly fromStock: number;
  readonly short: number;
  readonly reason: ShortReason | '';
  readonly offers: readonly OfferFacts[];
}

export interface OfferFacts {
  readonly supplier: string;
  readonly sku: string;
  readonly packSize: number;
  readonly packPrice: number;
  readonly stockPacks: number | null;
  readonly minPacks: number;
  /** What was ordered of it, over all waves. */
  readonly packs: number;
}

/** @param good index into the plan's goods */
export function explainItem(plan: Plan, { catalogue }: Workspace, good: number): ItemFacts {
  const { id, uom, baseUnits, fromStock, reason } = plan.goods[good]!;
  const books = booksOf(plan, good);
  const item = catalogue.goods.findIndex((g) => g.id === id);
  const offers = catalogue.offers
    .filter((offer) => offer.item === item)
    .map((offer) => offerFacts(plan, offer, catalogue.suppliers[offer.supplier]?.id ?? ''));
  // Cheapest per unit first: cross products, since a quotient would round.
  offers.sort((a, b) => a.packPrice * b.packSize - b.packPrice * a.packSize);
  const name = catalogue.goods[item]?.name ?? id;
  const inBundles = askedInBundles(plan, id);
  return { kind: 'item', good: id, name, uom, baseUnits, fromStock, reason, ...books, inBundles, offers };
}

function askedInBundles({ goods, allocations: rows }: Plan, item: string): number {
  const each = goods.map(({ components }) => components.find(([id]) => id === item)?.[1] ?? 0);
  let asked = 0;
  for (let row = 0; row < rows.length; row++) {
    const good = rows.good[row]!;
    // Whole bundles: multiplied first, it leaves no fraction.
    asked += (rows.asked[row]! * each[good]!) / goods[good]!.baseUnits;
  }
  return asked;
}

function booksOf(
  { allocations: rows }: Plan,
  good: number,
): Pick<ItemFacts, 'households' | 'asked' | 'short'> {
  let households = 0;
  let asked = 0;
  let short = 0;
  for (let row = 0; row < rows.length; row++) {
    if (rows.good[row] !== good || rows.substituteFor[row] !== -1) continue;
    if (rows.asked[row]! > 0) households++;
    asked += rows.asked[row]!;
    short += rows.short[row]!;
  }
  return { households, asked, short };
}

function offerFacts(plan: Plan, offer: Offer, supplier: string): OfferFacts {
  const lines = plan.orders.filter((order) => order.supplier === supplier).flatMap((order) => order.lines);
  const { sku, packSize, packPrice, stockPacks, minPacks } = offer;
  return {
    supplier,
    sku,
    packSize,
    packPrice,
    stockPacks,
    minPacks,
    packs: lines.filter((line) => line.sku === sku).reduce((sum, line) => sum + line.packs, 0),
  };
}
