import type { ViolationCode } from '../../model/index.ts';
import type { Words } from './words.ts';

/** Rules 1 to 3: lines, books, orders and shares. Amounts of goods are grams of a weight and thousandths of any other unit; of money, minor units. English, Chinese. */
export const GOODS = {
  'inputs-with-errors': ['the inputs have {amount} errors', '输入有 {amount} 处错误'],
  'line-lost': [
    '{where} asks for something, and the plan says nothing of it',
    '{where} 要了东西，计划里一个字也没有',
  ],
  'line-misread': [
    '{where}: the {what} does not stand in {place}, which is said to ask for it',
    '{where}：计划说出自 {place}，但那里没有相符的{what}',
  ],
  'line-must-not-count': [
    '{where} is counted from {place}, which must not count: {why}',
    '{where} 计入了 {place}，而那一行不该计入：{why}',
  ],
  'line-counts-twice': ['{where} is counted {amount} times more than once', '{where} 多计了 {amount} 次'],
  'order-left-over': [
    '{where} looks like an order of {item}, and became nothing',
    '{where} 看起来是要{item}，却什么都没算',
  ],
  'reject-without-cause': [
    '{where} is not counted ({problem}), but nothing of that is so',
    '{where} 没有计入（{problem}），但并非如此',
  ],
  'marks-miscounted': [
    '{where}: {amount} cells or lines too many or too few are said to be heading, household, order, remark, aside or reject',
    '{where}：标题、住户、订单、备注、旁注、拒收相加，与格数或行数相差 {amount}',
  ],
  'demand-missing': [
    '{where}: asked {amount}, and the plan does not answer',
    '{where}：要了 {amount}，计划里没有',
  ],
  'demand-invented': ['{where}: nobody asked for it', '{where}：没有人要过'],
  'asked-differs': [
    '{where}: asked differs from the sheets by {amount}',
    '{where}：需求量与表格相差 {amount}',
  ],
  'row-does-not-add-up': [
    '{where}: allocated, substituted and short miss what was asked by {amount}',
    '{where}：分配、替代、缺货相加与需求相差 {amount}',
  ],
  'row-repeats-asked': [
    '{where}: a second or substitute row asks again, {amount}',
    '{where}：续行或替代行重复计了 {amount}',
  ],
  'file-counts-differ': [
    '{where}: the counts differ from the file by {amount}',
    '{where}：行数与文件相差 {amount}',
  ],
  'file-does-not-add-up': [
    '{where}: counted, replaced, excluded and rejected miss the lines by {amount}',
    '{where}：计入、替换、排除、拒收相加与总行数相差 {amount}',
  ],
  'rejects-miscounted': [
    'rejects.csv and the sheets differ in “{where}”, {amount} times',
    'rejects.csv 与表格不符：“{where}”，{amount} 处',
  ],
  'books-do-not-add-up': ['{where}: the books are off by {amount}', '{where}：账目相差 {amount}'],
  'balance-wrong': ['{where}: {column} is off by {amount}', '{where}：{column} 相差 {amount}'],
  'balance-missing': ['{where} has no row in balance.csv', '{where} 在 balance.csv 里没有行'],
  'stock-not-first': [
    '{where}: what came from stock is off by {amount}',
    '{where}：库存出货相差 {amount}（应先用库存）',
  ],
  'offer-unknown': ['{where}: no supplier offers that', '{where}：没有供应商卖这个'],
  'offer-not-in-wave': ['{where}: not delivered in that wave', '{where}：这个批次不送这种货'],
  'pack-not-whole': ['{where}: size or quantity of the packs is wrong', '{where}：包装规格或数量不对'],
  'below-minimum': ['{where}: {amount} packs below the minimum', '{where}：比起订量少 {amount} 件'],
  'off-multiple': ['{where}: {amount} packs off the multiple', '{where}：超出整倍数 {amount} 件'],
  'more-than-supplier-has': [
    '{where}: {amount} packs more than there are',
    '{where}：比供应商库存多 {amount} 件',
  ],
  'price-wrong': ['{where}: the price is off by {amount}', '{where}：单价相差 {amount}'],
  'amount-wrong': ['{where}: the amount is off by {amount}', '{where}：金额相差 {amount}'],
  'fee-wrong': ['{where}: the delivery fee is off by {amount}', '{where}：运费相差 {amount}'],
  'total-wrong': ['{where}: the totals are off by {amount}', '{where}：合计相差 {amount}'],
  'below-min-order': ['{where}: {amount} below the minimum order', '{where}：比起送金额少 {amount}'],
  'over-supplier-weight': ['{where}: {amount} g over the weight limit', '{where}：超重 {amount} 克'],
  'over-budget': ['the orders are {amount} over the budget', '订单超出预算 {amount}'],
  'order-split': [
    '{where}: not one order for one supplier and wave',
    '{where}：一个供应商一个批次应当只有一张订单',
  ],
  'promise-broken': [
    '{where}: not what had been promised or handed out, off by {amount}',
    '{where}：与答应过或已发出的不符，相差 {amount}',
  ],
  'more-than-limit': ['{where}: {amount} more than it may have', '{where}：超过限量 {amount}'],
  'not-whole-steps': ['{where}: {amount} beyond whole steps', '{where}：不是整份，多出 {amount}'],
  'lower-rank-first': [
    '{where}: has {amount} while a higher rank lacks it',
    '{where}：优先级更高的还缺，却分到了 {amount}',
  ],
  'unequal-shares': [
    '{where}: more than a step above an equal who lacks',
    '{where}：比同级缺货的住户多出不止一份',
  ],
  'draw-not-kept': ['{where}: the lot gave the last step to another', '{where}：抽签结果本应给别人'],
  'bundle-withheld': [
    '{where}: lacked, while others have more than their share of what it holds',
    '{where}：套餐没有分到，别人却多占了其中的商品',
  ],
  'substitute-forbidden': ['{where}: a substitute that may not be given', '{where}：不允许给的替代品'],
  'substitute-amount': ['{where}: the substitute is off by {amount}', '{where}：替代数量相差 {amount}'],
  'substitute-before-own': [
    '{where}: given as a substitute while those who asked for it lack it',
    '{where}：点了它的住户还缺，却拿去替代了',
  ],
  'substitute-withheld': ['{where}: a substitute was left for it', '{where}：还有替代品没有给'],
  'substitute-lower-rank-first': [
    '{where}: got a substitute while a higher rank lacks',
    '{where}：优先级更高的还缺，却先得了替代品',
  ],
  'substitute-unequal': [
    '{where}: more substitutes than an equal who lacks',
    '{where}：替代品比同级缺货的住户多',
  ],
  'substitute-out-of-rank': ['{where}: a better substitute was left', '{where}：还有更合适的替代品'],
} as const satisfies Partial<Record<ViolationCode, Words>>;
