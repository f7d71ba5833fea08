import type { SayAll, Told } from './say.ts';

const BUNDLE_ZH: Readonly<Record<string, string>> = {
  'name-of-item': '它和一种商品同名',
  'holds-bundle': '套餐里不能再放套餐',
  'no-item': '没写是什么商品',
  quantity: '数量应大于 0，并能按商品的单位数清',
};
const BUNDLE_EN: Readonly<Record<string, string>> = {
  'name-of-item': 'it has the name of an item',
  'holds-bundle': 'a bundle cannot hold a bundle',
  'no-item': 'the item is not named',
  quantity: 'the quantity must be above 0, in the item’s own unit',
};

export const SUPPLY_PROBLEMS = {
  'unlisted-item': {
    'zh-CN': (p) => [
      `商品表里没有${p.value}，它自成一种商品`,
      `是不是 ${p.fact('suggestion')}？在 matches.csv 里确认，或把这个写法加进商品表的别名`,
    ],
    en: (p) => [
      `the items table has no ${p.value}; it counts as an item of its own`,
      `did you mean ${p.fact('suggestion')}? Accept it in matches.csv, or add this name to the aliases of items`,
    ],
  },
  'unknown-supplier': {
    'zh-CN': (p) => [
      `供应商表里没有${p.value}，这一行用不上`,
      p.with('suggestion', (s) => `是不是 ${s}？`, '改成供应商表里的写法，或在供应商表里加上它'),
    ],
    en: (p) => [
      `the suppliers table has no ${p.value}; this row does not count`,
      p.with(
        'suggestion',
        (s) => `did you mean ${s}?`,
        'write it as the suppliers table does, or add it there',
      ),
    ],
  },
  'supplier-unusable': {
    'zh-CN': (p) => [`供应商${p.value}自己的那一行有错，这一行也用不上`, '先改好供应商表里的那一行'],
    en: (p) => [
      `the row of supplier ${p.value} is wrong, so this one does not count either`,
      'mend the supplier’s own row first',
    ],
  },
  'no-common-wave': {
    'zh-CN': (p) => [
      `供应商“${p.fact('supplier')}”不在批次${p.value}送货，这个报价用不上`,
      '改这一行的批次，或改供应商的批次',
    ],
    en: (p) => [
      `supplier “${p.fact('supplier')}” does not deliver in ${p.value}: nobody can order this offer`,
      'change the waves here or those of the supplier',
    ],
  },
  'bad-money': {
    'zh-CN': (p) => [
      `${p.value}不是金额`,
      `只写数字，${p.fact('currency')} 最多 ${p.fact('decimals')} 位小数，不能为负`,
    ],
    en: (p) => [
      `${p.value} is no amount of money`,
      `write a number of 0 or more with at most ${p.fact('decimals')} decimals (${p.fact('currency')})`,
    ],
  },
  'zero-pack': {
    'zh-CN': (p) => [`每包${p.with('item', (i) => `“${i}”`)}的数量是 0`, '写一包里有多少'],
    en: (p) => [
      `a pack of ${p.with('item', (i) => `“${i}”`, 'it')} holds nothing`,
      'write how much is in a pack',
    ],
  },
  'weight-unknown': {
    'zh-CN': (p) => [
      `不知道一包“${p.fact('item')}”多重，而${p.with('max', (max) => `供应商“${p.fact('supplier')}”限重 ${max} 公斤`, '它按重量计价')}，这个报价不能用`,
      '在这一行写 pack_grams，或在商品表里写 unit_grams',
    ],
    en: (p) => [
      `the weight of a pack of “${p.fact('item')}” is not known, but ${p.with('max', (max) => `supplier “${p.fact('supplier')}” carries at most ${max} kg`, 'it is paid by weight')}; the offer cannot be used`,
      'write pack_grams here, or unit_grams in the items table',
    ],
  },
  'bad-price-breaks': {
    'zh-CN': (p) => [
      `看不懂阶梯价${p.value}`,
      '写成 10=22.50;50=21.00（从 10 包起每包 22.50，从 50 包起每包 21.00）',
    ],
    en: (p) => [
      `the price breaks ${p.value} cannot be read`,
      'write 10=22.50;50=21.00 (from 10 packs on 22.50 each, from 50 on 21.00)',
    ],
  },
  expired: {
    'zh-CN': (p) => [`库存“${p.fact('item')}”已于${p.value}过期，不能发`, '处理掉它，并从库存表里删去'],
    en: (p) => [
      `the stock of “${p.fact('item')}” expired on ${p.value} and is not handed out`,
      'clear it away and remove it from the stock table',
    ],
  },
  'handout-for-nobody': {
    'zh-CN': (p) => [`${p.value}没有发给任何一户`, '检查这一行的分区和标签，是否和住户表里的写法一样'],
    en: (p) => [
      `nobody is given ${p.value}`,
      'see whether the zones and tags of this row are those of the register',
    ],
  },
  'bundle-unusable': {
    'zh-CN': (p) => [
      `套餐“${p.fact('bundle')}”不能用：${BUNDLE_ZH[p.fact('reason')] ?? p.value}`,
      '改好这一行；在这之前没人能点这个套餐',
    ],
    en: (p) => [
      `the bundle “${p.fact('bundle')}” cannot be used: ${BUNDLE_EN[p.fact('reason')] ?? p.value}`,
      'mend this row; until then nobody can have the bundle',
    ],
  },
  'max-not-in-steps': {
    'zh-CN': (p) => [
      `“${p.fact('item')}”每户限购${p.value}，但每次只能分 ${p.fact('step')}${p.fact('uom')}，按 ${p.fact('used')} 算`,
      `改成 ${p.fact('step')} 的整数倍`,
    ],
    en: (p) => [
      `the limit ${p.value} of “${p.fact('item')}” is no multiple of ${p.fact('step')} ${p.fact('uom')}; ${p.fact('used')} counts`,
      `write a multiple of ${p.fact('step')}`,
    ],
  },
  'weight-not-known': {
    'zh-CN': (p) => [
      `有 ${p.fact('count')} 种商品不知道多重（${p.fact('items')}），包数按件估算`,
      '在商品表里写 unit_grams',
    ],
    en: (p) => [
      `the weight of ${p.fact('count')} items is not known (${p.fact('items')}); their parcels are an estimate`,
      'write unit_grams in the items table',
    ],
  },
  'morning-bought': {
    'zh-CN': (p) => [
      `${p.fact('suppliers')} 的 ${p.fact('items')} 种商品提前买，不等 ${p.fact('waves')} 批，多花 ${p.fact('cost')}：` +
        `${p.fact('households')} 户不必等到 ${p.fact('minute')} 以后，太晚或没有时段的剩 ${p.fact('after')} 户（原 ${p.fact('before')} 户）`,
      '若要最便宜的订单，把 sourcing.early_premium 写成 0',
    ],
    en: (p) => [
      `${items(p)} of ${p.fact('suppliers')} bought before wave ${p.fact('waves')} for ${p.fact('cost')} more: ` +
        `${households(p)} need not wait past ${p.fact('minute')}, ${p.fact('after')} are late or without a slot, not ${p.fact('before')}`,
      'for the cheapest orders write early_premium: 0 under sourcing',
    ],
  },
  'morning-would-help': {
    'zh-CN': (p) => [
      `${p.fact('suppliers')} 在 ${p.fact('waves')} 批的 ${p.fact('items')} 种商品把 ${p.fact('households')} 户推到 ${p.fact('minute')} 以后；` +
        `提前买要多花 ${p.fact('cost')}，太晚或没有时段的就剩 ${p.fact('after')} 户（现 ${p.fact('before')} 户）`,
      `若要提前买，把 sourcing.early_premium 写成 ${p.fact('cost')}`,
    ],
    en: (p) => [
      `${items(p)} of ${p.fact('suppliers')} in wave ${p.fact('waves')} push ${households(p)} past ${p.fact('minute')}; ` +
        `buying them earlier costs ${p.fact('cost')} more, then ${p.fact('after')} are late or without a slot, not ${p.fact('before')}`,
      `to do so write early_premium: ${p.fact('cost')} under sourcing`,
    ],
  },
} as const satisfies Partial<SayAll>;

function items(p: Told): string {
  return p.fact('items') === '1' ? '1 item' : `${p.fact('items')} items`;
}

function households(p: Told): string {
  return p.fact('households') === '1' ? '1 household' : `${p.fact('households')} households`;
}
