import type { Language } from '../model/index.ts';

/** changes.txt: what to do because a revision differs from what went out. */
export interface ChangesWords {
  title(revision: string, before: string): string;
  /** That the plan compared with is not what others hold; `issued` '' where nothing was marked as sent. */
  notIssued(before: string, issued: string): string;
  readonly nothing: string;
  readonly orders: string;
  readonly cameShort: string;
  claims(po: string, supplier: string, contact: string): string;
  adds(po: string, supplier: string, contact: string): string;
  replaces(po: string, supplier: string, contact: string): string;
  cancels(po: string, supplier: string, contact: string): string;
  opens(po: string, supplier: string, contact: string): string;
  line(sku: string, name: string, before: number, after: number): string;
  readonly households: string;
  building(building: string, contact: string): string;
  moved(household: string, before: string, after: string): string;
  share(household: string, good: string, before: string, after: string): string;
  readonly send: string;
  readonly print: string;
  readonly gonePages: string;
  cost(before: string, after: string): string;
  /** Before the command that marks the revision as sent, the last line. */
  readonly issue: string;
  /** How a notice begins that replaces one. */
  readonly revisedMark: string;
  /** Behind the mark. */
  revised(revision: string): string;
  readonly changed: string;
}

const en: ChangesWords = {
  revisedMark: 'REVISED',
  revised: (revision) => ` (${revision}). Forget the earlier notice; only what follows holds.`,
  changed: 'New in it:',
  title: (revision, before) => `${revision}: what differs from ${before}`,
  notIssued: (before, issued) =>
    issued === ''
      ? `${before} was never marked as sent (stagger issue): if nobody has it, hand out the whole plan.`
      : `Others hold ${issued}, not ${before}: stagger diff says what differs between those two.`,
  nothing: 'Nothing that anyone was told has changed.',
  orders: 'Suppliers: send the order again and phone',
  cameShort: 'Suppliers: what came short; received.csv says what they owe',
  claims: (po, supplier, contact) => `${po}  ${supplier}  ${contact}`,
  adds: (po, supplier, contact) => `adds to ${po}  ${supplier}  ${contact}`,
  replaces: (po, supplier, contact) => `replaces ${po}  ${supplier}  ${contact}`,
  cancels: (po, supplier, contact) => `cancels ${po}  ${supplier}  ${contact}`,
  opens: (po, supplier, contact) => `new ${po}  ${supplier}  ${contact}`,
  line: (sku, name, before, after) => `    ${sku} ${name}: ${before} → ${after} packs`,
  households: 'Households: tell them through the contact of their building',
  building: (building, contact) => `${building}  ${contact}`,
  moved: (household, before, after) => `    ${household}: ${before} → ${after}`,
  share: (household, good, before, after) => `    ${household} ${good}: ${before} → ${after}`,
  send: 'Send or paste again',
  print: 'Print again, these pages only',
  gonePages: 'No longer good',
  cost: (before, after) => `All orders together: ${before} → ${after}`,
  issue: 'When everybody has been told, type this last:',
};

const zh: ChangesWords = {
  revisedMark: '【更正】',
  revised: (revision) => `（${revision}）之前发的通知作废，以下面这份为准。`,
  changed: '有变动的：',
  title: (revision, before) => `${revision}：与 ${before} 有何不同`,
  notIssued: (before, issued) =>
    issued === ''
      ? `${before} 还没有记为已发出（stagger issue）：若没有人拿到过，请把整份计划发出去。`
      : `已发出的是 ${issued}，不是 ${before}：这两份的差别见 stagger diff。`,
  nothing: '已经告知的内容没有变化。',
  orders: '供应商：重发订单并打电话',
  cameShort: '供应商：到货不足，应退金额见 received.csv',
  claims: (po, supplier, contact) => `${po}　${supplier}　${contact}`,
  adds: (po, supplier, contact) => `追加 ${po}　${supplier}　${contact}`,
  replaces: (po, supplier, contact) => `替换 ${po}　${supplier}　${contact}`,
  cancels: (po, supplier, contact) => `取消 ${po}　${supplier}　${contact}`,
  opens: (po, supplier, contact) => `新增 ${po}　${supplier}　${contact}`,
  line: (sku, name, before, after) => `    ${sku} ${name}：${before} → ${after} 件`,
  households: '住户：通过楼长通知',
  building: (building, contact) => `${building}　${contact}`,
  moved: (household, before, after) => `    ${household}：${before} → ${after}`,
  share: (household, good, before, after) => `    ${household} ${good}：${before} → ${after}`,
  send: '重新发送或粘贴',
  print: '重新打印，只印这些页',
  gonePages: '作废',
  cost: (before, after) => `全部订单合计：${before} → ${after}`,
  issue: '都通知到以后，最后运行：',
};

export function changesWords(language: Language): ChangesWords {
  return language === 'zh-CN' ? zh : en;
}
