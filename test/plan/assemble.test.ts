import { describe, expect, it } from 'vitest';
import type { Allocations, Channels, Slotting, Sourcing } from '../../src/model/index.ts';
import { problem, slotCapacity } from '../../src/model/index.ts';
import { assemble } from '../../src/plan/assemble.ts';
import { floorsText } from '../../src/plan/assemble-batches.ts';
import { nightOf } from '../support/index.ts';

/** Three households; 1-301 and 1-1001 collect, 2-101 asked in vain; a bundle of rice and soap, soap lent for rice. */
const workspace = {
  ...nightOf({
    settings: {
      priority: [{ id: 'elderly', tags: ['old'] }],
      points: [{ id: 'north', desks: 2, seconds_per_household: 60 }],
    },
    buildings: [
      { building: 1, zone: 'B', walk_metres: 'north:120' },
      { building: 2, zone: 'B' },
    ],
    households: [{ building: 1, room: 301, tags: 'old' }],
    items: [
      { item: 'rice', uom: '斤' },
      { item: 'soap', uom: '块' },
      { item: 'unused', uom: '块' },
    ],
    bundles: [
      { bundle: 'pack', item: 'rice', quantity: 2 },
      { bundle: 'pack', item: 'soap', quantity: 1 },
    ],
    stock: [{ item: 'rice', quantity: 1 }],
    suppliers: [{ supplier: 'fresh', delivery_fee: 5 }],
    offers: [{ supplier: 'fresh', item: 'rice', sku: 'R5', pack_size: 5, pack_price: 20 }],
    demand: { '1-301': { pack: 1 }, '1-1001': { rice: 3 }, '2-101': { soap: 1 } },
  }),
  files: [],
};
const good = (id: string): number => workspace.catalogue.goods.findIndex((g) => g.id === id);
const [first, second, third] = [0, 1, 2];

const allocations: Allocations = {
  length: 3,
  household: Int32Array.of(first, second, third),
  good: Int32Array.of(good('pack'), good('rice'), good('soap')),
  wave: Int16Array.of(0, 0, -1),
  asked: Float64Array.of(1000, 1500, 1000),
  allocated: Float64Array.of(1000, 1500, 0),
  substituted: Float64Array.of(0, 0, 0),
  short: Float64Array.of(0, 0, 1000),
  reason: Int8Array.of(-1, -1, 1),
  substituteFor: Int32Array.of(-1, -1, -1),
};
const sourcing: Sourcing = {
  lines: [{ offer: 0, wave: 0, packs: 1 }],
  supply: [],
  shortReason: workspace.catalogue.goods.map(({ id }) => (id === 'soap' ? 'no-offer' : null)),
  status: 'optimal',
  method: 'by hand',
  bounds: [],
};
const parcel = { wave: 0, parcels: 1, chilledParcels: 0, grams: 1000 };
const channels: Channels = {
  collecting: [
    { household: first, ...parcel },
    { household: second, ...parcel },
  ],
  runs: [],
};
const slotting: Slotting = {
  batches: [
    { point: 0, slotStart: 540, building: 0, entrance: 0, households: [first], wave: 0, early: false },
    { point: 0, slotStart: 540, building: 0, entrance: 0, households: [second], wave: 0, early: false },
  ],
  unplaced: [],
  droppedPins: [],
  status: 'optimal',
  method: 'by hand',
  bounds: [],
};
const orders = [
  {
    supplier: 0,
    wave: 0,
    lines: [{ offer: 0, packs: 1, packPrice: 2000, amount: 2000 }],
    goods: 2000,
    deliveryFee: 500,
    grams: 2500,
  },
];
const problems = [
  problem('bad-quantity', { file: 'demand/2.csv', row: 12 }, 'abc'),
  problem('replaced', { file: 'demand/2.csv', row: 3 }),
  problem('unknown-room', { file: 'demand/2.csv', row: 4 }),
];
const plan = assemble(workspace, { sourcing, orders, allocations, channels, slotting }, problems);

describe('the plan, assembled', () => {
  it('names households by their keys, with what verify needs', () => {
    expect(plan.households.map(({ building, room, floor, tier }) => [building, room, floor, tier])).toEqual([
      ['1', '301', '3', 'elderly'],
      ['1', '1001', '10', ''],
      ['2', '101', '1', ''],
    ]);
  });

  it('lists the goods that were asked or used, and what of them is from stock', () => {
    expect(plan.goods.map(({ id, fromStock, reason }) => [id, fromStock, reason])).toEqual([
      ['pack', 0, ''],
      ['rice', 500, ''],
      ['soap', 0, 'no-offer'],
    ]);
    expect(plan.goods[0]!.components).toEqual([
      ['rice', 1000],
      ['soap', 1000],
    ]);
  });

  it('numbers orders and batches, and gives each household its batch', () => {
    expect(plan.orders.map((order) => order.po)).toEqual(['PO-20261123-fresh-am']);
    expect(
      plan.batches.map(({ batch, floors, tier, capacity, walkMetres }) => [
        batch,
        floors,
        tier,
        capacity,
        walkMetres,
      ]),
    ).toEqual([
      ['north-0900-1', '3', 'elderly', 25, 120],
      ['north-0900-2', '10', '', 25, 120],
    ]);
    expect(plan.pickups.map(({ household, batch }) => [household, batch])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(new Set(plan.pickups.map(({ code }) => code)).size).toBe(2);
  });

  it('keeps every line that is not counted, without what stood in it', () => {
    expect(plan.rejects).toEqual([
      { file: 'demand/2.csv', sheet: '', row: 3, column: '', problem: 'replaced' },
      { file: 'demand/2.csv', sheet: '', row: 12, column: '', problem: 'bad-quantity' },
    ]);
  });
});

describe('floors of a batch', () => {
  it.each([
    [[1, 2, 6], '1–6'],
    [[3, 3], '3'],
    [[3, null], ''],
    [[], ''],
  ])('%j is %s', (floors, text) => {
    expect(floorsText(floors)).toBe(text);
  });
});

describe('capacity of a slot', () => {
  // ⌊desks × 900 s × 0.85 ÷ seconds⌋, and ⌊m² ÷ 2⌋
  it.each([
    [{ desks: 2, secondsPerHousehold: 60, areaMilli: null }, 25],
    [{ desks: 1, secondsPerHousehold: 45, areaMilli: null }, 17],
    [{ desks: 2, secondsPerHousehold: 60, areaMilli: 21_999 }, 10],
    [{ desks: 1, secondsPerHousehold: 800, areaMilli: null }, 0],
  ])('%j is %i', (change, capacity) => {
    const { settings } = workspace;
    expect(slotCapacity({ ...settings.points[0]!, ...change }, settings.pickup)).toBe(capacity);
  });
});
