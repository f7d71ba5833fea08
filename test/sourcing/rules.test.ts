import { assert, asyncProperty } from 'fast-check';
import { expect, it } from 'vitest';
import { priceOrders, sourceOrders } from '../../src/sourcing/index.ts';
import { judge } from './judge.ts';
import { item, night, offer, supplier } from './night.ts';
import { nights } from './nights.ts';

/** More with STAGGER_CASES. */
const CASES = Number(process.env['STAGGER_CASES'] ?? 1000);

it('buys the cheapest packs and says what they cost', async () => {
  const one = night({
    goods: [item('rice')],
    suppliers: [supplier('a', { deliveryFee: 500 })],
    offers: [offer(0, 0, 1, 300), offer(0, 0, 10, 2500)],
    asks: [{ good: 0, quantity: 12 }],
  });
  const answer = await sourceOrders(one);
  expect(answer.lines).toEqual([
    { offer: 0, wave: 0, packs: 2 },
    { offer: 1, wave: 0, packs: 1 },
  ]);
  expect(priceOrders(answer.lines, one.catalogue)[0]).toMatchObject({ goods: 3100, deliveryFee: 500 });
});

it('keeps rules 2, 9 and 10 on nights of all kinds', async () => {
  await assert(
    asyncProperty(nights, async (one) => {
      expect(judge(one, await sourceOrders(one))).toEqual([]);
    }),
    { seed: 5, numRuns: CASES },
  );
});
