import { assert, property } from 'fast-check';
import type { Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { basketOf, type Basket } from '../../src/sourcing/basket.ts';
import { Draft, startHighs } from '../../src/solver/index.ts';
import { solveGoals } from '../../src/sourcing/exact/plain/goals.ts';
import { singlySold } from '../../src/sourcing/exact/net/single.ts';
import { plainModel, type PlainModel } from '../../src/sourcing/exact/plain/plain.ts';
import { rowsOf, withExtra } from '../../src/sourcing/rows.ts';
import { compareScores, compareShort, holds, scoreOf } from '../../src/sourcing/score.ts';
import { mediumNight } from './medium.ts';
import { item, night, offer, supplier, type NightParts } from './night.ts';
import { everyBasket, extras, richNights } from './rich.ts';

/** More with STAGGER_CASES; in parts, since a change that breaks something need not wait for all. */
const CASES = Math.ceil(Number(process.env['STAGGER_CASES'] ?? 60) / 4);
const SEEDS = [1, 2, 3, 4];

let highs: Highs;
beforeAll(async () => {
  highs = await startHighs();
});

/** The model with its packs as they stand in a basket. */
function fixed(model: PlainModel, packs: ReadonlyMap<number, number>): PlainModel {
  const { draft } = model;
  const fix = (column: number, value: number): void => {
    draft.lower[column] = value;
    draft.upper[column] = value;
  };
  for (const { line, used, more, run } of model.packs) {
    const count = packs.get(line) ?? 0;
    const within = count >= run.lo && count <= run.hi;
    if (used !== undefined) fix(used, within ? 1 : 0);
    if (used === undefined) fix(more, count);
    else fix(more, within ? (count - run.lo) / run.step : 0);
  }
  return model;
}

/** The goals by name; undefined where the model has no answer. */
function goalsOf(model: PlainModel): Map<string, number> | undefined {
  const answer = solveGoals(highs, model, 1000);
  return answer && new Map(answer.goals.map(({ name, value }) => [name, value]));
}

/** In the model stock that nobody takes is left over too: the same amount whatever is bought. */
function leftOver(basket: Basket): number {
  const { rows, ordered } = basket;
  return rows.catalogue.goods.reduce((sum, good, index) => {
    if (good.kind === 'bundle' || rows.need[index] === 0) return sum;
    return sum + (rows.stock[index]! + ordered[index]! - basket.dealt(index)) * (good.isWeight ? 2 : 1);
  }, 0);
}

/**
 * What nobody would buy, the model does not forbid as the rules do: more of an item whose stock is not even dealt, or
 * packs of what is sold singly that fill no step.
 */
function boughtIdly(basket: Basket): boolean {
  const { rows, ordered } = basket;
  const single = singlySold(rows);
  return rows.stock.some(
    (stock, item) =>
      ordered[item]! > 0 && (basket.dealt(item) < stock || (single.has(item) && basket.surplus(item) > 0)),
  );
}

const shortIn = (goals: ReadonlyMap<string, number>): number[] =>
  [0, 1].map((tier) => goals.get(`short ${tier}`) ?? 0);

function expected(basket: Basket): [string, number][] {
  const { short, unreplaced, money, orders, late } = scoreOf(basket);
  return [
    ...short.map((amount, tier): [string, number] => [`short ${tier}`, amount]),
    ['short after substitutes', unreplaced],
    ['money', money],
    ['orders', orders],
    ['surplus', leftOver(basket)],
    ['waves', late],
  ];
}

it.each(SEEDS)(
  'lets every basket be that keeps the rules, at what it is worth, and no other (%i)',
  (seed) => {
    const seen = { valid: 0, broken: 0 };
    assert(
      property(richNights, extras, (night, extra) => {
        const rows = withExtra({ ...rowsOf(night), people: undefined }, ...extra);
        const bundled = rows.wants.total[3]! > 0;
        for (const packs of everyBasket(rows, 30) ?? []) {
          const basket = basketOf(rows, packs);
          if (boughtIdly(basket)) continue;
          const goals = goalsOf(fixed(plainModel(rows), packs));
          const told = JSON.stringify([...packs]);
          if (holds(basket)) {
            seen.valid++;
            for (const [name, value] of expected(basket))
              expect(goals?.get(name) ?? 0, `${name} ${told}`).toBe(value);
          } else {
            seen.broken++;
            // Where too much is left over of a bundle's part, the model may deal more bundles: at the cost of a tier before.
            if (goals === undefined || !bundled) expect(goals, told).toBeUndefined();
            else expect(compareShort(shortIn(goals), scoreOf(basket).short), told).toBeGreaterThan(0);
          }
        }
      }),
      { seed, numRuns: CASES },
    );
    expect(seen.valid).toBeGreaterThan(CASES / 2);
    expect(seen.broken).toBeGreaterThan(CASES / 2);
  },
);

it.each(SEEDS)('finds the best of all baskets, goal after goal, and says that it is proven (%i)', (seed) => {
  let better = 0;
  assert(
    property(richNights, extras, (night, extra) => {
      const rows = withExtra({ ...rowsOf(night), people: undefined }, ...extra);
      const all = (everyBasket(rows, 300) ?? []).map((packs) => basketOf(rows, packs)).filter(holds);
      if (all.length === 0) return;
      const best = all.map(scoreOf).reduce((a, b) => (compareScores(b, a) < 0 ? b : a));
      const answer = solveGoals(highs, plainModel(rows), 1000)!;
      expect(answer.optimal).toBe(true);
      expect(answer.goals.every(({ value, bound }) => value === bound)).toBe(answer.ties);
      const found = basketOf(rows, answer.packs);
      expect([...answer.packs.values()].every((count) => count > 0)).toBe(true);
      expect(holds(found)).toBe(true);
      expect(scoreOf(found)).toEqual(best);
      if (found.total > 0) better++;
    }),
    { seed, numRuns: CASES },
  );
  expect(better).toBeGreaterThan(CASES / 4);
});

const rice = (more: Partial<NightParts>) =>
  rowsOf(
    night({
      goods: [item('rice')],
      suppliers: [supplier('farm', { maxGrams: 5000 })],
      offers: [offer(0, 0, 1, 10, { packGrams: 1000 })],
      asks: [{ good: 0, quantity: 9 }],
      ...more,
    }),
  );

describe('the columns of a line', () => {
  it('say how many, and of what is not sold singly whether there are any', () => {
    const run = { packMultiple: 2, minPacks: 3, priceBreaks: [{ from: 8, price: 9 }] };
    const { packs, draft } = plainModel(rice({ offers: [offer(0, 0, 1, 10, run)] }));
    // From 4 in twos; the limit beside the first is another, and at 8, and from there the price.
    expect(packs.map(({ run: { lo, hi, step }, more }) => [lo, hi, step, draft.upper[more]])).toEqual([
      [4, 4, 2, 0],
      [6, 6, 2, 0],
      [8, 8, 2, 0],
      [10, 14, 2, 2],
    ]);
    expect(packs.every(({ used }) => used !== undefined && draft.upper[used] === 1)).toBe(true);
  });

  it('are one where it is sold singly', () => {
    const { packs, draft } = plainModel(rice({}));
    expect(packs.map(({ used, more }) => [used, draft.upper[more]])).toEqual([[undefined, 11]]);
  });

  it.each([
    ['nobody asks for it', { asks: [] }],
    ['its stock serves everyone', { stock: [[0, 9000]] as const }],
    ['its stock is more than that', { stock: [[0, 20_000]] as const }],
    ['the supplier has none', { offers: [offer(0, 0, 1, 10, { stockPacks: 0 })] }],
  ])('are none where %s', (_, more) => {
    expect(plainModel(rice(more)).packs).toEqual([]);
  });

  it('keep to the load and to the stock, where sold singly too', () => {
    const packsOf = (more: Partial<NightParts>) => [...solveGoals(highs, plainModel(rice(more)), 100)!.packs];
    expect(packsOf({})).toEqual([[0, 5]]);
    const both = { waves: [0, 1], packGrams: 1000, stockPacks: 7 };
    const [first, second] = packsOf({ waves: 2, offers: [offer(0, 0, 1, 10, both)] });
    expect(first![1] + second![1]).toBe(7);
  });
});

/** Numbers of which some must add up to half of all, as nearly as can be: long to prove, quick to be somewhere near. */
function halves(first: string, hard: string): PlainModel {
  const draft = new Draft();
  const numbers = Array.from({ length: 22 }, (_, n) => 10_007 + ((n * n * 7919 + n * 104_729) % 90_001));
  const half = Math.floor(numbers.reduce((sum, number) => sum + number, 0) / 2);
  const [over, under] = [draft.column(0, half, false), draft.column(0, half, false)];
  const terms = numbers.map((number) => [draft.column(0, 1, true), number] as const);
  draft.row(half, half, [...terms, [under, 1], [over, -1]]);
  const goals = [
    { name: first, terms: [[draft.column(3, 9, true), 2] as const] },
    { name: hard, terms: [[over, 1] as const, [under, 1] as const] },
  ];
  return { draft, goals, packs: [] };
}

describe('when the work runs out', () => {
  it.each([
    ['what is short', 'short 0', 'short 1', false],
    ['money', 'short 0', 'money', false],
    ['what comes after money, even with much work', 'money', 'orders', true],
  ])('%s is not said to be proven', (_, first, hard, optimal) => {
    const answer = solveGoals(highs, halves(first, hard), optimal ? 100_000 : 2)!;
    expect([answer.optimal, answer.ties]).toEqual([optimal, false]);
    expect(answer.goals[0]).toEqual({ name: first, value: 6, bound: 6 });
    expect(answer.goals[1]!.bound).toBeLessThan(answer.goals[1]!.value);
    expect(answer.goals[1]!.bound).toBeGreaterThanOrEqual(0);
  });

  it('has no answer at all where no work is allowed', () => {
    expect(solveGoals(highs, plainModel(rowsOf(mediumNight(4))), 0)).toBeUndefined();
  });
});
