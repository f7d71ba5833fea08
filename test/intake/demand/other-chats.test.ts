import { expect, test } from 'vitest';
import { tried } from './tried.ts';

const FORMS = `姓名：王
地址：1号楼1单元101
电话：13800000001
商品：土豆2斤，鸡蛋1盒

姓名：李
地址：2-1-102
商品：牛奶1箱

姓名：赵
商品：大米1袋
地址：1号楼1单元103
`;

test.each<
  readonly [what: string, chat: string, counted: readonly string[], rejected: number]
>([
  ['two people at one address: the second’s is nobody’s', '1-1-101 老王 土豆1斤 老李 鸡蛋1盒', ['1-1-101 土豆 1'], 1],
  ['behind a comma', '1-1-101 张姐 土豆2斤，李姐 鸡蛋1盒 牛奶1箱', ['1-1-101 土豆 2'], 1],
  ['behind a colon', '1-1-101 王先生：土豆1斤；刘女士：鸡蛋1盒', ['1-1-101 土豆 1'], 1],
  [
    'each with an address',
    '1-1-101 王先生 土豆1斤 1-1-102 刘女士 鸡蛋1盒',
    ['1-1-101 土豆 1', '1-1-102 鸡蛋 1'],
    0,
  ],
  ['one who is named once, behind', '1-1-101 土豆2斤 李姐 鸡蛋1盒', ['1-1-101 土豆 2', '1-1-101 鸡蛋 1'], 0],
  ['struck out', '1-1-101 土豆2斤 ~~鸡蛋1盒~~', ['1-1-101 土豆 2'], 1],
  ['struck out as in WhatsApp', '1-1-101 土豆2斤 ~鸡蛋1盒~', ['1-1-101 土豆 2'], 1],
  ['waves that strike nothing', '1-1-101 土豆2斤~鸡蛋1盒~谢谢~', ['1-1-101 土豆 2', '1-1-101 鸡蛋 1'], 0],
  ['two or three', '1-1-101 土豆2、3斤', [], 1],
  ['one and a half, or five', '1-1-101 土豆1，5斤', [], 1],
  ['no such number where a good follows', '1-1-101 土豆1，5盒鸡蛋', ['1-1-101 土豆 1', '1-1-101 鸡蛋 5'], 0],
  ['a number of either', '1-1-101 土豆2鸡蛋', [], 1],
  ['numbers of either', '1-1-101 土豆 2 鸡蛋 1 牛奶', [], 1],
  ['a number glued to one', '1-1-101 土豆2 鸡蛋', ['1-1-101 土豆 2'], 1],
  ['another good in brackets', '1-1-101 土豆2斤（没有就牛奶）鸡蛋1盒', ['1-1-101 土豆 2', '1-1-101 鸡蛋 1'], 1],
  ['a wish in brackets', '1-1-101 土豆2斤（不要太大）', ['1-1-101 土豆 2'], 0],
  ['an address behind its label', '地址：1号楼1单元101 姓名：王 电话：13800000001 土豆2斤', ['1-1-101 土豆 2'], 0],
  [
    'forms one below the other; what stands before its address is nobody’s',
    FORMS,
    ['1-1-101 土豆 2', '1-1-101 鸡蛋 1', '2-1-102 牛奶 1'],
    2,
  ],
  ['bags of another weight', '1-1-101 大米（5kg）2袋', [], 1],
  ['bags of their own', '1-1-101 大米（10kg）2袋', ['1-1-101 大米 2'], 0],
  [
    'one who wants the same, and does not say where',
    '[22/11/2026, 18:21:40] Bob: 1-1-101 potatoes 3\n[22/11/2026, 18:26:00] Eve: me too\n',
    ['1-1-101 土豆 3'],
    1,
  ],
])('%s', (_, chat, counted, rejected) => {
  const found = tried('a.txt', chat);
  expect(found.counted).toEqual(counted);
  expect(found.rejected).toHaveLength(rejected);
}); // prettier-ignore
