import type { Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { locationNight } from '../../bench/sourcing/location.ts';
import { startHighs } from '../../src/solver/index.ts';
import { basketOf } from '../../src/sourcing/basket.ts';
import { SCALE } from '../../src/sourcing/exact/column.ts';
import { locate } from '../../src/sourcing/exact/location/locate.ts';
import { carry } from '../../src/sourcing/exact/location/carried.ts';
import { LEFT_OUT, PLACED, priced } from '../../src/sourcing/exact/location/priced.ts';
import { locationOf } from '../../src/sourcing/exact/location/site.ts';
import { ascend, firstWorth } from '../../src/sourcing/exact/location/subgradient.ts';
import { netOf } from '../../src/sourcing/exact/net/make-net.ts';
import { solveGoals } from '../../src/sourcing/exact/plain/goals.ts';
import { plainModel } from '../../src/sourcing/exact/plain/plain.ts';
import { rowsOf } from '../../src/sourcing/rows.ts';
import { holds, scoreOf } from '../../src/sourcing/score.ts';
import { firstBasket, solve } from '../../src/sourcing/solve.ts';

let highs: Highs;
beforeAll(async () => {
  highs = await startHighs();
});

const FAMILIES = [1.1, 1.5, 3].flatMap((load) =>
  (['flat', 'steep'] as const).flatMap((fees) => [1, 2].map((seed) => ({ load, fees, seed }))),
);
const nightOf = ({ seed, ...family }: (typeof FAMILIES)[number]) => rowsOf(locationNight(8, 5, seed, family));

describe('single things and limited loads', () => {
  it.each(FAMILIES)('are bought as cheaply as the plain model proves: %j', (family) => {
    const rows = nightOf(family);
    const plain = solveGoals(highs, plainModel(rows), 10_000)!.goals.find(({ name }) => name === 'money')!;
    let known = Infinity;
    const bound = locate(highs, locationOf(rows, netOf(rows, rows.need)), {
      effort: 1,
      known: () => known,
      offer: (packs) => {
        const basket = basketOf(rows, packs);
        expect(holds(basket)).toBe(true);
        expect(scoreOf(basket).short).toEqual([0]);
        known = Math.min(known, basket.total);
      },
    });
    expect([plain.bound, known, bound]).toEqual([plain.value, plain.value, plain.value]);
  });

  it('are bounded by any multipliers, and the better the longer they are sought', () => {
    for (const family of FAMILIES) {
      const rows = nightOf(family);
      const location = locationOf(rows, netOf(rows, rows.need));
      const best = solve(highs, rows, firstBasket(rows)).bounds.find(
        ({ objective }) => objective === 'money',
      )!;
      const anyhow = priced(
        location,
        Float64Array.from(location.wanted, (_, item) => (item + 1) * 97 * SCALE),
        new Uint8Array(location.lanes.length),
      );
      expect(anyhow.bound).toBeLessThanOrEqual(best.value * SCALE);
      const [few, many] = [20, 400].map(
        (steps) =>
          ascend(location, {
            known: best.value,
            steps,
            states: new Uint8Array(location.lanes.length),
            worth: firstWorth(location),
            pace: 1.5,
          }).bound,
      );
      expect(few).toBeLessThanOrEqual(many!);
      expect(many).toBeLessThanOrEqual(best.value * SCALE);
      // Near the strong linear relaxation's, which is not far from what can be had.
      expect(many! / SCALE).toBeGreaterThan(0.8 * best.value);
    }
  });

  it('are bounded where orders are settled, and what could be otherwise is', () => {
    for (const family of FAMILIES) {
      const rows = nightOf(family);
      const location = locationOf(rows, netOf(rows, rows.need));
      const free = new Uint8Array(location.lanes.length);
      const worth = ascend(location, {
        known: Infinity,
        steps: 100,
        states: free,
        worth: firstWorth(location),
        pace: 1.5,
      }).worth;
      const all = priced(location, worth, free);
      for (const lane of location.lanes.keys()) {
        const ways = [PLACED, LEFT_OUT].map((state) => priced(location, worth, free.with(lane, state)).bound);
        expect(Math.min(...ways)).toBe(all.bound);
        expect(ways[all.placed[lane]!]).toBeGreaterThanOrEqual(all.other[lane]!);
      }
    }
  });

  it('are carried by whole orders', () => {
    const prices = Float64Array.of(5, 4, 3, 9);
    const carried = (room: readonly number[], grams: number) => {
      const { cost, lanes } = carry([0, 1, 2, 3], prices, room, grams);
      return [cost.at(-1), lanes.toSorted((a, b) => a - b)];
    };
    expect(carried([10, 10, 10, 30], 0)).toEqual([0, []]);
    expect(carried([10, 10, 10, 30], 11)).toEqual([7, [1, 2]]);
    expect(carried([10, 10, 10, 30], 30)).toEqual([9, [3]]);
    expect(carried([10, 10, 10, Infinity], 99)).toEqual([9, [3]]);
    expect(carried([10, 10, 10, 30], 61)).toEqual([Infinity, []]);
    // Too fine to be counted exactly: never more than it costs.
    expect(carried([10_007, 10_009, 10_037, 30_011], 20_045)).toEqual([7, [1, 2]]);
  });

  it('are short where the loads do not hold them, and that is proven', () => {
    const rows = rowsOf(locationNight(16, 10, 1, { load: 0.7, fees: 'steep' }));
    const { bounds } = solve(highs, rows, firstBasket(rows));
    const asked = rows.need.reduce((sum, amount) => sum + amount, 0);
    const loads = rows.catalogue.suppliers.reduce((sum, own) => sum + own.maxGrams!, 0);
    expect(bounds[0]).toMatchObject({ value: asked - loads, lowerBound: asked - loads });
  });
});

describe('a solver that breaks down', () => {
  const broken = (name: string): Highs =>
    ({
      createModel: () => {
        const error = new Error('unreachable');
        error.name = name;
        throw error;
      },
    }) as unknown as Highs;
  const rows = rowsOf(locationNight(16, 10, 1, { load: 1.5, fees: 'steep' }));

  it.each(['RuntimeError', 'HighsError', 'RangeError'])('(%s) ends no plan', (name) => {
    const first = firstBasket(rows);
    const { status, method, bounds } = solve(broken(name), rows, first);
    expect([status, method]).toEqual(['feasible', 'item by item']);
    expect(bounds.at(-1)).toEqual({ objective: 'money', value: first.total, lowerBound: 0 });
  });

  it('is told from a fault of ours', () => {
    expect(() => solve(broken('TypeError'), rows, firstBasket(rows))).toThrow('unreachable');
  });
});
