import { beforeAll, expect, it } from 'vitest';
import type { Highs } from 'highs';
import { solveGoals } from '../../src/sourcing/exact/plain/goals.ts';
import { startHighs } from '../../src/solver/index.ts';
import { plainModel } from '../../src/sourcing/exact/plain/plain.ts';
import { Search, type Found } from '../../src/sourcing/exact/search.ts';
import { wantedApart } from '../../src/sourcing/exact/net/make-net.ts';
import { problemOf, type Problem } from '../../src/sourcing/problem.ts';
import { rowsOf, type Rows } from '../../src/sourcing/rows.ts';
import { mediumNight } from './medium.ts';

/** More with STAGGER_CASES. */
const CASES = Number(process.env['STAGGER_CASES'] ?? 60);

const WORK = { rounds: 400, listed: 60_000, chosen: 4_000, nodes: 500, gapMillionths: 0 };

let highs: Highs;

beforeAll(async () => {
  highs = await startHighs();
});

/** The least money of those who are short no more than must be, by the plain model; undefined where it has no proof. */
function plainly(seed: number): { short: number; money: number } | undefined {
  const answer = solveGoals(highs, plainModel(rowsOf(mediumNight(seed))), 20_000);
  if (answer?.optimal !== true) return undefined;
  const worth = (name: string): number => answer.goals.find((goal) => goal.name === name)?.value ?? 0;
  return { short: worth('short 0'), money: worth('money') };
}

/** As it is done: a supplier's orders are looked at as one until several are wanted. */
function searched(rows: Rows): { problem: Problem; found: Found } {
  for (let apart = new Set<number>(); ;) {
    const problem = problemOf(rows, apart);
    const search = new Search(highs, problem.strict, WORK);
    const found = search.run();
    search.dispose();
    const twice = wantedApart(rows, problem.strict.net, found.columns);
    if (twice.size === 0) return { problem, found };
    apart = new Set([...apart, ...twice]);
  }
}

it('finds what the plain model proves, with stock shared by waves, minimums and loads', () => {
  const seen = { compared: 0, shared: 0, proven: 0 };
  for (let seed = 0; seed < CASES; seed++) {
    const plain = plainly(seed);
    if (plain === undefined) continue;
    const rows = rowsOf(mediumNight(seed));
    if (problemOf(rows).strict.net.items.length === 0) continue;
    const { problem, found } = searched(rows);
    const least = problem.least.reduce((sum, amount) => sum + amount, 0);
    expect(plain.short, `nobody is shorter than ${seed}'s least`).toBeGreaterThanOrEqual(least);
    if (plain.short > least) {
      expect(found.cost, `${seed}: somebody must be shorter`).toBe(Infinity);
      continue;
    }
    seen.compared++;
    if (problem.pricer.net.shared.length > 0) seen.shared++;
    if (found.bound === found.cost) seen.proven++;
    expect(found.bound, `bound of ${seed}`).toBeLessThanOrEqual(plain.money);
    if (found.bound === found.cost) expect(found.cost, `cost of ${seed}`).toBe(plain.money);
  }
  // Most nights are compared, many with stock that waves share, and nearly all are proven.
  expect(seen.compared).toBeGreaterThan(CASES * 0.6);
  expect(seen.shared).toBeGreaterThan(CASES * 0.05);
  expect(seen.proven).toBeGreaterThanOrEqual(seen.compared * 0.98);
});
