import { Random } from '../random.ts';
import { kilograms, money, table, type Cell, type GeneratedFile } from '../file.ts';
import { phone } from './people.ts';
import type { GeneratedItem, Goods } from './goods.ts';
import type { Size } from './size.ts';

/** Share of the suppliers that sell an item, in percent. */
const DENSITY = 30;

interface Offer {
  readonly supplier: number;
  readonly item: GeneratedItem;
  readonly packSize: number;
  readonly price: number;
  readonly stock: number | '';
  readonly row: readonly Cell[];
}

const idOf = (supplier: number): string => `s${String(supplier + 1).padStart(2, '0')}`;

export function supplyFiles(seed: number, size: Size, goods: Goods): GeneratedFile[] {
  const offers = goods.items.flatMap((item) => offersOf(seed, size, item));
  const catalogues = Array.from({ length: size.suppliers }, (_, supplier) =>
    table(
      `catalogs/${idOf(supplier)}.csv`,
      [
        'sku',
        'item',
        'name',
        'pack_size',
        'uom',
        'pack_price',
        'stock_packs',
        'min_packs',
        'pack_multiple',
        'price_breaks',
        'waves',
      ],
      () => offers.filter((offer) => offer.supplier === supplier).map((offer) => offer.row),
    ),
  );
  const value = goods.items.reduce((sum, item) => sum + item.price * item.expected, 0);
  const grams = goods.items.reduce((sum, item) => sum + item.grams * item.expected, 0);
  return [
    table(
      'suppliers.csv',
      [
        'supplier',
        'name',
        'delivery_fee',
        'free_delivery_from',
        'min_order',
        'max_kg',
        'waves',
        'contact',
        'phone',
      ],
      () =>
        Array.from({ length: size.suppliers }, (_, supplier) =>
          supplierRow(
            new Random(seed, 'supplier', supplier),
            supplier,
            value / size.suppliers,
            grams / size.suppliers,
          ),
        ),
    ),
    ...catalogues,
    table('vehicles.csv', ['supplier', 'plate', 'driver', 'phone', 'pass', 'valid_until'], () =>
      Array.from({ length: size.suppliers }, (_, supplier) => {
        const random = new Random(seed, 'vehicle', supplier);
        const plate = `京A${random.between(10_000, 99_999)}`;
        return [
          idOf(supplier),
          plate,
          '李师傅',
          phone(random),
          `T-${random.between(100, 999)}`,
          '2026-11-30',
        ];
      }),
    ),
  ];
}

function offersOf(seed: number, size: Size, item: GeneratedItem): Offer[] {
  if (item.supply === 'none') return [];
  const random = new Random(seed, 'offers', item.id);
  const all = Array.from({ length: size.suppliers }, (_, supplier) => supplier);
  const count = Math.max(1, Math.round((size.suppliers * DENSITY) / 100) + random.between(-1, 1));
  const sellers = random.shuffle(all).slice(0, count);
  return sellers.map((supplier) => makeOffer(random, supplier, item, sellers.length));
}

function makeOffer(random: Random, supplier: number, item: GeneratedItem, sellers: number): Offer {
  const packSize = random.pick(item.isWeight ? [5, 10, 20, 50] : [1, 6, 10, 12, 24]);
  const price = Math.max(1, Math.round((item.price * packSize * random.between(80, 115)) / 100));
  // The sellers of a scarce item have three fifths of what is wanted between them.
  const share = Math.floor((item.expected * 0.6) / sellers / packSize);
  const ample = random.chance(25) ? Math.ceil(item.expected / packSize) * 2 : '';
  const stock = item.supply === 'scarce' ? share : ample;
  const breaks = random.chance(30)
    ? [10, 50]
        .map((from, i) => `${from}=${money(Math.max(1, Math.round((price * (96 - 3 * i)) / 100)))}`)
        .join(';')
    : '';
  const minimum = random.chance(20) ? random.between(2, 4) : '';
  const multiple = random.chance(10) ? random.pick([2, 5]) : '';
  const waves = item.supply === 'afternoon' ? 'pm' : random.chance(10) ? 'am' : '';
  const sku = `${idOf(supplier).toUpperCase()}-${item.id}`;
  const label = `${item.name} ${packSize}${item.uom}装`;
  const row = [
    sku,
    item.id,
    label,
    packSize,
    item.uom,
    money(price),
    stock,
    minimum,
    multiple,
    breaks,
    waves,
  ];
  return { supplier, item, packSize, price, stock, row };
}

/** @param value fen, @param grams what an even share of the night's goods would come to */
function supplierRow(random: Random, supplier: number, value: number, grams: number): Cell[] {
  const percent = (share: number): string => money(Math.round((value * share) / 100));
  const fee = money(random.between(20, 120) * 100);
  const free = random.chance(60) ? percent(random.between(20, 150)) : '';
  const minimum = random.chance(70) ? percent(random.between(2, 30)) : '';
  const limit = random.chance(30) ? kilograms(Math.round((grams * random.between(80, 200)) / 100)) : '';
  const name = `${random.pick(['惠民', '鲜丰', '永佳', '万家', '四季', '绿源'])}${random.pick(['超市', '农场', '商行', '粮油'])}${supplier + 1}`;
  return [idOf(supplier), name, fee, free, minimum, limit, '', '陈经理', phone(random)];
}
