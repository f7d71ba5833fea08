import type { ViolationCode } from '../../../src/model/index.ts';
import type { NightDescription } from '../../support/index.ts';
import type { Folder } from '../folder.ts';
import { home, order } from './mutation.ts';

/**
 * What the one night of the other mutations has no place for: a small night of its own, whose good plan is wrong for another
 * workspace (`inputs` changes its files), or is broken itself.
 */
export interface Elsewhere {
  readonly name: string;
  readonly code: ViolationCode;
  readonly night: NightDescription;
  readonly inputs?: (files: Map<string, string>) => void;
  readonly plan?: (plan: Folder) => void;
}

const ITEMS = [
  { item: 'rice', uom: 'bag' },
  { item: 'salt', uom: 'bag' },
] as const;
const BASE: NightDescription = {
  items: ITEMS,
  stock: [{ item: 'rice', quantity: 9 }],
  demand: { '1-101': { rice: 1 }, '1-102': { rice: 1 }, '1-201': { rice: 1 } },
};
/** Nobody sells apples; who takes pears instead has them from the stock. */
const PEARS: NightDescription = {
  settings: { priority: [{ id: 'first', tags: ['first'] }], sourcing: { substitutes: 'consent' } },
  households: [{ building: 1, room: 101, tags: 'first' }],
  items: [
    { item: 'apples', uom: 'box' },
    { item: 'pears', uom: 'box' },
    { item: 'plums', uom: 'box' },
  ],
  stock: [{ item: 'pears', quantity: 2 }],
  substitutes: [{ item: 'apples', substitute: 'pears', ratio: 1, rank: 1 }],
  demand: { '1-101': { apples: 2 }, '1-102': { apples: 2 } },
  substituteOk: ['1-101', '1-102'],
};

function rewritten(name: string, from: string | RegExp, to: string) {
  return (files: Map<string, string>) => {
    const before = files.get(name) ?? '';
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${name} has no ${from}`);
    files.set(name, after);
  };
}

export const ELSEWHERE: readonly Elsewhere[] = [
  {
    name: 'a workspace that nobody can plan',
    code: 'inputs-with-errors',
    night: BASE,
    inputs: (files) => files.set('stagger.yaml', 'zones: ['),
  },
  {
    name: 'a line that asks for nothing counts',
    code: 'line-must-not-count',
    night: BASE,
    inputs: rewritten('demand/demand.csv', /(102,rice,)1/, '$10'),
  },
  {
    name: 'a line that was taken back counts',
    code: 'line-must-not-count',
    night: BASE,
    inputs: (files) => {
      const [header = '', ...lines] = files.get('demand/demand.csv')!.trimEnd().split('\n');
      files.set(
        'demand/demand.csv',
        [`${header},status`, ...lines.map((line) => `${line},cancelled`), ''].join('\n'),
      );
    },
  },
  {
    name: 'a wish in a column that is nobody’s',
    code: 'order-left-over',
    night: BASE,
    inputs: (files) => {
      const [header = '', ...lines] = files.get('demand/demand.csv')!.trimEnd().split('\n');
      const blank = header
        .split(',')
        .map((column) => ({ building: '1', room: '202', item: 'salt' })[column] ?? '');
      const wish = [...blank, '1-202 salt 2'].join(',');
      files.set(
        'demand/demand.csv',
        [`${header},wish`, ...lines.map((line) => `${line},`), wish, ''].join('\n'),
      );
    },
  },
  {
    name: 'stock of which there is less than nothing',
    code: 'rejects-miscounted',
    night: BASE,
    inputs: (files) => files.set('stock.csv', `${files.get('stock.csv')!.trimEnd()}\nsalt,-3\n`),
  },
  {
    name: 'packs that only reach a minimum, for more than may be spent on them',
    code: 'padding-too-dear',
    night: {
      items: ITEMS,
      suppliers: [{ supplier: 'farm', min_order: '20.00' }],
      offers: [{ supplier: 'farm', item: 'rice', pack_size: 1, pack_price: '10.00' }],
      demand: { '1-101': { rice: 1 }, '1-102': { rice: 1 } },
    },
    inputs: rewritten('suppliers.csv', '20.00', '50.00'),
    plan: (plan) => order(plan, 'rice', 5),
  },
  {
    name: 'a bundle that others had too much for',
    code: 'bundle-withheld',
    night: {
      items: ITEMS,
      bundles: [{ bundle: 'box', item: 'rice', quantity: 1, price: '5.00' }],
      stock: [{ item: 'rice', quantity: 2 }],
      demand: { '1-101': { box: 1 }, '1-102': { rice: 2 } },
    },
    plan: (plan) => {
      plan.set('allocations.csv', { ...home('1--101'), item: 'box' }, {
        allocated: '0', short: '1', reason: 'out-of-stock', wave: '',
      }); // prettier-ignore
      plan.set(
        'allocations.csv',
        { ...home('1--102'), item: 'rice' },
        { allocated: '2', short: '0', reason: '' },
      );
    },
  },
  {
    name: 'a substitute for a lower tier first',
    code: 'substitute-lower-rank-first',
    night: PEARS,
    plan: (plan) => {
      const swap = { '101': '102', '102': '101' } as const;
      plan.edit('allocations.csv', { substitute_for: 'apples' }, ({ room }) => ({
        room: swap[room as '101'], tier: '',
      })); // prettier-ignore
      plan.set(
        'allocations.csv',
        { ...home('1--101'), item: 'apples' },
        { substituted: '0', short: '2', reason: 'no-offer' },
      );
      plan.set(
        'allocations.csv',
        { ...home('1--102'), item: 'apples' },
        { substituted: '2', short: '0', reason: '' },
      );
    },
  },
  {
    name: 'a substitute before one that is to be taken first',
    code: 'substitute-out-of-rank',
    night: {
      ...PEARS,
      stock: [
        { item: 'pears', quantity: 9 },
        { item: 'plums', quantity: 9 },
      ],
      substitutes: [
        { item: 'apples', substitute: 'pears', ratio: 1, rank: 1 },
        { item: 'apples', substitute: 'plums', ratio: 1, rank: 2 },
      ],
    },
    inputs: (files) => {
      rewritten('substitutes.csv', /(pears,1,)1/, '$13')(files);
    },
  },
  {
    name: 'two floors in one batch',
    code: 'batch-mixes-floors',
    night: BASE,
    inputs: rewritten('stagger.yaml', '"pickup": {', '"pickup": {"batch_by": "floor", '),
  },
  {
    name: 'a door in two batches that would go into one',
    code: 'split-forbidden',
    night: { ...BASE, settings: { pickup: { batch_max: 2 } } },
    inputs: rewritten('stagger.yaml', '"batch_max": 2', '"batch_max": 9, "split": false'),
  },
];
