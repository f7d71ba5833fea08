import { expect, it } from 'vitest';
import { sourceOrders } from '../../src/sourcing/index.ts';
import { instances, nightOfInstance, type Instance } from './cflp.ts';

// Three take several seconds each: they are for `npm run bench sourcing`, and for whoever asks for more cases.
const SLOW = new Set(['cap63', 'cap93', 'cap94']);
const found = instances().filter(({ name }) => !SLOW.has(name) || process.env['STAGGER_CASES'] !== undefined);

it.skipIf(found.length > 0)('the public instances are not here', () => {});

it.each(found)('$name is at its published optimum', async (instance) => {
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
