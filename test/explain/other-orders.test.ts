import { expect, test } from 'vitest';
import { offerReasons, placingReasons } from '../../src/explain/other-orders.ts';
import { makePlan } from '../../src/plan/index.ts';
import { nightOf } from '../support/index.ts';

// 7 bags of rice asked: two packs of 4 at A cost 40.00; B sells singles, has 3, and takes no order below 100.00.
const workspace = nightOf({
  items: [
    { item: 'rice', name: 'Rice', uom: 'bag' },
    { item: 'oil', name: 'Oil', uom: 'bottle' },
  ],
  suppliers: [
    { supplier: 'A', delivery_fee: 0 },
    { supplier: 'B', delivery_fee: 0, min_order: 100 },
  ],
  offers: [
    { supplier: 'A', sku: 'A4', item: 'rice', pack_size: 4, pack_price: 20 },
    { supplier: 'B', sku: 'B1', item: 'rice', pack_size: 1, pack_price: 6, stock_packs: 3 },
    { supplier: 'B', sku: 'BO', item: 'oil', pack_size: 1, pack_price: 30 },
  ],
  demand: { '1-101': { rice: 7, oil: 2 } },
});

test('each offer of an item says what it would have cost alone and why there is no more of it', async () => {
  const { plan } = await makePlan(workspace, []);
  expect(offerReasons(plan, workspace, 'rice', 'en')).toEqual([
    'All 7 bag that had to be bought, from one offer alone, fees apart:',
    '  A A4: 2 packs, 40.00; no more of it: another pack would be left mostly unused',
    "  B B1: 3 packs, 18.00, which is only 3 bag; no more of it: the supplier's minimum order is not reached, another pack would be left mostly unused",
  ]);
  expect(offerReasons(plan, workspace, 'nothing', 'en')).toEqual([]);
});

test('a supplier without an order says how far it is from one and what it could bring', async () => {
  const { plan } = await makePlan(workspace, []);
  expect(placingReasons(plan, workspace, 'B', 'en')).toEqual([
    '  wave am: no order; 100.00 to the minimum order',
    '  wave am could still bring Oil: 2 packs, 60.00',
  ]);
  expect(placingReasons(plan, workspace, 'A', 'en')).toEqual([]);
});
