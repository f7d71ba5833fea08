import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { GoodsIndex } from '../../../src/intake/goods/index.ts';
import type { KnownGood } from '../../../src/intake/goods/index.ts';
import { readOrderText } from '../../../src/intake/demand/order-text.ts';
import { OrderTokens } from '../../../src/intake/demand/order-tokens.ts';

function good(id: string, uom: string, ...aliases: string[]): KnownGood {
  const isWeight = uom === '斤';
  const step = isWeight ? null : 1000;
  return { id, name: id, uom, aliases, kind: 'item', baseUnits: isWeight ? 500 : 1000, isWeight, unitGrams: null, step }; // prettier-ignore
}

const GOODS = new GoodsIndex([
  good('土豆', '斤', 'potatoes'),
  good('鸡蛋', '盒', 'eggs', '鸡蛋（30枚）'),
  good('大份', '盒', '大'),
  good('小份', '盒', '小'),
  good('A套餐', '份', 'A'),
  good('B套餐', '份', 'B'),
  good('C套餐', '份', 'C'),
  good('面包', '个', 'bread', 'loaf of bread'),
  good('牛奶', '箱', 'milk'),
  good('蔬菜包', '份'),
  good('苹果', '个', 'apple'),
]);
const TOKENS = new OrderTokens(GOODS);
const name = (index: number): string => GOODS.good(index).id;

/** All that is in a text, in one line: what is asked for first; `?` before what is rejected, `~` before what is kept. */
function read(text: string): string {
  const order = readOrderText(TOKENS.cut(text));
  const { cancels, bare } = order;
  const taken = cancels === 'all' ? ['-all'] : (cancels ?? []).map((index) => `-${name(index)}`);
  return [
    ...(order.name === '' ? [] : [`${order.name}:`]),
    ...order.lines.map(({ good: index, amount }) => `${name(index)} ${amount.number}${amount.uom}`),
    ...(bare === undefined ? [] : [`it ${bare.amount.number}${bare.amount.uom}`]),
    ...taken,
    ...(order.changes ? ['instead'] : []),
    ...(order.adds ? ['more'] : []),
    ...order.unknown.map(({ raw }) => `?${raw}`),
    ...order.unread.map((raw) => `??${raw}`),
    ...order.choices.map(({ good: index }) => `?${name(index)}`),
    ...order.remarks.map((raw) => `~${raw}`),
  ].join(' | ');
}

describe('the text of an order', () => {
  const table: readonly (readonly [text: string, meaning: string])[] = [
    // As English is said: the amount first, measures in words and fractions.
    ['2 kilos of potatoes, 1 box eggs', '土豆 2kilos | 鸡蛋 1box'],
    ['half a kilo of potatoes and a quarter of a kilo of bread', '土豆 0.5kilo | 面包 0.25kilo'],
    ['1 1/2 kg potatoes, bread 1/2 kg', '土豆 1.5kg | 面包 0.5kg'],
    ['2 bottles of milk; three eggs, 2 x bread', '牛奶 2bottles | 鸡蛋 3 | 面包 2'],
    ['2 kg 3 potatoes', '??2 kg 3 potatoes'],
    ['1 bag 2 kg potatoes', '??1 bag 2 kg potatoes'],
    ['2-3 potatoes', '土豆 2-3'],
    // With blanks alone a number between two things is of either.
    ['eggs 10 potatoes', '??eggs 10 potatoes'],
    ['potatoes 2.5kg bread', '??potatoes 2.5kg bread'],
    ['potatoes 2 eggs 1 bread', '??potatoes 2 eggs 1 bread'],
    ['bread 2, potatoes 5 eggs', '??bread 2, potatoes 5 eggs'],
    ['potatoes x5 eggs', '土豆 5 | ?鸡蛋'],
    ['potatoes: 5 eggs', '土豆 5 | ?鸡蛋'],
    ['potatoes 2 eggs 1 bread 3', '土豆 2 | 鸡蛋 1 | 面包 3'],
    // A bracket that multiplies.
    ['土豆2斤（2单）', '??土豆2斤 (2单)'],
    ['土豆2斤(两份)', '??土豆2斤 (两份)'],
    ['2斤土豆（3件）', '??2斤土豆 (3件)'],
    // What is crossed out.
    ['土豆2斤 ❌', '??土豆 2斤 ❌'],
    ['+91 98765 07540 2 eggs', '鸡蛋 2'],
    // What a bracket says, beside an amount of what stands before it.
    ['potatoes (2kg), eggs (1)', '土豆 2kg | 鸡蛋 1'],
    ['1盒 eggs（30枚）', '鸡蛋 1盒'],
    ['土豆（5斤）2', '??土豆(5斤) 2'],
    ['土豆(5斤/袋) 10斤', '土豆 10斤'],
    ['土豆（2斤）2 eggs', '土豆 2斤 | 鸡蛋 2'],
    ['eggs(30枚) 2 bread 1', '鸡蛋 2 | 面包 1'],
    ['土豆(5斤) 1盒 鸡蛋 2个 面包', '土豆 5斤 | 鸡蛋 1盒 | 面包 2个'],
    // In front of 各, 、 and their like stand goods.
    ['ABC各1', 'A套餐 1 | B套餐 1 | C套餐 1'],
    ['AB各2份', 'A套餐 2份 | B套餐 2份'],
    ['AB1份', '?AB 1份'],
    ['A+1、B*2', 'A套餐 1 | B套餐 2'],
    ['大小各1', '大份 1 | 小份 1'],
    ['榴莲、土豆各1', '土豆 1 | ?榴莲1'],
    ['榴莲和土豆各1斤', '土豆 1斤 | ?榴莲1斤'],
    ['榴莲，土豆各1', '土豆 1 | ?榴莲1'],
    ['榴莲 土豆各1', '土豆 1 | ?榴莲1'],
    ['榴莲土豆各1', '?榴莲土豆1'],
    ['榴莲和山竹各1', '?榴莲和山竹1'],
    ['土豆、鸡蛋各2', '土豆 2 | 鸡蛋 2'],
    ['土豆鸡蛋都要2份', '土豆 2份 | 鸡蛋 2份'],
    ['土豆鸡蛋各一', '土豆 1 | 鸡蛋 1'],
    ['王姐 土豆、鸡蛋各2', '王姐: | 土豆 2 | 鸡蛋 2'],
    ['potatoes and eggs 2 each', '土豆 2 | 鸡蛋 2'],
    ['one each of potatoes, eggs and durian', '土豆 1 | 鸡蛋 1 | ?durian one'],
    ['土豆2斤、榴莲、鸡蛋1盒', '土豆 2斤 | 鸡蛋 1盒 | ?榴莲'],
    // Names.
    ['王姐：土豆2斤+鸡蛋1盒，面包 两个', '王姐: | 土豆 2斤 | 鸡蛋 1盒 | 面包 2个'],
    ['王姐土豆2斤', '王姐: | 土豆 2斤'],
    ['王姐，土豆2斤', '王姐: | 土豆 2斤'],
    ['张三，土豆2斤', '张三: | 土豆 2斤'],
    ['大刘 土豆2斤', '大刘: | 土豆 2斤'],
    ['王姐 2斤土豆', '王姐: | 土豆 2斤'],
    ['土豆2斤 13800000002 王姐', '王姐: | 土豆 2斤'],
    ['Mrs Lee potatoes 2kg', 'Mrs Lee: | 土豆 2kg'],
    ['Bob 2 eggs', 'Bob: | 鸡蛋 2'],
    ['榴莲2个 土豆1斤', '土豆 1斤 | ?榴莲2个'],
    ['王姐 榴莲 2个', '王姐: | ?榴莲2个'],
    ['李2份', '?李2份'],
    ['榴莲+1', '?榴莲+1'],
    ['老样子', '??老样子'],
    // Another good than the one whose name is inside.
    ['紫土豆2斤', '?紫土豆2斤'],
    ['土豆粉2包', '?土豆粉2包'],
    ['土豆2号1斤', '?土豆2号1斤'],
    ['sweet potatoes 2 kg', '?sweet potatoes 2 kg'],
    ['eggs 1, sweet potatoes 2', '鸡蛋 1 | ?sweet potatoes 2'],
    ['pineapple 2', '?pineapple 2'],
    ['1 apple, 2 apples', '苹果 1 | 苹果 2'],
    // Amounts.
    ['2斤土豆 鸡蛋1盒', '土豆 2斤 | 鸡蛋 1盒'],
    ['2 kg of potatoes and 3 eggs please', '土豆 2kg | 鸡蛋 3'],
    ['2x eggs', '鸡蛋 2'],
    ['eggs - 2', '鸡蛋 2'],
    ['eggs: 2; bread: 1', '鸡蛋 2 | 面包 1'],
    ['2 lbs potatoes', '土豆 2lbs'],
    ['a dozen eggs', '鸡蛋 1dozen'],
    ['土豆2-3斤', '土豆 2-3斤'],
    ['土豆若干', '土豆 若干'],
    ['土豆2斤左右', '土豆 2斤左右'],
    ['牛奶6箱 6盒 鸡蛋 1份 蔬菜包', '牛奶 6箱 | 鸡蛋 6盒 | 蔬菜包 1份'],
    ['1份 蔬菜包 鸡蛋2盒 3个 面包', '蔬菜包 1份 | 鸡蛋 2盒 | 面包 3个'],
    ['牛奶250ml 2箱 鸡蛋1盒', '牛奶 2箱 | 鸡蛋 1盒'],
    ['土豆(1.5) 2斤 鸡蛋', '土豆 1.5 | 鸡蛋 2斤'],
    ['milk @ £35 / eggs 2', '鸡蛋 2 | ?牛奶'],
    ['potatoes 2 or 3, eggs 1', '土豆 2 or 3 | 鸡蛋 1'],
    ['J. Patel eggs 2', 'J. Patel: | 鸡蛋 2'],
    ['面包 二 谢谢～', '面包 2'],
    ['milk 2 paid £12', '牛奶 2'],
    ['土豆十来斤 鸡蛋两三盒', '土豆 十来斤 | 鸡蛋 两三盒'],
    ['土豆2斤/3斤', '土豆 2斤/3斤'],
    ['eggs two or three', '??eggs two or three'],
    ['2 eggs or bread', '??2 eggs or bread'],
    ['土豆2斤吧', '土豆 2斤'],
    ['土豆-2斤', '土豆 -2斤'],
    ['鸡蛋 12枚 2盒', '??鸡蛋12枚 2盒'],
    ['potatoes, 2 eggs', '??potatoes, 2 eggs'],
    ['可乐600ml*24瓶 1箱', '?可乐1箱'],
    ['蔬菜包（土豆2斤、鸡蛋1盒）1份', '蔬菜包 1份'],
    ['土豆2斤（鸡蛋1盒）', '土豆 2斤 | 鸡蛋 1盒'],
    ['再加土豆1斤', '土豆 1斤 | more'],
    // Taken back, changed, wished.
    ['鸡蛋不要了', '-鸡蛋'],
    ['鸡蛋1盒不要了', '-鸡蛋'],
    ['鸡蛋1盒不要了，改土豆10斤', '土豆 10斤 | -鸡蛋 | instead'],
    ['鸡蛋1盒不要了 土豆10斤', '土豆 10斤 | -鸡蛋'],
    ['鸡蛋1盒取消，土豆10斤', '土豆 10斤 | -鸡蛋'],
    ['鸡蛋1盒取消土豆10斤', '??鸡蛋 1盒 取消 土豆 10斤'],
    ['鸡蛋1盒 土豆5斤 鸡蛋不要了', '??鸡蛋 1盒 土豆 5斤 鸡蛋 不要了'],
    ['鸡蛋1盒 取消土豆', '鸡蛋 1盒 | -土豆'],
    ['取消鸡蛋', '-鸡蛋'],
    ['no eggs please', '-鸡蛋'],
    ['cancel my eggs', '-鸡蛋'],
    ['取消', '-all'],
    ['土豆2斤 鸡蛋1盒 取消', '??土豆 2斤 鸡蛋 1盒 取消'],
    ['取消榴莲', '??榴莲'],
    ['土豆改成3斤', '土豆 3斤 | instead'],
    ['土豆2斤改成3斤', '土豆 3斤 | instead'],
    ['土豆换成鸡蛋1盒', '鸡蛋 1盒 | -土豆 | instead'],
    ['eggs 3 instead of 2', '鸡蛋 3 | instead'],
    ['3 instead', 'it 3 | instead'],
    ['土豆2斤 不要太大的', '土豆 2斤 | ~不要太大的'],
    ['土豆2斤（要新鲜的）放门口', '土豆 2斤 | ~(要新鲜的) | ~放门口'],
    ['20:00前送 土豆2斤', '土豆 2斤 | ~20:00前送'],
    ['我家要土豆2斤谢谢', '土豆 2斤'],
  ];
  it.each(table)('%s', (text, meaning) => {
    expect(read(text)).toBe(meaning);
  });

  it('is its pieces, whatever stands in it', () => {
    const piece = fc.constantFrom('土豆', '鸡蛋', 'A', 'BC', '2斤', '3', '各', '、', '，', ' ', '(', '）', '王姐', '榴莲', '不要', '改成', '+1', 'eggs', '½', '\u{1f600}', 'İ', '\ud800'); // prettier-ignore
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))); // prettier-ignore
    fc.assert(
      fc.property(text, (written) => {
        const pieces = TOKENS.cut(written).map(({ raw }) => raw);
        // Width is folded before it is cut: the text in its pieces is cut into the same.
        expect(TOKENS.cut(pieces.join('')).map(({ raw }) => raw)).toEqual(pieces);
        const order = readOrderText(TOKENS.cut(written));
        expect(order.whole).toBe(pieces.join('').trim());
      }),
      { seed: 31, numRuns: 400 },
    );
  });
});
