import type { Item, Night, Offer, Supplier } from '../../src/model/index.ts';
import { plainItem, plainSettings } from '../../test/support/index.ts';

/** mulberry32: a small seeded generator, good enough to make prices. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A night of so many items and suppliers: 30 % density, packs of 1 to 24, price breaks, minimum orders and
 * free-delivery limits near what an order comes to, and a load limit on some.
 */
export function instance(items: number, suppliers: number, seed: number): Night {
  const random = randomOf(seed);
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const goods: Item[] = [];
  const offers: Offer[] = [];
  const asked: number[] = [];
  const worth: number[] = [];
  for (let item = 0; item < items; item++) {
    const id = `i${String(item).padStart(4, '0')}`;
    goods.push(plainItem(id, { name: `Item ${item}`, uom: 'bag' }));
    asked.push(between(20, 600));
    worth.push(between(200, 4000));
    for (let supplier = 0; supplier < suppliers; supplier++)
      if (random() < 0.3) offers.push(...offersOf(item, supplier, worth[item]!, random));
  }
  const share = asked.reduce((sum, amount, item) => sum + amount * worth[item]!, 0) / suppliers;
  const terms: Supplier[] = Array.from({ length: suppliers }, (_, supplier) => ({
    id: `s${String(supplier).padStart(2, '0')}`,
    name: `Supplier ${supplier}`,
    deliveryFee: between(20, 200) * 100,
    freeDeliveryFrom: random() < 0.6 ? Math.round(share * (0.5 + random())) : null,
    minOrder: random() < 0.7 ? Math.round(share * random()) : 0,
    maxGrams: null,
  }));
  return nightOf(goods, terms, offers, asked);
}

function offersOf(item: number, supplier: number, worth: number, random: () => number): Offer[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const size = pick([1, 2, 5, 6, 10, 12, 20, 24]);
  const price = Math.max(1, Math.round(worth * size * (0.85 + 0.3 * random())));
  const breaks =
    random() < 0.4
      ? [
          { from: 10, price: Math.round(price * 0.96) },
          { from: 50, price: Math.round(price * 0.93) },
        ]
      : [];
  return [
    {
      supplier,
      sku: `${supplier}-${item}`,
      item,
      name: '',
      packSize: size * 1000,
      packText: { size: String(size), uom: 'bag' },
      packPrice: price,
      stockPacks: random() < 0.2 ? Math.ceil((300 / size) * random()) : null,
      minPacks: random() < 0.2 ? pick([2, 3, 5]) : 1,
      packMultiple: random() < 0.1 ? pick([2, 3]) : 1,
      priceBreaks: breaks,
      waves: [0],
      packGrams: size * 500,
      place: { file: '', row: 0 },
    },
  ];
}

export function nightOf(
  goods: Item[],
  suppliers: Supplier[],
  offers: Offer[],
  asked: readonly number[],
): Night {
  return {
    date: '2026-11-23',
    settings: plainSettings(),
    site: {
      buildings: [{ id: '1', floors: null }],
      entrances: [{ building: 0, id: '', zone: 0, grid: '', unit: 0, points: [], walkMetres: [] }],
      households: [
        {
          entrance: 0,
          room: '1',
          floor: null,
          residents: 1,
          tier: 0,
          nights: new Map(),
          serve: 'normal',
          registered: true,
          lastSlot: null,
        },
      ],
      pins: [],
    },
    catalogue: { goods, suppliers, offers, substitutes: [], stock: [] },
    demand: {
      length: goods.length,
      household: new Int32Array(goods.length),
      good: Int32Array.from(goods, (_, index) => index),
      asked: Float64Array.from(asked, (amount) => amount * 1000),
      substituteOk: new Uint8Array(goods.length),
    },
  };
}
