import { basketOf, type Basket } from './basket.ts';
import { belowMinimum, stockLeft } from './limits.ts';
import type { Rows } from './rows.ts';
import { amountOf, nextPacks, priceAt } from './terms.ts';

/** Money that padding is counted in, at most: more is not looked into. */
const MOST_MONEY = 200_000;

/**
 * A night in which some suppliers' minimums are lower by what may be spent on padding, and their free-delivery limits with
 * them: every basket of the night, without its padding, is one of this and costs no more. What is proven of these is so of
 * the night.
 */
export function withoutMinimums(rows: Rows, suppliers: ReadonlySet<number>): Rows {
  const { padToMinimum } = rows.night.settings.sourcing;
  const catalogue = {
    ...rows.catalogue,
    suppliers: rows.catalogue.suppliers.map((supplier, index) => {
      if (!suppliers.has(index)) return supplier;
      const { minOrder, freeDeliveryFrom: free, deliveryFee } = supplier;
      // A fee that the padding spares may be spent on it, too.
      const less = padToMinimum + (free === null ? 0 : deliveryFee);
      const lower = (limit: number): number => Math.max(0, limit - less);
      return { ...supplier, minOrder: lower(minOrder), freeDeliveryFrom: free === null ? null : lower(free) };
    }),
  };
  const { settings } = rows.night;
  const sourcing = { ...settings.sourcing, padToMinimum: 0 };
  return { ...rows, catalogue, night: { ...rows.night, catalogue, settings: { ...settings, sourcing } } };
}

/** A basket whose orders below their minimum are padded, as cheaply as can be, where what it costs is let. */
export function pad(rows: Rows, packs: Iterable<readonly [line: number, packs: number]>): Basket {
  const basket = basketOf(rows, packs);
  for (let order = 0; order < basket.goods.length; order++)
    if (belowMinimum(basket, order)) padOrder(basket, order);
  return basket;
}

/** Suppliers of whom a basket has an order below its minimum. */
export function belowMinimums(
  rows: Rows,
  packs: Iterable<readonly [line: number, packs: number]>,
): Set<number> {
  const basket = basketOf(rows, packs);
  const { length } = rows.catalogue.suppliers;
  return new Set(
    [...basket.goods.keys()].flatMap((order) => (belowMinimum(basket, order) ? [order % length] : [])),
  );
}

/** Ways to spend so much on one line more: what it comes to, and what it weighs. */
interface More {
  readonly line: number;
  readonly packs: number;
  readonly money: number;
  readonly grams: number;
}

/** Pads an order to its minimum, or as far as its delivery is free: by money spent the lightest way, line after line. */
function padOrder(basket: Basket, order: number): void {
  const { rows } = basket;
  const supplier = rows.catalogue.suppliers[order % rows.catalogue.suppliers.length]!;
  const missing = supplier.minOrder - basket.goods[order]!;
  const most = rows.night.settings.sourcing.padToMinimum + supplier.deliveryFee;
  if (missing > most || most > MOST_MONEY) return;
  const room = supplier.maxGrams === null ? Infinity : supplier.maxGrams - basket.grams[order]!;
  const grams = new Float64Array(most + 1).fill(Infinity);
  grams[0] = 0;
  const ways: { readonly more: readonly More[]; readonly from: Int32Array }[] = [];
  for (const line of paddingLines(basket, order)) {
    const more = waysOn(basket, line, missing, most);
    const from = new Int32Array(most + 1).fill(-1);
    for (let money = most; money > 0; money--)
      more.forEach((way, at) => {
        if (way.money > money || grams[money - way.money]! + way.grams >= grams[money]!) return;
        grams[money] = grams[money - way.money]! + way.grams;
        from[money] = at;
      });
    ways.push({ more, from });
  }
  const enough = [missing, (supplier.freeDeliveryFrom ?? Infinity) - basket.goods[order]!].flatMap(
    (least) => {
      for (let money = Math.max(missing, least); money <= most; money++)
        if (grams[money]! <= room) return [money];
      return [];
    },
  );
  let best: { readonly total: number; readonly lines: readonly More[] } | undefined;
  for (const money of enough) {
    const lines = traced(ways, money);
    const had = lines.map(({ line }) => [line, basket.packs[line]!] as const);
    for (const { line, packs } of lines) basket.set(line, packs);
    if (best === undefined || basket.total < best.total) best = { total: basket.total, lines };
    for (const [line, packs] of had) basket.set(line, packs);
  }
  for (const { line, packs } of best?.lines ?? []) basket.set(line, packs);
}

function traced(
  ways: readonly { readonly more: readonly More[]; readonly from: Int32Array }[],
  money: number,
): More[] {
  const lines: More[] = [];
  let left = money;
  for (const { more, from } of ways.toReversed()) {
    const way = more[from[left]!];
    if (way === undefined) continue;
    lines.push(way);
    left -= way.money;
  }
  return lines;
}

/** Lines of an order on which more could stand of what somebody asked for. */
function paddingLines({ rows }: Basket, order: number): number[] {
  const { suppliers, offers } = rows.catalogue;
  const wave = Math.floor(order / suppliers.length);
  return offers.flatMap((offer, index) =>
    offer.supplier === order % suppliers.length && offer.waves.includes(wave) && rows.need[offer.item]! > 0
      ? [index * rows.waves + wave]
      : [],
  );
}

/** Counts above what stands on a line that cost more, up to the first that is enough alone. */
function waysOn(basket: Basket, line: number, missing: number, most: number): More[] {
  const offer = basket.rows.catalogue.offers[Math.floor(line / basket.rows.waves)]!;
  const had = basket.packs[line]!;
  const ways: More[] = [];
  for (
    let packs = nextPacks(offer, had);
    packs - had <= stockLeft(basket, line);
    packs = nextPacks(offer, packs)
  ) {
    const money = amountOf(offer, packs) - amountOf(offer, had);
    if (money > most || ways.length >= MOST_MONEY) break;
    if (money > 0) ways.push({ line, packs, money, grams: (offer.packGrams ?? 0) * (packs - had) });
    // From its last break on it costs nothing more, and never reaches anything.
    const isFree = priceAt(offer, packs) === 0 && offer.priceBreaks.every((one) => one.from <= packs);
    if (money >= missing || isFree) break;
  }
  return ways;
}
