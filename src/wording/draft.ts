import type { Language } from '../model/index.ts';

/** What a drafted workspace could not know, by what its answer is about. */
export type QuestionCode =
  | 'site'
  | 'currency'
  | 'time-zone'
  | 'zones'
  | 'points'
  | 'waves'
  | 'care'
  | 'suppliers'
  | 'duplicates'
  | 'units'
  | 'similar'
  | 'packs'
  | 'no-limit'
  | 'no-offer'
  | 'left-out'
  | 'unread'
  | 'no-buildings'
  | 'no-items';

export interface Question {
  readonly code: QuestionCode;
  /** What it is about, by the placeholder's name. */
  readonly facts: Readonly<Record<string, string>>;
}

type Facts = Question['facts'];
type Asked = Readonly<Record<QuestionCode, (facts: Facts) => string>>;

const zh: Asked = {
  currency: (f) => `用什么货币？现在写的是 ${f['currency']}（stagger.yaml 的 currency）`,
  'time-zone': (f) => `在哪个时区？现在写的是 ${f['zone']}（stagger.yaml 的 time_zone）`,
  site: () => '小区叫什么？热线是多少？货送到哪个门？（stagger.yaml 开头几行）',
  zones: () =>
    '哪些楼封控、哪些管控、哪些开放？现在都写成管控 B 区（stagger.yaml 的 zones，buildings.csv 的 zone）',
  points: () => '取货点在哪里、几点开、几张桌子、每户要几秒？现在只有一个“取货点”（stagger.yaml 的 points）',
  waves: () => '货几点到、几点分拣完？现在写的是一批，08:00 到、09:30 备好（stagger.yaml 的 waves）',
  care: () =>
    '谁需要送货上门或优先？在 households.csv 的 tags 列写上，如“独居老人”，并写进 stagger.yaml 的 priority',
  suppliers: (f) => `${f['suppliers']} 的运费、起送金额、限重和电话是多少？（suppliers.csv）`,
  duplicates: (f) =>
    `有 ${f['count']} 处同一户的同一商品出现不止一次：以最后一次为准（latest）、相加（sum）还是退回（reject）？写进 stagger.yaml 的 intake.duplicates`,
  units: (f) =>
    `“${f['item']}”出现了几种单位（${f['units']}），现在按“${f['uom']}”算，对吗？其余的每个多少克？（items.csv 的 uom、unit_grams）`,
  similar: (f) => `“${f['seen']}”是不是“${f['suggestion']}”？在 matches.csv 的 accept 列写“是”或“否”`,
  packs: (f) =>
    `${f['file']} 里有 ${f['count']} 行看不出一包装多少或多少钱（${f['items']}），请补 pack_size、pack_price`,
  'no-limit': (f) =>
    `${f['file']} 里库存写作“${f['words']}”的，按不限量算（stock_packs 留空），对吗？有限量就填上包数`,
  'no-offer': (f) => `有人要、却没有报价：${f['items']}。向谁买？`,
  'left-out': (f) => `“${f['header']}”这一列像是合计或金额，没有当作商品，对吗？`,
  unread: (f) => `有 ${f['count']} 处没读懂，运行 stagger check 看是哪几处`,
  'no-buildings': () => '表里没找到楼栋和房号：请在 buildings.csv 里写上楼栋',
  'no-items': () => '表里没找到商品：请在 items.csv 里写上商品',
};

const en: Asked = {
  currency: (f) => `Which currency? It is written as ${f['currency']} for now (currency in stagger.yaml)`,
  'time-zone': (f) => `Which time zone? It is written as ${f['zone']} for now (time_zone in stagger.yaml)`,
  site: () =>
    'What is the community called, what is its hotline, where do deliveries go? (first lines of stagger.yaml)',
  zones: () =>
    'Which buildings are sealed, which controlled, which open? All are written as controlled zone B (zones in stagger.yaml, zone in buildings.csv)',
  points: () =>
    'Where is the collection point, when is it open, how many desks, how many seconds per household? There is one “point” for now (points in stagger.yaml)',
  waves: () =>
    'When do goods arrive, when are they sorted? There is one delivery for now, at 08:00, ready at 09:30 (waves in stagger.yaml)',
  care: () =>
    'Who is served at the door or first? Write tags into households.csv and list them under priority in stagger.yaml',
  suppliers: (f) =>
    `What are the delivery fees, minimum orders, weight limits and phones of ${listed(f['suppliers'])}? (suppliers.csv)`,
  duplicates: (f) =>
    `In ${f['count']} places a household has the same item again: does the latest count, the sum, or neither (reject)? Write intake.duplicates in stagger.yaml`,
  units: (f) =>
    `“${f['item']}” comes in several units (${listed(f['units'])}) and is counted in “${f['uom']}” for now: is that right? How many grams is one of the others? (uom and unit_grams in items.csv)`,
  similar: (f) =>
    `Is “${f['seen']}” the same as “${f['suggestion']}”? Write yes or no into accept of matches.csv`,
  packs: (f) =>
    `${f['file']} has ${f['count'] === '1' ? '1 row that does' : `${f['count']} rows that do`} not say what is in a pack or what it costs (${listed(f['items'])}): fill in pack_size and pack_price`,
  'no-limit': (f) =>
    `Where the stock in ${f['file']} says “${listed(f['words'])}”, nothing limits it (stock_packs is blank): is that right? Else write how many packs there are`,
  'no-offer': (f) => `Somebody wants ${listed(f['items'])}, and no list has it. Who sells it?`,
  'left-out': (f) =>
    `The column “${f['header']}” looks like a total or an amount of money and was not taken for an item: is that right?`,
  unread: (f) => `${f['count']} places could not be read: stagger check says which`,
  'no-buildings': () => 'No building or room was found: write the buildings into buildings.csv',
  'no-items': () => 'No item was found: write the items into items.csv',
};

/** Lists come with the mark between words that Chinese has. */
function listed(names: string | undefined): string {
  return (names ?? '').replaceAll('、', ', ');
}

export function wordQuestion(question: Question, language: Language): string {
  return (language === 'en' ? en : zh)[question.code](question.facts);
}

/** Remarks in a drafted stagger.yaml. */
export interface DraftWords {
  readonly head: string;
  readonly community: string;
  readonly point: string;
  /** What one of anything is called. */
  readonly count: string;
  readonly demand: string;
  readonly zones: string;
  readonly waves: string;
  readonly points: string;
  readonly duplicates: string;
  readonly priority: string;
}

const WORDS: Readonly<Record<Language, DraftWords>> = {
  'zh-CN': {
    head: '由表格生成的草稿：带问号的地方请核对',
    community: '我们小区',
    point: '取货点',
    count: '份',
    demand: '每晚一个文件夹，如 demand/2026-11-23/',
    zones: '分区：sealed 封控（只送上门），controlled 管控（到取货点），open 开放？',
    waves: '送货批次：arrives 到货，ready 分拣完？',
    points: '取货点：开放时间、几张桌子、每户几秒？',
    duplicates: '同一户的同一商品再次出现：latest 以最后为准，sum 相加，reject 退回？',
    priority: '谁先分、谁送上门：按 households.csv 的 tags',
  },
  en: {
    head: 'A draft made from sheets: look at every line with a question mark',
    community: 'Our community',
    point: 'Collection point',
    count: 'each',
    demand: 'a folder a night, such as demand/2026-11-23/',
    zones: 'zones: sealed (to the door only), controlled (pickup at a point), open?',
    waves: 'deliveries: when they arrive, when they are sorted?',
    points: 'collection points: hours, desks, seconds per household?',
    duplicates: 'the same household and item again: latest, sum or reject?',
    priority: 'who is served first or at the door, by tags in households.csv',
  },
};

export function draftWords(language: Language): DraftWords {
  return WORDS[language];
}
