import { expect, it } from 'vitest';
import { sourceOrders } from '../../src/sourcing/index.ts';
import { instances, nightOfInstance, type Instance } from './cflp.ts';

// The others take seconds each: `npm run bench sourcing` has them all.
const QUICK = new Set(['cap61', 'cap64', 'cap103', 'cap104']);
const found = instances().filter(({ name }) => QUICK.has(name));

it.skipIf(found.length === 0).each(found)('$name is at its published optimum', async (instance) => {
  const night = nightOfInstance(instance);
  const answer = await sourceOrders(night);
  expect(answer.status).toBe('optimal');
  const { optimum } = instance;
  // In the instance's own costs, which are finer than minor units.
  expect(Math.abs(costOf(instance, answer.lines, night.catalogue.offers) - optimum) / optimum).toBeLessThan(
    0.00001,
  );
});

function costOf(
  { facilities, customers }: Instance,
  lines: readonly { offer: number; packs: number }[],
  offers: readonly { supplier: number; item: number }[],
): number {
  const used = new Set(lines.map(({ offer }) => offers[offer]!.supplier));
  let cost = 0;
  for (const facility of used) cost += facilities[facility]![1];
  for (const { offer, packs } of lines) {
    const { supplier, item } = offers[offer]!;
    const [demand, costs] = customers[item]!;
    cost += (costs[supplier]! * packs) / demand;
  }
  return cost;
}
