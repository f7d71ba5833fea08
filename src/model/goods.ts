/**
 * A quantity is a safe integer in *base units*: grams for an item whose uom is a weight, thousandths of the uom for
 * every other. `baseUnits` of an item says how many of them make one uom (斤 500, kg 1000, g 1, 袋 1000), so that
 * `formatScaled(quantity, item.baseUnits)` is what people read. A bundle is counted in thousandths too.
 */
export type Quantity = number;

/** Money in minor units of the settings' currency. */
export type Money = number;

export type Storage = 'ambient' | 'chilled' | 'frozen';

/** What can be asked for: an item or a bundle. An index into `Catalogue.goods` is "a good" everywhere inside. */
export type Good = Item | Bundle;

export interface Item {
  readonly kind: 'item';
  readonly id: string;
  readonly name: string;
  readonly uom: string;
  /** Base units in one uom. */
  readonly baseUnits: number;
  readonly isWeight: boolean;
  readonly category: string;
  readonly storage: Storage;
  /** Base units; what is dealt is a whole number of steps. */
  readonly step: Quantity;
  /** Grams of one uom; null where not known. For a weight it is `baseUnits`. */
  readonly unitGrams: number | null;
  /** Of one uom; of a kilogram where it is paid by weight. */
  readonly listPrice: Money | null;
  /** Asked for by count, paid by what it weighs. */
  readonly isWeighed?: true;
  /** Base units, in whole steps. */
  readonly maxPerHousehold: Quantity | null;
  /** 1 … 9. */
  readonly importance: number;
}

export interface Bundle {
  readonly kind: 'bundle';
  readonly id: string;
  readonly name: string;
  readonly uom: string;
  readonly baseUnits: 1000;
  readonly step: 1000;
  readonly price: Money | null;
  readonly maxPerHousehold: null;
  /** What one bundle holds: items' indices and base units of each. */
  readonly components: readonly { readonly item: number; readonly quantity: Quantity }[];
}

export interface Substitute {
  readonly item: number;
  readonly substitute: number;
  /** Units (uom) of the substitute for one unit (uom) of the item, as a fraction in lowest terms, of base units. */
  readonly ratio: Fraction;
  readonly rank: number;
}

/** A positive fraction in lowest terms. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

export interface StockRow {
  readonly item: number;
  readonly quantity: Quantity;
  readonly source: string;
  /** A date; '' where it does not expire. */
  readonly expires: string;
  /** Blank or not before the plan's date. */
  readonly usable: boolean;
}

export interface Supplier {
  readonly id: string;
  readonly name: string;
  readonly deliveryFee: Money;
  /** Goods from here on are delivered free; null: never. */
  readonly freeDeliveryFrom: Money | null;
  readonly minOrder: Money;
  /** Per wave; null: no limit. */
  readonly maxGrams: number | null;
}

/** Whose goods are that came and that nobody had ordered: they cost nothing. */
export const DONATION = 'donation';

/** A supplier's terms for an item. */
export interface Offer {
  readonly supplier: number;
  readonly sku: string;
  readonly item: number;
  readonly name: string;
  /** Base units of the item in a pack; positive. */
  readonly packSize: Quantity;
  /** In the offer's own uom, as the supplier writes it on an order: `2.5` `kg`. */
  readonly packText: { readonly size: string; readonly uom: string };
  /** Where the item is paid by weight: what a pack costs about. */
  readonly packPrice: Money;
  /** Where the item is paid by weight: the price of a kilogram, before breaks. */
  readonly kgPrice?: Money;
  /** Over the night, all waves together; null: no limit. */
  readonly stockPacks: number | null;
  /** Of a line that is ordered at all; at least 1. A line is `0` or `minPacks` or more, always a multiple of `packMultiple`. */
  readonly minPacks: number;
  readonly packMultiple: number;
  /** Ascending in `from`; from that many packs on a line, that price for all of them. */
  readonly priceBreaks: readonly { readonly from: number; readonly price: Money; readonly kgPrice?: Money }[];
  /** Waves of both offer and supplier, ascending. */
  readonly waves: readonly number[];
  /** Null where not known. */
  readonly packGrams: number | null;
  readonly place: { readonly file: string; readonly row: number };
}

/** Everything that can be had and on what terms. */
export interface Catalogue {
  /** Sorted by id; items and bundles together. */
  readonly goods: readonly Good[];
  readonly suppliers: readonly Supplier[];
  /** Sorted by item, supplier, SKU. */
  readonly offers: readonly Offer[];
  readonly substitutes: readonly Substitute[];
  readonly stock: readonly StockRow[];
}

/** What an amount of goods is worth that is paid by weight, halves up. */
export function weighedPrice(kgPrice: Money, grams: number): Money {
  return Number((2n * BigInt(kgPrice) * BigInt(grams) + 1000n) / 2000n);
}

/** The price of a kilogram on a line of so many packs; null where it is not paid by weight. */
export function kgPriceAt(
  { kgPrice, priceBreaks }: Pick<Offer, 'kgPrice' | 'priceBreaks'>,
  packs: number,
): Money | null {
  return priceBreaks.findLast(({ from }) => from <= packs)?.kgPrice ?? kgPrice ?? null;
}

/** What one step of a good holds: items' indices and base units of each. Of an item that is a step of itself. */
export function componentsOf({ goods }: Pick<Catalogue, 'goods'>, good: number): Bundle['components'] {
  const noun = goods[good]!;
  return noun.kind === 'bundle' ? noun.components : [{ item: good, quantity: noun.step }];
}

/** Calls back for every item in an amount of a good: the item itself, or a bundle's components. */
export function eachItem(
  catalogue: Pick<Catalogue, 'goods'>,
  good: number,
  quantity: Quantity,
  use: (item: number, quantity: Quantity) => void,
): void {
  const noun = catalogue.goods[good]!;
  if (noun.kind === 'item') use(good, quantity);
  else for (const part of noun.components) use(part.item, (quantity / noun.step) * part.quantity);
}
