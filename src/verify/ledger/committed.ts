import type { Catalogue, Offer, Settings, Supplier } from '../../model/index.ts';
import type { Evidence } from '../evidence.ts';
import type { PlanCell } from '../folder/plan-json.ts';
import type { OrderRow } from '../folder/rows.ts';
import type { Packs } from './priced.ts';

/** What had gone out before this revision: a line's packs that stay, and the most that its supplier can deliver. */
export interface Held {
  readonly packs: number;
  readonly most: number | null;
}

/** A supplier's order for a wave that had gone out: what its delivery cost then, and what it weighed. */
interface Order {
  readonly fee: number;
  grams: number;
}

const NOTHING: Held = { packs: 0, most: null };

/**
 * plan.json's table `committed`. A line that had gone out is an offer of its own, of which there is what was ordered at the
 * price of then: today's lists change nothing of it, and it does not count against what they have today.
 */
export class Committed {
  /** With what had gone out in it. */
  readonly catalogue: Catalogue;
  readonly #held = new Map<string, Held>();
  readonly #orders = new Map<string, Order>();
  readonly #today: number;

  constructor(
    rows: readonly (readonly PlanCell[])[],
    catalogue: Catalogue,
    settings: Pick<Settings, 'waves'>,
  ) {
    const offers = [...catalogue.offers];
    const suppliers = [...catalogue.suppliers];
    this.#today = offers.length;
    for (const [supplier, wave, sku, item, size, uom, ...cells] of rows) {
      const at = settings.waves.findIndex(({ id }) => id === wave);
      const good = catalogue.goods.findIndex(({ id }) => id === item);
      if (at < 0 || good < 0) continue;
      const [packs, most, packSize, packPrice, packGrams, fee] = cells.map((cell) =>
        cell === null ? null : Number(cell),
      );
      const from = supplierOf(suppliers, String(supplier), fee!);
      const held = { packs: packs!, most: most! };
      if (packs === 0) {
        const offer = offers.findIndex(
          (one) => one.supplier === from && one.sku === sku && one.item === good,
        );
        if (offer >= 0) this.#held.set(`${offer} ${at}`, held);
        continue;
      }
      const packText = { size: String(size), uom: String(uom) };
      const terms = { packText, packSize: packSize!, packPrice: packPrice!, packGrams: packGrams! };
      const offer = offers.push(asOrdered(from, String(sku), good, at, packs!, terms)) - 1;
      this.#held.set(`${offer} ${at}`, held);
      const order = this.#orders.get(`${from} ${at}`) ?? { fee: fee!, grams: 0 };
      this.#orders.set(`${from} ${at}`, order);
      order.grams += packs! * (packGrams ?? 0);
    }
    this.catalogue = { ...catalogue, suppliers, offers };
  }

  /** Rows of orders.csv of which some are lines that had gone out, as these: each of them once, first those of as many packs. */
  known(rows: readonly OrderRow[]): OrderRow[] {
    const { offers, suppliers } = this.catalogue;
    const free = offers.flatMap((_, index) => (index < this.#today ? [] : [index]));
    const taken = new Map<OrderRow, number>();
    const take = (row: OrderRow, isAlike: (offer: Offer) => boolean) => {
      const at = free.findIndex((index) => {
        const { supplier, sku, item, packSize, packPrice, waves } = offers[index]!;
        return (
          isAlike(offers[index]!) &&
          suppliers[supplier]!.id === row.supplier &&
          [sku, item, packSize, packPrice, waves[0]].every(
            (term, t) => term === [row.sku, row.item, row.packSize, row.packPrice, row.wave][t],
          )
        );
      });
      if (at >= 0) taken.set(row, free.splice(at, 1)[0]!);
    };
    for (const row of rows) take(row, ({ stockPacks }) => stockPacks === row.packs);
    for (const row of rows) if (!taken.has(row)) take(row, () => true);
    return rows.map((row) => ({ ...row, offer: taken.get(row) ?? row.offer }));
  }

  /** Whether a row of orders.csv, as `known` gives it, had gone out. */
  isBefore({ offer }: OrderRow): boolean {
    return offer >= this.#today;
  }

  /** Whether an offer is of today's lists. */
  isToday(offer: number): boolean {
    return offer < this.#today;
  }

  of({ offer, wave }: Pick<Packs, 'offer' | 'wave'>): Held {
    return this.#held.get(`${offer} ${wave}`) ?? NOTHING;
  }

  /** Whether a supplier's order for a wave had gone out. */
  hasOrder(supplier: number, wave: number): boolean {
    return this.#orders.has(`${supplier} ${wave}`);
  }

  /** What its delivery cost; no limit where it had not gone out. */
  feeOf(supplier: number, wave: number): number {
    return this.#orders.get(`${supplier} ${wave}`)?.fee ?? Infinity;
  }

  /** What it weighed. */
  gramsOf(supplier: number, wave: number): number {
    return this.#orders.get(`${supplier} ${wave}`)?.grams ?? 0;
  }
}

/** The supplier's index; one that the lists no longer know is added. */
function supplierOf(suppliers: Supplier[], id: string, fee: number): number {
  const known = suppliers.findIndex((supplier) => supplier.id === id);
  if (known >= 0) return known;
  return (
    suppliers.push({ id, name: '', deliveryFee: fee, freeDeliveryFrom: null, minOrder: 0, maxGrams: null }) -
    1
  );
}

function asOrdered(
  supplier: number,
  sku: string,
  item: number,
  wave: number,
  packs: number,
  terms: Pick<Offer, 'packText' | 'packSize' | 'packPrice' | 'packGrams'>,
): Catalogue['offers'][number] {
  return {
    supplier,
    sku,
    item,
    name: '',
    stockPacks: packs,
    minPacks: packs,
    packMultiple: packs,
    priceBreaks: [],
    waves: [wave],
    place: { file: '', row: 0 },
    ...terms,
  };
}

export function committedOf({ committed }: Evidence): Committed {
  return committed;
}
