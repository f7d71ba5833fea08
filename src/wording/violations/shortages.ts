import type { ViolationCode } from '../../model/index.ts';
import type { Words } from './words.ts';

/** Rules 9 and 10: shortages and surplus. English, Chinese. */
export const SHORTAGES = {
  'reason-unknown': [
    '{file}, row {row}: short without a reason, or a reason without a shortage',
    '{file} 第 {row} 行：缺货无原因，或有原因却不缺',
  ],
  'reason-wrong': [
    '{where}: short for “{is}”, which can only be “{expected}”',
    '{where}：缺货原因“{is}”，只能是“{expected}”',
  ],
  'short-with-goods-left': [
    '{where}: {amount} is left while someone lacks it',
    '{where}：有人缺，却还剩 {amount}',
  ],
  'short-with-packs-left': [
    '{where}: {po} could give one more pack ({sku})',
    '{where}：{po} 还能再订一件（{sku}）',
  ],
  'bundle-short-without-cause': ['{where}: {amount} more could be made', '{where}：还能再配 {amount} 份'],
  'surplus-too-large': ['{where}: {amount} too much is bought', '{where}：多买了 {amount}'],
  'pack-serves-nobody': [
    '{where}: a pack that serves nobody ({amount} saved without it)',
    '{where}：有一件没人要（不买可省 {amount}）',
  ],
  'padding-too-dear': [
    '{where}: {amount} too much is spent to reach the minimum',
    '{where}：凑起送多花了 {amount}',
  ],
} as const satisfies Partial<Record<ViolationCode, Words>>;
