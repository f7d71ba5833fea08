import type { Commitments, Money, Night, Offer, SourcedLine, Sourcing, Supplier } from '../model/index.ts';
import { priceOrders } from './price.ts';

/**
 * A night of which some orders have gone out, as a night of which nothing has: what is ordered is stock that is there
 * already, an order that went out is a supplier who takes additions without a fee and a minimum, and what a supplier said
 * cannot come is no offer. An addition is a line of its own, under the terms of today.
 */
export interface Remainder {
  readonly night: Night;
  /** By offer of the new night: the offer that it is a part of. */
  readonly origin: readonly number[];
  readonly committed: readonly SourcedLine[];
  /** What the orders that went out cost, fees and all. */
  readonly spent: Money;
}

/**
 * @param caps by offer of the new night: what it has in stock at most; without it every part of an offer has all that the offer has
 */
export function remainderOf(
  night: Night,
  { lines, fees }: Commitments,
  caps?: ReadonlyMap<number, number>,
): Remainder {
  const { catalogue, settings } = night;
  const committed = lines.flatMap(({ offer, wave, atLeast }) =>
    atLeast > 0 ? [{ offer, wave, packs: atLeast }] : [],
  );
  const orders = priceOrders(committed, catalogue, fees);
  const spent = orders.reduce((sum, order) => sum + order.goods + order.deliveryFee, 0);
  const suppliers: Supplier[] = [...catalogue.suppliers];
  const openOrder = new Map<string, number>();
  for (const { supplier, wave, grams } of orders) {
    const own = catalogue.suppliers[supplier]!;
    openOrder.set(`${supplier} ${wave}`, suppliers.length);
    const maxGrams = own.maxGrams === null ? null : Math.max(0, own.maxGrams - (grams ?? own.maxGrams));
    suppliers.push({ ...own, deliveryFee: 0, freeDeliveryFrom: null, minOrder: 0, maxGrams });
  }
  // Of what cannot come the minimum order is not the cause.
  for (const { offer, wave, atMost } of lines) {
    const { supplier } = catalogue.offers[offer]!;
    const key = `${supplier} ${wave}`;
    if (atMost === null || openOrder.has(key)) continue;
    openOrder.set(key, suppliers.length);
    suppliers.push({ ...catalogue.suppliers[supplier]!, minOrder: 0 });
  }
  const ordered = new Set(committed.map(({ offer }) => offer));
  const parts = catalogue.offers
    .flatMap((offer, index) =>
      ordered.has(index)
        ? []
        : partsOf(offer, index, lines, openOrder).map((part) => ({ offer: part, origin: index })),
    )
    .sort(
      (a, b) => a.offer.item - b.offer.item || a.offer.supplier - b.offer.supplier || a.origin - b.origin,
    );
  const stock = committed.map(({ offer, packs }) => {
    const { item, packSize } = catalogue.offers[offer]!;
    return { item, quantity: packs * packSize, source: 'ordered', expires: '', usable: true };
  });
  const { budget } = settings.sourcing;
  return {
    night: {
      ...night,
      settings: {
        ...settings,
        sourcing: { ...settings.sourcing, budget: budget === null ? null : Math.max(0, budget - spent) },
      },
      catalogue: {
        ...catalogue,
        suppliers,
        offers: parts.map(({ offer }, part) => ({
          ...offer,
          stockPacks: leastOf(offer.stockPacks, caps?.get(part) ?? null),
        })),
        stock: [...catalogue.stock, ...stock],
      },
    },
    origin: parts.map(({ origin }) => origin),
    committed,
    spent,
  };
}

/** What an offer still allows: in each open order of its supplier, and in its other waves. */
function partsOf(
  offer: Offer,
  index: number,
  lines: Commitments['lines'],
  openOrder: ReadonlyMap<string, number>,
): Offer[] {
  const limits = new Map(
    lines.filter((line) => line.offer === index).map(({ wave, atMost }) => [wave, atMost]),
  );
  const { stockPacks } = offer;
  const isApart = (wave: number) =>
    openOrder.has(`${offer.supplier} ${wave}`) || (limits.get(wave) ?? null) !== null;
  const apart = offer.waves.filter(isApart).map((wave) => ({
    ...offer,
    supplier: openOrder.get(`${offer.supplier} ${wave}`) ?? offer.supplier,
    waves: [wave],
    stockPacks: leastOf(limits.get(wave) ?? null, stockPacks),
  }));
  const rest = offer.waves.filter((wave) => !isApart(wave));
  return rest.length === 0 ? apart : [...apart, { ...offer, waves: rest }];
}

function leastOf(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

/** The answer for the remainder, and what had gone out before it. */
export function withCommitted(
  whole: Night,
  { origin, committed, spent }: Remainder,
  answer: Sourcing,
): Sourcing {
  const supplier = ({ offer }: SourcedLine) => whole.catalogue.offers[offer]!.supplier;
  const more = answer.lines.map((line) => ({ ...line, offer: origin[line.offer]! }));
  return {
    ...answer,
    // What was ordered first stands first.
    lines: [...committed, ...more].sort((a, b) => a.wave - b.wave || supplier(a) - supplier(b)),
    method: `additions to what went out; ${answer.method}`,
    status: 'feasible',
    // What went out binds: no revision costs less than it and the least that additions can. Beyond money nothing is claimed.
    bounds: answer.bounds.flatMap((bound) => {
      const { objective, value, lowerBound } = bound;
      const isKnown = lowerBound > 0 || value === 0;
      if (objective === 'money')
        return [{ objective, value: value + spent, lowerBound: isKnown ? lowerBound + spent : 0 }];
      return objective.startsWith('shortage') || objective === 'unreplaced' ? [bound] : [];
    }),
  };
}
