import { assert, property } from 'fast-check';
import type { Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Night } from '../../src/model/index.ts';
import { basketOf, type Basket } from '../../src/sourcing/basket.ts';
import { branch, fractional } from '../../src/sourcing/exact/branch.ts';
import { CLOSED, FREE, PAYING, SCALE, type Column } from '../../src/sourcing/exact/column.ts';
import { startHighs } from '../../src/solver/index.ts';
import { netOf } from '../../src/sourcing/exact/net/make-net.ts';
import { weighShort } from '../../src/sourcing/exact/net/short.ts';
import type { Relaxation } from '../../src/sourcing/exact/relax/generate.ts';
import { Pricer } from '../../src/sourcing/exact/relax/pricer.ts';
import { Search } from '../../src/sourcing/exact/search.ts';
import { sourceOrders } from '../../src/sourcing/index.ts';
import { rowsOf, type Rows } from '../../src/sourcing/rows.ts';
import { holds } from '../../src/sourcing/score.ts';
import { item, night, offer, supplier } from './night.ts';
import { everyBasket, richNights } from './rich.ts';

/** More with STAGGER_CASES; in parts, since a change that breaks something need not wait for all. */
const CASES = Math.ceil(Number(process.env['STAGGER_CASES'] ?? 60) / 4);
const SEEDS = [1, 2, 3, 4];

const WORK = { rounds: 400, listed: 60_000, chosen: 4_000, nodes: 500, gapMillionths: 0 };
const WEIGHTS = [50, 7];

let highs: Highs;
beforeAll(async () => {
  highs = await startHighs();
});

/** Without what the net leaves to others: bundles, which tie items together, and a budget. */
function simple(night: Night): Night {
  const { demand, settings, catalogue } = night;
  const good = demand.good.map((own) => (own === 3 ? 0 : own));
  const asked = demand.asked.map((amount, entry) =>
    demand.good[entry] === 3 ? amount * (catalogue.goods[0]!.step / 1000) : amount,
  );
  return {
    ...night,
    demand: { ...demand, good, asked },
    settings: { ...settings, sourcing: { ...settings.sourcing, budget: null } },
  };
}

/** Money, and what being short weighs beyond what must be. */
function worthOf(rows: Rows, basket: Basket): number {
  let worth = basket.total;
  rows.need.forEach((need, item) => {
    if (need > rows.stock[item]! && rows.offersOf[item]!.length > 0)
      worth += weighShort(rows, item, basket.lacking(item), WEIGHTS);
  });
  return worth;
}

const packsIn = (columns: readonly Column[]) =>
  columns.flatMap(({ lines }) => lines.map(({ line, packs }) => [line, packs] as const));

it.each(SEEDS)(
  'finds the best of all baskets, shortage weighed against money, and bounds them all (%i)',
  (seed) => {
    const seen = { compared: 0, shared: 0, proven: 0 };
    assert(
      property(richNights, (one) => {
        const rows = rowsOf(simple(one));
        const all = everyBasket(rows, 400)
          ?.map((packs) => basketOf(rows, packs))
          .filter(holds);
        const net = netOf(rows, rows.need);
        if (all === undefined || net.items.length === 0) return;
        const pricer = new Pricer(rows, net, WEIGHTS);
        const search = new Search(highs, pricer, WORK);
        const { columns, cost, bound } = search.run();
        search.dispose();
        const found = basketOf(rows, packsIn(columns));
        expect(holds(found)).toBe(true);
        const best = Math.min(...all.map((basket) => worthOf(rows, basket)));
        seen.compared++;
        if (net.shared.length > 0) seen.shared++;
        const must = worthOf(rows, found) - cost;
        expect(bound).toBeLessThanOrEqual(best - must);
        if (bound < cost) return;
        seen.proven++;
        expect(cost).toBe(best - must);
      }),
      { seed, numRuns: CASES },
    );
    expect(seen.compared).toBeGreaterThan(CASES / 4);
    expect(seen.shared).toBeGreaterThan(0);
    expect(seen.proven).toBeGreaterThan(seen.compared / 3);
  },
);

describe('prices that rise with the count', () => {
  const rice = (stockPacks: number | null) =>
    night({
      goods: [item('rice')],
      suppliers: [supplier('farm')],
      offers: [offer(0, 0, 1, 8, { stockPacks, priceBreaks: [{ from: 3, price: 9 }], waves: [0, 1] })],
      asks: [{ good: 0, quantity: 4 }],
      waves: 2,
    });

  it('are worth a second order', async () => {
    const answer = await sourceOrders(rice(null));
    expect([answer.status, answer.lines.map(({ packs }) => packs)]).toEqual(['optimal', [2, 2]]);
  });

  it('prove nothing where waves share a limited stock', () => {
    const rows = rowsOf(rice(5));
    const search = new Search(highs, new Pricer(rows, netOf(rows, rows.need), [1000]), WORK);
    expect(search.run().bound).toBeLessThanOrEqual(32);
    search.dispose();
  });
});

describe('a search', () => {
  const searched = (more: Partial<typeof WORK>) => {
    const rows = rowsOf(
      night({
        goods: [item('rice')],
        suppliers: [supplier('farm', { deliveryFee: 3 }), supplier('shop')],
        offers: [offer(0, 0, 1, 8), offer(1, 0, 1, 9)],
        asks: [{ good: 0, quantity: 4 }],
      }),
    );
    const search = new Search(highs, new Pricer(rows, netOf(rows, rows.need), [1000]), { ...WORK, ...more });
    const found = search.run();
    search.dispose();
    return found;
  };

  it('proves what it finds', () => {
    const { columns, cost, bound } = searched({});
    expect([packsIn(columns), cost, bound]).toEqual([[[0, 4]], 35, 35]);
  });

  it('knows nothing where it may do nothing', () => {
    expect(searched({ rounds: 0 })).toEqual({ columns: [], cost: Infinity, bound: 0 });
  });

  it('proves no more than it looked into', () => {
    const { cost, bound } = searched({ rounds: 1 });
    expect(cost).toBeGreaterThanOrEqual(35);
    expect(bound).toBeLessThanOrEqual(35);
  });
});

const relaxation = (used: readonly number[], free: readonly number[]): Relaxation => ({
  shares: new Float64Array(0),
  used: Float64Array.from(used),
  free: Float64Array.from(free),
  duals: { goods: new Float64Array(0), grams: new Float64Array(0), lines: new Map() },
  itemCosts: new Float64Array(0),
  bound: 0,
});

describe('the order to branch on', () => {
  it.each([
    ['none where all are whole', [0, 1], [0, 1], undefined],
    ['the one most in doubt', [0.9, 0.5, 0.2], [0, 0, 0], { lane: 1, free: false }],
    ['doubt is as large near 0 as near 1', [0.7, 0.2], [0, 0], { lane: 0, free: false }],
    ['whether it is free', [1, 1], [0.4, 1], { lane: 0, free: true }],
    ['whether it is placed weighs twice', [0.3, 1], [0, 0.5], { lane: 0, free: false }],
    ['but no more than twice', [0.2, 1], [0, 0.5], { lane: 1, free: true }],
    ['twice also after one that may be free', [1, 0.3], [0.5, 0], { lane: 1, free: false }],
    ['the first of equals', [0.5, 0.5], [0, 0], { lane: 0, free: false }],
    ['the first of those that may be free', [1, 1], [0.4, 0.6], { lane: 0, free: true }],
    ['whether it is placed before whether it is free', [0.25], [0.5], { lane: 0, free: false }],
    ['no fraction of the arithmetic', [1 - 1e-9, 1e-9], [1e-9, 0], undefined],
  ])('%s', (_, used, free, lane) => {
    expect(fractional(relaxation(used, free))).toEqual(lane);
  });

  const ALL = CLOSED | PAYING | FREE;
  it.each([
    // whether it is free, its share, the states of the two nodes: the one taken first stands last
    [false, 0.4, [PAYING | FREE, CLOSED]],
    [false, 0.6, [CLOSED, PAYING | FREE]],
    [true, 0.4, [FREE, CLOSED | PAYING]],
    [true, 0.6, [CLOSED | PAYING, FREE]],
    [true, 0.5, [FREE, CLOSED | PAYING]],
  ])('is divided (free: %s, share %d)', (free, share, states) => {
    const own = Uint8Array.of(PAYING, ALL);
    const nodes = branch(own, { lane: 1, free }, relaxation([0, free ? 1 : share], [0, share]), 7);
    expect(nodes).toEqual(states.map((set) => ({ states: Uint8Array.of(PAYING, set), bound: 7 })));
    expect(own).toEqual(Uint8Array.of(PAYING, ALL));
  });

  it('stays closed to what it is closed to', () => {
    const nodes = branch(
      Uint8Array.of(CLOSED | PAYING),
      { lane: 0, free: false },
      relaxation([0.2], [0]),
      SCALE,
    );
    expect(nodes.map(({ states }) => states[0])).toEqual([PAYING, CLOSED]);
  });
});
