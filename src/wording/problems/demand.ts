import type { SayAll } from './say.ts';

export const DEMAND_PROBLEMS = {
  'unknown-item': {
    'zh-CN': (p) => [
      `没有商品${p.value}`,
      p.with(
        'suggestion',
        (s) => `是不是 ${s}？改成它，或在商品表的别名里加上这个写法`,
        '改成商品表里的写法，或在商品表里加上它',
      ),
    ],
    en: (p) => [
      `there is no item ${p.value}`,
      p.with(
        'suggestion',
        (s) => `did you mean ${s}? Write that, or add this name to the aliases of items`,
        'write it as the items table does, or add it there',
      ),
    ],
  },
  'bad-quantity': {
    'zh-CN': (p) => [
      p.with('about', () => `${p.value}是约数，不知道要多少`, `${p.value}不是数量`),
      '问清楚，只写一个数字，如 2 或 0.5',
    ],
    en: (p) => [
      p.with('about', () => `${p.value} says about how many, not how many`, `${p.value} is no quantity`),
      'ask, and write one number only, such as 2 or 0.5',
    ],
  },
  'ambiguous-number': {
    'zh-CN': (p) => [
      p.with(
        'rows',
        (rows) => `${p.value}这一格合并了第 ${rows} 行，不知是哪一行的，还是每行都要`,
        `${p.value}可以是 ${p.fact('large')}，也可以是 ${p.fact('small')}`,
      ),
      p.with(
        'rows',
        () => '取消合并，在每一行写上这一行的数量',
        `写成 ${p.fact('large')} 或 ${p.fact('small')}；整张表都这样写，就在 stagger.yaml 的 intake.decimal 里写 point 或 comma`,
      ),
    ],
    en: (p) => [
      p.with(
        'rows',
        (rows) =>
          `${p.value} stands in one merged cell for rows ${rows}: whose it is, or whether each has it, cannot be told`,
        `${p.value} may be ${p.fact('large')} or ${p.fact('small')}`,
      ),
      p.with(
        'rows',
        () => 'take the merging away, and write into each row what that row asks for',
        `write ${p.fact('large')} or ${p.fact('small')}; for all such numbers, set intake.decimal in stagger.yaml to point or comma`,
      ),
    ],
  },
  'negative-quantity': {
    'zh-CN': (p) => [`数量${p.value}是负数`, '写要买的数量；不要了就写 0'],
    en: (p) => [`the quantity ${p.value} is negative`, 'write what is wanted; 0 if nothing is'],
  },
  'quantity-too-large': {
    'zh-CN': (p) => [
      `数量${p.value}太大${p.with('limit', (l) => `，上限 ${l}`)}`,
      '多半是填错了格，检查后改正',
    ],
    en: (p) => [
      `the quantity ${p.value} is too large${p.with('limit', (l) => `: the limit is ${l}`)}`,
      'most likely it is in the wrong cell: look again',
    ],
  },
  'not-in-steps': {
    'zh-CN': (p) => [
      `${p.fact('item')}不能买${p.value}`,
      `改成 ${p.fact('lower')} 或 ${p.fact('upper')}${p.fact('uom')}`,
    ],
    en: (p) => [
      `${p.fact('item')} is not sold as ${p.value}`,
      `write ${p.fact('lower')} or ${p.fact('upper')} ${p.fact('uom')}`,
    ],
  },
  'unit-unknown': {
    'zh-CN': (p) => [
      `${p.fact('item')}按${p.with('uom', (u) => `“${u}”`, '个数')}算，${p.with('unit', (u) => `“${u}”`, p.value)}换算不了`,
      `按${p.with('uom', (u) => `“${u}”`, '个数')}填写；若要换算，在商品表的 unit_grams 里写每${p.fact('uom') || '个'}多少克`,
    ],
    en: (p) => [
      `${p.fact('item')} is counted in ${p.with('uom', (u) => `“${u}”`, 'pieces')}; ${p.with('unit', (u) => `“${u}”`, p.value)} cannot be turned into that`,
      `write it in ${p.with('uom', (u) => `“${u}”`, 'pieces')}, or give the item its unit_grams (grams of one)`,
    ],
  },
  late: {
    'zh-CN': (p) => [
      `提交太晚：${p.value}${p.with('cutoff', (c) => `，截止 ${c}`)}`,
      '请他们下次早些；确实要收，就改 intake.cutoff',
    ],
    en: (p) => [
      `it came too late: ${p.value}${p.with('cutoff', (c) => `; orders close at ${c}`)}`,
      'order earlier next time; to take it all the same, change intake.cutoff',
    ],
  },
  'ambiguous-duplicate': {
    'zh-CN': (p) => [
      p.with(
        'twice',
        () => '这里同一商品写了两次，分不清哪个算',
        `同一户的同一商品还出现在 ${p.fact('other')}，又没有提交时间，分不清哪个算`,
      ),
      p.with('twice', () => '只留一个数量', '删掉其中一处，或两处都写上提交时间'),
    ],
    en: (p) => [
      p.with(
        'twice',
        () => 'the item is asked for twice in this place, and nobody can say which counts',
        `the household has this item at ${p.fact('other')} too, and without times nobody can say which counts`,
      ),
      p.with('twice', () => 'leave one amount only', 'remove one of the two, or give both their time'),
    ],
  },
  'duplicate-line': {
    'zh-CN': (p) => [`同一户的同一商品还出现在 ${p.fact('other')}，按设置两处都退回`, '只留一处'],
    en: (p) => [
      `the household has this item at ${p.fact('other')} too; by the settings neither counts`,
      'leave one of them',
    ],
  },
  'cut-short': {
    'zh-CN': () => [
      '文件在最后一行中间就断了，这一行比上一行短',
      '看看是否完整，没同步完就等一等；若本来如此，在这一行末尾按回车再保存',
    ],
    en: () => [
      'the file ends in the middle of its last row, which is shorter than the one above',
      'look whether it is whole; if it is, press Enter behind that row and save',
    ],
  },
  'unreadable-line': {
    'zh-CN': (p) => [`看不懂这一行：${p.value}`, '写成“3-501 土豆2份 鸡蛋1盒”'],
    en: (p) => [`this line cannot be read: ${p.value}`, 'write it as “3-501 potatoes 2, eggs 1”'],
  },
  'status-unclear': {
    'zh-CN': (p) => [
      `订单状态${p.value}说不清这单还算不算，已照收`,
      '若不算了，把数量改成 0；若退了一部分，改成剩下的数量',
    ],
    en: (p) => [
      `the status ${p.value} does not say whether the order still stands; its lines count`,
      'write 0 if it does not, or the quantity that is left',
    ],
  },
  'choice-is-one': {
    'zh-CN': (p) => [
      `问卷里选了而没写数量的，按 1 份算，如${p.value}`,
      '若不对，请在选项后写数量，如“土豆*2”',
    ],
    en: (p) => [
      `a choice without a quantity counts as one, as in ${p.value}`,
      'if that is wrong, write the quantity after it, such as “potatoes*2”',
    ],
  },
  'stray-order': {
    'zh-CN': (p) => [
      `${p.value}像是订单，却不在该写订单的地方，没有计入`,
      '在表里另写一行：楼栋、房号、商品、数量；再把这里的字删掉',
    ],
    en: (p) => [
      `${p.value} looks like an order and stands where none is read; it is not counted`,
      'write it in a row of its own (building, room, item, quantity), and delete it here',
    ],
  },
  'step-finer': {
    'zh-CN': (p) => [
      `因为这一行要${p.value}，${p.fact('item')}按 ${p.fact('step')} 克一份来分`,
      '若不能分得这么细，把这一行改成 500 克的倍数，或在商品表里写明 step',
    ],
    en: (p) => [
      `${p.fact('item')} is dealt in steps of ${p.fact('step')} g because this line asks for ${p.value}`,
      'if that is too fine, make it a multiple of 500 g, or write the step in items',
    ],
  },
  'unknown-column': {
    'zh-CN': (p) => [
      `这一列不是商品，而里面填了${p.value}`,
      p.with(
        'suggestion',
        (s) => `是不是 ${s}？改列名，或在 intake.columns 里对应；无用写 ignore`,
        '改成商品名；若无用，在 intake.columns 里写 ignore',
      ),
    ],
    en: (p) => [
      `this column is no item, yet the cell holds ${p.value}`,
      p.with(
        'suggestion',
        (s) =>
          `did you mean ${s}? Rename the column or map it in intake.columns; "ignore" there leaves it out`,
        'name the item, or write "ignore" for it in intake.columns',
      ),
    ],
  },
  replaced: {
    'zh-CN': (p) => [`被后来的一行代替${p.with('other', (o) => `（${o}）`)}`, '不用处理'],
    en: (p) => [`a later line replaced it${p.with('other', (o) => ` (${o})`)}`, 'nothing to do'],
  },
  cancelled: {
    'zh-CN': () => ['已取消，不再订', '不用处理'],
    en: () => ['it was cancelled and does not count', 'nothing to do'],
  },
  refunded: {
    'zh-CN': () => ['已退款，不再订', '不用处理'],
    en: () => ['it was refunded and does not count', 'nothing to do'],
  },
  'zero-quantity': {
    'zh-CN': () => ['数量为 0，不订', '不用处理'],
    en: () => ['its quantity is 0 and it does not count', 'nothing to do'],
  },
} as const satisfies Partial<SayAll>;
