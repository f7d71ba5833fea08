import type { Mutation } from './mutation.ts';
import { give, home, pickupOf, takeOut, unplace } from './mutation.ts';

/** Rules 4 and 11: who is served how. */
export const PEOPLE: readonly Mutation[] = [
  ['somebody is forgotten', 'served-nowhere', (plan) => void takeOut(plan, '2--102')],
  [
    'somebody is served twice',
    'served-twice',
    (plan) => plan.add('unplaced.csv', { ...home('2--102'), reason: 'no-capacity' }),
  ],
  [
    'somebody is called for nothing',
    'served-without-goods',
    (plan) => {
      plan.drop('allocations.csv', { ...home('1-1-101'), item: 'apples' });
      plan.drop('allocations.csv', { ...home('1-1-101'), item: 'rice' });
    },
  ],
  [
    'a sealed household is called out',
    'sealed-must-not-collect',
    (plan) => {
      plan.drop('doorstep.csv', home('3--301'));
      const row = pickupOf(plan, '2--102');
      plan.add('pickups.csv', { ...row, ...home('3--301'), code: 'QQQ2' });
    },
  ],
  [
    'a household of a door tier is called out',
    'door-must-not-collect',
    (plan) => {
      plan.drop('doorstep.csv', home('1-2-101'));
      const row = pickupOf(plan, '1-2-201');
      plan.add('pickups.csv', { ...row, ...home('1-2-101'), code: 'QQQ2' });
    },
  ],
  [
    'one who collects is served at the door',
    'not-a-door-household',
    (plan) => {
      takeOut(plan, '2--102');
      const row = plan.rows('doorstep.csv').find((other) => other.building === '3');
      plan.add('doorstep.csv', { ...row!, ...home('2--102'), zone: 'C' });
    },
  ],
  [
    'a wrong reason for being unplaced',
    'unplaced-reason',
    (plan) => plan.set('unplaced.csv', home('4--101'), { reason: 'too-late' }),
  ],
  [
    'a bag that weighs nothing',
    'weight-wrong',
    (plan) => plan.set('pickups.csv', home('2--102'), { weight_kg: '0' }),
  ],

  ['one who could stand where they stood', 'could-be-placed', (plan) => unplace(plan, '2--102')],
  ['an early household that could come', 'could-be-placed', (plan) => unplace(plan, '1-1-101')],
  ['one whose batch is gone', 'could-be-placed', (plan) => unplace(plan, '2--101')],
  [
    'everybody',
    'could-be-placed',
    (plan) => {
      for (const { building, entrance, room } of plan.rows('pickups.csv')) {
        unplace(plan, `${building}-${entrance}-${room}`);
      }
    },
  ],
  ['somebody has goods from nowhere', 'books-do-not-add-up', (plan) => give(plan, '1-2-202', 'tofu', 1)],
];
