import { describe, expect, it } from 'vitest';
import type { Commitments } from '../../src/model/index.ts';
import { sourceOrders } from '../../src/sourcing/index.ts';
import { nightOf } from '../support/index.ts';

const waves = [
  { id: 'am', ready: '09:00' },
  { id: 'pm', ready: '15:00' },
];

/** Rice in bags, one a pack, 10.00 each; fee and minimum as told. Behind today's offer the one under which it was ordered. */
function riceNight(
  asked: number,
  supplier: Record<string, string | number>,
  offer: Record<string, string | number>,
) {
  const bag = { supplier: 'S1', item: 'rice', pack_size: 1, pack_price: 10 };
  return nightOf({
    settings: { waves },
    suppliers: [{ supplier: 'S1', ...supplier }],
    offers: [
      { ...bag, sku: 'today', ...offer },
      { ...bag, sku: 'went out', pack_grams: 1000 },
    ],
    demand: { '1-101': { rice: asked } },
  });
}

async function packsOf(night: ReturnType<typeof riceNight>, lines: Commitments['lines']) {
  const { lines: sourced, supply } = await sourceOrders({ ...night, commitments: { lines, announced: [] } });
  return { packs: sourced.map(({ wave, packs }) => [waves[wave]!.id, packs]), supply: supply[0] };
}

describe('what went out', () => {
  it('stays ordered where nobody asks for it any more', async () => {
    const night = riceNight(1, {}, {});
    const { packs, supply } = await packsOf(night, [{ offer: 1, wave: 1, atLeast: 4, atMost: null }]);
    expect(packs).toEqual([['pm', 4]]);
    expect(supply).toBe(1000);
  });

  it('is added to without a second fee or minimum', async () => {
    const night = riceNight(3, { delivery_fee: 50, min_order: 20 }, {});
    const { packs } = await packsOf(night, [{ offer: 1, wave: 1, atLeast: 2, atMost: null }]);
    // One more bag to the open order, not two bags for another 50.00 in the morning.
    expect(packs).toEqual([
      ['pm', 2],
      ['pm', 1],
    ]);
  });

  it('is no more than the supplier confirmed, and what it has left can come in another wave', async () => {
    const night = riceNight(9, {}, { stock_packs: 5 });
    const { packs, supply } = await packsOf(night, [
      { offer: 0, wave: 0, atLeast: 0, atMost: 0 },
      { offer: 1, wave: 0, atLeast: 2, atMost: 2 },
    ]);
    expect(packs).toEqual([
      ['am', 2],
      ['pm', 5],
    ]);
    expect(supply).toBe(7000);
  });

  it('shares its stock between an order that is open and others', async () => {
    // The open order carries one bag more; of the five in stock the others come in the afternoon.
    const night = riceNight(9, { max_kg: 4 }, { stock_packs: 5, pack_grams: 1000 });
    const more = [{ offer: 1, wave: 0, atLeast: 3, atMost: null }];
    const { packs, supply } = await packsOf(night, more);
    expect(packs).toEqual([
      ['am', 3],
      ['am', 1],
      ['pm', 4],
    ]);
    expect(supply).toBe(8000);
    // Of two in stock it carries one, or none.
    const few = await packsOf(riceNight(9, { max_kg: 4 }, { stock_packs: 2, pack_grams: 1000 }), more);
    expect(few.supply).toBe(5000);
  });

  it('leaves of the budget what it did not spend', async () => {
    const night = riceNight(9, {}, {});
    const settings = { ...night.settings, sourcing: { ...night.settings.sourcing, budget: 5000 } };
    const { packs } = await packsOf({ ...night, settings }, [
      { offer: 1, wave: 0, atLeast: 3, atMost: null },
    ]);
    expect(packs).toEqual([
      ['am', 3],
      ['am', 2],
    ]);
  });

  it('is counted in what the whole costs, and in its bound', async () => {
    const night = riceNight(9, { delivery_fee: 7 }, {});
    const lines = [{ offer: 1, wave: 0, atLeast: 3, atMost: null }];
    const { bounds } = await sourceOrders({ ...night, commitments: { lines, announced: [] } });
    // Nine bags, and the fee of the order that went out: what is added to it pays none.
    expect(bounds).toEqual([
      { objective: 'shortage.', value: 0, lowerBound: 0 },
      { objective: 'money', value: 9700, lowerBound: 9700 },
    ]);
  });
});
