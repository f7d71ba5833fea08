import { NO_MARKS } from '../../src/model/index.ts';
import type { Plan } from '../../src/model/index.ts';

/** A plan of three households with one of everything, and ids that need quoting. Written by hand. */
export function samplePlan(change: Partial<Plan> = {}): Plan {
  return {
    schemaVersion: 1,
    date: '2026-11-23',
    files: [
      file('demand/3,"号楼".csv', 'demand', { lines: 5, counted: 3, replaced: 1, rejected: 1 }),
      file('stagger.yaml', 'settings', {}),
    ],
    tiers: ['critical'],
    waves: ['am', 'pm'],
    sourcing: {
      method: 'by hand',
      status: 'optimal',
      bounds: [{ objective: 'cost', value: 125000, lowerBound: 124000.5 }],
    },
    slotting: { method: 'by hand', status: 'feasible', bounds: [] },
    orders: [
      {
        po: 'PO-20261123-fresh-am',
        supplier: 'fresh',
        wave: 'am',
        deliveryFee: 1500,
        lines: [
          {
            sku: 'S-1',
            item: 'rice',
            name: '东北大米',
            packs: 2,
            packSize: '2.5',
            packUom: 'kg',
            packQuantity: 2500,
            packPrice: 2000,
            packGrams: 2500,
          },
          {
            sku: 'S-2',
            item: 'soap',
            name: 'Soap "blue"',
            packs: 1,
            packSize: '4',
            packUom: '块',
            packQuantity: 4000,
            packPrice: 800,
            packGrams: null,
          },
        ],
      },
    ],
    committed: [
      {
        supplier: 'fresh',
        wave: 'am',
        sku: 'T5',
        item: 'tomato',
        packSize: '2.5',
        packUom: 'kg',
        packs: 3,
        most: null,
        packQuantity: 2500,
        packPrice: 1980,
        packGrams: 2500,
        deliveryFee: 1500,
      },
      {
        supplier: 'fresh',
        wave: 'pm',
        sku: 'T6',
        item: 'tomato',
        packSize: '3',
        packUom: 'kg',
        packs: 0,
        most: 0,
        packQuantity: 3000,
        packPrice: 2200,
        packGrams: null,
        deliveryFee: 0,
      },
    ],
    goods: [
      {
        id: 'pack-a',
        kind: 'bundle',
        uom: '份',
        baseUnits: 1000,
        step: 1000,
        fromStock: 0,
        reason: '',
        components: [
          ['rice', 500],
          ['soap', 1000],
        ],
      },
      {
        id: 'rice',
        kind: 'item',
        uom: '斤',
        baseUnits: 500,
        step: 500,
        fromStock: 500,
        reason: 'pack-not-filled',
        components: [],
      },
      {
        id: 'soap',
        kind: 'item',
        uom: '块',
        baseUnits: 1000,
        step: 1000,
        fromStock: 0,
        reason: '',
        components: [],
      },
    ],
    households: [
      { building: '3', entrance: '2', room: '501', floor: '5', zone: 'B', tier: 'critical' },
      { building: '3', entrance: '2', room: '1001', floor: '10', zone: 'B', tier: '' },
      { building: '12', entrance: '', room: '甲', floor: '', zone: 'A', tier: '' },
    ],
    allocations: {
      length: 5,
      household: Int32Array.of(0, 0, 1, 2, 2),
      good: Int32Array.of(0, 1, 1, 1, 2),
      wave: Int16Array.of(0, 0, 0, -1, 0),
      asked: Float64Array.of(1000, 2000, 3000, 500, 0),
      allocated: Float64Array.of(1000, 2000, 2500, 0, 1000),
      substituted: Float64Array.of(0, 0, 0, 500, 0),
      short: Float64Array.of(0, 0, 500, 0, 0),
      reason: Int8Array.of(-1, -1, 5, -1, -1),
      substituteFor: Int32Array.of(-1, -1, -1, -1, 1),
    },
    places: {
      start: Int32Array.of(0, 1, 1, 3, 4, 4),
      file: Int32Array.of(1, 1, 1, 1),
      row: Int32Array.of(2, 4, 9, 11),
      column: Int32Array.of(4, 0, 3, 0),
    },
    batches: [
      {
        batch: 'north-0930-1',
        point: 'north',
        slotStart: 570,
        slotEnd: 585,
        zone: 'B',
        building: '3',
        entrance: '2',
        floors: '5-10',
        capacity: 25,
        wave: 'am',
        tier: 'critical',
        walkMetres: 120,
      },
    ],
    pickups: [
      { household: 0, batch: 0, code: '7KXM', parcels: 1, chilledParcels: 0, grams: 2500 },
      { household: 1, batch: 0, code: '3A4T', parcels: 2, chilledParcels: 1, grams: null },
    ],
    given: [{ household: 0, good: 1, quantity: 1000 }],
    doorstep: [{ household: 2, run: 'am-1', team: 1, start: 600, parcels: 1, chilledParcels: 0, grams: 100 }],
    unplaced: [],
    rejects: [{ file: 'demand/3.csv', sheet: '', row: 7, column: '数量', problem: 'bad-quantity' }],
    ...change,
  };
}

function file(name: string, input: string, counts: Partial<Plan['files'][number]>): Plan['files'][number] {
  const none = { lines: 0, counted: 0, replaced: 0, excluded: 0, rejected: 0, marks: NO_MARKS };
  return { file: name, input, sha256: 'a'.repeat(64), rowsSha256: 'b'.repeat(64), ...none, ...counts };
}
