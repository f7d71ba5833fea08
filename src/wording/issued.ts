import type { Language } from '../model/index.ts';

/** What the commands say around a plan that went out. */
export interface IssuedWords {
  issued(plan: string, to: string): string;
  readonly toSuppliers: string;
  readonly toResidents: string;
  outside(plan: string): string;
  /** That a plan that went out is gone or damaged, and what there is to do. */
  sentLost(plan: string, date: string): string;
  /** The same, where nobody goes by it any more. */
  sentGone(plan: string): string;
  /** That the record of what went out is gone. `newest`: the newest revision that is there. */
  forgotten(date: string, newest: string | undefined): string;
  /** Of a revision that is not as it was written, where another is made in its place. */
  damagedNewest(plan: string): string;
  /** That a plan is not what was issued under its name. */
  notAsIssued(plan: string): string;
  /** `by`: the revision that has taken its place. */
  superseded(plan: string, by: string): string;
  /** That what had gone out last was another, newer one. */
  goesBack(plan: string, from: string): string;
  /** `kept`: under what name stays what could not be read of the sheets that were ordered. */
  orderedKept(kept: string): string;
  already(plan: string, to: string): string;
  /** Where the sheets are that are filled in on the day. */
  /** The commands that take the sheets of the day, once they are filled in. */
  daySheets(plan: string, folder: string): readonly string[];
  /** `known`: the order's SKUs, or where there is no such order the orders. */
  unknownLine(file: string, row: number, po: string, sku: string, known: readonly string[]): string;
  badCount(file: string, row: number, text: string): string;
  /** How a sheet says that nobody had ordered something. */
  readonly giftHow: string;
  /** Of far more packs than were ordered. */
  farBeyond(line: string, came: number, ordered: number): string;
  gone(what: string): string;
  undoes(plan: string): string;
  /** Before what differs from a revision that was never marked as sent. */
  neverSent(plan: string): string;
  /** Of such a revision, where another version of stagger made it. */
  notCompared(plan: string): readonly string[];
  /** After a revision's name, in the footer of its papers. */
  readonly notYetSent: string;
  credit(supplier: string, amount: string): string;
  /** What came that nobody had ordered. */
  donated(what: readonly string[]): string;
  badWeight(file: string, row: number, text: string): string;
  /** @param lines the first of them */
  notWeighed(file: string, lines: readonly string[], count: number): string;
  unknownName(name: string, known: readonly string[]): string;
  badEvent(flag: string, text: string, form: string): string;
  /** That a wave's time was taken as that of being ready, and the same as a time of arrival. */
  readyMeant(text: string, arrives: string): string;
  /** Lines. */
  nothingHappened(forms: readonly string[]): readonly string[];
  holdsStill(events: readonly string[]): string;
  badNow(text: string): string;
  /** What is taken to have begun: whoever was called by then is taken to have been served. */
  begun(time: string, households: number): string;
  /** More of an item has been handed out than came. */
  moreGone(items: readonly string[], time: string): string;
  goneItem(item: string, there: string, gone: string): string;
  moved(households: number, least: number): string;
  leftOut(households: readonly string[], count: number, makeRoom: boolean): string;
  /** That a seal is written down for every later night, and how it is lifted. */
  sealWritten(doors: readonly string[]): string;
  /** `until`: the last day on which they are sealed; '' where they never were. */
  unsealed(doors: readonly string[], until: string): string;
  notSealed(door: string, known: readonly string[]): string;
  /** That a sheet of seals cannot be written to. */
  sealByHand(file: string, doors: readonly string[]): string;
  closed(folder: string, unclaimed: number): readonly string[];
  nobody(file: string, row: number, who: string, meant: readonly string[]): string;
  contradicts(file: string, row: number, who: string, why: 'twice' | 'several'): string;
  /** @param lines the first of them; none where nothing is filled in */
  notReceived(file: string, lines: readonly string[], count: number): string;
  /** @param names the first of them */
  notTold(file: string, names: readonly string[], count: number): string;
  /** What to do about rows that are nobody's. */
  notMatched(count: number): string;
  readonly strayReason: Readonly<Record<'nobody' | 'twice' | 'several', string>>;
}

const en: IssuedWords = {
  issued: (plan, to) => `${plan} has gone out to ${to}. The next plan of its date keeps to it.`,
  toSuppliers: 'suppliers',
  toResidents: 'residents',
  outside: (plan) =>
    `${plan} is not in the workspace's folder out: only a plan that stands there can be issued`,
  sentLost: (plan, date) =>
    `${plan} went out, and its folder is gone or not as it was: take out/${plan} from a copy. Where there is none, stagger plan --date ${date} --from-scratch plans anew and keeps nothing of it: agree the orders with the suppliers again, and hand out all papers anew`,
  sentGone: (plan) =>
    `${plan} went out and cannot be read: nothing of it is kept. Agree the orders with the suppliers again, and hand out all papers anew.`,
  forgotten: (date, newest) =>
    `a plan for ${date} went out, but out/${date}-issued.json, which says which, is gone: take out/ from a copy${newest === undefined ? '' : `, or run stagger issue on the plan that went out (the newest here is ${newest})`}. If nothing went out, or nothing of it is to hold: --from-scratch`,
  damagedNewest: (plan) =>
    `${plan} is not as it was written, so nobody can go by it: this plan takes its place.`,
  notAsIssued: (plan) =>
    `${plan} is not what was issued by that name (out/DATE-issued.json says another hash): take the folder from a copy; where there is none, stagger plan says what to do`,
  superseded: (plan, by) =>
    `${by} has taken the place of ${plan}: name ${by}, or add --superseded to go by ${plan} all the same`,
  goesBack: (plan, from) => `Back from ${from} to ${plan}: what ${from} changed does not hold any more.`,
  daySheets: (plan, folder) => [
    `For tomorrow: two sheets to fill in, in ${folder}.`,
    `  When goods have come:  stagger receive ${plan} ${folder}/receiving.xlsx`,
    `  When all is over:      stagger close ${plan} ${folder}/done.xlsx`,
  ],
  orderedKept: (kept) =>
    `ordered.json could not be read: it stays as ${kept}, and a new one knows this night only. Look for sheets of earlier nights in the demand folder before the next plan.`,
  already: (plan, to) => `${plan} had gone out to ${to} already.`,
  unknownLine: (file, row, po, sku, known) =>
    `${file}, row ${row}: ${po} ${sku} is no line of an order that went out; there are ${known.join(', ')}`,
  badCount: (file, row, text) =>
    `${file}, row ${row}: ${text} is no number of packs: write a whole number up to 100,000, 0 where none came`,
  giftHow: 'For goods that came without an order leave po blank.',
  farBeyond: (line, came, ordered) =>
    `${line}: ${came} packs came where ${ordered} were ordered. If that is a slip, correct the sheet and run this again: what is said last counts.`,
  gone: (what) => `no longer in the inputs, so nothing holds it: ${what}`,
  undoes: (plan) => `From scratch: what this undoes of ${plan}, which went out:`,
  notCompared: (plan) => [
    `${plan} cannot be read: it is damaged, or another version of stagger made it. It was not compared.`,
    'Nobody marked it as sent; if somebody holds it, hand out all of the new plan.',
  ],
  neverSent: (plan) =>
    `${plan} was never marked as sent. If anybody has it, run stagger issue ${plan} and plan again: then what was promised holds. This plan differs from it:`,
  notYetSent: 'not yet sent',
  credit: (supplier, amount) => `${supplier} owes ${amount} for what did not come or cannot be used.`,
  donated: (what) =>
    `Came without an order, booked as donated and shared with the rest: ${what.join(', ')}. Nothing is paid for it; if the supplier wants money or the goods back, agree on that first.`,
  badWeight: (file, row, text) => `${file}, row ${row}: ${text} is no weight in kilograms, such as 12.5`,
  notWeighed: (file, lines, count) =>
    `${file} says no weight_kg for ${lines.join(', ')}${count > lines.length ? ` and ${count - lines.length} more` : ''}, which ${count === 1 ? 'is' : 'are'} paid by weight. Fill it in, or add --rest came to count ${count === 1 ? 'it' : 'them'} as what ${count === 1 ? 'it was' : 'they were'} ordered as`,
  unknownName: (name, known) =>
    `there is no ${name} in this workspace${known.length === 0 ? '' : `; there are ${known.join(', ')}`}`,
  badEvent: (flag, text, form) => `${flag} ${text} is not understood. Type it as ${flag} ${form}`,
  readyMeant: (text, arrives) =>
    `--wave ${text} is taken as when it is ready to hand out, the same as --wave ${arrives}. If it arrives then, say so: .arrives= in the place of =`,
  nothingHappened: (forms) => [
    'say what happened, such as',
    ...forms.map((form) => `  ${form}`),
    '(--wave takes WAVE.arrives=HH:MM, WAVE+75m and WAVE=never too; --seal takes an entrance: 7/2)',
  ],
  badNow: (text) => `--now ${text} is no time of day. Type it as --now 13:30`,
  begun: (time, households) =>
    `It is ${time}: the ${households} ${households === 1 ? 'household that has' : 'households that have'} been called by now keep what they got; nothing new is planned before. For another time of day: --now HH:MM`,
  moreGone: (items, time) =>
    `${items.join('; ')}. Either the count is wrong, or these people have not been served yet by ${time}: say until when people have really been served, --now HH:MM`,
  goneItem: (item, there, gone) => `of ${item} ${gone} were handed out, but only ${there} came`,
  holdsStill: (events) => `Still holds from before: ${events.join(' ')} (with --forget it does not)`,
  moved: (households, least) => {
    if (households === 0) return 'Nobody who was told a slot moves.';
    const fewer = households === least ? 'no answer moves fewer.' : `no answer moves fewer than ${least}.`;
    return `${households} ${households === 1 ? 'household moves' : 'households move'}; ${fewer}`;
  },
  leftOut: (households, count, makeRoom) =>
    `${count} of them ${count === 1 ? 'has' : 'have'} no slot now: ${households.join(', ')}. Bring the goods to the door${makeRoom ? '.' : ', or let others move for them: --make-room'}`,
  sealWritten: (doors) =>
    `Sealed in every later night too: ${doors.join(', ')}. TONIGHT.txt has the line that ends it.`,
  unsealed: (doors, until) =>
    until === ''
      ? `Not sealed after all: ${doors.join(', ')}`
      : `Sealed until ${until} and no longer: ${doors.join(', ')}`,
  notSealed: (door, known) =>
    `${door} does not stand in sealed.csv${known.length === 0 ? '' : `; there are ${known.join(', ')}`}. A zone of buildings.csv is changed there`,
  sealByHand: (file, doors) =>
    `${file} is no CSV that was read whole with the columns building, entrance, since and until, so nothing is added to it: write these by hand, then run this again: ${doors.join(', ')}`,
  closed: (folder, unclaimed) => [
    `The night is closed: ${folder}. Not taken: ${unclaimed === 1 ? '1 household' : `${unclaimed} households`}.`,
    'Now copy carryover.csv, stock.csv and kept.csv from there beside stagger.yaml,',
    'over the old ones: the next night reads them.',
  ],
  nobody: (file, row, who, meant) =>
    `${file}, row ${row}: ${who} is nobody in this plan${meant.length === 0 ? '' : `; perhaps ${meant.join(' or ')}`}`,
  contradicts: (file, row, who, why) =>
    why === 'twice'
      ? `${file}, row ${row}: an earlier row says something else of ${who}; the earlier counts`
      : `${file}, row ${row}: several marks for ${who}; none of them counts`,
  notReceived: (file, lines, count) =>
    count === 0
      ? `${file} says of no order what came: fill in the packs of what came`
      : `${file} says nothing of ${lines.join(', ')}${count > lines.length ? ` and ${count - lines.length} more` : ''}. Fill them in, or add --rest came or --rest missing for all ${count}`,
  notTold: (file, names, count) =>
    `${file} says nothing of ${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}. Mark them, or add --rest collected or --rest absent for all ${count}`,
  notMatched: (count) =>
    `${count} ${count === 1 ? 'row counts' : 'rows count'} for nobody (not-matched.csv): whom they meant stays as if they had not been written, perhaps as unclaimed. Correct them and close again before the stock is counted on.`,
  strayReason: {
    nobody: 'nobody in this plan',
    twice: 'an earlier row says something else',
    several: 'several marks in one row',
  },
};

const zh: IssuedWords = {
  issued: (plan, to) => `${plan} 已发给${to}。当天的下一份计划会以它为准。`,
  toSuppliers: '供应商',
  toResidents: '居民',
  outside: (plan) => `${plan} 不在工作区的 out 文件夹里：只有那里的计划可以发出`,
  sentLost: (plan, date) =>
    `${plan} 已发出，它的文件夹却没有了或与当时不同：请用备份恢复 out/${plan}。没有备份就运行 stagger plan --date ${date} --from-scratch 重新规划，原来的都不保留：请和供应商重新说定订单，再把单子全部重发`,
  sentGone: (plan) => `${plan} 已发出却读不了：原来的都不保留。请和供应商重新说定订单，再把单子全部重发。`,
  forgotten: (date, newest) =>
    `${date} 的计划已发出过，但写明是哪一份的 out/${date}-issued.json 没有了：请用备份恢复 out/${newest === undefined ? '' : `，或对已发出的那一份运行 stagger issue（这里最新的是 ${newest}）`}。若什么也没发出，或都不必保留：--from-scratch`,
  damagedNewest: (plan) => `${plan} 与写下时不同，不能再照它办：由这一份取代。`,
  notAsIssued: (plan) =>
    `${plan} 与当时发出的不同（out/日期-issued.json 里的哈希对不上）：请用备份恢复整个文件夹；没有备份就运行 stagger plan，它会说明怎么办`,
  superseded: (plan, by) => `${plan} 已由 ${by} 取代：请改用 ${by}；仍要按 ${plan} 办，加 --superseded`,
  goesBack: (plan, from) => `从 ${from} 退回 ${plan}：${from} 改动的不再算数。`,
  daySheets: (plan, folder) => [
    `明天要填的两张表在 ${folder}，填好一张运行一句：`,
    `  货到了：stagger receive ${plan} ${folder}/receiving.xlsx`,
    `  晚上收摊后：stagger close ${plan} ${folder}/done.xlsx`,
  ],
  orderedKept: (kept) =>
    `ordered.json 读不出来：原样留作 ${kept}，新的只记着这一晚。下次规划前，请看一遍 demand 文件夹里有没有以前的表。`,
  already: (plan, to) => `${plan} 早已发给${to}。`,
  unknownLine: (file, row, po, sku, known) =>
    `${file} 第 ${row} 行：${po} ${sku} 不在已发出的订单里，有的是：${known.join('、')}`,
  badCount: (file, row, text) =>
    `${file} 第 ${row} 行：${text} 不是件数，请写不超过 100,000 的整数，没到写 0`,
  giftHow: '没有订单的货，po 空着。',
  farBeyond: (line, came, ordered) =>
    `${line}：订了 ${ordered} 件，写的是到了 ${came} 件。若是写错，改好再运行一次：以最后一次为准。`,
  gone: (what) => `输入里已经没有，不再约束：${what}`,
  undoes: (plan) => `重新规划：已发出的 ${plan} 有这些被推翻：`,
  notCompared: (plan) => [
    `${plan} 读不了：已损坏，或是另一个版本的 stagger 做的，这次没有和它比较。`,
    '它没有记为已发出；要是已经有人拿到它，请把新的整份发一遍。',
  ],
  neverSent: (plan) =>
    `${plan} 没有记为已发出。若已有人拿到，请运行 stagger issue ${plan} 再重新规划，答应过的才会保住。本次与它不同的有：`,
  notYetSent: '尚未发出',
  credit: (supplier, amount) => `${supplier} 因未到或不能用的货应退 ${amount}。`,
  donated: (what) =>
    `没订却到的货，按捐赠入账，一起分：${what.join('、')}。不付钱；供应商若要收钱或拿回，请先谈好。`,
  badWeight: (file, row, text) => `${file} 第 ${row} 行：${text} 不是公斤数，请写成 12.5 这样`,
  notWeighed: (file, lines, count) =>
    `${file} 没有写 ${lines.join('、')}${count > lines.length ? ` 等 ${count} 行` : ''} 的实重（weight_kg），这些按重量付钱。请补填；若按订货时的大概重量算，加 --rest came`,
  unknownName: (name, known) =>
    `工作区里没有 ${name}${known.length === 0 ? '' : `，有的是：${known.join('、')}`}`,
  badEvent: (flag, text, form) => `看不懂 ${flag} ${text}。请写成 ${flag} ${form}`,
  readyMeant: (text, arrives) =>
    `--wave ${text} 按“可以发放”的时间算，等于 --wave ${arrives}。若是到货时间，请把 = 写成 .arrives=`,
  nothingHappened: (forms) => [
    '请写明发生了什么，例如',
    ...forms.map((form) => `  ${form}`),
    '（--wave 也可以写 批次.arrives=到货时间、批次+75m 或 批次=never；--seal 也可以写单元，如 7/2）',
  ],
  badNow: (text) => `--now ${text} 不是时间。请写成 --now 13:30`,
  begun: (time, households) =>
    `现在 ${time}：到此刻已叫号的 ${households} 户按领到的算，不再变动；新的安排都在此后。若不是这个时间：--now HH:MM`,
  moreGone: (items, time) =>
    `${items.join('；')}。要么数错了，要么到 ${time} 这些住户还没领：请写明实际发到几点，--now HH:MM`,
  goneItem: (item, there, gone) => `${item} 已发出 ${gone}，实到只有 ${there}`,
  holdsStill: (events) => `之前发生的仍然算数：${events.join(' ')}（加 --forget 就不算）`,
  moved: (households, least) => {
    if (households === 0) return '已通知时段的住户都不用改。';
    const fewer = households === least ? '再怎么排也不会更少。' : `再怎么排也不会少于 ${least} 户。`;
    return `${households} 户要改时间；${fewer}`;
  },
  leftOut: (households, count, makeRoom) =>
    `其中 ${count} 户现在没有时段：${households.join('、')}。请送货上门${makeRoom ? '。' : '，或让别户让一让：--make-room'}`,
  sealWritten: (doors) => `以后每晚都按封控办：${doors.join('、')}。解封用的那一句写在 TONIGHT.txt 里。`,
  unsealed: (doors, until) =>
    until === '' ? `不算封控：${doors.join('、')}` : `封控到 ${until} 为止：${doors.join('、')}`,
  notSealed: (door, known) =>
    `sealed.csv 里没有 ${door}${known.length === 0 ? '' : `，有的是：${known.join('、')}`}。楼栋表里的分区请直接改楼栋表`,
  sealByHand: (file, doors) =>
    `${file} 不是 CSV、没有读全，或缺少 building、entrance、since、until 列，没有写入：请手工写上这些，再运行一次：${doors.join('、')}`,
  closed: (folder, unclaimed) => [
    `今晚已结：${folder}。未领 ${unclaimed} 户。`,
    '现在把其中的 carryover.csv、stock.csv、kept.csv 复制到 stagger.yaml 旁边，',
    '盖过旧的：下一晚要读它们。',
  ],
  nobody: (file, row, who, meant) =>
    `${file} 第 ${row} 行：计划里没有 ${who}${meant.length === 0 ? '' : `，是不是 ${meant.join('、')}`}`,
  contradicts: (file, row, who, why) =>
    why === 'twice'
      ? `${file} 第 ${row} 行：${who} 前面已有不同的登记，以前面为准`
      : `${file} 第 ${row} 行：${who} 有几个记号，都没有用`,
  notReceived: (file, lines, count) =>
    count === 0
      ? `${file} 没有写明任何一张订单到了多少：请填实收件数`
      : `${file} 没有写明 ${lines.join('、')}${count > lines.length ? ` 等 ${count} 行` : ''} 到了没有。请补填；若都到齐了，加 --rest came，都没到，加 --rest missing`,
  notTold: (file, names, count) =>
    `${file} 没有写明 ${names.join('、')}${count > names.length ? ` 等 ${count} 户` : ''} 领了没有。请补上记号；若都领了，加 --rest collected，都没来，加 --rest absent`,
  notMatched: (count) =>
    `${count} 行没有对上任何一户（见 not-matched.csv）：这些户按没有这几行计，可能算作未领。请改正后再结一次，再用余货。`,
  strayReason: { nobody: '计划里没有这一户', twice: '前面已有不同的登记', several: '一行里有几个记号' },
};

export function issuedWords(language: Language): IssuedWords {
  return language === 'zh-CN' ? zh : en;
}
