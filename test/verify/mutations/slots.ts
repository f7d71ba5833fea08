import type { Mutation } from './mutation.ts';
import { home, move, takeOut } from './mutation.ts';

const at = (slotStart: string, slotEnd: string) => ({ slot_start: slotStart, slot_end: slotEnd });

/** Rules 5 to 7: slots, batches, runs. */
export const SLOTS: readonly Mutation[] = [
  [
    'two more than the point can hold',
    'over-capacity',
    (plan) => {
      move(plan, 'north-0900-1', at('10:30', '10:45'));
      move(plan, 'north-0900-2', at('10:30', '10:45'));
    },
  ],
  ['a slot after closing time', 'outside-hours', (plan) => move(plan, 'north-1000-1', at('12:00', '12:15'))],
  [
    'a slot that begins between two',
    'outside-hours',
    (plan) => move(plan, 'north-1000-1', at('10:05', '10:20')),
  ],
  [
    'a slot in a closed time',
    'outside-hours',
    (plan) => move(plan, 'north-0930-1', { ...at('09:30', '09:45'), point: 'south' }),
  ],
  [
    'a point of another zone',
    'point-does-not-serve',
    (plan) => move(plan, 'north-0900-2', { ...at('09:00', '09:15'), point: 'south' }),
  ],
  [
    'two isolation units in a slot',
    'units-mixed',
    (plan) => move(plan, 'north-0930-1', at('09:00', '09:15')),
  ],
  [
    'no time to clean between units',
    'changeover-too-short',
    (plan) => move(plan, 'north-0930-1', at('09:15', '09:30')),
  ],
  [
    'a capacity that is not the point’s',
    'capacity-wrong',
    (plan) => plan.set('schedule.csv', { batch: 'north-0900-1' }, { capacity: '7' }),
  ],
  [
    'a load that is not counted',
    'load-wrong',
    (plan) => plan.set('schedule.csv', { batch: 'north-0900-1' }, { load: '1' }),
  ],

  [
    'a batch of five',
    'batch-too-large',
    (plan) => {
      const row = takeOut(plan, '1-1-101');
      plan.add('pickups.csv', { ...row, ...at('10:30', '10:45'), batch: 'north-1030-1' });
    },
  ],
  [
    'a household of another door in the batch',
    'batch-mixes-doors',
    (plan) => {
      const row = takeOut(plan, '1-2-201');
      plan.add('pickups.csv', { ...row, ...at('10:30', '10:45'), batch: 'north-1030-1' });
    },
  ],
  [
    'an early household among others',
    'batch-mixes-early',
    (plan) => {
      const row = takeOut(plan, '1-1-101');
      plan.add('pickups.csv', { ...row, ...at('10:30', '10:45'), batch: 'north-1030-1' });
    },
  ],
  [
    'two batches of one door at once',
    'door-overlaps',
    (plan) => move(plan, 'north-0900-1', at('10:30', '10:45')),
  ],
  [
    'early ones after others',
    'early-after-others',
    (plan) => move(plan, 'north-0900-1', at('09:15', '09:30')),
  ],
  [
    'a second building in the slot',
    'too-many-buildings',
    (plan) => move(plan, 'north-1000-1', at('10:30', '10:45')),
  ],
  [
    'floors that leave one out',
    'batch-columns-wrong',
    (plan) => plan.set('schedule.csv', { batch: 'north-1030-1' }, { floors: '1-2' }),
  ],
  [
    'a tier that nobody has',
    'batch-columns-wrong',
    (plan) => plan.set('schedule.csv', { batch: 'north-1030-1' }, { tier: 'care' }),
  ],

  [
    'called before the goods are ready',
    'before-ready',
    (plan) => move(plan, 'north-1000-1', at('09:45', '10:00')),
  ],
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
    (plan) => plan.set('doorstep.csv', { run: 'am-3' }, { run: 'am-1', start: '09:00' }),
  ],
  [
    'a run to two buildings',
    'run-mixes',
    (plan) => plan.set('doorstep.csv', { run: 'am-2' }, { run: 'am-1' }),
  ],
  [
    'a team on two runs at once',
    'team-overbooked',
    (plan) => plan.set('doorstep.csv', { run: 'am-3' }, { start: '09:00' }),
  ],
  [
    'a run that dawdles',
    'run-start-wrong',
    (plan) => plan.set('doorstep.csv', { run: 'am-3' }, { start: '09:20' }),
  ],
  [
    'a team in two isolation units',
    'team-mixes-units',
    (plan) => {
      plan.replace('plan.json', '"am-2",2,"09:00"', '"am-2",1,"09:06"');
      plan.set('doorstep.csv', { run: 'am-2' }, { start: '09:06' });
    },
  ],
];
