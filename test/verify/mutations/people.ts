import type { Mutation } from './mutation.ts';
import { give, home, move, takeOut, unplace } from './mutation.ts';

const at = (slotStart: string, slotEnd: string) => ({ slot_start: slotStart, slot_end: slotEnd });

/** Rules 4 to 7 and 11: who is served where and when. */
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
      const row = plan.rows('pickups.csv').find((other) => other.batch === 'north-0930-1');
      plan.add('pickups.csv', { ...row!, ...home('3--301'), code: 'QQQ2' });
    },
  ],
  [
    'a household of a door tier is called out',
    'door-must-not-collect',
    (plan) => {
      plan.drop('doorstep.csv', home('1-2-101'));
      const row = plan.rows('pickups.csv').find((other) => other.batch === 'north-0900-2');
      plan.add('pickups.csv', { ...row!, ...home('1-2-101'), code: 'QQQ2' });
    },
  ],
  [
    'one who collects is served at the door',
    'not-a-door-household',
    (plan) => {
      takeOut(plan, '2--102');
      const row = plan.rows('doorstep.csv').find((other) => other.run === 'am-1');
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
