import type { Mutation } from './mutation.ts';
import { callAlone, home, join, move, pickupOf, slot, slotOf } from './mutation.ts';

/** Those of building 1, whose zone only the north serves. */
const B = '1-1-101 1-1-102 1-1-201 1-1-202 1-1-301 1-2-102 1-2-201 1-2-202'.split(' ');

/** Rules 5 to 7: slots, batches, runs. */
export const SLOTS: readonly Mutation[] = [
  [
    'two more than the point can hold',
    'over-capacity',
    (plan) => {
      for (const key of B) move(plan, key, slot('10:30'));
    },
  ],
  ['a slot after closing time', 'outside-hours', (plan) => move(plan, '2--101', slot('12:00'))],
  ['a slot that begins between two', 'outside-hours', (plan) => move(plan, '2--101', slot('11:05'))],
  [
    'a slot in a closed time',
    'outside-hours',
    (plan) => move(plan, '2--102', { ...slot('09:30'), point: 'south' }),
  ],
  [
    'a point of another zone',
    'point-does-not-serve',
    (plan) => move(plan, '1-2-201', { ...slot('09:00'), point: 'south' }),
  ],
  [
    'two isolation units in a slot',
    'units-mixed',
    (plan) => move(plan, '2--102', { ...slotOf(plan, '1-1-102'), point: 'north' }),
  ],
  [
    'no time to clean between units',
    'changeover-too-short',
    (plan) => {
      for (const key of B) move(plan, key, slot('10:30'));
      for (const key of ['2--101', '2--102', '2--201']) move(plan, key, { ...slot('10:45'), point: 'north' });
    },
  ],
  [
    'a capacity that is not the point’s',
    'capacity-wrong',
    (plan) => plan.set('schedule.csv', { batch: pickupOf(plan, '1-1-101').batch! }, { capacity: '9' }),
  ],
  [
    'a load that is not counted',
    'load-wrong',
    (plan) => plan.set('schedule.csv', { batch: pickupOf(plan, '1-1-101').batch! }, { load: '0' }),
  ],

  [
    'a batch of five',
    'batch-too-large',
    (plan) => {
      for (const key of B.slice(0, 5)) join(plan, key, '1-1-102');
    },
  ],
  [
    'a household of another door in the batch',
    'batch-mixes-doors',
    (plan) => join(plan, '1-2-201', '1-1-102'),
  ],
  ['an early household among others', 'batch-mixes-early', (plan) => join(plan, '1-1-101', '1-1-102')],
  [
    'two batches of one door at once',
    'door-overlaps',
    (plan) => move(plan, '1-1-101', slotOf(plan, '1-1-102')),
  ],
  [
    'early ones after others',
    'early-after-others',
    (plan) => {
      callAlone(plan, '1-2-201', '09:00');
      move(plan, '1-1-101', slot('09:15'));
    },
  ],
  [
    'a second building in the slot',
    'too-many-buildings',
    (plan) => move(plan, '2--101', { ...slotOf(plan, '1-1-102'), point: 'north' }),
  ],
  [
    'floors that leave one out',
    'batch-columns-wrong',
    (plan) => plan.set('schedule.csv', { batch: pickupOf(plan, '1-1-102').batch! }, { floors: '7' }),
  ],
  [
    'a tier that nobody has',
    'batch-columns-wrong',
    (plan) => plan.set('schedule.csv', { batch: pickupOf(plan, '1-1-102').batch! }, { tier: 'care' }),
  ],

  ['called before the goods are ready', 'before-ready', (plan) => move(plan, '2--101', slot('09:45'))],
  [
    'dealt before it is delivered',
    'goods-not-there-yet',
    (plan) => plan.set('allocations.csv', { ...home('1-2-202'), item: 'milk' }, { wave: 'am' }),
  ],
  [
    'waited for without need',
    'goods-not-there-yet',
    (plan) => plan.set('allocations.csv', { ...home('1-1-201'), item: 'rice' }, { wave: 'pm' }),
  ],
  [
    'a run that is too heavy',
    'run-overloaded',
    (plan) => {
      for (const key of ['3--102', '3--301'])
        plan.set('doorstep.csv', home(key), { run: 'am-1', start: '09:00' });
    },
  ],
  [
    'a run to two buildings',
    'run-mixes',
    (plan) => {
      for (const key of ['1-2-101', '3--301'])
        plan.set('doorstep.csv', home(key), { run: 'am-1', start: '09:00' });
    },
  ],
  [
    'two teams on three runs at once',
    'team-overbooked',
    (plan) => {
      for (const key of ['1-2-101', '3--102', '3--301'])
        plan.set('doorstep.csv', home(key), { start: '09:00' });
    },
  ],
  [
    'a run that dawdles',
    'run-start-wrong',
    (plan) => plan.set('doorstep.csv', home('3--102'), { start: '09:40' }),
  ],
  [
    'a team in two isolation units',
    'team-mixes-units',
    (plan) => plan.replace('plan.json', /("am-\d+"),\d,/g, '$1,1,'),
  ],
];
