import { describe, expect, test } from 'vitest';
import { comparePlans } from '../../src/night/index.ts';
import type { Plan } from '../../src/model/index.ts';

/** Two households of building 3, rice, one order: small enough to change by hand. */
function planOf(change: {
  packs?: number;
  slot?: number;
  door?: boolean;
  served?: number;
  orders?: boolean;
  unplaced?: boolean;
}): Plan {
  const served = change.served ?? 2000;
  const line = {
    sku: 'R5',
    item: 'rice',
    name: 'Rice',
    packs: change.packs ?? 4,
    packSize: '5',
    packUom: 'bag',
    packQuantity: 5000,
    packPrice: 250,
    packGrams: null,
  };
  return {
    schemaVersion: 2,
    date: '2026-11-23',
    files: [],
    tiers: [],
    waves: ['am'],
    sourcing: { method: '', status: 'optimal', bounds: [] },
    slotting: { method: '', status: 'optimal', bounds: [] },
    orders:
      change.orders === false
        ? []
        : [{ po: 'PO-1', supplier: 'S', wave: 'am', deliveryFee: 30, lines: [line] }],
    goods: [
      {
        id: 'rice',
        kind: 'item',
        uom: 'bag',
        baseUnits: 1000,
        step: 1000,
        fromStock: 0,
        reason: '',
        components: [],
      },
    ],
    households: ['101', '102'].map((room) => ({
      building: '3',
      entrance: '1',
      room,
      floor: '1',
      zone: 'B',
      tier: '',
    })),
    allocations: {
      length: 1,
      household: Int32Array.of(0),
      good: Int32Array.of(0),
      wave: Int16Array.of(0),
      asked: Float64Array.of(2000),
      allocated: Float64Array.of(served),
      substituted: Float64Array.of(0),
      short: Float64Array.of(2000 - served),
      reason: Int8Array.of(-1),
      substituteFor: Int32Array.of(-1),
    },
    batches: [
      {
        batch: 'b',
        point: 'north',
        slotStart: change.slot ?? 600,
        slotEnd: (change.slot ?? 600) + 15,
        zone: 'B',
        building: '3',
        entrance: '1',
        floors: '1',
        capacity: 10,
        wave: 'am',
        tier: '',
        walkMetres: null,
      },
    ],
    pickups:
      change.door === true || change.unplaced === true
        ? []
        : [{ household: 0, batch: 0, code: 'A', parcels: 1, chilledParcels: 0, grams: null }],
    doorstep:
      change.door === true
        ? [{ household: 0, run: 'am-1', team: 1, start: 615, parcels: 1, chilledParcels: 0, grams: null }]
        : [],
    unplaced: change.unplaced === true ? [{ household: 0, reason: 'no-capacity' }] : [],
    rejects: [],
  };
}

describe('comparePlans', () => {
  test('a plan against itself: nothing', () => {
    const { orders, moves, shares, cost } = comparePlans(planOf({}), planOf({}));
    expect({ orders, moves, shares }).toEqual({ orders: [], moves: [], shares: [] });
    expect(cost).toEqual({ before: 4 * 250 + 30, after: 4 * 250 + 30 });
  });

  test('one pack more: the order, its line, the money', () => {
    const { orders, cost } = comparePlans(planOf({}), planOf({ packs: 5 }));
    expect(orders).toEqual([
      {
        po: 'PO-1',
        supplier: 'S',
        before: 1030,
        after: 1280,
        lines: [{ sku: 'R5', name: 'Rice', before: 4, after: 5 }],
      },
    ]);
    expect(cost).toEqual({ before: 1030, after: 1280 });
  });

  test('an order that is dropped', () => {
    expect(comparePlans(planOf({}), planOf({ orders: false })).orders).toMatchObject([
      { before: 1030, after: null },
    ]);
  });

  test.each([
    [{ slot: 615 }, { kind: 'point', point: 'north', time: '10:15' }],
    [{ door: true }, { kind: 'door', run: 'am-1', time: '10:15' }],
    [{ unplaced: true }, { kind: 'unplaced' }],
  ])('a household that moved: %j', (change, after) => {
    const before = { kind: 'point', point: 'north', time: '10:00' };
    const moves = [{ building: '3', entrance: '1', room: '101', before, after }];
    expect(comparePlans(planOf({}), planOf(change)).moves).toEqual(moves);
  });

  test('a household that gets less', () => {
    expect(comparePlans(planOf({}), planOf({ served: 1000 })).shares).toMatchObject([
      {
        room: '101',
        good: 'rice',
        before: { asked: 2000, served: 2000 },
        after: { asked: 2000, served: 1000 },
      },
    ]);
  });
});
