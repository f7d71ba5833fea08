import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ViolationCode } from '../../src/model/index.ts';
import { verifyPlan } from '../../src/verify/index.ts';
import { memorySource, workspaceFiles, type NightDescription } from '../support/index.ts';
import { Folder, type Cells } from './folder.ts';
import { MORE_DEMAND, NIGHT } from './night.ts';
import { withManifest } from './planned.ts';

/** The plan that mutations.test.ts breaks. */
const texts = JSON.parse(readFileSync(new URL('plan.golden.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;
const planned = withManifest(new Map(Object.entries(texts)));
const rows = (file: string): Cells[] => new Folder(planned).rows(file);

/** By how much the plan is told to break a rule, once for each place, under other limits than it was made for. */
function broken(code: ViolationCode, change: NightDescription): number[] {
  const workspace = workspaceFiles({ ...NIGHT, ...change }).set('demand/more.csv', MORE_DEMAND);
  return verifyPlan(memorySource(planned), memorySource(workspace))
    .filter((violation) => violation.code === code)
    .map(({ amount }) => amount);
}

const withSourcing = (more: object): NightDescription => ({
  settings: { ...NIGHT.settings, sourcing: { ...(NIGHT.settings!['sourcing'] as object), ...more } },
});
const withFarm = (more: object): NightDescription => ({
  suppliers: NIGHT.suppliers!.map((one) => (one.supplier === 'farm' ? { ...one, ...more } : one)),
});
const withOffer = (sku: string, more: object): NightDescription => ({
  offers: NIGHT.offers!.map((one) => (one.sku === sku ? { ...one, ...more } : one)),
});
const farm = (): Cells => rows('orders-summary.csv').find(({ supplier }) => supplier === 'farm')!;
const cents = (money: string | undefined): number => Math.round(Number(money) * 100);
const units = (cents: number): string => (cents / 100).toFixed(2);

describe('exactly at a limit nothing is said; beyond it, by how much', () => {
  test('budget', () => {
    const total = rows('orders-summary.csv').reduce((sum, row) => sum + cents(row['total']), 0);
    expect(broken('over-budget', withSourcing({ budget: total / 100 }))).toEqual([]);
    expect(broken('over-budget', withSourcing({ budget: (total - 1) / 100 }))).toEqual([1]);
  });

  test('minimum order', () => {
    const goods = cents(farm()['goods']);
    expect(broken('below-min-order', withFarm({ min_order: units(goods) }))).toEqual([]);
    expect(broken('below-min-order', withFarm({ min_order: units(goods + 3) }))).toEqual([3]);
  });

  test('free delivery', () => {
    const goods = cents(farm()['goods']);
    expect(broken('fee-wrong', withFarm({ free_delivery_from: units(goods + 1) }))).toEqual([]);
    expect(broken('fee-wrong', withFarm({ free_delivery_from: units(goods) }))).toEqual([1000]);
  });

  test('load of a supplier', () => {
    const kilos = rows('orders-summary.csv').find(({ supplier }) => supplier === 'farm')!['weight_kg']!;
    const less = (Number(kilos) - 0.2).toFixed(3);
    expect(broken('over-supplier-weight', withFarm({ max_kg: kilos }))).toEqual([]);
    expect(broken('over-supplier-weight', withFarm({ max_kg: less }))).toEqual([200]);
  });

  test('packs that a supplier has', () => {
    const packs = Number(rows('orders.csv').find(({ sku }) => sku === 'F-eggs')!['packs']);
    expect(packs).toBeGreaterThan(1);
    expect(broken('more-than-supplier-has', withOffer('F-eggs', { stock_packs: packs }))).toEqual([]);
    expect(broken('more-than-supplier-has', withOffer('F-eggs', { stock_packs: packs - 1 }))).toEqual([1]);
    expect(broken('below-minimum', withOffer('F-eggs', { min_packs: packs }))).toEqual([]);
    expect(broken('below-minimum', withOffer('F-eggs', { min_packs: packs + 2, stock_packs: 9 }))).toEqual([
      2,
    ]);
    expect(broken('off-multiple', withOffer('F-eggs', { pack_multiple: packs }))).toEqual([]);
    expect(broken('off-multiple', withOffer('F-eggs', { pack_multiple: packs + 1 }))).toHaveLength(1);
  });

  test('what a household may have', () => {
    const limited = (most: number): NightDescription => ({
      items: NIGHT.items!.map((one) => (one.item === 'eggs' ? { ...one, max_per_household: most } : one)),
    });
    const most = Math.max(
      ...rows('allocations.csv')
        .filter(({ item }) => item === 'eggs')
        .map(({ allocated }) => Number(allocated)),
    );
    expect(broken('more-than-limit', limited(most))).toEqual([]);
    expect(new Set(broken('more-than-limit', limited(most - 1)))).toEqual(new Set([1000]));
  });
});
