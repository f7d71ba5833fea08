import type { Money, Night, Quantity, ShortReason, SourcedLine } from '../model/index.ts';
import { basketOf, type Basket } from './basket.ts';
import { nextPacks, amountOf, mostPacks } from './terms.ts';
import { brokenBy } from './reasons.ts';
import { rowsOf } from './rows.ts';

/** What other orders would have come to, and what forbids more. Quantities in base units, money in minor units. */

export interface OfferFacts {
  readonly offer: number;
  /** What it would take to buy all that the stock leaves from this offer alone, as far as it goes; fees apart. */
  readonly alone: { readonly packs: number; readonly quantity: Quantity; readonly amount: Money };
  /** What forbids one increment more, by wave; empty where nothing does but that nobody lacks it. */
  readonly forbids: readonly { readonly wave: number; readonly reasons: readonly ShortReason[] }[];
}

/** Of every offer of an item: what it would have cost alone, and what forbids more of it. */
export function otherOffers(
  night: Night,
  lines: readonly SourcedLine[],
  item: number,
): { readonly bought: Quantity; readonly offers: readonly OfferFacts[] } {
  const basket = answered(night, lines);
  const { rows } = basket;
  const bought = Math.max(0, rows.need[item]! - rows.stock[item]!);
  return { bought, offers: rows.offersOf[item]!.map((offer) => offerFacts(basket, offer, bought)) };
}

function offerFacts(basket: Basket, offer: number, wanted: Quantity): OfferFacts {
  const { catalogue, waves } = basket.rows;
  const terms = catalogue.offers[offer]!;
  const packs = wanted === 0 ? 0 : roundUp(terms, wanted, mostPacks(terms, Number.MAX_SAFE_INTEGER));
  return {
    offer,
    alone: { packs, quantity: packs * terms.packSize, amount: amountOf(terms, packs) },
    forbids: terms.waves.map((wave) => ({ wave, reasons: brokenBy(basket, offer * waves + wave) })),
  };
}

function roundUp(terms: Parameters<typeof nextPacks>[0], wanted: Quantity, most: number): number {
  const whole = Math.ceil(wanted / terms.packSize / terms.packMultiple) * terms.packMultiple;
  return Math.min(most, Math.max(nextPacks(terms, 0), whole));
}

export interface SupplierFacts {
  readonly supplier: number;
  readonly waves: readonly WaveFacts[];
}

export interface WaveFacts {
  readonly wave: number;
  readonly lines: number;
  readonly goods: Money;
  readonly deliveryFee: Money;
  readonly grams: number;
  /** What is missing to the minimum order; 0 where it is reached. */
  readonly toMinimum: Money;
  /** What is missing to free delivery; null where there is none, 0 where it is reached. */
  readonly toFreeDelivery: Money | null;
  /** Null: no limit. */
  readonly gramsLeft: number | null;
  /** Items that are short and that this supplier could bring then, and what the packs that serve them would cost. */
  readonly couldServe: readonly { readonly item: number; readonly packs: number; readonly amount: Money }[];
}

/** What a supplier's orders come to, and what it would take for one to be placed or to be delivered free. */
export function orderLimits(night: Night, lines: readonly SourcedLine[], supplier: number): SupplierFacts {
  return supplierFacts(answered(night, lines), supplier);
}

export function supplierFacts(basket: Basket, supplier: number): SupplierFacts {
  const { catalogue } = basket.rows;
  const terms = catalogue.suppliers[supplier]!;
  const own = catalogue.offers.flatMap((offer, index) => (offer.supplier === supplier ? [index] : []));
  const used = [...new Set(own.flatMap((offer) => catalogue.offers[offer]!.waves))].sort((a, b) => a - b);
  return {
    supplier,
    waves: used.map((wave) => {
      const order = wave * catalogue.suppliers.length + supplier;
      const goods = basket.goods[order]!;
      return {
        wave,
        lines: basket.lineCount[order]!,
        goods,
        deliveryFee: basket.orderTotal(order) - goods,
        grams: basket.grams[order]!,
        toMinimum: Math.max(0, terms.minOrder - goods),
        toFreeDelivery: terms.freeDeliveryFrom === null ? null : Math.max(0, terms.freeDeliveryFrom - goods),
        gramsLeft: terms.maxGrams === null ? null : terms.maxGrams - basket.grams[order]!,
        couldServe: couldServe(basket, own, wave),
      };
    }),
  };
}

function couldServe(basket: Basket, own: readonly number[], wave: number): WaveFacts['couldServe'] {
  const byItem = new Map<number, { item: number; packs: number; amount: Money }>();
  for (const offer of own) {
    const terms = basket.rows.catalogue.offers[offer]!;
    const lacking = basket.lacking(terms.item);
    if (lacking <= 0 || !terms.waves.includes(wave)) continue;
    const most = mostPacks(terms, Number.MAX_SAFE_INTEGER) - basket.packsOfOffer[offer]!;
    if (most <= 0) continue;
    const packs = roundUp(terms, lacking, most);
    const amount = amountOf(terms, packs);
    const known = byItem.get(terms.item);
    if (known === undefined || amount < known.amount)
      byItem.set(terms.item, { item: terms.item, packs, amount });
  }
  return [...byItem.values()].sort((a, b) => a.item - b.item);
}

export function answered(night: Night, lines: readonly SourcedLine[]): Basket {
  const rows = rowsOf(night);
  return basketOf(
    rows,
    lines.map(({ offer, wave, packs }) => [offer * rows.waves + wave, packs] as const),
  );
}
