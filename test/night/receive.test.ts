import { expect, test } from 'vitest';
import { makePlan } from '../../src/plan/index.ts';
import { boundByDelivery, receivedLines, type Delivered } from '../../src/night/index.ts';
import type { Plan } from '../../src/model/index.ts';
import { nightOf } from '../support/index.ts';
import { smallNight } from './small-nights.ts';

/** What comes of the orders of one wave: each line one pack short. */
function oneShort({ orders }: Plan, wave: string): Delivered[] {
  return orders
    .filter((order) => order.wave === wave)
    .flatMap(({ po, lines }) =>
      lines.map(({ sku, packs }) => ({ po, sku, packs: packs - 1, grams: null, usable: true })),
    );
}

const packsOf = ({ orders }: Plan) =>
  new Map(orders.flatMap(({ po, lines }) => lines.map(({ sku, packs }) => [`${po} ${sku}`, packs])));

test('what came with the first truck is known when the second is unloaded, whichever plan is named', async () => {
  const night = nightOf(smallNight(3));
  const { plan } = await makePlan(night, []);
  expect(new Set(plan.orders.map(({ wave }) => wave))).toEqual(new Set(['am', 'pm']));
  const first = receivedLines(plan, oneShort(plan, 'am'));
  const morning = boundByDelivery(plan, { told: plan, newest: plan }, first, [], night, undefined);
  const after = await makePlan(morning.workspace, [], undefined, morning.commitments);
  const second = receivedLines(plan, oneShort(plan, 'pm'), after.plan);
  expect(second.every(({ ordered, usable }) => usable === ordered - 1)).toBe(true);
  const afternoon = boundByDelivery(plan, { told: plan, newest: after.plan }, second, [], night, undefined);
  const last = await makePlan(afternoon.workspace, [], undefined, afternoon.commitments);
  const ordered = packsOf(plan);
  for (const [line, packs] of packsOf(last.plan)) expect(packs).toBe(ordered.get(line)! - 1);
  // A line that was counted again counts as it was counted last.
  const again = receivedLines(
    plan,
    [...oneShort(plan, 'am')].map((row) => ({ ...row, packs: row.packs + 1 })),
    after.plan,
  );
  expect(again.every(({ credit }) => credit === 0)).toBe(true);
});
