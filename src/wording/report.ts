import type { Language, Severity } from '../model/index.ts';

/** What report.html says. */
export interface ReportWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly collecting: string;
  readonly door: string;
  readonly unplaced: string;
  readonly shortLines: string;
  readonly lastSlot: string;
  readonly cost: string;
  readonly crowds: string;
  readonly calledKey: string;
  readonly simulatedKey: string;
  readonly unstaggeredKey: string;
  readonly asTable: string;
  readonly slotsTitle: string;
  readonly orders: string;
  readonly all: string;
  readonly shortages: string;
  readonly nothingShort: string;
  readonly lastTier: string;
  readonly problems: string;
  readonly crowdHead: readonly string[];
  readonly batchHead: readonly string[];
  readonly orderHead: readonly string[];
  readonly shortHead: readonly string[];
  readonly problemHead: readonly string[];
  title(community: string, date: string): string;
  revision(revision: string): string;
  crowdTitle(point: string): string;
  crowdPlanned(time: string, load: number, capacity: number): string;
  crowdPlayed(planned: number, unstaggered: number): string;
  limit(people: number): string;
  assumed(replications: number): string;
  slotsDescription(buildings: string): string;
}

const en: ReportWords = {
  severity: { error: 'error', reject: 'reject', warning: 'warning', note: 'note' },
  collecting: 'households collect',
  door: 'served at the door',
  unplaced: 'unplaced',
  shortLines: 'lines short',
  lastSlot: 'last slot ends',
  cost: 'all orders',
  crowds: 'Crowd at the points',
  calledKey: 'households called for the slot',
  simulatedKey: 'people on site, 95 days of 100 (simulated)',
  unstaggeredKey: 'the same people, all called at once (simulated)',
  asTable: 'as a table',
  slotsTitle: 'When each building is called',
  orders: 'Orders and costs',
  all: 'All',
  shortages: 'Shortages',
  nothingShort: 'Nothing is short.',
  lastTier: 'all others',
  problems: 'Rejects and warnings',
  crowdHead: ['Slot', 'Households', 'Capacity'],
  batchHead: ['Slot', 'Point', 'Building', 'Entrance', 'Floors', 'Households'],
  orderHead: ['Order', 'Supplier', 'Wave', 'Goods', 'Fee', 'Total'],
  shortHead: ['Item', 'Tier', 'Households', 'Short'],
  problemHead: ['Kind', 'Problem', 'How many', 'First at', 'What to do'],
  title: (community, date) => `${community}: plan for ${date}`,
  revision: (revision) => `Revision ${revision}`,
  crowdTitle: (point) => `Crowd at ${point}`,
  crowdPlanned: (time, load, capacity) =>
    `The fullest slot is ${time} with ${load} of ${capacity} households.`,
  crowdPlayed: (planned, unstaggered) =>
    `At most ${planned} people stand there on 95 days of 100; ${unstaggered} if all were called at once.`,
  limit: (people) => `limit ${people}`,
  assumed: (replications) =>
    `Simulated over ${replications} days; stagger simulate plays more and says what is assumed.`,
  slotsDescription: (buildings) => `A row for each building: ${buildings}. The table below says the same.`,
};

const zh: ReportWords = {
  severity: { error: '错误', reject: '退回', warning: '注意', note: '说明' },
  collecting: '户自提',
  door: '户送货上门',
  unplaced: '户没有安排上',
  shortLines: '行缺货',
  lastSlot: '最后时段结束',
  cost: '全部订单',
  crowds: '各取货点人数',
  calledKey: '该时段通知的户数',
  simulatedKey: '现场人数，100 天中 95 天不超过（模拟）',
  unstaggeredKey: '同样的人一次全叫来（模拟）',
  asTable: '看表格',
  slotsTitle: '各楼何时取货',
  orders: '订单与费用',
  all: '合计',
  shortages: '缺货',
  nothingShort: '没有缺货。',
  lastTier: '其他住户',
  problems: '退回与注意',
  crowdHead: ['时段', '户数', '可容'],
  batchHead: ['时段', '取货点', '楼栋', '单元', '楼层', '户数'],
  orderHead: ['订单', '供应商', '到货', '货款', '运费', '合计'],
  shortHead: ['商品', '优先组', '户数', '缺'],
  problemHead: ['类别', '问题', '处数', '首处', '怎么办'],
  title: (community, date) => `${community} ${date} 的计划`,
  revision: (revision) => `版本 ${revision}`,
  crowdTitle: (point) => `${point}人数`,
  crowdPlanned: (time, load, capacity) => `最满的时段是 ${time}，${load} 户，可容 ${capacity} 户。`,
  crowdPlayed: (planned, unstaggered) =>
    `100 天中 95 天现场不超过 ${planned} 人；一次全叫来则有 ${unstaggered} 人。`,
  limit: (people) => `上限 ${people}`,
  assumed: (replications) => `模拟 ${replications} 天；stagger simulate 可多算，并列出假设。`,
  slotsDescription: (buildings) => `每栋一行：${buildings}。下表内容相同。`,
};

export function reportWords(language: Language): ReportWords {
  return language === 'zh-CN' ? zh : en;
}
