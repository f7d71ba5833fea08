import type { Mutation } from './mutation.ts';
import { home } from './mutation.ts';

const CREW = 'rosters/north.crew.csv';

/** Rows that name what there is not, or hold what is no amount: each is said once, and nothing else stumbles over it. */
export const STRANGERS: readonly Mutation[] = [
  [
    'a good that there is not, in the shares',
    'id-unknown',
    (plan) => plan.set('allocations.csv', { ...home('2--102'), item: 'eggs' }, { item: 'plums' }),
  ],
  [
    'a household that there is not, in the shares',
    'id-unknown',
    (plan) => plan.set('allocations.csv', { ...home('2--102'), item: 'eggs' }, { room: '999' }),
  ],
  [
    'a wave that there is not',
    'id-unknown',
    (plan) => plan.set('allocations.csv', { ...home('2--102'), item: 'pears' }, { wave: 'noon' }),
  ],
  [
    'a share that is no number',
    'cell-unreadable',
    (plan) => plan.set('allocations.csv', { ...home('2--102'), item: 'pears' }, { allocated: 'x' }),
  ],
  [
    'a share below nothing',
    'cell-unreadable',
    (plan) => plan.set('allocations.csv', { ...home('2--102'), item: 'pears' }, { allocated: '-1' }),
  ],
  [
    'a household that there is not, at the doors',
    'id-unknown',
    (plan) => plan.set('doorstep.csv', home('3--101'), { room: '999' }),
  ],
  [
    'a wrong zone at the doors',
    'column-wrong',
    (plan) => plan.set('doorstep.csv', home('3--101'), { zone: 'B' }),
  ],
  [
    'a household that there is not, without a place',
    'id-unknown',
    (plan) => plan.add('unplaced.csv', { ...home('9--1'), reason: 'no-point' }),
  ],
  [
    'a household of the doors, without a place',
    'unplaced-reason',
    (plan) => plan.add('unplaced.csv', { ...home('3--101'), reason: 'too-late' }),
  ],
  [
    'a good that there is not, in an order',
    'id-unknown',
    (plan) => plan.set('orders.csv', { sku: 'F-rice' }, { item: 'plums' }),
  ],
  [
    'packs that are no number',
    'cell-unreadable',
    (plan) => plan.set('orders.csv', { sku: 'F-rice' }, { packs: 'x' }),
  ],
  [
    'packs below nothing',
    'cell-unreadable',
    (plan) => plan.set('orders.csv', { sku: 'F-rice' }, { packs: '-4' }),
  ],
  ['no packs', 'pack-not-whole', (plan) => plan.set('orders.csv', { sku: 'F-rice' }, { packs: '0' })],
  [
    'a batch that nobody is in',
    'batch-columns-wrong',
    (plan) =>
      plan.add('schedule.csv', {
        ...plan.rows('schedule.csv')[0]!,
        batch: 'north-0900-9',
        slot_start: '11:30',
        slot_end: '11:45',
      }),
  ],
  ['a row with a cell too many', 'file-damaged', (plan) => plan.replace(CREW, /\r\n$/, ',x\r\n')],
  ['an empty roster', 'file-damaged', (plan) => plan.write(CREW, '')],
  ['a roster that ends in a quote', 'file-damaged', (plan) => plan.write(CREW, `${plan.text(CREW)}"x`)],
];
