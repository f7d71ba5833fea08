import type { Commitments, Night, Offer, SourcedLine, Sourcing, Supplier } from '../model/index.ts';
import { priceOrders } from './price.ts';
import { priceAt } from './terms.ts';

/**
 * A night of which some orders have gone out, as a night of which nothing has: what is ordered is stock that is there
 * already, an order that went out is a supplier who takes additions without a fee and a minimum, and what a supplier said
 * cannot come is no offer. An addition's price is what its packs cost by the breaks it reaches; what it saves on the packs
 * before it is left out.
 */
export interface Remainder {
  readonly night: Night;
  /** By offer of the new night: the offer that it is a part of. */
  readonly origin: readonly number[];
  readonly committed: readonly SourcedLine[];
}

export function remainderOf(night: Night, { lines }: Commitments): Remainder {
  const { catalogue, settings } = night;
  const committed = lines.flatMap(({ offer, wave, atLeast }) =>
    atLeast > 0 ? [{ offer, wave, packs: atLeast }] : [],
  );
  const orders = priceOrders(committed, catalogue);
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
  const parts = catalogue.offers
    .flatMap((offer, index) =>
      partsOf(offer, index, lines, openOrder).map((part) => ({ offer: part, origin: index })),
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
        offers: parts.map(({ offer }) => offer),
        stock: [...catalogue.stock, ...stock],
      },
    },
    origin: parts.map(({ origin }) => origin),
    committed,
  };
}

/**
 * The additions that an offer still allows: to each open order of it, and in its other waves. What is left of its stock
 * goes to the first that may still grow.
 */
function partsOf(
  offer: Offer,
  index: number,
  lines: Commitments['lines'],
  openOrder: ReadonlyMap<string, number>,
): Offer[] {
  const own = new Map(lines.filter((line) => line.offer === index).map((line) => [line.wave, line]));
  const ordered = [...own.values()].reduce((sum, { atLeast }) => sum + atLeast, 0);
  let stockPacks = offer.stockPacks === null ? null : Math.max(0, offer.stockPacks - ordered);
  const parts: Offer[] = [];
  const add = (part: Offer) => {
    if (part.waves.length === 0) return;
    parts.push(part);
    if (stockPacks !== null) stockPacks -= part.stockPacks ?? 0;
  };
  for (const wave of offer.waves) {
    const line = own.get(wave);
    const supplier = openOrder.get(`${offer.supplier} ${wave}`);
    const before = line?.atLeast ?? 0;
    const more = line?.atMost == null ? null : Math.max(0, line.atMost - before);
    if (supplier === undefined && more === null) continue;
    const most = more === null ? stockPacks : Math.min(more, stockPacks ?? more);
    const part = { ...offer, supplier: supplier ?? offer.supplier, waves: [wave], stockPacks: most };
    add(before > 0 ? { ...part, ...addition(offer, before) } : part);
  }
  const others = offer.waves.filter(
    (wave) => !openOrder.has(`${offer.supplier} ${wave}`) && own.get(wave)?.atMost == null,
  );
  add({ ...offer, waves: others, stockPacks });
  return parts;
}

/** What packs beyond those that are ordered cost. */
function addition(offer: Offer, before: number): Pick<Offer, 'minPacks' | 'packPrice' | 'priceBreaks'> {
  const priceBreaks = offer.priceBreaks
    .filter(({ from }) => from > before)
    .map(({ from, price }) => ({ from: from - before, price }));
  return { minPacks: offer.packMultiple, packPrice: priceAt(offer, before), priceBreaks };
}

/** The answer for the remainder, and what had gone out before it. */
export function withCommitted(whole: Night, { origin, committed }: Remainder, answer: Sourcing): Sourcing {
  const supplier = ({ offer }: SourcedLine) => whole.catalogue.offers[offer]!.supplier;
  const packs = new Map<string, SourcedLine>();
  const more = answer.lines.map((line) => ({ ...line, offer: origin[line.offer]! }));
  for (const line of [...committed, ...more]) {
    const key = `${line.offer} ${line.wave}`;
    packs.set(key, { ...line, packs: line.packs + (packs.get(key)?.packs ?? 0) });
  }
  return {
    ...answer,
    lines: [...packs.values()].sort(
      (a, b) => a.wave - b.wave || supplier(a) - supplier(b) || a.offer - b.offer,
    ),
    method: `additions to what went out; ${answer.method}`,
    status: answer.status === 'time-limited' ? 'time-limited' : 'feasible',
    // Money saved on packs that went out before is no part of the remainder: only the shortage's bound holds.
    bounds: answer.bounds.filter(({ objective }) => objective === 'shortage'),
  };
}
