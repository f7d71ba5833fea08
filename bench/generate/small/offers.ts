import { Random } from '../random.ts';
import { money, table, type Cell, type GeneratedFile } from '../file.ts';
import { badOffers } from './dirt.ts';
import { quantity, type SmallGoods, type SmallItem } from './goods.ts';
import type { Features } from './kinds.ts';
import type { SmallMoney, SmallWave } from './settings.ts';

const HEADER = [
  'sku', 'item', 'name', 'pack_size', 'uom', 'pack_price', 'stock_packs', 'min_packs', 'pack_multiple', 'price_breaks', 'waves', 'pack_grams',
]; // prettier-ignore

export function supplyTables(
  seed: number,
  has: Features,
  coin: SmallMoney,
  goods: SmallGoods,
  waves: readonly SmallWave[],
): GeneratedFile[] {
  const random = new Random(seed, 'offers');
  const ids = ['s1', 's2', 'farm', 'S-4', '五号'].slice(0, random.between(1, 5));
  const unsold = has.noOffer ? random.pick(goods.items) : undefined;
  const sold = goods.items.filter((item) => item !== unsold);
  const catalogues = ids.map((id, s) => {
    const rows = sold
      .filter((_, i) => i % ids.length === s || random.chance(35))
      .map((item) => offerRow(random, has, coin, waves, `${id}-${item.id}`, item));
    return table(`catalogs/${id}.csv`, HEADER, () =>
      has.dirt && s === 0 ? [...rows, ...badOffers(goods.items)] : rows,
    );
  });
  const suppliers = ids.map((id) => supplierRow(random, has, coin, waves, id));
  const vehicles = new Random(seed, 'vehicles');
  return [
    ...(has.vehicles
      ? [
          table('vehicles.csv', ['supplier', 'plate', 'driver', 'phone', 'pass', 'valid_until'], () =>
            ids.flatMap((id, s) => (vehicles.chance(70) ? [vehicleRow(id, s)] : [])),
          ),
        ]
      : []),
    table(
      'suppliers.csv',
      ['supplier', 'name', 'delivery_fee', 'free_delivery_from', 'min_order', 'max_kg', 'waves'],
      () => suppliers,
    ),
    ...catalogues,
  ];
}

function offerRow(
  random: Random,
  has: Features,
  coin: SmallMoney,
  waves: readonly SmallWave[],
  sku: string,
  item: SmallItem,
): Cell[] {
  const size = has.packs ? random.pick([1, 2, 3, 5, 6, 12]) : random.pick([1, 1, 2]);
  const fine = has.fineWeights && item.uom === 'kg' ? [454, 500, 997, 1000] : [500, 1000];
  const milli = item.isWeight ? size * random.pick(fine) : size * 1000;
  const usual = Math.max(1, Math.round((item.price * milli * random.between(70, 130)) / 100_000));
  const price = has.freeGoods && random.chance(15) ? 0 : usual;
  const stock =
    has.scarce && random.chance(50) ? random.between(0, 6) : random.chance(20) ? random.between(10, 60) : '';
  const minimum = has.packs && random.chance(30) ? random.between(2, 5) : '';
  const multiple = has.packs && random.chance(25) ? random.between(2, 4) : '';
  const only = has.waveLimits && random.chance(50) ? random.some(waves, 1).map((wave) => wave.id) : [];
  const grams = item.grams === undefined && random.chance(50) ? size * 700 : '';
  const breaks = has.breaks && random.chance(50) ? priceBreaks(random, coin, price) : '';
  return [
    sku, item.id, `${item.name} ${size}`, quantity(milli), item.uom, money(price, coin.decimals),
    stock, minimum, multiple, breaks, only.join(';'), grams,
  ]; // prettier-ignore
}

/** Usually cheaper by the dozen; now and then nearly free, so that buying more than is wanted costs less. */
function priceBreaks(random: Random, coin: SmallMoney, price: number): string {
  const first = random.between(2, 8);
  const cut = (percent: number): string =>
    money(Math.max(1, Math.round((price * percent) / 100)), coin.decimals);
  const second = random.chance(50) ? [`${first + random.between(1, 9)}=${cut(random.between(20, 79))}`] : [];
  return [`${first}=${cut(random.between(80, 99))}`, ...second].join(';');
}

function supplierRow(
  random: Random,
  has: Features,
  coin: SmallMoney,
  waves: readonly SmallWave[],
  id: string,
): Cell[] {
  const amount = (low: number, high: number): string =>
    money(random.between(low, high) * 10 ** coin.decimals * (coin.decimals === 0 ? 20 : 1), coin.decimals);
  const only = has.waveLimits && random.chance(40) ? random.some(waves, 1).map((wave) => wave.id) : [];
  return [
    id,
    `${id} & Sons`,
    has.fees ? amount(1, 60) : '',
    has.free && random.chance(70) ? amount(20, 800) : '',
    has.minimums && random.chance(70) ? amount(5, 400) : '',
    has.weightLimit && random.chance(60) ? random.between(5, 200) : '',
    only.join(';'),
  ];
}

function vehicleRow(id: string, s: number): Cell[] {
  return [id, `京A-${1234 + s}`, 'Sun', '010-5555-0200', `P-${s}`, s % 2 === 0 ? '2026-12-31' : '2026-11-23'];
}
