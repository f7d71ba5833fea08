import { expect, it } from 'vitest';
import { sourceOrders } from '../../src/sourcing/index.ts';
import { FINE, instances, nightOfInstance } from './cflp.ts';

const found = instances();

it.skipIf(found.length > 0)('the public instances are not here', () => {});

it.each(found)('$name is at its published optimum, proven', async (instance) => {
  const { status, bounds } = await sourceOrders(nightOfInstance(instance));
  const money = bounds.find(({ objective }) => objective === 'money')!;
  expect([status, money.lowerBound]).toEqual(['optimal', money.value]);
  // Published with three decimals.
  expect(Math.abs(money.value / FINE - instance.optimum)).toBeLessThan(0.001);
});
