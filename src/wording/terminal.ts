import type { Language, MarkRole, Severity } from '../model/index.ts';

/** What the command line says. One entry per language; a missing one does not compile. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly theWorkspace: string;
  readonly all: string;
  readonly sheet: string;
  readonly lines: string;
  readonly counted: string;
  readonly replaced: string;
  readonly excluded: string;
  readonly rejected: string;
  /** Cells of a sheet, lines of a text. */
  readonly marks: string;
  readonly roles: Readonly<Record<MarkRole, string>>;
  readonly nothingWrong: string;
  readonly noDemand: string;
  readonly noOffers: string;
  /** Asked for, and neither offered nor in stock. */
  unsold(item: string, households: number): string;
  readonly knock: string;
  readonly noWorkspace: string;
  readonly noWorkspaceOfPlan: string;
  busy(lock: string): string;
  readonly notPlanned: string;
  readonly stages: Readonly<Record<string, string>>;
  readonly verified: string;
  readonly inputsChanged: string;
  readonly dryRun: string;
  readonly order: string;
  readonly wave: string;
  readonly goods: string;
  readonly fee: string;
  readonly total: string;
  readonly proof: {
    readonly ordersProven: string;
    readonly ordersValid: string;
    readonly ordersKept: string;
    /** One goal and what is proven of it. `tier` '' is the last. */
    goal(said: string): string;
    shortOf(tier: string): string;
    readonly shortAfterSubstitutes: string;
    readonly cost: string;
    readonly proven: string;
    shortageOpen(share: string): string;
    moneyOpen(gap: string, share: string): string;
    readonly unbounded: string;
    readonly comesAfter: string;
    readonly slotsProven: string;
    unplacedOpen(value: number, atLeast: number): string;
    lateOpen(value: number, atLeast: number): string;
    peakOpen(value: string, atLeast: string): string;
    lastOpen(value: string, atLeast: string): string;
  };
  readonly insight: {
    readonly and: string;
    freeDelivery(supplier: string, missing: string, saves: string): string;
    minimum(supplier: string, missing: string, names: string, count: number): string;
    shortfall(points: string, from: string, to: string, households: number): string;
    /** Goods that were bought earlier than is cheapest, or could be; and what to do about it. */
    earlier(what: string): string;
    earlierHow(suggestion: string): string;
    left(unplaced: number, late: number): string;
    /** `typed`: the flag that does it on the day, '' where none does. */
    moreDesks(point: string, more: number, left: string, typed: string): string;
    openUntil(point: string, until: string, left: string, typed: string): string;
    zoneUses(zone: string, point: string, left: string): string;
    slotMinutes(minutes: number, left: string): string;
  };
  noSuchFolder(path: string): string;
  noPlan(path: string): string;
  unknownLanguage(text: string): string;
  badDate(text: string): string;
  unknownShell(text: string): string;
  badEncoding(text: string): string;
  silentHouseholds(count: number): string;
  /** Doors that sealed.csv has, with their days. */
  sealedNow(doors: readonly string[]): string;
  explainWhat(kinds: string): string;
  /** Of a household none of whose lines is counted. */
  onlyRejected(household: string): string;
  notInPlan(what: string, likely: readonly string[]): string;
  badNumber(flag: string, text: string): string;
  badPair(flag: string, text: string): string;
  exists(path: string): string;
  insidePlan(path: string): string;
  neverOverwrites(path: string): string;
  readonly questions: string;
  drafted(path: string): string;
  readonly nothingMade: string;
  noSuchFile(path: string): string;
  /** `before`: what is kept of the table as it was. */
  matchesWritten(path: string, before: string | undefined): readonly string[];
  /** That nothing was written to a table that was not read whole. */
  matchesKept(path: string): readonly string[];
  matchesHint(names: number): string;
  made(path: string): string;
  afterInit(path: string): readonly string[];
  where(sheet: string, row: number, column: string): string;
  more(count: number): string;
  moreAlike(count: number, rows: readonly number[]): string;
  problemCount(errors: number, rejects: number, warnings: number): string;
  violations(count: number): string;
  rule(number: number): string;
  changedInputs(files: string): string;
  resaved(files: string): string;
  unchanged(path: string): string;
  restored: string;
  notAsWritten: string;
  restoreWith: string;
  takeFromCopy: string;
  planned(path: string, revision: string): string;
  households(collecting: number, door: number, unplaced: number): string;
  shortLines(lines: number, of: number, households: number): string;
  rejectedLines(lines: number): string;
  slots(first: string, last: string, count: number): string;
  fullest(point: string, time: string, load: number, capacity: number): string;
  load(wave: string, kilograms: string, peopleDays: string): string;
  readFirst(path: string): string;
  /** What of a revision's papers is new: files to send, pages to print, and whether labels are among them. */
  again(files: number, pages: number, labels: boolean): string;
  wrote(path: string, files: number): string;
  timing(stage: string, milliseconds: string): string;
}

const en: Words = {
  severity: { error: 'error', reject: 'reject', warning: 'warning', note: 'note' },
  theWorkspace: 'The workspace',
  all: 'All sheets',
  sheet: 'Sheet',
  lines: 'Lines',
  counted: 'Counted',
  replaced: 'Replaced',
  excluded: 'Excluded',
  rejected: 'Rejected',
  marks: 'Cells',
  roles: {
    heading: 'Heading',
    household: 'Household',
    order: 'Order',
    remark: 'Remark',
    aside: 'Aside',
    reject: 'Not read',
  },
  nothingWrong: 'Nothing wrong was found.',
  noDemand: 'No demand line was found. Put the sheets into demand/ (inputs.demand).',
  noOffers: 'No supplier offers anything. Put price lists into catalogs/ (inputs.catalogs).',
  unsold: (item, households) =>
    `Nobody sells ${item}, and none is in stock: ${plural(households, 'household')} will be short of it`,
  knock: 'knock on the door',
  noWorkspace: 'no stagger.yaml here or above. Name the workspace, or: stagger init DIR',
  noWorkspaceOfPlan: "the plan's workspace was not found. Name it: --workspace DIR",
  busy: (lock) => `another run holds this workspace. Wait; if nothing runs, delete ${lock}`,
  notPlanned: 'Nothing was planned: mend the errors above first.',
  stages: {
    intake: 'Reading the sheets',
    writing: 'Writing the plan',
    sourcing: 'Choosing orders',
    allocation: 'Sharing out',
    channels: 'Sorting doors and points',
    slotting: 'Laying slots',
    settling: 'Proving that no slots are better (this can take a minute)',
    mornings: 'Asking what earlier orders would gain',
    assembly: 'Putting the plan together',
  },
  verified: 'All eleven rules hold.',
  inputsChanged: 'the inputs have changed since this plan was made',
  dryRun: 'Nothing was written (--dry-run).',
  order: 'Order',
  wave: 'Wave',
  goods: 'Goods',
  fee: 'Fee',
  total: 'Total',
  proof: {
    ordersProven: 'Orders       proven: no orders serve more, and none that do cost less',
    ordersValid: 'Orders       valid, not proven to be the best',
    ordersKept: 'Orders       nobody need be shorter; what went out is kept, cost not proven',
    goal: (said) => `Orders       ${said}`,
    shortOf: (tier) => `what ${tier === '' ? 'all others are' : `${tier} is`} short of`,
    shortAfterSubstitutes: 'what is short after substitutes',
    cost: 'cost',
    proven: ': proven, none can be lower',
    shortageOpen: (share) => `: at most ${share} of it could be spared; that much is not proven`,
    moneyOpen: (gap, share) => `: at most ${gap} (${share}) above the cheapest there can be`,
    unbounded: ': not proven; how much lower is not known: work ran out, or no bound',
    comesAfter: ': not proven, since what comes first is not',
    slotsProven: 'Slots        proven: fewest unplaced and late, lowest peak, earliest end',
    unplacedOpen: (value, atLeast) =>
      `Slots        ${value} households unplaced; proven unavoidable: ${atLeast}`,
    lateOpen: (value, atLeast) =>
      `Slots        ${value} households after finish_by; proven unavoidable: ${atLeast}`,
    peakOpen: (value, atLeast) =>
      `Slots        fullest at ${value} of capacity; proven unavoidable: ${atLeast}`,
    lastOpen: (value, atLeast) => `Slots        last slot ${value}; none can end before ${atLeast}`,
  },
  insight: {
    and: ', ',
    freeDelivery: (supplier, missing, saves) =>
      `Could gain   ${missing} more at ${supplier} saves its delivery fee of ${saves}`,
    minimum: (supplier, missing, names, count) =>
      `Could gain   ${supplier}'s minimum order is missed by ${missing}: ${plural(count, 'item')} short for that (${names})`,
    earlier: (what) => `Earlier      ${what}`,
    earlierHow: (suggestion) => `  ${suggestion}`,
    shortfall: (points, from, to, households) =>
      `No place     ${points}: ${plural(households, 'place')} missing between ${from} and ${to}`,
    left: (unplaced, late) =>
      `${unplaced === 0 ? 'everybody then has a place' : `${unplaced} would still have none`}${late === 0 ? '' : `; ${late} after finish_by`}`,
    moreDesks: (point, more, left, typed) =>
      `  would help: ${plural(more, 'more desk')} at ${point} (${left})${typed === '' ? '' : `: ${typed}`}`,
    openUntil: (point, until, left, typed) =>
      `  would help: ${point} open until ${until} (${left})${typed === '' ? '' : `: ${typed}`}`,
    zoneUses: (zone, point, left) => `  would help: let zone ${zone} use ${point} (${left})`,
    slotMinutes: (minutes, left) => `  would help: slots of ${minutes} minutes (${left})`,
  },
  noPlan: (path) => `${path} is no plan folder: it has no plan.json`,
  noSuchFolder: (path) => `there is no folder ${path}`,
  unknownLanguage: (text) => `--lang ${text} is not known. Type --lang zh-CN or --lang en`,
  badDate: (text) => `--date ${text} is no day of the calendar. Type it as 2026-11-23`,
  badNumber: (flag, text) => `${flag} ${text} is no number`,
  badPair: (flag, text) => `${flag} ${text} is not of the form NAME=NUMBER`,
  onlyRejected: (household) => `${household}: no line is counted. These name it:`,
  explainWhat: (kinds) => `say what to explain: one of ${kinds}, then its name`,
  notInPlan: (what, likely) =>
    `the plan knows no ${what}${likely.length === 0 ? '' : `. Did you mean ${likely.join(', ')}?`}`,
  unknownShell: (text) => `there are completions for bash, zsh, fish and powershell, none for ${text}`,
  badEncoding: (text) => `--encoding ${text}: type FILE=NAME, the name such as utf-8 or gb18030`,
  sealedNow: (doors) => `Sealed by sealed.csv, to the door only: ${doors.join(', ')}`,
  silentHouseholds: (count) => `Asked for nothing: ${plural(count, 'registered household')}`,
  exists: (path) => `${path} exists already. Name a folder that does not, or leave --out away`,
  insidePlan: (path) => `${path} lies inside the plan. A plan is never added to: name a folder elsewhere`,
  neverOverwrites: (path) => `${path} exists already and nothing is overwritten. Name an empty folder`,
  questions: 'The sheets do not say (answer in the files, then run stagger check):',
  nothingMade: 'Nothing was written: mend or leave out what cannot be read, then run it again',
  drafted: (path) => `Made a workspace of your sheets in ${path}`,
  noSuchFile: (path) => `there is no file ${path}`,
  matchesWritten: (path, before) => [
    `Wrote them to ${path}: type yes under accept where a suggestion is right.`,
    ...(before === undefined ? [] : [`As it was it is in ${before}.`]),
  ],
  matchesKept: (path) => [
    `${path} was not read whole, so nothing was written to it: a header that is not`,
    'seen, suggestion, accept, a quote that is not closed, or a doubtful encoding.',
    'Mend it, or move it away, and run this again.',
  ],
  matchesHint: (names) =>
    `${plural(names, 'name')} ${names === 1 ? 'is' : 'are'} no item: stagger check --matches writes suggestions.`,
  made: (path) => `Made a small example in ${path}`,
  afterInit: (path) => [
    'Put your own sheets in its place, then:',
    `  stagger check ${path}`,
    `  stagger plan ${path}`,
  ],
  where: (sheet, row, column) =>
    [
      sheet === '' ? '' : `sheet ${sheet}, `,
      row === 0 ? '' : `row ${row}, `,
      column === '' ? '' : `${column}: `,
    ]
      .join('')
      .replace(/, $/, ': '),
  more: (count) => `… ${count} more (all of them: --json)`,
  moreAlike: (count, rows) =>
    `… ${count} more like this, rows ${rows.join(', ')}${count > rows.length ? ' …' : ''}`,
  problemCount: (errors, rejects, warnings) =>
    `${plural(errors, 'error')}, ${plural(rejects, 'reject')}, ${plural(warnings, 'warning')}`,
  violations: (count) => `${plural(count, 'violation')}. Do not send this plan out.`,
  rule: (number) => `rule ${number}`,
  changedInputs: (files) => `inputs-changed: ${files} changed since this plan was made. Plan again`,
  resaved: (files) =>
    `inputs-changed: ${files} was saved while the plan was made, so nothing was written.\nSave all sheets, then plan again`,
  unchanged: (path) => `Unchanged: the same answer as ${path}; nothing was written.`,
  restored: 'Written again, as they were:',
  notAsWritten: 'Missing, or not as they were written:',
  restoreWith: 'To write them again: the same command with --restore',
  takeFromCopy: 'They cannot be made again as they were: take them from a copy of the folder',
  planned: (path, revision) => `Plan ${revision} is ready: ${path}`,
  households: (collecting, door, unplaced) =>
    `Households   ${collecting} collect, ${door} at the door${unplaced > 0 ? `, ${unplaced} UNPLACED (unplaced.csv)` : ''}`,
  shortLines: (lines, of, households) =>
    lines === 0
      ? `Short        nothing: all ${of} lines are served in full`
      : `Short        ${lines} of ${of} lines, ${plural(households, 'household')} (allocations.csv says why)`,
  rejectedLines: (lines) => `Rejected     ${plural(lines, 'line')} (rejects.csv and stagger check say why)`,
  slots: (first, last, count) =>
    `Slots        first ${first}, last ends ${last}, ${plural(count, 'batch', 'batches')}`,
  fullest: (point, time, load, capacity) =>
    `Fullest      ${point} at ${time}: ${load} of ${capacity} households`,
  load: (wave, kilograms, peopleDays) =>
    `Wave ${wave}: ${kilograms} kg to unload and sort, about ${peopleDays} person-days at one tonne each`,
  readFirst: (path) => `What to do now stands in ${path}`,
  again: (files, pages, labels) =>
    files + pages === 0 && !labels
      ? 'Nothing has to be sent or printed again.'
      : `Again: ${plural(files, 'file')} to send, ${plural(pages, 'page')}${labels ? ' and labels' : ''} to print; all else stands.`,
  wrote: (path, files) => `Wrote ${plural(files, 'file')} into ${path}`,
  timing: (stage, milliseconds) => `${stage.padEnd(12)} ${milliseconds.padStart(7)} ms`,
};

const zh: Words = {
  severity: { error: '错误', reject: '退回', warning: '注意', note: '说明' },
  theWorkspace: '工作区',
  all: '合计',
  sheet: '表',
  lines: '行数',
  counted: '计入',
  replaced: '被替换',
  excluded: '作废',
  rejected: '退回',
  marks: '格数',
  roles: {
    heading: '标题',
    household: '住户',
    order: '订单',
    remark: '备注',
    aside: '无关',
    reject: '未读懂',
  },
  nothingWrong: '没有发现问题。',
  noDemand: '没有找到任何订购行。请把各楼的表放进 demand 文件夹（inputs.demand）。',
  noOffers: '没有任何供应商报价。请把价格表放进 catalogs 文件夹（inputs.catalogs）。',
  unsold: (item, households) => `没有供应商卖${item}，库存里也没有：${households} 户会缺货`,
  knock: '要上门敲门',
  noWorkspace: '这里和上级文件夹都没有 stagger.yaml。请写明工作区，或：stagger init 文件夹',
  noWorkspaceOfPlan: '找不到这份计划的工作区。请写明：--workspace 文件夹',
  busy: (lock) => `另一个程序正在使用这个工作区。请等它结束后再试；如果到处都没有在运行，请删除 ${lock}`,
  notPlanned: '没有生成计划：请先改正上面的错误。',
  stages: {
    intake: '正在读表',
    writing: '正在写出计划',
    sourcing: '正在选择订单',
    allocation: '正在分配',
    channels: '正在区分上门与自提',
    slotting: '正在安排时段',
    settling: '正在证明时段不能更好（可能要一分钟）',
    mornings: '正在看提前买能好多少',
    assembly: '正在汇总计划',
  },
  verified: '十一条规则全部符合。',
  inputsChanged: '做计划之后输入有变动',
  dryRun: '没有写任何文件（--dry-run）。',
  order: '订单',
  wave: '批次',
  goods: '货款',
  fee: '运费',
  total: '合计',
  proof: {
    ordersProven: '订单　已证明：没有满足更多的订法，同样满足的没有更便宜的',
    ordersValid: '订单　有效，尚未证明最优',
    ordersKept: '订单　缺货不能更少；已发出的照旧，花费是否最省未证明',
    goal: (said) => `订单　${said}`,
    shortOf: (tier) => `${tier === '' ? '其他各户' : ` ${tier} `}的缺货`.trim(),
    shortAfterSubstitutes: '替代之后的缺货',
    cost: '花费',
    proven: '：已证明，不能更低',
    shortageOpen: (share) => `：最多 ${share} 或可避免，这部分尚未证明`,
    moneyOpen: (gap, share) => `：比最便宜的可能最多贵 ${gap}（${share}）`,
    unbounded: '：未证明；还能低多少不知道：计算量用完了，或现有方法给不出界',
    comesAfter: '：未证明，因为排在前面的目标尚未证明',
    slotsProven: '时段　已证明：没有更少的漏排或超时，高峰不能更低，结束不能更早',
    unplacedOpen: (value, atLeast) => `时段　${value} 户没有安排上；已证明至少 ${atLeast} 户怎么排也排不上`,
    lateOpen: (value, atLeast) => `时段　${value} 户晚于 finish_by；已证明至少 ${atLeast} 户怎么排也会晚`,
    peakOpen: (value, atLeast) => `时段　最满 ${value}，已证明不可能低于 ${atLeast}`,
    lastOpen: (value, atLeast) => `时段　最后一个时段 ${value}，已证明不可能早于 ${atLeast}`,
  },
  insight: {
    and: '、',
    freeDelivery: (supplier, missing, saves) => `可省　向${supplier}再订 ${missing}，就免运费 ${saves}`,
    minimum: (supplier, missing, names, count) =>
      `可补　${supplier}差 ${missing} 到起订金额，${count} 样因此缺货（${names}）`,
    earlier: (what) => `提前买　${what}`,
    earlierHow: (suggestion) => `  ${suggestion}`,
    shortfall: (points, from, to, households) =>
      `不够　${points} ${from} 到 ${to} 之间还缺 ${households} 户的位置`,
    left: (unplaced, late) =>
      `${unplaced === 0 ? '就都能排上' : `还有 ${unplaced} 户排不上`}${late === 0 ? '' : `，${late} 户晚于 finish_by`}`,
    moreDesks: (point, more, left, typed) =>
      `  办法：${point}加 ${more} 个窗口（${left}）${typed === '' ? '' : `：${typed}`}`,
    openUntil: (point, until, left, typed) =>
      `  办法：${point}开到 ${until}（${left}）${typed === '' ? '' : `：${typed}`}`,
    zoneUses: (zone, point, left) => `  办法：让${zone}也用${point}（${left}）`,
    slotMinutes: (minutes, left) => `  办法：每个时段改为 ${minutes} 分钟（${left}）`,
  },
  noPlan: (path) => `${path} 不是计划文件夹：里面没有 plan.json`,
  noSuchFolder: (path) => `没有这个文件夹：${path}`,
  unknownLanguage: (text) => `不认识 --lang ${text}。请写 --lang zh-CN 或 --lang en`,
  badDate: (text) => `--date ${text} 不是日历上的一天。请写成 2026-11-23`,
  badNumber: (flag, text) => `${flag} ${text} 不是数字`,
  badPair: (flag, text) => `${flag} ${text} 应写成 名称=数字`,
  onlyRejected: (household) => `${household}：没有一行计入。提到它的有：`,
  explainWhat: (kinds) => `请写明要解释什么：${kinds} 之一，再写名称`,
  notInPlan: (what, likely) =>
    `计划里没有 ${what}${likely.length === 0 ? '' : `。是不是 ${likely.join('、')}？`}`,
  unknownShell: (text) => `只有 bash、zsh、fish、powershell 的补全，没有 ${text} 的`,
  badEncoding: (text) => `--encoding ${text} 应写成 文件=编码，编码如 utf-8、gb18030、utf-16le`,
  sealedNow: (doors) => `sealed.csv 里封控的，只送上门：${doors.join('、')}`,
  silentHouseholds: (count) => `没有报任何东西的登记住户：${count} 户`,
  exists: (path) => `${path} 已经存在。请换一个不存在的文件夹，或不写 --out`,
  insidePlan: (path) => `${path} 在计划文件夹里面。计划写好后不再添加：请换一个地方`,
  neverOverwrites: (path) => `${path} 已经存在，不会覆盖。请换一个空文件夹`,
  questions: '表里没有写明、请您在文件里补上的（补好后运行 stagger check）：',
  nothingMade: '什么都没有写：改好或去掉读不了的文件，再运行一次',
  drafted: (path) => `已用您的表在 ${path} 建立工作区`,
  noSuchFile: (path) => `没有这个文件：${path}`,
  matchesWritten: (path, before) => [
    `对不上商品的名称已写入 ${path}：建议对的，在 accept 下写“是”。`,
    ...(before === undefined ? [] : [`原来的在 ${before}。`]),
  ],
  matchesKept: (path) => [
    `${path} 没有读全，所以没有写入：表头不是 seen、suggestion、accept，`,
    '引号没有闭合，或编码拿不准。请改好或移走它，再运行一次。',
  ],
  matchesHint: (names) =>
    `有 ${names} 个名称对不上商品：stagger check --matches 会连同建议写入 matches.csv。`,
  made: (path) => `已在 ${path} 建立一个小例子`,
  afterInit: (path) => ['换成您自己的表，然后：', `  stagger check ${path}`, `  stagger plan ${path}`],
  where: (sheet, row, column) =>
    [
      sheet === '' ? '' : `工作表 ${sheet}，`,
      row === 0 ? '' : `第 ${row} 行，`,
      column === '' ? '' : `${column}：`,
    ]
      .join('')
      .replace(/，$/, '：'),
  more: (count) => `… 另有 ${count} 处（全部见 --json）`,
  moreAlike: (count, rows) =>
    `… 同样的还有 ${count} 处，在第 ${rows.join('、')}${count > rows.length ? ' …' : ''} 行`,
  problemCount: (errors, rejects, warnings) => `错误 ${errors} 处，退回 ${rejects} 处，注意 ${warnings} 处`,
  violations: (count) => `有 ${count} 处违反规则。这份计划不能发出去。`,
  rule: (number) => `规则 ${number}`,
  changedInputs: (files) => `inputs-changed：做计划之后 ${files} 有变动。请重新做计划`,
  resaved: (files) =>
    `inputs-changed：做计划的时候 ${files} 又被保存了，什么也没有写。\n请先保存好所有表格，再做计划`,
  unchanged: (path) => `没有变化：与 ${path} 的结果相同，没有写任何文件。`,
  restored: '已照原样重新写好：',
  notAsWritten: '缺少，或与写下时不同：',
  restoreWith: '要重新写好：在同一条命令后加 --restore',
  takeFromCopy: '无法照原样再做出来：请用文件夹的备份恢复',
  planned: (path, revision) => `计划 ${revision} 已做好：${path}`,
  households: (collecting, door, unplaced) =>
    `住户　${collecting} 户自提，${door} 户送货上门${unplaced > 0 ? `，${unplaced} 户没有安排上（见 unplaced.csv）` : ''}`,
  shortLines: (lines, of, households) =>
    lines === 0
      ? `缺货　没有：${of} 行全部满足`
      : `缺货　${of} 行中有 ${lines} 行，涉及 ${households} 户（原因见 allocations.csv）`,
  rejectedLines: (lines) => `退回　${lines} 行（原因见 rejects.csv，或运行 stagger check）`,
  slots: (first, last, count) => `时段　最早 ${first}，最晚 ${last} 结束，共 ${count} 批`,
  fullest: (point, time, load, capacity) => `最满　${point} ${time}：${load} 户，可容 ${capacity} 户`,
  load: (wave, kilograms, peopleDays) =>
    `到货 ${wave}：${kilograms} 公斤要卸货分拣，按每人每天一吨约 ${peopleDays} 人天`,
  readFirst: (path) => `接下来做什么，见 ${path}`,
  again: (files, pages, labels) =>
    files + pages === 0 && !labels
      ? '没有要重发、重印的。'
      : `要重发 ${files} 份文件，重印 ${pages} 页${labels ? '，另有标签' : ''}：都列在里面，其余照旧。`,
  wrote: (path, files) => `已在 ${path} 写出 ${files} 个文件`,
  timing: (stage, milliseconds) => `${stage.padEnd(12)} ${milliseconds.padStart(7)} 毫秒`,
};

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function words(language: Language): Words {
  return language === 'zh-CN' ? zh : en;
}
