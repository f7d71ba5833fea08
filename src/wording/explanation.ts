import type { Language, ShortReason, UnplacedReason } from '../model/index.ts';
import { plural } from './paper/en-ids.ts';

/** Sentences of `stagger explain`. Every text handed in is ready to print. */
export interface ExplanationWords {
  readonly short: Readonly<Record<ShortReason, string>>;
  readonly unplaced: Readonly<Record<UnplacedReason, string>>;
  /** Why a slot was not taken: a rule, `peak` or `batch`. */
  readonly objection: Readonly<Record<string, string>>;
  readonly nothing: string;
  notThere(point: string, time: string, why: string | undefined): string;
  forbiddenSlots(slots: number, why: string | undefined): string;
  readonly offers: string;
  readonly noOffers: string;
  readonly noOrder: string;
  household(name: string, zone: string, tier: string): string;
  owed(good: string, nights: number): string;
  /** @param other how much of it comes as a substitute; '' where none does */
  full(good: string, asked: string, other: string): string;
  partly(good: string, asked: string, got: string, reason: string, short: number, of: number): string;
  point(point: string, from: string, to: string, load: number, capacity: number): string;
  ready(wave: string, time: string): string;
  walk(metres: number, nearest: number): string;
  door(sealed: boolean, run: string, time: string): string;
  /** @param bundles how much more bundles hold that were asked for @param stock what comes from stock; '' for none */
  item(good: string, asked: string, households: number, bundles: string, stock: string): string;
  itemShort(short: string, reason: string): string;
  offer(supplier: string, sku: string, size: string, price: string, packs: number, stock: string): string;
  supplier(supplier: string, offers: number, minOrder: string, fee: string, free: string | null): string;
  alone(bought: string): string;
  /** @param reached how much of it the offer reaches; '' where all @param reasons what forbids one more; none where nothing */
  aloneAt(
    supplier: string,
    sku: string,
    packs: number,
    amount: string,
    reached: string,
    reasons: readonly string[],
  ): string;
  /** @param missing to its minimum order; '' where nothing */
  notPlaced(wave: string, missing: string): string;
  loadLeft(wave: string, kilograms: string): string;
  couldServe(wave: string, good: string, packs: number, amount: string): string;
  order(po: string, goods: string, fee: string): string;
  toFree(missing: string): string;
  slot(point: string, from: string, to: string, load: number, capacity: number): string;
  batch(where: string, households: number, at: string): string;
  building(building: string, door: number, unplaced: number, called: boolean): string;
  shortGoods(goods: string): string;
}

const en: ExplanationWords = {
  short: {
    'over-limit': 'more was asked than one household may have',
    'no-offer': 'no supplier offers it',
    'minimum-not-reached': "the supplier's minimum order is not reached",
    'weight-limit': 'the delivery would be too heavy',
    budget: 'the budget is used up',
    'pack-not-filled': 'another pack would be left mostly unused',
    'out-of-stock': 'the suppliers have no more',
  },
  unplaced: {
    'no-point': 'no collection point serves it',
    'too-late': 'its goods are ready only after the last slot',
    'no-capacity': 'every slot it could use is full',
  },
  objection: {
    hours: 'no slot begins then',
    point: 'the point does not serve it',
    ready: 'its goods are not ready then',
    capacity: 'it is full',
    isolation: 'another isolated zone stands there',
    changeover: 'another isolated zone stands too near in time',
    'door-overlap': 'another batch of its door is called then',
    'batch-max': 'its batch is as large as may be',
    'batch-mix': 'the batch there is of another door, floor or service',
    'buildings-per-slot': 'as many buildings as may are called then',
    'early-order': 'those served early come first',
    split: 'its door has to stay in one batch',
    peak: 'it would be the fullest slot of all',
    batch: 'its own batch would be torn',
  },
  notThere: (point, time, why) => `  not ${point} ${time}: ${why ?? ''}`,
  forbiddenSlots: (slots, why) => `  ${plural(slots, 'slot', 'slots')}: ${why ?? ''}`,
  nothing: 'It gets no goods tonight, so it is called nowhere.',
  offers: 'Offers, the cheapest per unit first:',
  noOffers: 'Nobody offers it.',
  noOrder: 'Nothing is ordered of it tonight.',
  household: (name, zone, tier) => `${name}: zone ${zone}, ${tier === '' ? 'the last tier' : `tier ${tier}`}`,
  owed: (good, nights) =>
    `${good}: owed for ${plural(nights, 'night', 'nights')}, so it comes before its tier's others`,
  full: (good, asked, other) =>
    `  ${good}: asked ${asked}, gets all of it${other === '' ? '' : `, ${other} as a substitute`}`,
  partly: (good, asked, got, reason, short, of) =>
    `  ${good}: asked ${asked}, gets ${got}: ${reason} (short at ${short} of ${of} households)`,
  point: (point, from, to, load, capacity) =>
    `Collects at ${point}, ${from}-${to}, with ${load} households where ${capacity} fit`,
  ready: (wave, time) => `Its goods are ready from ${time} (wave ${wave}); no earlier slot was open to it`,
  walk: (metres, nearest) => `${metres} m to walk; the nearest point that serves it is ${nearest} m away`,
  door: (sealed, run, time) =>
    `Served at the door, run ${run}, from ${time}: ${sealed ? 'its zone is sealed' : 'so its tier or the register says'}`,
  item: (good, asked, households, bundles, stock) =>
    `${good}: ${plural(households, 'household asks', 'households ask')} for ${asked}` +
    (bundles === '' ? '' : `, and bundles that were asked for hold ${bundles} more`) +
    `; ${stock === '' ? 'nothing comes' : `${stock} come`} from stock`,
  itemShort: (short, reason) => `Short of ${short}: ${reason}`,
  offer: (supplier, sku, size, price, packs, stock) =>
    `  ${supplier} ${sku}: ${size} for ${price}${stock === '' ? '' : `, ${plural(Number(stock), 'pack', 'packs')} there`}; ${packs} ordered`,
  supplier: (supplier, offers, minOrder, fee, free) =>
    `${supplier}: ${offers} offers, minimum order ${minOrder}, delivery ${fee}${free === null ? '' : `, free from ${free}`}`,
  alone: (bought) => `All ${bought} that had to be bought, from one offer alone, fees apart:`,
  aloneAt: (supplier, sku, packs, amount, reached, reasons) =>
    `  ${supplier} ${sku}: ${plural(packs, 'pack', 'packs')}, ${amount}${reached === '' ? '' : `, which is only ${reached}`}${reasons.length === 0 ? '' : `; no more of it: ${reasons.join(', ')}`}`,
  notPlaced: (wave, missing) =>
    `  wave ${wave}: no order${missing === '' ? '' : `; ${missing} to the minimum order`}`,
  loadLeft: (wave, kilograms) => `  wave ${wave}: ${kilograms} kg more can be carried`,
  couldServe: (wave, good, packs, amount) =>
    `  wave ${wave} could still bring ${good}: ${plural(packs, 'pack', 'packs')}, ${amount}`,
  order: (po, goods, fee) => `  ${po}: goods ${goods}, delivery ${fee}`,
  toFree: (missing) => `  ${missing} more would make its delivery free`,
  slot: (point, from, to, load, capacity) =>
    `${point}, ${from}-${to}: ${load} households where ${capacity} fit`,
  batch: (where, households, at) =>
    `  ${where}: ${plural(households, 'household', 'households')}${at === '' ? '' : `, ${at}`}`,
  building: (building, door, unplaced, called) =>
    `${building}: ${plural(door, 'household', 'households')} at the door, ${unplaced} unplaced; ${called ? 'called to a point:' : 'nobody is called to a point'}`,
  shortGoods: (goods) => `Somebody is short of: ${goods}`,
};

const zh: ExplanationWords = {
  short: {
    'over-limit': '超过每户限量',
    'no-offer': '没有供应商供应',
    'minimum-not-reached': '达不到供应商的起订金额',
    'weight-limit': '超过车辆载重',
    budget: '预算已用完',
    'pack-not-filled': '再订一件会大半剩下',
    'out-of-stock': '供应商没有更多',
  },
  unplaced: {
    'no-point': '没有可去的取货点',
    'too-late': '最后一个时段之后货才备好',
    'no-capacity': '能去的时段都已满',
  },
  objection: {
    hours: '那时没有时段',
    point: '那个取货点不服务它',
    ready: '货还没备好',
    capacity: '已满',
    isolation: '有别的隔离区在场',
    changeover: '与别的隔离区间隔不够',
    'door-overlap': '同一单元另一批正在取货',
    'batch-max': '这一批人数已到上限',
    'batch-mix': '那一批是别的单元、楼层或服务',
    'buildings-per-slot': '同时段楼栋数已到上限',
    'early-order': '优先早取的住户在前',
    split: '同一单元不能拆开',
    peak: '会成为最满的时段',
    batch: '会把自己这一批拆开',
  },
  notThere: (point, time, why) => `  没有排${point} ${time}：${why ?? ''}`,
  forbiddenSlots: (slots, why) => `  ${slots} 个时段：${why ?? ''}`,
  nothing: '今晚没有它的货，不用取货。',
  offers: '报价（单价低的在前）：',
  noOffers: '没有供应商供应。',
  noOrder: '今晚没有向它订货。',
  household: (name, zone, tier) => `${name}：${zone}，${tier === '' ? '普通住户' : `优先组 ${tier}`}`,
  owed: (good, nights) => `${good}：已欠 ${nights} 晚，在同组住户中优先`,
  full: (good, asked, other) =>
    `  ${good}：报 ${asked}，全部满足${other === '' ? '' : `，其中 ${other} 为替代品`}`,
  partly: (good, asked, got, reason, short, of) =>
    `  ${good}：报 ${asked}，得 ${got}：${reason}（${of} 户中 ${short} 户缺）`,
  point: (point, from, to, load, capacity) =>
    `到${point}取货，${from}-${to}，同时段 ${load} 户，可容 ${capacity} 户`,
  ready: (wave, time) => `${wave}的货 ${time} 起备好`,
  walk: (metres, nearest) => `步行 ${metres} 米；最近的可去取货点 ${nearest} 米`,
  door: (sealed, run, time) =>
    `送货上门，第 ${run} 趟，${time} 起：${sealed ? '所在区已封控' : '按优先组或住户表'}`,
  item: (good, asked, households, bundles, stock) =>
    `${good}：${households} 户共报 ${asked}${bundles === '' ? '' : `，所报组合里另有 ${bundles}`}，` +
    (stock === '' ? '没有库存' : `库存出 ${stock}`),
  itemShort: (short, reason) => `缺 ${short}：${reason}`,
  offer: (supplier, sku, size, price, packs, stock) =>
    `  ${supplier} ${sku}：${size} ${price}${stock === '' ? '' : `，有 ${stock} 件`}；订 ${packs} 件`,
  supplier: (supplier, offers, minOrder, fee, free) =>
    `${supplier}：${offers} 个报价，起订 ${minOrder}，运费 ${fee}${free === null ? '' : `，满 ${free} 免运费`}`,
  alone: (bought) => `要买的 ${bought} 若只向一个报价订（不含运费）：`,
  aloneAt: (supplier, sku, packs, amount, reached, reasons) =>
    `  ${supplier} ${sku}：${packs} 件 ${amount}${reached === '' ? '' : `，只够 ${reached}`}${reasons.length === 0 ? '' : `；不再多订：${reasons.join('、')}`}`,
  notPlaced: (wave, missing) => `  ${wave}：没有下单${missing === '' ? '' : `；离起订金额还差 ${missing}`}`,
  loadLeft: (wave, kilograms) => `  ${wave}：还可装 ${kilograms} 公斤`,
  couldServe: (wave, good, packs, amount) => `  ${wave}还能供${good}：${packs} 件 ${amount}`,
  order: (po, goods, fee) => `  ${po}：货款 ${goods}，运费 ${fee}`,
  toFree: (missing) => `  再订 ${missing} 就免运费`,
  slot: (point, from, to, load, capacity) => `${point}，${from}-${to}：${load} 户，可容 ${capacity} 户`,
  batch: (where, households, at) => `  ${where}：${households} 户${at === '' ? '' : `，${at}`}`,
  building: (building, door, unplaced, called) =>
    `${building}：上门 ${door} 户，未安排 ${unplaced} 户；${called ? '到点取货：' : '没有人到点取货'}`,
  shortGoods: (goods) => `有人缺：${goods}`,
};

export function explanationWords(language: Language): ExplanationWords {
  return language === 'zh-CN' ? zh : en;
}

const KINDS_ZH: Readonly<Record<string, string>> = {
  household: '住户',
  item: '商品',
  supplier: '供应商',
  slot: '时段',
  building: '楼栋',
};

/** What can be explained, as it may be typed. */
export function explainKinds(kinds: readonly string[], language: Language): readonly string[] {
  return kinds.map((kind) => (language === 'zh-CN' ? (KINDS_ZH[kind] ?? kind) : kind));
}
