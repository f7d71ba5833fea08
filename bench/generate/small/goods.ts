import { Random } from '../random.ts';
import { money } from '../file.ts';
import type { Features } from './kinds.ts';
import type { SmallMoney } from './settings.ts';

export interface SmallItem {
  readonly id: string;
  readonly name: string;
  readonly uom: string;
  readonly isWeight: boolean;
  /** Of one uom; undefined where nobody knows. */
  readonly grams: number | undefined;
  /** Thousandths of the uom: quantities are whole numbers of it. */
  readonly step: number;
  readonly stepGiven: boolean;
  /** Minor units for one uom. */
  readonly price: number;
}

export interface SmallBundle {
  readonly id: string;
  readonly name: string;
  readonly components: readonly { readonly item: SmallItem; readonly quantity: number }[];
}

export interface SmallGoods {
  readonly items: readonly SmallItem[];
  readonly bundles: readonly SmallBundle[];
}

const NAMES = [
  'rice',
  'eggs',
  'greens',
  'milk',
  'noodles',
  'oil, 5 l',
  'tofu',
  'pork',
  'apples',
  'salt',
  'tea "red"',
  'soap',
];
const CHINESE = [
  '大米',
  '鸡蛋',
  '青菜',
  '牛奶',
  '挂面',
  '食用油',
  '豆腐',
  '五花肉',
  '苹果',
  '食盐',
  '红茶',
  '肥皂',
];

/** Thousandths as a decimal: 1500 is `1.5`. */
export const quantity = (milli: number): string => money(milli, 3).replace(/\.?0+$/, '');

export function makeSmallGoods(seed: number, has: Features, coin: SmallMoney): SmallGoods {
  const random = new Random(seed, 'goods');
  const names = has.chinese ? CHINESE : NAMES;
  const items = names
    .slice(0, random.between(3, names.length))
    .map((name, i) => makeItem(random, has, coin, name, i));
  const counted = random.between(1, 3);
  const bundles: SmallBundle[] = !has.bundles
    ? []
    : Array.from({ length: counted }, (_, i) => ({
        id: `b${i + 1}`,
        name: has.chinese ? `${i + 1}号包` : `Box ${i + 1}`,
        components: random
          .some(items, 2)
          .slice(0, 4)
          .map((item) => ({ item, quantity: item.step * random.between(1, 2) })),
      }));
  if (has.nested && bundles.length > 1) bundles[1] = around(bundles[0]!, bundles[1]!);
  return { items, bundles };
}

/** A bundle that holds all that another does, and more where there is more. */
function around(inner: SmallBundle, outer: SmallBundle): SmallBundle {
  const held = new Set(inner.components.map(({ item }) => item));
  return {
    ...outer,
    components: [...inner.components, ...outer.components.filter(({ item }) => !held.has(item))],
  };
}

function makeItem(random: Random, has: Features, coin: SmallMoney, name: string, i: number): SmallItem {
  const uom = random.pick(has.chinese ? ['袋', '盒', '斤', '公斤'] : ['bag', 'box', 'piece', 'kg']);
  const isWeight = ['斤', '公斤', 'kg'].includes(uom);
  const unknown = has.unknownWeights && random.chance(25);
  const weight =
    uom === '斤'
      ? 500
      : uom === '公斤' || uom === 'kg'
        ? 1000
        : unknown
          ? undefined
          : random.between(1, 50) * 100;
  const stepGiven = has.steps && random.chance(50);
  // Without a step in the table an item goes by 1, or by 500 g.
  const usual = uom === '公斤' || uom === 'kg' ? 500 : 1000;
  const step = stepGiven ? random.pick(isWeight ? [100, 200, 1000] : [500, 2000, 1000]) : usual;
  const price = random.between(1, 400) * 10 ** coin.decimals * (coin.decimals === 0 ? 20 : 1);
  return {
    id: `i${i + 1}`,
    name,
    uom,
    isWeight,
    grams: weight,
    step,
    stepGiven,
    price: Math.max(1, Math.round(price / 10)),
  };
}
