import { assert, property } from 'fast-check';
import type { Highs } from 'highs';
import { beforeAll, expect, it } from 'vitest';
import { basketOf, type Basket } from '../../src/sourcing/basket.ts';
import { startHighs } from '../../src/solver/index.ts';
import type { Solved } from '../../src/sourcing/known.ts';
import { rowsOf, withExtra, type Rows } from '../../src/sourcing/rows.ts';
import { compareScores, compareShort, holds, scoreOf, type Score } from '../../src/sourcing/score.ts';
import { firstBasket, solve, solveHere } from '../../src/sourcing/solve.ts';
import { nextPacks, previousPacks } from '../../src/sourcing/terms.ts';
import { item, night } from './night.ts';
import { bundle, everyBasket, extras, richNights } from './rich.ts';

/** More with STAGGER_CASES; in parts, since a change that breaks something need not wait for all. */
const CASES = Math.ceil(Number(process.env['STAGGER_CASES'] ?? 60) / 4);

let highs: Highs;
beforeAll(async () => {
  highs = await startHighs();
});

/** Shorter first of what was asked for, then of what stands in for others: below 0 where `a` leaves people less short. */
const lessShort = (a: Score, b: Score): number =>
  compareShort(a.short, b.short) || a.unreplaced - b.unreplaced;

/** Lines on which one increment more or less would do, by trying each. */
function leftUndone(rows: Rows, basket: Basket): string[] {
  const score = scoreOf(basket);
  const undone: string[] = [];
  for (const [index, offer] of rows.catalogue.offers.entries())
    for (const wave of offer.waves) {
      const line = index * rows.waves + wave;
      const packs = basket.packs[line]!;
      const tried = (count: number): Basket | undefined => {
        const other = basketOf(
          rows,
          [...basket.packs.entries()].map(([at, n]) => [at, at === line ? count : n]),
        );
        return holds(other) ? other : undefined;
      };
      const more = tried(nextPacks(offer, packs));
      if (more !== undefined && lessShort(scoreOf(more), score) < 0) undone.push(`more of ${line}`);
      const fewer = packs === 0 ? undefined : tried(previousPacks(offer, packs));
      if (fewer !== undefined && lessShort(scoreOf(fewer), score) <= 0 && fewer.total <= basket.total)
        undone.push(`less of ${line}`);
    }
  return undone;
}

it('begins with a basket that keeps the rules and leaves nothing undone', () => {
  assert(
    property(richNights, extras, (night, extra) => {
      const rows = withExtra({ ...rowsOf(night), people: undefined }, ...extra);
      const first = firstBasket(rows);
      expect(holds(first)).toBe(true);
      expect(leftUndone(rows, first)).toEqual([]);
    }),
    { seed: 3, numRuns: 20 * CASES },
  );
});

function best(rows: Rows): Score | undefined {
  return everyBasket(rows, 300)
    ?.map((packs) => basketOf(rows, packs))
    .filter(holds)
    .map(scoreOf)
    .reduce((a, b) => (compareScores(b, a) < 0 ? b : a));
}

const boundOf = (found: Solved, name: string) => found.bounds.find(({ objective }) => objective === name);

it.each([
  ['without a solver', 4, (rows: Rows) => solveHere(rows)],
  ['without a solver', 5, (rows: Rows) => solveHere(rows)],
  ...[6, 7, 8, 9].map(
    (seed) => ['by the solver', seed, (rows: Rows) => solve(highs, rows, firstBasket(rows))] as const,
  ),
] as const)('finds the best of all baskets %s (%i), and proves no more than is true', (_, seed, answered) => {
  let proven = 0;
  assert(
    property(richNights, extras, (night, extra) => {
      const rows = withExtra({ ...rowsOf(night), people: undefined }, ...extra);
      const least = best(rows);
      const found = answered(rows);
      if (least === undefined || found === undefined) return;
      const score = scoreOf(basketOf(rows, found.packs));
      // Tier by tier: a bound speaks of its tier where those before it are met.
      const bounds = found.bounds.filter(({ objective }) => objective.startsWith('shortage'));
      const differs = bounds.findIndex(({ lowerBound }, tier) => lowerBound !== least.short[tier]);
      if (differs >= 0) expect(bounds[differs]!.lowerBound).toBeLessThan(least.short[differs]!);
      if (found.status !== 'optimal') return;
      proven++;
      expect(score.short).toEqual(least.short);
      expect(score.unreplaced).toBe(least.unreplaced);
      expect(score.money).toBe(least.money);
      if (boundOf(found, 'surplus') !== undefined) expect(score).toEqual(least);
    }),
    { seed, numRuns: CASES },
  );
  expect(proven).toBeGreaterThan(CASES / 10);
});

it('counts what stands in for others as had, though a bundle of which it is a part lacks another', () => {
  // Two of bread are asked for: one loose, one in a bundle whose oil nobody has. One more is to stand in for others.
  const one = night({
    goods: [
      item('bread'),
      item('oil'),
      bundle('set', [
        [0, 1],
        [1, 1],
      ]),
    ],
    stock: [[0, 2000]],
    asks: [
      { good: 0, quantity: 1 },
      { good: 2, quantity: 1 },
    ],
  });
  const wantedOf = (amount: number): number =>
    scoreOf(basketOf(withExtra(rowsOf(one), Float64Array.of(amount, 0, 0), Float64Array.of(1000, 1, 1)), []))
      .unreplaced;
  expect([0, 1000, 2000].map(wantedOf)).toEqual([0, 0, 1000]);
});
