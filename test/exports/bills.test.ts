import { describe, expect, it } from 'vitest';
import { billsOf } from '../../src/exports/bills/bills.ts';
import { renderPlan } from '../../src/exports/index.ts';
import { namesOf } from '../../src/exports/names.ts';
import { bytesOf, plannedFixture, plannedNight, records } from './planned.ts';

describe('bills', () => {
  it('add up for every household of the garden', async () => {
    const { plan, context } = await plannedFixture('garden');
    const files = await bytesOf(renderPlan(plan, context).filter(({ path }) => /bills|crew\.csv/.test(path)));
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
    const owed = new Map(bills.map((b) => [`${b['building']}/${b['entrance']}/${b['room']}`, b['received']]));
    for (const [path, csv] of files) {
      if (!path.endsWith('crew.csv')) continue;
      for (const row of records(csv)) {
        expect(row['owes']).toBe(owed.get(`${row['building']}/${row['entrance']}/${row['room']}`));
      }
    }
  });

  it('count what is short, what replaces it, and what has no price, by hand', async () => {
    const { plan, context } = await plannedNight({
      settings: { sourcing: { substitutes: 'always' } },
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
      { household: 0, ordered: 999, short: 167, difference: 167, received: 999, unpriced: 1 },
    ]);
  });

  it('are not there where nothing has a price', async () => {
    const { plan, context } = await plannedNight({
      buildings: [{ building: 1, zone: 'B' }],
      offers: [{ supplier: 'farm', item: 'rice', pack_size: 1, pack_price: 1 }],
      demand: { '1-101': { rice: 1 } },
    });
    expect(billsOf(plan, namesOf(plan, context))).toEqual([]);
    expect(renderPlan(plan, context).map(({ path }) => path)).not.toContain('bills.csv');
  });
});
