import type { Night, Sourcing } from '../../src/model/index.ts';

/**
 * Rules 2, 9 and 10 for orders, judged by plain recounting: nothing here comes from src/sourcing. Bundles' shares are
 * taken as given (`supply`), substitutes left out.
 */
export function judge(night: Night, sourcing: Sourcing): string[] {
  const packs = new Map<string, number>();
  for (const line of sourcing.lines) packs.set(`${line.offer}|${line.wave}`, line.packs);
  const broken = limits(night, packs, sourcing);
  if (broken.length > 0) return broken;
  return [...leftOut(night, packs, sourcing), ...oneMore(night, packs, sourcing)];
}

type Packs = ReadonlyMap<string, number>;

function split(key: string): [number, number] {
  const [offer = 0, wave = 0] = key.split('|').map(Number);
  return [offer, wave];
}

export function totalOf(night: Night, packs: Packs): number {
  let total = 0;
  for (const order of ordersOf(night, packs).values()) total += order.goods + order.fee;
  return total;
}

interface Order {
  goods: number;
  grams: number;
  fee: number;
  min: number;
  max: number;
  keys: string[];
}

function ordersOf(night: Night, packs: Packs): Map<string, Order> {
  const { offers, suppliers } = night.catalogue;
  const orders = new Map<string, Order>();
  for (const [key, count] of packs) {
    if (count === 0) continue;
    const [index, wave] = split(key);
    const offer = offers[index]!;
    const s = suppliers[offer.supplier]!;
    const id = `${offer.supplier}|${wave}`;
    const order = orders.get(id) ?? {
      goods: 0,
      grams: 0,
      fee: 0,
      min: s.minOrder,
      max: s.maxGrams ?? Infinity,
      keys: [],
    };
    let price = offer.packPrice;
    for (const b of offer.priceBreaks) if (count >= b.from) price = b.price;
    order.goods += price * count;
    order.grams += (offer.packGrams ?? 0) * count;
    order.fee = s.freeDeliveryFrom !== null && order.goods >= s.freeDeliveryFrom ? 0 : s.deliveryFee;
    order.keys.push(key);
    orders.set(id, order);
  }
  return orders;
}

function smallest(night: Night, key: string): number {
  const offer = night.catalogue.offers[split(key)[0]]!;
  let count = offer.packMultiple;
  while (count < offer.minPacks) count += offer.packMultiple;
  return count;
}

function increment(night: Night, key: string, count: number): number {
  return count === smallest(night, key) ? count : night.catalogue.offers[split(key)[0]]!.packMultiple;
}

/** The line stands at a price break, and every smaller count that serves as much costs more. */
function breakPays(night: Night, key: string, count: number, surplus: number): boolean {
  const offer = night.catalogue.offers[split(key)[0]]!;
  const least = smallest(night, key);
  const before = count - offer.packMultiple;
  if (count === least || !offer.priceBreaks.some(({ from }) => from > before && from <= count)) return false;
  const amount = (packs: number): number => {
    let price = offer.packPrice;
    for (const b of offer.priceBreaks) if (packs >= b.from) price = b.price;
    return price * packs;
  };
  for (let fewer = before; fewer >= 0; fewer -= offer.packMultiple) {
    if ((count - fewer) * offer.packSize > surplus) return true;
    if ((fewer === 0 || fewer >= least) && amount(fewer) <= amount(count)) return false;
  }
  return true;
}

interface Books {
  wanted: number;
  dealt: number;
  ordered: number;
  stock: number;
  surplus: number;
}

/** Books of an item without bundles: dealt is what the want and what there is allow. */
function booksOf(night: Night, packs: Packs, good: number, sourcing: Sourcing): Books {
  const noun = night.catalogue.goods[good]!;
  let wanted = 0;
  for (let n = 0; n < night.demand.length; n++)
    if (night.demand.good[n] === good)
      wanted += Math.min(night.demand.asked[n]!, noun.maxPerHousehold ?? Infinity);
  let ordered = 0;
  for (const [key, count] of packs) {
    const offer = night.catalogue.offers[split(key)[0]]!;
    if (offer.item === good) ordered += offer.packSize * count;
  }
  let stock = 0;
  for (const row of night.catalogue.stock) if (row.item === good && row.usable) stock += row.quantity;
  let inBundles = 0;
  night.catalogue.goods.forEach((other, index) => {
    if (other.kind === 'bundle')
      for (const part of other.components)
        if (part.item === good) inBundles += (part.quantity * sourcing.supply[index]!) / other.step;
  });
  const loose = Math.min(wanted, Math.floor((stock + ordered - inBundles) / noun.step) * noun.step);
  const dealt = loose + inBundles;
  return { wanted, dealt: loose, ordered, stock, surplus: ordered - (dealt - Math.min(stock, dealt)) };
}

function limits(night: Night, packs: Packs, sourcing: Sourcing): string[] {
  const broken: string[] = [];
  const { offers } = night.catalogue;
  const perOffer = new Map<number, number>();
  const kept = withoutPadding(night, packs, sourcing);
  for (const [key, count] of packs) {
    const [index, wave] = split(key);
    const offer = offers[index]!;
    perOffer.set(index, (perOffer.get(index) ?? 0) + count);
    if (count < offer.minPacks || count % offer.packMultiple !== 0) broken.push(`line ${key}`);
    if (!offer.waves.includes(wave)) broken.push(`wave of ${key}`);
    const keptCount = kept.get(key) ?? 0;
    if (keptCount === 0) continue;
    const books = booksOf(night, packs, offer.item, sourcing);
    let over = books.surplus;
    for (const [other, all] of packs) {
      const terms = offers[split(other)[0]]!;
      if (terms.item === offer.item) over -= (all - (kept.get(other) ?? 0)) * terms.packSize;
    }
    const allowed =
      (1000 - night.settings.sourcing.fillThresholdMilli) * increment(night, key, keptCount) * offer.packSize;
    if (over * 1000 > allowed && !breakPays(night, key, keptCount, over))
      broken.push(`surplus beside ${key}`);
  }
  for (const [index, count] of perOffer)
    if (count > (offers[index]!.stockPacks ?? Infinity)) broken.push(`stock ${index}`);
  for (const [id, order] of ordersOf(night, packs)) {
    if (order.goods < order.min) broken.push(`minimum of ${id}`);
    if (order.grams > order.max) broken.push(`weight of ${id}`);
  }
  if (totalOf(night, packs) > (night.settings.sourcing.budget ?? Infinity)) broken.push('budget');
  for (const [good, noun] of night.catalogue.goods.entries()) {
    if (sourcing.supply[good]! % noun.step !== 0) broken.push(`steps of ${noun.id}`);
    if (noun.kind === 'item' && booksOf(night, packs, good, sourcing).dealt !== sourcing.supply[good])
      broken.push(`supply of ${noun.id}`);
  }
  return broken;
}

/** Without the increments that serve nobody of some lines, line after line; what is then spare is taken from `spare`. */
function stripped(night: Night, keys: readonly string[], packs: Packs, spare: Map<number, number>): Packs {
  const left = new Map<string, number>();
  for (const key of keys) {
    const { item, packSize } = night.catalogue.offers[split(key)[0]]!;
    let count = packs.get(key)!;
    for (let less = increment(night, key, count); count > 0; less = increment(night, key, count)) {
      if (less * packSize > spare.get(item)!) break;
      spare.set(item, spare.get(item)! - less * packSize);
      count -= less;
    }
    if (count > 0) left.set(key, count);
  }
  return left;
}

function sparesOf(night: Night, packs: Packs, sourcing: Sourcing): Map<number, number> {
  return new Map(
    night.catalogue.goods.map((_, good) => [good, booksOf(night, packs, good, sourcing).surplus]),
  );
}

/** What the limit of surplus speaks of: all but what orders need for their minimum alone. */
function withoutPadding(night: Night, packs: Packs, sourcing: Sourcing): Packs {
  const spare = sparesOf(night, packs, sourcing);
  const all = new Map<string, number>();
  for (const order of sorted(ordersOf(night, packs))) {
    const rest = new Map(spare);
    const left = stripped(night, order.keys, packs, rest);
    const goods = [...ordersOf(night, left).values()][0]?.goods ?? 0;
    if (goods >= order.min) for (const key of order.keys) all.set(key, packs.get(key)!);
    else {
      for (const [key, count] of left) all.set(key, count);
      for (const [item, amount] of rest) spare.set(item, amount);
    }
  }
  return all;
}

/** By wave, then supplier; their lines as offers come. */
function sorted(orders: Map<string, Order>): Order[] {
  const place = (id: string): number => split(id)[1] * 1000 + split(id)[0];
  return [...orders]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([, order]) => ({ ...order, keys: order.keys.toSorted((a, b) => split(a)[0] - split(b)[0]) }));
}

/** Rule 10: increments, and whole orders, that serve nobody. */
function leftOut(night: Night, packs: Packs, sourcing: Sourcing): string[] {
  const broken: string[] = [];
  const before = totalOf(night, packs);
  for (const [key, count] of packs) {
    const [index, wave] = split(key);
    const offer = night.catalogue.offers[index]!;
    const less = count - increment(night, key, count);
    const books = booksOf(night, packs, offer.item, sourcing);
    if (books.surplus < (count - less) * offer.packSize) continue;
    const without = new Map(packs).set(key, less);
    if (less === 0) without.delete(key);
    if (totalOf(night, without) > before) continue;
    const order = ordersOf(night, without).get(`${offer.supplier}|${wave}`);
    if (order === undefined || order.goods >= order.min) broken.push(`superfluous ${key}`);
  }
  for (const order of sorted(ordersOf(night, packs))) {
    const left = stripped(night, order.keys, packs, sparesOf(night, packs, sourcing));
    const least = [...ordersOf(night, left).values()][0];
    if (least === undefined || least.goods >= order.min) continue;
    const cost = order.goods + order.fee - least.goods - least.fee;
    if (cost > night.settings.sourcing.padToMinimum) broken.push(`padding of ${order.keys.join(' ')}`);
  }
  for (const [id, order] of ordersOf(night, packs)) {
    const quantities = new Map<number, number>();
    for (const key of order.keys) {
      const offer = night.catalogue.offers[split(key)[0]]!;
      quantities.set(offer.item, (quantities.get(offer.item) ?? 0) + offer.packSize * packs.get(key)!);
    }
    if (
      [...quantities].every(([good, quantity]) => booksOf(night, packs, good, sourcing).surplus >= quantity)
    )
      broken.push(`idle ${id}`);
  }
  return broken;
}

/** Rule 9: an increment that serves someone and breaks nothing. */
function oneMore(night: Night, packs: Packs, sourcing: Sourcing): string[] {
  const broken: string[] = [];
  for (const [index, offer] of night.catalogue.offers.entries()) {
    const books = booksOf(night, packs, offer.item, sourcing);
    if (books.dealt >= books.wanted) continue;
    for (const wave of offer.waves) {
      const key = `${index}|${wave}`;
      const count = packs.get(key) ?? 0;
      const after = new Map(packs).set(key, count === 0 ? smallest(night, key) : count + offer.packMultiple);
      if (booksOf(night, after, offer.item, sourcing).dealt <= books.dealt) continue;
      const then = { ...sourcing, supply: sourcing.supply.slice() };
      then.supply[offer.item] = booksOf(night, after, offer.item, sourcing).dealt;
      if (limits(night, after, then).length === 0 && leftOut(night, after, then).length === 0)
        broken.push(`one more ${key}`);
    }
  }
  return broken;
}
