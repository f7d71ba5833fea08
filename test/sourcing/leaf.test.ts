import { array, assert, constantFrom, integer, property } from 'fast-check';
import type { Highs } from 'highs';
import { beforeAll, expect, it } from 'vitest';
import { CLOSED, FREE, PAYING, SCALE, type Column } from '../../src/sourcing/exact/column.ts';
import { costOf } from '../../src/sourcing/exact/count.ts';
import { startHighs } from '../../src/solver/index.ts';
import { chooseColumns } from '../../src/sourcing/exact/leaf/core.ts';
import { inQuestion } from '../../src/sourcing/exact/leaf/question.ts';
import { reducedCost } from '../../src/sourcing/exact/leaf/reduced.ts';
import { thinOut } from '../../src/sourcing/exact/leaf/thin.ts';
import { netOf } from '../../src/sourcing/exact/net/make-net.ts';
import type { Net } from '../../src/sourcing/exact/net/net.ts';
import { pickColumns } from '../../src/sourcing/exact/pick.ts';
import { nothingAsked } from '../../src/sourcing/exact/relax/multipliers.ts';
import { Pricer } from '../../src/sourcing/exact/relax/pricer.ts';
import { rowsOf } from '../../src/sourcing/rows.ts';
import { richNights } from './rich.ts';

/** More with STAGGER_CASES; in parts, since a change that breaks something need not wait for all. */
const CASES = Math.ceil(Number(process.env['STAGGER_CASES'] ?? 80) / 4);
const SEEDS = [1, 2, 3, 4];
const ANY = CLOSED | PAYING | FREE;

let highs: Highs;
beforeAll(async () => {
  highs = await startHighs();
});

/** Every choice of one column an item. */
function choices(columns: readonly Column[], items: number): Column[][] {
  let all: Column[][] = [[]];
  for (let place = 0; place < items; place++) {
    const own = columns.filter((column) => column.place === place);
    all = all.flatMap((taken) => own.map((column) => [...taken, column]));
  }
  return all;
}

/** What a choice brings to each lane. */
function broughtTo(
  net: Net,
  taken: readonly Column[],
): { goods: number[]; grams: number[]; used: boolean[] } {
  const brought = {
    goods: net.lanes.map(() => 0),
    grams: net.lanes.map(() => 0),
    used: net.lanes.map(() => false),
  };
  for (const { lanes } of taken)
    for (const { lane, goods, grams } of lanes) {
      brought.goods[lane]! += goods;
      brought.grams[lane]! += grams;
      brought.used[lane] = true;
    }
  return brought;
}

/** The least cost of a choice under states of the orders, every state tried; Infinity where none is allowed. */
function costUnder(net: Net, taken: readonly Column[], states: Uint8Array): number {
  const { goods, grams, used } = broughtTo(net, taken);
  let cost = taken.reduce((sum, { money, penalty }) => sum + money + penalty, 0);
  net.lanes.forEach((lane, index) => {
    const costs: number[] = [];
    const set = states[index]!;
    if ((set & CLOSED) > 0 && !used[index]) costs.push(0);
    if (grams[index]! <= lane.maxGrams) {
      if ((set & PAYING) > 0 && goods[index]! >= lane.minimum) costs.push(lane.fee);
      if ((set & FREE) > 0 && goods[index]! >= lane.free) costs.push(0);
    }
    cost += Math.min(Infinity, ...costs);
  });
  return cost;
}

const settled = array(constantFrom(CLOSED, PAYING, FREE, ANY, CLOSED | PAYING), {
  minLength: 4,
  maxLength: 4,
});

/** Nights as nets with states of their orders; columns that are not dear beside their item's best. */
function prepared(night: Parameters<typeof rowsOf>[0], chosen: readonly number[]) {
  const rows = rowsOf(night);
  const net = netOf(rows, rows.need);
  const pricer = new Pricer(rows, net, [3, 1]);
  const states = Uint8Array.from(net.lanes, ({ free }, lane) =>
    free < Infinity ? chosen[lane]! : chosen[lane]! & ~FREE || PAYING,
  );
  const duals = { ...nothingAsked(net.lanes.length), states };
  const itemCosts = net.items.map((_, place) => pricer.best(place, duals).cost);
  const listed = (slack: number) => {
    const columns = net.items.flatMap((_, place) =>
      pricer.all(place, duals, itemCosts[place]! + slack, 1000)!,
    );
    const reduced = columns.map((column) =>
      reducedCost(column, { duals, itemCosts: Float64Array.from(itemCosts) }),
    );
    return { columns, reduced, slack };
  };
  return { rows, net, pricer, states, listed };
}

const MOST = 3000;

it.each(SEEDS)('chooses the cheapest columns that go together, thinned out or not (%i)', (seed) => {
  const seen = { compared: 0, thinner: 0, none: 0 };
  assert(
    property(richNights, settled, (night, chosen) => {
      const { net, states, listed } = prepared(night, chosen);
      if (net.items.length === 0) return;
      const all = listed(8000 * SCALE);
      if (all.columns.some(({ lines }) => lines.length > 2)) return;
      const tried = choices(all.columns, net.items.length);
      if (tried.length > MOST) return;
      const least = Math.min(Infinity, ...tried.map((taken) => costUnder(net, taken, states)));
      const thin = thinOut(net, all, states);
      seen.compared++;
      if (thin.length < all.columns.length) seen.thinner++;
      if (least === Infinity) seen.none++;
      for (const columns of [all.columns, thin]) {
        const answer = chooseColumns(highs, net, columns, { nodes: 1000, states });
        expect(answer.optimal).toBe(true);
        expect(answer.columns === undefined ? Infinity : costUnder(net, answer.columns, states)).toBe(least);
        if (least < Infinity) expect(answer.bound).toBeCloseTo(least, 3);
        else expect(answer.bound).toBe(Infinity);
      }
    }),
    { seed, numRuns: CASES },
  );
  expect(seen.compared).toBeGreaterThan(CASES / 4);
  expect(seen.thinner).toBeGreaterThan(CASES / 8);
});

it.each(SEEDS)('picks the best without a solver: cost, orders, surplus, waves (%i)', (seed) => {
  let compared = 0;
  assert(
    property(richNights, (night) => {
      const { net, pricer, listed } = prepared(night, [ANY, ANY, ANY, ANY]);
      const { columns } = listed(8000 * SCALE);
      const tried = choices(columns, net.items.length);
      if (tried.length > MOST) return;
      compared++;
      const ranks = tried.flatMap((taken) => {
        const cost = costOf(pricer, taken);
        if (cost === undefined) return [];
        const { used } = broughtTo(net, taken);
        const orders = net.lanes.filter((_, lane) => used[lane]);
        const surplus = taken.reduce((sum, own) => sum + own.surplus, 0);
        const late = orders.reduce((sum, { wave }) => sum + wave, 0);
        expect(cost).toBe(costUnder(net, taken, new Uint8Array(net.lanes.length).fill(ANY)));
        return [[cost, orders.length, surplus, late, tried.indexOf(taken)] as const];
      });
      ranks.sort((a, b) => a.map((value, n) => value - b[n]!).find((by) => by !== 0) ?? 0);
      const work = { steps: 1e6 };
      const found = pickColumns(net, columns, undefined, work);
      if (ranks.length === 0 || found === undefined || found === 'too much') {
        expect([ranks.length, found]).toEqual([0, undefined]);
        return;
      }
      const { goods: _, ...brought } = broughtTo(net, found.columns);
      expect(costOf(pricer, found.columns)).toBe(ranks[0]![0]);
      expect(found.cost).toBe(ranks[0]![0]);
      const orders = net.lanes.filter((__, lane) => brought.used[lane]);
      expect([orders.length, found.columns.reduce((sum, own) => sum + own.surplus, 0)]).toEqual(
        ranks[0]!.slice(1, 3),
      );
      expect(orders.reduce((sum, { wave }) => sum + wave, 0)).toBe(ranks[0]![3]);
      // Nothing is better than the best, and little work is too little.
      expect(pickColumns(net, columns, found, { steps: 1e6 })).toBeUndefined();
      const needed = 1e6 - work.steps;
      expect(pickColumns(net, columns, undefined, { steps: needed })).toEqual(found);
      expect(pickColumns(net, columns, undefined, { steps: needed - 1 })).toBe('too much');
      const other = pickColumns(net, columns, undefined, { steps: 1e6 }, () => false);
      expect(other).toBeUndefined();
    }),
    { seed, numRuns: CASES },
  );
  expect(compared).toBeGreaterThan(CASES / 2);
});

it.each(SEEDS)('questions every limit that some choice within the slack may break (%i)', (seed) => {
  const seen = { broken: 0, sure: 0 };
  assert(
    property(richNights, settled, integer({ min: 0, max: 60 }), (night, chosen, slack) => {
      const { net, states, listed } = prepared(night, chosen);
      const all = listed(slack * SCALE);
      if (all.columns.length > 200) return;
      const taken = choices(all.columns, net.items.length);
      if (taken.length > MOST) return;
      const costs = new Map(all.columns.map((column, index) => [column, all.reduced[index]!]));
      const within = taken.filter(
        (own) => own.reduce((sum, column) => sum + Math.max(0, costs.get(column)!), 0) <= all.slack,
      );
      const question = inQuestion(net, all, states);
      const brought = within.map((own) => broughtTo(net, own));
      net.lanes.forEach(({ minimum, free, maxGrams }, lane) => {
        if (states[lane] === CLOSED) return;
        const needed = (states[lane]! & FREE) > 0 ? free : minimum;
        const goods = brought.some((own) => own.goods[lane]! < needed);
        const grams = brought.some((own) => own.grams[lane]! > maxGrams);
        seen[goods ? 'broken' : 'sure']++;
        if (goods) expect(question.goods.has(lane)).toBe(true);
        if (grams) expect(question.grams.has(lane)).toBe(true);
        // Without any slack there is nothing that the relaxation gives away.
        if (slack === 0) expect([question.goods.has(lane), question.grams.has(lane)]).toEqual([goods, grams]);
      });
    }),
    { seed, numRuns: 2 * CASES },
  );
  expect(seen.broken).toBeGreaterThan(CASES / 8);
  expect(seen.sure).toBeGreaterThan(CASES / 8);
});
