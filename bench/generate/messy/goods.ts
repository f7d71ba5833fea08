import type { Random } from '../random.ts';
import type { Tongue } from './site.ts';

export interface Good {
  readonly id: string;
  readonly uom: string;
  /** Grams of a uom; undefined for what is counted. */
  readonly grams?: number;
  /** Other words for it that stand in items.csv. */
  readonly aliases: readonly string[];
  readonly plural?: string;
  /** How a questionnaire calls it, with a comma inside; a name of it in items.csv. */
  readonly option?: string;
}

const GOODS: Readonly<Record<Tongue, readonly Good[]>> = {
  zh: [
    { id: '土豆', uom: '斤', grams: 500, aliases: ['马铃薯'] },
    { id: '白菜', uom: '斤', grams: 500, aliases: ['大白菜'] },
    { id: '胡萝卜', uom: '斤', grams: 500, aliases: [] },
    { id: '苹果', uom: 'kg', grams: 1000, aliases: ['红富士'] },
    { id: '鸡蛋', uom: '盒', aliases: ['土鸡蛋'], option: '鸡蛋（30枚，一盒）' },
    { id: '牛奶', uom: '箱', aliases: ['纯牛奶'] },
    { id: '大米', uom: '袋', aliases: ['东北大米'], option: '大米，5kg装' },
    { id: '面包', uom: '个', aliases: ['吐司面包'] },
    { id: '豆腐', uom: '块', aliases: [] },
    { id: '小葱', uom: '把', aliases: ['葱'] },
    { id: '蔬菜包', uom: '份', aliases: ['蔬菜套餐'] },
  ],
  tw: [
    { id: '馬鈴薯', uom: '公斤', grams: 1000, aliases: ['洋芋'] },
    { id: '高麗菜', uom: '顆', aliases: [] },
    { id: '雞蛋', uom: '盒', aliases: ['洗選蛋'] },
    { id: '鮮奶', uom: '瓶', aliases: ['牛奶'] },
    { id: '吐司', uom: '條', aliases: [], option: '吐司（白，厚片）' },
    { id: '白米', uom: '包', aliases: [] },
    { id: '水餃', uom: '包', aliases: ['韭菜水餃'] },
  ],
  en: [
    { id: 'potatoes', uom: 'kg', grams: 1000, aliases: ['potato', 'aloo'] },
    { id: 'onions', uom: 'kg', grams: 1000, aliases: ['onion'] },
    { id: 'eggs', uom: 'box', plural: 'boxes', aliases: ['egg'] },
    { id: 'milk', uom: 'pack', plural: 'packs', aliases: ['whole milk'], option: 'Milk (1 l, semi-skimmed)' },
    { id: 'rice', uom: 'bag', plural: 'bags', aliases: ['basmati rice'], option: 'Rice, 5 kg bag' },
    { id: 'bread', uom: 'loaf', plural: 'loaves', aliases: ['brown bread'] },
    { id: 'butter', uom: 'pack', plural: 'packs', aliases: [] },
  ],
};

/** Nobody sells these. */
export const UNKNOWN: Readonly<Record<Tongue, readonly string[]>> = {
  zh: ['榴莲', '茅台', '狗粮', '紫薯'],
  tw: ['榴槤', '貓砂', '芭樂'],
  en: ['durian', 'cat food', 'charcoal'],
};

export const goodsOf = (tongue: Tongue): readonly Good[] => GOODS[tongue];

export const optionOf = ({ id, option }: Good, long: boolean): string => (long && option) || id;

export function goodsTable(tongue: Tongue): { name: string; text: string } {
  const rows = GOODS[tongue].map(({ id, uom, aliases, option }) => {
    const names = [...aliases, ...(option === undefined ? [] : [option])].join(';');
    return `${id},${uom},"${names}"`;
  });
  return { name: 'items.csv', text: `item,uom,aliases\n${rows.join('\n')}\n` };
}

/** Grams or thousandths, in amounts that people ask for. */
export function quantityOf(random: Random, { grams }: Good): number {
  if (grams === undefined) return 1000 * random.pick([1, 1, 1, 2, 2, 3, 4, 5, 6, 10, 12]);
  return grams === 500
    ? 500 * random.pick([1, 2, 2, 3, 4, 5, 10]) + (random.chance(8) ? 250 : 0)
    : 500 * random.pick([1, 2, 2, 3, 4, 6, 10]);
}
