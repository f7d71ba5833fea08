import type { Item, Night, Offer, Supplier } from '../../src/model/index.ts';
import { plainItem } from '../../test/support/index.ts';
import { nightOf, randomOf } from './instance.ts';

/** How a family of location nights is drawn. */
export interface Family {
  /** All loads together, as a multiple of what is asked for. */
  readonly load: number;
  /** What an order costs: little beside the goods, or about as much. */
  readonly fees: 'flat' | 'steep';
}

/**
 * A night as capacitated facility location has it, after Cornuéjols, Sridharan and Thizy (1991): places in a square, a price
 * by distance, everything sold singly by everyone, a load and a fee for every supplier.
 */
export function locationNight(items: number, suppliers: number, seed: number, { load, fees }: Family): Night {
  const random = randomOf(seed * 31 + 7);
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const place = () => [random(), random()] as const;
  const goods: Item[] = [];
  const asked: number[] = [];
  const where = Array.from({ length: items }, place);
  for (let item = 0; item < items; item++) {
    goods.push(plainItem(`i${String(item).padStart(4, '0')}`, { name: `Item ${item}`, uom: 'bag' }));
    asked.push(between(5, 35));
  }
  const demand = asked.reduce((sum, amount) => sum + amount, 0);
  const sizes = Array.from({ length: suppliers }, () => between(10, 160));
  const size = sizes.reduce((sum, own) => sum + own, 0);
  const terms: Supplier[] = sizes.map((own, supplier) => ({
    id: `s${String(supplier).padStart(2, '0')}`,
    name: `Supplier ${supplier}`,
    deliveryFee: Math.round(
      (fees === 'flat' ? 0.2 : 1) * (between(0, 9000) + between(10_000, 11_000) * Math.sqrt(own)),
    ),
    freeDeliveryFrom: null,
    minOrder: 0,
    maxGrams: Math.round((own / size) * demand * load) * 1000,
  }));
  const at = Array.from({ length: suppliers }, place);
  const offers: Offer[] = where.flatMap(([x, y], item) =>
    at.map(([u, v], supplier) => ({
      supplier,
      sku: `${supplier}-${item}`,
      item,
      name: '',
      packSize: 1000,
      packText: { size: '1', uom: 'bag' },
      packPrice: Math.round(1000 * Math.hypot(x - u, y - v)),
      stockPacks: null,
      minPacks: 1,
      packMultiple: 1,
      priceBreaks: [],
      waves: [0],
      packGrams: 1000,
      place: { file: '', row: 0 },
    })),
  );
  return nightOf(goods, terms, offers, asked);
}
