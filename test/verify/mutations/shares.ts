import type { Mutation } from './mutation.ts';
import { give, home, order } from './mutation.ts';

/** Rules 3, 9 and 10: shares, shortages, surplus. */
export const SHARES: readonly Mutation[] = [
  [
    'a lower tier before a higher one',
    'lower-rank-first',
    (plan) => {
      give(plan, '1-2-101', 'eggs', 1);
      give(plan, '1-1-201', 'eggs', 2);
    },
  ],
  [
    'two steps more than an equal',
    'unequal-shares',
    (plan) => {
      give(plan, '1-1-201', 'eggs', 0);
      give(plan, '1-1-301', 'eggs', 2);
    },
  ],
  [
    'the lot goes to another',
    'draw-not-kept',
    (plan) => {
      give(plan, '2--102', 'eggs', 1);
      give(plan, '3--101', 'eggs', 2);
    },
  ],
  [
    'less than was promised',
    'promise-broken',
    (plan) =>
      plan.replace(
        'plan.json',
        '"handed_out"],"rows":[\n',
        '"handed_out"],"rows":[\n["2","","102","eggs","",9000,0]\n',
      ),
  ],
  [
    'handed out to somebody who has not been called yet',
    'promise-broken',
    (plan) =>
      plan.replace(
        'plan.json',
        '"handed_out"],"rows":[\n',
        '"handed_out"],"rows":[\n["2","","102","eggs","",1000,1]\n',
      ),
  ],
  ['more than the limit for a household', 'more-than-limit', (plan) => give(plan, '1-1-202', 'eggs', 4)],
  ['half a box', 'not-whole-steps', (plan) => give(plan, '1-1-202', 'eggs', 0.5)],
  [
    'a substitute for one who does not take any',
    'substitute-forbidden',
    (plan) => {
      plan.set(
        'allocations.csv',
        { ...home('2--101'), item: 'apples' },
        { substituted: '1', short: '0', reason: '' },
      );
      const row = {
        ...home('2--101'),
        item: 'pears',
        wave: 'am',
        asked: '0',
        allocated: '1',
        substituted: '0',
      };
      plan.add('allocations.csv', { ...row, short: '0', substitute_for: 'apples' });
    },
  ],
  [
    'a substitute is kept back',
    'substitute-withheld',
    (plan) => {
      plan.drop('allocations.csv', { ...home('1-1-301'), item: 'pears' });
      plan.set('allocations.csv', { ...home('1-1-301'), item: 'apples' }, { substituted: '0', short: '3' });
    },
  ],
  [
    'a substitute stands for more than it is',
    'substitute-amount',
    (plan) =>
      plan.set(
        'allocations.csv',
        { ...home('1-1-301'), item: 'apples' },
        { substituted: '3', short: '0', reason: '' },
      ),
  ],
  [
    'substitutes are shared unequally',
    'substitute-unequal',
    (plan) => {
      for (const [key, got] of [
        ['1-1-102', '1'],
        ['1-1-301', '3'],
        ['3--102', '1'],
      ] as const) {
        plan.set('allocations.csv', { ...home(key), item: 'pears' }, { allocated: got });
        plan.edit('allocations.csv', { ...home(key), item: 'apples' }, (row) => {
          const short = Number(row.asked) - Number(row.allocated) - Number(got);
          return { substituted: got, short: String(short), reason: short > 0 ? 'out-of-stock' : '' };
        });
      }
    },
  ],
  [
    'a substitute before one who asked for it',
    'substitute-before-own',
    (plan) => give(plan, '2--102', 'pears', 3),
  ],

  [
    'short without a reason',
    'reason-unknown',
    (plan) => plan.set('allocations.csv', { ...home('2--201'), item: 'eggs' }, { reason: '' }),
  ],
  [
    'a reason that is none',
    'reason-unknown',
    (plan) => plan.set('allocations.csv', { ...home('2--201'), item: 'eggs' }, { reason: 'forgot' }),
  ],
  [
    'a reason that cannot be',
    'reason-wrong',
    (plan) => plan.set('allocations.csv', { ...home('2--201'), item: 'eggs' }, { reason: 'over-limit' }),
  ],
  ['somebody lacks what is left', 'short-with-goods-left', (plan) => give(plan, '2--201', 'eggs', 0)],
  ['a bundle that could be made', 'bundle-short-without-cause', (plan) => give(plan, '2--101', 'basket', 0)],
  [
    'a pack that could be bought',
    'short-with-packs-left',
    (plan) => {
      order(plan, 'F-eggs', 2);
      for (const key of ['1-1-102', '1-1-201', '1-1-202', '1-1-301', '1-2-201']) give(plan, key, 'eggs', 0);
    },
  ],

  ['more bought than is opened', 'surplus-too-large', (plan) => order(plan, 'F-rice', 8)],
  ['a second pack that is not touched', 'surplus-too-large', (plan) => order(plan, 'F-pears', 2)],
  ['a pack that serves nobody', 'pack-serves-nobody', (plan) => order(plan, 'S-milk', 3)],
];
