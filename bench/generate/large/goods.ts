import { Random } from '../random.ts';
import { money, table, type Cell, type GeneratedFile } from '../file.ts';
import type { Size } from './size.ts';

export interface GeneratedItem {
  readonly id: string;
  readonly name: string;
  readonly uom: string;
  readonly isWeight: boolean;
  /** Grams of one uom. */
  readonly grams: number;
  /** Fen for one uom. */
  readonly price: number;
  readonly storage: 'ambient' | 'chilled' | 'frozen';
  /** Uoms that all households together will ask for, about. */
  readonly expected: number;
  readonly supply: 'ample' | 'scarce' | 'afternoon' | 'none';
}

export interface GeneratedBundle {
  readonly id: string;
  readonly name: string;
  readonly price: number;
  readonly components: readonly { readonly item: GeneratedItem; readonly quantity: number }[];
}

export interface Goods {
  readonly items: readonly GeneratedItem[];
  readonly bundles: readonly GeneratedBundle[];
  /** Drawing an entry at random draws an item by how much it is wanted. */
  readonly wanted: readonly GeneratedItem[];
}

const ORIGINS = ['本地', '云南', '山东', '东北', '新疆', '福建', '海南', '宁夏', '江南', '河套'];
const PLENTY = ['精选', '家常'];
const KINDS: readonly (readonly [string, string, 'ambient' | 'chilled' | 'frozen'])[] = [
  ...(['土豆', '白菜', '番茄', '黄瓜', '胡萝卜', '青椒', '洋葱', '苹果', '橙子', '梨'] as const).map(
    (n) => [n, '斤', 'ambient'] as const,
  ),
  ...(['五花肉', '鸡胸', '鲜鱼'] as const).map((n) => [n, 'kg', 'chilled'] as const),
  ...(['鸡蛋', '豆腐', '酸奶', '鲜奶'] as const).map((n) => [n, '盒', 'chilled'] as const),
  ...(['水饺', '馒头', '汤圆'] as const).map((n) => [n, '袋', 'frozen'] as const),
  ...(['大米', '面粉', '挂面', '食盐', '白糖', '纸尿裤'] as const).map((n) => [n, '袋', 'ambient'] as const),
  ...(['食用油', '酱油', '醋', '洗洁精'] as const).map((n) => [n, '瓶', 'ambient'] as const),
];

export function makeGoods(seed: number, size: Size): Goods {
  const order = new Random(seed, 'popularity').shuffle(Array.from({ length: size.items }, (_, i) => i));
  const weights = order.map((rank) => Math.floor(1_000_000 / (rank + 5)));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const items = weights.map((weight, i) =>
    makeItem(new Random(seed, 'item', i), i, (size.lines * weight) / total),
  );
  const wanted = items.flatMap((item, i) =>
    Array.from({ length: Math.max(1, Math.round(((weights[i] ?? 0) * 16_384) / total)) }, () => item),
  );
  return { items, bundles: makeBundles(seed, items), wanted };
}

function makeItem(random: Random, i: number, lines: number): GeneratedItem {
  const [kind, uom, storage] = KINDS[i % KINDS.length] ?? (['杂货', '袋', 'ambient'] as const);
  const round = Math.floor(i / KINDS.length);
  const grade = PLENTY[Math.floor(round / ORIGINS.length)] ?? '';
  const isWeight = uom === '斤' || uom === 'kg';
  const grams =
    uom === '斤' ? 500 : uom === 'kg' ? 1000 : random.pick([250, 400, 500, 600, 1000, 2500, 5000]);
  const roll = random.below(100);
  return {
    id: `i${String(i + 1).padStart(3, '0')}`,
    name: `${ORIGINS[round % ORIGINS.length] ?? ''}${grade}${kind}`,
    uom,
    isWeight,
    grams,
    price: random.between(isWeight ? 150 : 300, isWeight ? 2500 : 6000),
    storage,
    expected: Math.ceil(lines * (isWeight ? 2.2 : 1.5)),
    supply: roll < 8 ? 'scarce' : roll < 12 ? 'afternoon' : roll < 13 ? 'none' : 'ample',
  };
}

function makeBundles(seed: number, items: readonly GeneratedItem[]): GeneratedBundle[] {
  const random = new Random(seed, 'bundles');
  const usable = items.filter((item) => item.supply === 'ample');
  return (
    [
      ['b20', '蔬菜包', 20],
      ['b35', '蛋蔬包', 35],
      ['b50', '水果组合', 50],
      ['b100', '主食包', 100],
    ] as const
  ).map(([id, name, yuan]) => {
    const chosen = random.shuffle(usable).slice(0, random.between(3, 5));
    const components = chosen.map((item) => ({ item, quantity: random.between(1, 2) }));
    return { id, name: `${yuan}元${name}`, price: yuan * 100, components };
  });
}

export function goodsFiles(seed: number, goods: Goods): GeneratedFile[] {
  const { items, bundles } = goods;
  return [
    table(
      'items.csv',
      ['item', 'name', 'uom', 'storage', 'unit_grams', 'list_price', 'max_per_household', 'importance'],
      () => items.map((item) => itemRow(new Random(seed, 'item row', item.id), item)),
    ),
    table('bundles.csv', ['bundle', 'name', 'price', 'item', 'quantity'], () =>
      bundles.flatMap((b) => b.components.map((c) => [b.id, b.name, money(b.price), c.item.id, c.quantity])),
    ),
    table('stock.csv', ['item', 'quantity', 'source', 'expires'], () => stockRows(seed, items)),
    table('substitutes.csv', ['item', 'substitute', 'ratio', 'rank'], () => substituteRows(seed, items)),
  ];
}

function itemRow(random: Random, item: GeneratedItem): Cell[] {
  const limit = random.chance(6) ? random.between(3, 6) : '';
  const importance = random.chance(20) ? random.between(2, 9) : '';
  const grams = item.isWeight ? '' : item.grams;
  return [item.id, item.name, item.uom, item.storage, grams, money(item.price), limit, importance];
}

/** A tenth of the items lie in reserve; of each some is of yesterday and may not be used. */
function* stockRows(seed: number, items: readonly GeneratedItem[]): Generator<Cell[]> {
  const random = new Random(seed, 'stock');
  for (const item of items) {
    if (!random.chance(10)) continue;
    const quantity = Math.max(1, Math.round(item.expected / 10));
    yield [
      item.id,
      quantity,
      random.pick(['reserve', 'donation']),
      random.pick(['', '2026-11-23', '2026-12-31']),
    ];
    yield [item.id, random.between(1, 9), 'reserve', '2026-11-22'];
  }
}

function* substituteRows(seed: number, items: readonly GeneratedItem[]): Generator<Cell[]> {
  const random = new Random(seed, 'substitutes');
  for (const item of items) {
    const others = items.filter(
      (other) => other.id !== item.id && other.uom === item.uom && other.supply === 'ample',
    );
    if (others.length === 0 || !(item.supply === 'scarce' || random.chance(8))) continue;
    const chosen = random.shuffle(others).slice(0, random.between(1, 2));
    for (const [rank, other] of chosen.entries()) {
      yield [item.id, other.id, random.pick(['', 1, 2, 0.5]), rank + 1];
    }
  }
}
