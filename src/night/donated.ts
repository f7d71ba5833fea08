import { compareKeys, DONATION, groupBy } from '../model/index.ts';
import type { Minutes, Plan, PlanOrder, Workspace } from '../model/index.ts';
import { MOST_PACKS, type SaidRow } from './packs-said.ts';

/** Packs that came and that nobody had ordered: they cost nothing. */
export type Donated = Omit<PlanOrder['lines'][number], 'packPrice' | 'kgPrice' | 'weighed'> & {
  readonly wave: string;
};

/**
 * A row of delivered.csv that is of no order line: packs of an offer, by its SKU (of the order's own supplier first), or so
 * many of an item, by its name. Undefined where it names nothing that there is, an order that nobody gave, or where two may be meant.
 *
 * @param wave where the row names no order
 */
export function donatedBy(
  said: SaidRow,
  { orders }: Plan,
  { catalogue, settings }: Workspace,
  wave: string,
): Donated | undefined {
  const packs = said.count('packs');
  const sku = said.text('sku');
  const order = orders.find(({ po }) => po === said.text('po'));
  if (packs === undefined || packs > MOST_PACKS || sku === '') return undefined;
  // A gift is of no order; of one that was never given somebody has mistyped the number.
  if (order === undefined && said.text('po') !== '') return undefined;
  const at = order?.wave ?? wave;
  const named = catalogue.offers.filter((offer) => offer.sku === sku);
  const own = named.filter(({ supplier }) => catalogue.suppliers[supplier]!.id === order?.supplier);
  const [offer, another] = own.length > 0 ? own : named;
  if (offer !== undefined && another === undefined) {
    const { item, name, packText, packSize, packGrams } = offer;
    const pack = { packSize: packText.size, packUom: packText.uom, packQuantity: packSize, packGrams };
    return { wave: at, sku, item: catalogue.goods[item]!.id, name, packs, ...pack };
  }
  const goods = catalogue.goods.filter(({ kind, id, name }) => kind === 'item' && [id, name].includes(sku));
  const [good] = goods;
  if (good?.kind !== 'item' || goods.length > 1 || settings.waves.length === 0) return undefined;
  const packGrams = good.unitGrams === null ? null : Math.ceil(good.unitGrams);
  const pack = { packSize: '1', packUom: good.uom, packQuantity: good.baseUnits, packGrams };
  return { wave: at, sku, item: good.id, name: good.name, packs, ...pack };
}

/** Orders of nobody, by wave: what is known of already, and what has come now in the place of what was said of the same. */
export function donatedOrders(newest: Plan, donated: readonly Donated[]): PlanOrder[] {
  const now = new Set(donated.map(({ wave, sku }) => `${wave}\n${sku}`));
  const before = newest.orders
    .filter(({ supplier }) => supplier === DONATION)
    .flatMap(({ wave, lines }) => lines.map((line) => ({ ...line, wave })))
    .filter(({ wave, sku }) => !now.has(`${wave}\n${sku}`));
  const date = newest.date.replaceAll('-', '');
  return [...groupBy([...before, ...donated], ({ wave }) => wave)]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([wave, lines]) => ({
      po: `PO-${date}-${DONATION}-${wave}`,
      supplier: DONATION,
      wave,
      deliveryFee: 0,
      lines: lines.map((line) => ({ ...withoutWave(line), packPrice: 0, kgPrice: null, weighed: null })),
    }));
}

function withoutWave({ sku, item, name, packs, packSize, packUom, packQuantity, packGrams }: Donated) {
  return { sku, item, name, packs, packSize, packUom, packQuantity, packGrams };
}

/** When goods can be handed out that came with no order: with the next wave that is not sorted yet, or the last. */
export function waveOfDonations({ settings: { waves } }: Workspace, now: Minutes | undefined): string {
  return (waves.find(({ ready }) => now !== undefined && ready > now) ?? waves.at(-1)!).id;
}
