import { describe, expect, it } from 'vitest';
import { billsOf } from '../../src/exports/bills/bills.ts';
import { renderPlan } from '../../src/exports/index.ts';
import { namesOf } from '../../src/exports/names.ts';
import { bytesOf, plannedFixture, plannedNight, records } from './planned.ts';

describe('bills', () => {
  it('add up for every household of the garden', async () => {
    const { plan, context } = await plannedFixture('garden');
    const files = await bytesOf(
      renderPlan(plan, context).filter(({ path }) => /bills|(crew|door)\.csv/.test(path)),
    );
    const bills = records(files.get('bills.csv'));
    expect(bills).toHaveLength(plan.households.length);
    for (const bill of bills) {
      const [ordered, short, difference, received] = [
        bill['ordered'],
        bill['short'],
        bill['substitute_difference'],
        bill['received'],
      ].map((amount) => Math.round(Number(amount) * 100));
      expect(received, bill['room']).toBe(ordered! - short! + difference!);
    }
    const due = new Map(bills.map((b) => [`${b['building']}/${b['entrance']}/${b['room']}`, b]));
    let seen = 0;
    for (const [path, csv] of files) {
      if (path === 'bills.csv') continue;
      for (const row of records(csv)) {
        const bill = due.get(`${row['building']}/${row['entrance']}/${row['room']}`)!;
        expect(bill['collect']).toBe(bill['received']);
        expect(row['money']).toBe(bill['collect'] === '0.00' ? '' : `收 ${bill['collect']}`);
        seen++;
      }
    }
    expect(seen).toBe(plan.pickups.length + plan.doorstep.length);
  });

  it('count what is short, what replaces it, and what has no price, by hand', async () => {
    const { plan, context } = await plannedNight({
      settings: { payment: 'collection', sourcing: { substitutes: 'always' } },
      buildings: [{ building: 1, zone: 'B' }],
      items: [
        { item: 'rice', uom: '斤', list_price: '3.33', step: '0.5' },
        { item: 'noodles', uom: '斤', list_price: '5.00', step: '0.5' },
        { item: 'soap', uom: '块' },
      ],
      substitutes: [{ item: 'rice', substitute: 'noodles' }],
      stock: [
        { item: 'rice', quantity: '1.5' },
        { item: 'noodles', quantity: '1' },
        { item: 'soap', quantity: '1' },
      ],
      demand: { '1-101': { rice: 3, soap: 1 } },
    });
    // Asked 3 × 3.33 = 9.99. Short 0.5 × 3.33 = 1.665 → 1.67. Replaced 1 × 3.33 by 1 × 5.00: 1.67 dearer.
    expect(billsOf(plan, namesOf(plan, context))).toEqual([
      { household: 0, ordered: 999, short: 167, difference: 167, received: 999, unpriced: 1, kept: 0 },
    ]);
  });

  // Two bread at 2.00 are asked for and one is handed out; of three there are two. The free one comes first.
  it.each([
    ['none', [], undefined],
    [
      'collection',
      [{ household: 0, ordered: 400, short: 200, difference: 0, received: 200, unpriced: 0, kept: 0 }],
      'collect 2.00',
    ],
    [
      'before',
      [{ household: 0, ordered: 400, short: 200, difference: 0, received: 200, unpriced: 0, kept: 0 }],
      'give back 2.00',
    ],
  ] as const)('under payment: %s, with one handed out', async (payment, bills, money) => {
    const { plan: made, context } = await plannedNight({
      settings: { payment },
      buildings: [{ building: 1, zone: 'B' }],
      items: [{ item: 'bread', uom: '个', list_price: '2.00' }],
      stock: [{ item: 'bread', quantity: '2' }],
      demand: { '1-101': { bread: 3 } },
    });
    const plan = { ...made, given: [{ household: 0, good: 0, quantity: 1000 }] };
    expect(billsOf(plan, namesOf(plan, context))).toEqual(bills);
    const crew = await bytesOf(renderPlan(plan, context).filter(({ path }) => path.endsWith('crew.csv')));
    expect([...crew.values()].flatMap(records).map((row) => row['money'])).toEqual([money]);
  });

  it('charge a substitute only as far as what it stands for was not free', async () => {
    const { plan: made, context } = await plannedNight({
      settings: { payment: 'collection', sourcing: { substitutes: 'always' } },
      buildings: [{ building: 1, zone: 'B' }],
      items: [
        { item: 'bread', uom: '个', list_price: '2.00' },
        { item: 'buns', uom: '个', list_price: '3.00' },
      ],
      substitutes: [{ item: 'bread', substitute: 'buns' }],
      stock: [{ item: 'buns', quantity: '3' }],
      demand: { '1-101': { bread: 3 } },
    });
    const bread = made.goods.findIndex(({ id }) => id === 'bread');
    const plan = { ...made, given: [{ household: 0, good: bread, quantity: 1000 }] };
    // Three buns stand for three breads, one of which was free: two are paid, 6.00 instead of 4.00.
    expect(billsOf(plan, namesOf(plan, context))).toEqual([
      { household: 0, ordered: 400, short: 0, difference: 200, received: 600, unpriced: 0, kept: 0 },
    ]);
  });

  it('are not there where nothing has a price', async () => {
    const { plan, context } = await plannedNight({
      settings: { payment: 'collection' },
      buildings: [{ building: 1, zone: 'B' }],
      offers: [{ supplier: 'farm', item: 'rice', pack_size: 1, pack_price: 1 }],
      demand: { '1-101': { rice: 1 } },
    });
    expect(billsOf(plan, namesOf(plan, context))).toEqual([]);
    expect(renderPlan(plan, context).map(({ path }) => path)).not.toContain('bills.csv');
  });
});
