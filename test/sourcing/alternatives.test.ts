import { expect, it } from 'vitest';
import { otherOffers, orderLimits, orderHints, sourceOrders } from '../../src/sourcing/index.ts';
import { item, night, offer, supplier } from './night.ts';

const one = night({
  goods: [item('rice'), item('sauce')],
  suppliers: [
    supplier('a', { deliveryFee: 2000, freeDeliveryFrom: 10_000 }),
    supplier('b', { minOrder: 20_000 }),
  ],
  offers: [offer(0, 0, 10, 3000), offer(1, 0, 1, 400), offer(1, 1, 1, 900)],
  asks: [
    { good: 0, quantity: 29 },
    { good: 1, quantity: 2 },
  ],
});

it('says what each offer of an item would have cost and what forbids one more', async () => {
  const { lines } = await sourceOrders(one);
  const facts = otherOffers(one, lines, 0);
  expect(facts.bought).toBe(29_000);
  expect(facts.offers.map(({ alone }) => alone)).toEqual([
    { packs: 3, quantity: 30_000, amount: 9000 },
    { packs: 29, quantity: 29_000, amount: 11_600 },
  ]);
  expect(facts.offers[1]!.forbids).toEqual([
    { wave: 0, reasons: ['minimum-not-reached', 'pack-not-filled'] },
  ]);
});

it('says how far a supplier is from its minimum and from free delivery', async () => {
  const { lines } = await sourceOrders(one);
  expect(orderLimits(one, lines, 0).waves).toMatchObject([
    { goods: 9000, deliveryFee: 2000, toFreeDelivery: 1000, toMinimum: 0 },
  ]);
  expect(orderLimits(one, lines, 1).waves).toMatchObject([
    { lines: 0, toMinimum: 20_000, couldServe: [{ item: 1, packs: 2, amount: 1800 }] },
  ]);
});

it('tells what a little more would gain', async () => {
  expect(orderHints(one, await sourceOrders(one))).toEqual([
    { kind: 'free-delivery', supplier: 0, wave: 0, missing: 1000, saves: 2000 },
    { kind: 'minimum', supplier: 1, wave: 0, missing: 18_200, items: [1] },
  ]);
});
