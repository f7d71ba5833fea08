import type { Language } from '../model/index.ts';

/** What is said of the difference between two plans. */
export interface ComparisonWords {
  readonly orders: string;
  readonly moves: string;
  readonly shares: string;
  readonly same: string;
  readonly notServed: string;
  readonly unplaced: string;
  orderAdded(po: string, total: string): string;
  orderDropped(po: string, total: string): string;
  orderChanged(po: string, before: string, after: string): string;
  line(sku: string, name: string, before: number, after: number): string;
  move(household: string, before: string, after: string): string;
  atPoint(point: string, time: string): string;
  atDoor(time: string): string;
  share(household: string, good: string, before: string, after: string): string;
  cost(before: string, after: string): string;
}

const en: ComparisonWords = {
  orders: 'Orders',
  moves: 'Households served elsewhere or at another time',
  shares: 'Households that get more or less',
  same: 'The two plans say the same.',
  notServed: 'nothing to hand out',
  unplaced: 'unplaced',
  orderAdded: (po, total) => `+ ${po}  new, ${total}`,
  orderDropped: (po, total) => `- ${po}  dropped, was ${total}`,
  orderChanged: (po, before, after) => `~ ${po}  ${before} → ${after}`,
  line: (sku, name, before, after) => `    ${sku} ${name}: ${before} → ${after} packs`,
  move: (household, before, after) => `  ${household}: ${before} → ${after}`,
  atPoint: (point, time) => `${point} ${time}`,
  atDoor: (time) => `door ${time}`,
  share: (household, good, before, after) => `  ${household} ${good}: ${before} → ${after}`,
  cost: (before, after) => `All orders together: ${before} → ${after}`,
};

const zh: ComparisonWords = {
  orders: '订单',
  moves: '改了地点或时间的住户',
  shares: '多得或少得的住户',
  same: '两份计划没有差别。',
  notServed: '无货可领',
  unplaced: '未安排',
  orderAdded: (po, total) => `+ ${po}　新增，${total}`,
  orderDropped: (po, total) => `- ${po}　取消，原为 ${total}`,
  orderChanged: (po, before, after) => `~ ${po}　${before} → ${after}`,
  line: (sku, name, before, after) => `    ${sku} ${name}：${before} → ${after} 件`,
  move: (household, before, after) => `  ${household}：${before} → ${after}`,
  atPoint: (point, time) => `${point} ${time}`,
  atDoor: (time) => `上门 ${time}`,
  share: (household, good, before, after) => `  ${household} ${good}：${before} → ${after}`,
  cost: (before, after) => `全部订单合计：${before} → ${after}`,
};

export function comparisonWords(language: Language): ComparisonWords {
  return language === 'zh-CN' ? zh : en;
}
