import type { Mutation } from './mutation.ts';
import { home, order, total } from './mutation.ts';

/** Rules 1 and 2: lines and books. */
export const LINES: readonly Mutation[] = [
  [
    'a demand line is lost',
    'demand-missing',
    (plan) => plan.drop('allocations.csv', { ...home('1-1-101'), item: 'rice' }),
  ],
  [
    'a line is there that nobody wrote',
    'demand-invented',
    (plan) => {
      const row = { ...home('3--301'), item: 'eggs', tier: '', asked: '1', allocated: '0', substituted: '0' };
      plan.add('allocations.csv', { ...row, short: '1', reason: 'out-of-stock' });
    },
  ],
  [
    'less is counted as asked than was asked',
    'asked-differs',
    (plan) =>
      plan.set(
        'allocations.csv',
        { ...home('1-1-201'), item: 'eggs' },
        { asked: '1', short: '0', reason: '' },
      ),
  ],
  [
    'what is short is not said',
    'row-does-not-add-up',
    (plan) => plan.set('allocations.csv', { ...home('1-1-201'), item: 'eggs' }, { short: '0', reason: '' }),
  ],
  [
    'a substitute is counted as asked',
    'row-repeats-asked',
    (plan) => plan.set('allocations.csv', { ...home('3--102'), item: 'pears' }, { asked: '1' }),
  ],
  [
    'a line of a file is not counted',
    'file-counts-differ',
    (plan) => plan.replace('plan.json', ',36,36,0,0,0,', ',36,35,0,0,1,'),
  ],
  [
    'the lines of a file do not add up',
    'file-does-not-add-up',
    (plan) => plan.replace('plan.json', ',36,36,0,0,0,', ',36,35,0,0,0,'),
  ],
  [
    'a reject is not listed',
    'line-lost',
    (plan) => plan.drop('rejects.csv', { problem: 'unknown-building' }),
  ],
  ['a replaced line is not listed', 'line-lost', (plan) => plan.drop('rejects.csv', { problem: 'replaced' })],

  [
    'a line is another household’s',
    'line-misread',
    (plan) => {
      const rows = plan.text('plan.json').split('\n');
      const at = rows.findIndex((row) => row.startsWith('["1","1","101","rice"'));
      const other = rows.findIndex((row) => row.startsWith('["1","1","201","rice"'));
      const from = (row: string) => /"([^"]*)"\],?$/.exec(row)![1]!;
      const [own, strange] = [from(rows[at]!), from(rows[other]!)];
      plan.write('plan.json', rows.map((row, k) => (k === at ? row.replace(own, strange) : row)).join('\n'));
    },
  ],
  [
    'a line is said twice to count',
    'line-counts-twice',
    (plan) => plan.replace('plan.json', /(\["1","1","101","rice",[^\n]*")(\d+:\d+:\d+)("\])/, '$1$2 $2$3'),
  ],
  [
    'a line is rejected that says all in one way',
    'reject-without-cause',
    (plan) => {
      plan.replace('plan.json', /(\["1","1","101","rice",[^\n]*")\d+:\d+:\d+("\])/, '$1$2');
      const row = {
        file: 'demand/2026-11-23.csv',
        sheet: '',
        column: 'quantity',
        value: '1',
        message: '',
        suggestion: '',
      };
      const first = plan.rows('rejects.csv')[0]!;
      plan.add('rejects.csv', {
        ...first,
        ...row,
        file: plan.text('plan.json').match(/\["(demand[^"]*)","demand"/)![1]!,
        row: '2',
        problem: 'unknown-item',
      });
    },
  ],
  [
    'a cell is nothing at all',
    'marks-miscounted',
    (plan) => plan.replace('plan.json', /("demand","[0-9a-f]+",\d+,\d+,\d+,\d+,\d+,)(\d+)/, '$19$2'),
  ],
  ['an item has no books', 'balance-missing', (plan) => plan.drop('balance.csv', { item: 'pears' })],
  [
    'a figure of the books is wrong',
    'balance-wrong',
    (plan) => plan.set('balance.csv', { item: 'eggs' }, { asked: '29', short: '14' }),
  ],
  [
    'the books do not add up',
    'books-do-not-add-up',
    (plan) => plan.set('balance.csv', { item: 'rice' }, { surplus: '0' }),
  ],
  [
    'bought before stock is used',
    'stock-not-first',
    (plan) => plan.set('balance.csv', { item: 'rice' }, { from_stock: '1', surplus: '0' }),
  ],
  [
    'an offer that there is not',
    'offer-unknown',
    (plan) => plan.set('orders.csv', { sku: 'F-pears' }, { sku: 'F-plums' }),
  ],
  [
    'a delivery that the supplier does not make',
    'offer-not-in-wave',
    (plan) => {
      plan.set('orders.csv', { supplier: 'shop' }, { wave: 'am' });
      plan.set('orders-summary.csv', { supplier: 'shop' }, { wave: 'am' });
    },
  ],
  ['half a pack', 'pack-not-whole', (plan) => plan.set('orders.csv', { sku: 'F-pears' }, { quantity: '5' })],
  ['fewer packs than the minimum', 'below-minimum', (plan) => order(plan, 'F-rice', 1, '60.00')],
  ['packs off the multiple', 'off-multiple', (plan) => order(plan, 'F-rice', 7)],
  ['more packs than the supplier has', 'more-than-supplier-has', (plan) => order(plan, 'F-apples', 4)],
  ['a price without its break', 'price-wrong', (plan) => order(plan, 'F-rice', 6, '60.00')],
  [
    'an amount that is no product',
    'amount-wrong',
    (plan) => plan.set('orders.csv', { sku: 'F-pears' }, { amount: '20.01' }),
  ],
  [
    'a fee that is forgotten',
    'fee-wrong',
    (plan) => plan.set('orders-summary.csv', { supplier: 'farm' }, { delivery_fee: '0.00', total: '548.00' }),
  ],
  [
    'a total that is off by a cent',
    'total-wrong',
    (plan) => plan.set('orders-summary.csv', { supplier: 'farm' }, { total: '558.01' }),
  ],
  ['heavier than the supplier carries', 'over-supplier-weight', (plan) => order(plan, 'F-rice', 14)],
  ['dearer than the budget', 'over-budget', (plan) => order(plan, 'F-rice', 40)],
  [
    'an order below the minimum',
    'below-min-order',
    (plan) => {
      for (const sku of ['F-apples', 'F-eggs', 'F-rice']) plan.drop('orders.csv', { sku });
      total(plan);
    },
  ],
  [
    'one supplier, two orders for a wave',
    'order-split',
    (plan) => plan.set('orders.csv', { sku: 'F-pears' }, { po: 'PO-2' }),
  ],
];
