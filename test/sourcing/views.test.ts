import type { Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Offer } from '../../src/model/index.ts';
import { startHighs } from '../../src/solver/index.ts';
import { CLOSED, FREE, PAYING, SCALE, type Column } from '../../src/sourcing/exact/column.ts';
import { mergedView, plainView } from '../../src/sourcing/exact/leaf/views.ts';
import type { Leaf } from '../../src/sourcing/exact/leaf/view.ts';
import { netOf } from '../../src/sourcing/exact/net/make-net.ts';
import { nothingAsked } from '../../src/sourcing/exact/relax/multipliers.ts';
import { Pricer } from '../../src/sourcing/exact/relax/pricer.ts';
import { rowsOf } from '../../src/sourcing/rows.ts';
import { item, night, offer, supplier } from './night.ts';

let highs: Highs;
beforeAll(async () => {
  highs = await startHighs();
});

interface Parts {
  readonly terms?: Partial<Offer>;
  /** What a minor unit of goods is worth to each order. */
  readonly goods?: readonly number[];
  readonly states?: readonly number[];
  readonly maxGrams?: number;
}

/** Two of rice at 10 in packs of one, from one supplier in two waves; short, a thing weighs 100. */
function leafOf({ terms = {}, goods = [0, 0], states = [PAYING, PAYING], maxGrams }: Parts = {}) {
  const rows = rowsOf(
    night({
      goods: [item('rice')],
      suppliers: [supplier('a', { maxGrams: maxGrams ?? null })],
      offers: [offer(0, 0, 1, 10, { waves: [0, 1], packGrams: 5, ...terms })],
      asks: [{ good: 0, quantity: 2 }],
      waves: 2,
    }),
  );
  const pricer = new Pricer(rows, netOf(rows, rows.need, new Set([0, 1])), [0.1]);
  const leaf: Leaf = {
    states: Uint8Array.from(states),
    work: { rounds: 0, listed: 0, chosen: 0, nodes: 0, gapMillionths: 0 },
    relaxation: {
      shares: new Float64Array(0),
      used: Float64Array.of(1, 1),
      free: new Float64Array(2),
      duals: {
        ...nothingAsked(2),
        goods: Float64Array.from(goods, (worth) => worth * SCALE),
        states: Uint8Array.from(states),
      },
      itemCosts: Float64Array.of(0),
      bound: 0,
    },
  };
  const { cost } = pricer.best(0, leaf.relaxation.duals);
  const whole: Leaf = { ...leaf, relaxation: { ...leaf.relaxation, itemCosts: Float64Array.of(cost) } };
  return { pricer, leaf: whole };
}

const linesIn = (columns: readonly Column[]): number[][] =>
  columns
    .map(({ lines }) =>
      [...lines].sort((a, b) => a.line - b.line).flatMap(({ line, packs }) => [line, packs]),
    )
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));

describe('the orders as they are', () => {
  const listed = (parts: Parts, slack: number, most = 100) => {
    const { pricer, leaf } = leafOf(parts);
    return plainView(pricer, leaf).list(slack * SCALE, most);
  };

  it.each([
    // Two in either wave or one in each cost 20; one and one short 110, both short 200.
    [
      0,
      [
        [0, 1, 1, 1],
        [0, 2],
        [1, 2],
      ],
    ],
    [
      89,
      [
        [0, 1, 1, 1],
        [0, 2],
        [1, 2],
      ],
    ],
    [
      90,
      [
        [0, 1],
        [0, 1, 1, 1],
        [0, 2],
        [1, 1],
        [1, 2],
      ],
    ],
    [
      179,
      [
        [0, 1],
        [0, 1, 1, 1],
        [0, 2],
        [1, 1],
        [1, 2],
      ],
    ],
    [180, [[], [0, 1], [0, 1, 1, 1], [0, 2], [1, 1], [1, 2]]],
  ])('list what costs at most %i more', (slack, columns) => {
    const all = listed({}, slack)!;
    expect(linesIn(all.listed.columns)).toEqual(columns);
    expect(all.whole).toBe(true);
    expect(all.listed.slack).toBe(slack * SCALE);
    expect(all.listed.reduced).toEqual(
      all.listed.columns.map(({ money, penalty }) => (money + penalty - 20) * SCALE),
    );
  });

  it('list nothing where there is more than may be listed', () => {
    expect(listed({}, 0, 3)?.listed.columns).toHaveLength(3);
    expect(listed({}, 0, 2)).toBeUndefined();
  });

  it('list what is bought of orders that are placed alone', () => {
    expect(linesIn(listed({ states: [CLOSED, PAYING] }, 0)!.listed.columns)).toEqual([[1, 2]]);
  });

  it('do not list all where what a division of limited stock could cost is not known', () => {
    const rising: Partial<Offer> = { stockPacks: 2, priceBreaks: [{ from: 2, price: 11 }] };
    expect(listed({ terms: rising }, 0)?.whole).toBe(false);
    expect(listed({ terms: { stockPacks: 2 } }, 0)?.whole).toBe(true);
  });

  it('have their own columns', () => {
    const { pricer, leaf } = leafOf();
    const own = [pricer.columnOf(0, [{ line: 0, packs: 2 }])];
    const view = plainView(pricer, leaf);
    expect([view.own(own), view.net, view.states]).toEqual([own, pricer.net, leaf.states]);
  });
});

/**
 * Rice at 10 from the first supplier in two waves and at 12 from the second; oil at 7 from the first in the second wave
 * alone, in packs of two. Lanes are numbered as they are met: 0 and 1 are the first supplier's.
 */
function wideLeaf(goods: readonly number[]) {
  const rows = rowsOf(
    night({
      goods: [item('rice'), item('oil')],
      suppliers: [supplier('a'), supplier('b')],
      offers: [
        offer(0, 0, 1, 10, { waves: [0, 1] }),
        offer(1, 0, 1, 12),
        offer(0, 1, 2, 7, { waves: [1], packGrams: 5 }),
      ],
      asks: [
        { good: 0, quantity: 1 },
        { good: 1, quantity: 2 },
      ],
      waves: 2,
    }),
  );
  const pricer = new Pricer(rows, netOf(rows, rows.need, new Set([0, 1, 2])), [1]);
  const { leaf } = leafOf();
  const states = Uint8Array.of(PAYING, PAYING, PAYING);
  const duals = { ...nothingAsked(3), goods: Float64Array.from(goods, (worth) => worth * SCALE), states };
  const itemCosts = Float64Array.from([0, 1], (place) => pricer.best(place, duals).cost);
  return { pricer, leaf: { ...leaf, states, relaxation: { ...leaf.relaxation, duals, itemCosts } } };
}

describe('several items', () => {
  const listed = (merged: boolean, most: number, goods: readonly number[] = [0, 0, 0]) => {
    const { pricer, leaf } = wideLeaf(goods);
    return (merged ? mergedView(highs, pricer, leaf)! : plainView(pricer, leaf)).list(2 * SCALE, most);
  };

  it('have their columns one after another, and no more than may be listed of all together', () => {
    // Rice in either wave, or for 2 more from the other; oil.
    expect(listed(false, 4)?.listed.columns.map(({ place }) => place)).toEqual([0, 0, 0, 1]);
    expect(listed(false, 3)).toBeUndefined();
    expect(listed(true, 3)?.listed.columns.map(({ place }) => place)).toEqual([0, 0, 1]);
    expect(listed(true, 2)).toBeUndefined();
  });

  it('bring what they bring to the order that stands for all', () => {
    const oil = (merged: boolean) => listed(merged, 9)!.listed.columns.at(-1)!.lanes;
    expect(oil(false)).toEqual([{ lane: 1, goods: 7, grams: 5 }]);
    expect(oil(true)).toEqual([{ lane: 0, goods: 7, grams: 5 }]);
  });

  it('are all listed, whatever goods are worth to an order that is not one of several', () => {
    expect(listed(true, 9, [0, 0, 1.6])?.whole).toBe(true);
    expect(listed(true, 9, [0, 1.6, 0])?.whole).toBe(false);
  });
});

describe("a supplier's orders as one", () => {
  const viewOf = (parts: Parts = {}) => {
    const { pricer, leaf } = leafOf(parts);
    return { pricer, view: mergedView(highs, pricer, leaf) };
  };

  it('are not looked at where only one is placed', () => {
    expect(viewOf({ states: [PAYING, CLOSED] }).view).toBeUndefined();
    expect(viewOf({ states: [CLOSED, FREE] }).view).toBeUndefined();
    expect(viewOf().view?.states).toEqual(Uint8Array.of(PAYING, CLOSED));
  });

  it('list one column for all waves, and what costs at most so much more', () => {
    const { view } = viewOf();
    expect(linesIn(view!.list(0, 100)!.listed.columns)).toEqual([[0, 2]]);
    expect(linesIn(view!.list(90 * SCALE, 100)!.listed.columns)).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(view!.list(90 * SCALE, 1)).toBeUndefined();
  });

  it('count goods for most: where that makes items cheaper, the list reaches as much further', () => {
    // At the second order's multiplier rice costs half, 10 less in all than in the leaf of the first alone.
    const { pricer, leaf } = leafOf({ goods: [0, 0.5] });
    const dearer = { ...leaf.relaxation, itemCosts: Float64Array.of(20 * SCALE) };
    const slackOf = (own: Leaf, slack: number) =>
      mergedView(highs, pricer, own)!.list(slack, 100)!.listed.slack / SCALE;
    expect(slackOf(leaf, 0)).toBe(0);
    expect(slackOf({ ...leaf, relaxation: dearer }, 0)).toBe(10);
    expect(slackOf({ ...leaf, relaxation: dearer }, 3 * SCALE)).toBe(13);
  });

  it.each([
    ['where goods are worth no more than they cost', { goods: [1, 0.5] }, true],
    ['not where goods are worth more', { goods: [0.5, 1.01] }, false],
    ['nor in the first', { goods: [1.01, 0] }, false],
    ['with limited stock', { terms: { stockPacks: 1 } }, true],
    [
      'not with limited stock that is dearer the more is bought',
      { terms: { stockPacks: 2, priceBreaks: [{ from: 2, price: 11 }] } },
      false,
    ],
  ])('list all %s', (_, parts, whole) => {
    expect(viewOf(parts).view?.list(0, 100)?.whole).toBe(whole);
  });

  it('have their columns spread over the waves, where loads let them be', () => {
    const spreadAt = (maxGrams: number) => {
      const { pricer, view } = viewOf({ maxGrams });
      return view!.own([pricer.columnOf(0, [{ line: 0, packs: 2 }])])?.map(({ lines }) => lines);
    };
    expect(spreadAt(10)).toEqual([[{ line: 0, packs: 2 }]]);
    expect(spreadAt(5)).toEqual([
      [
        { line: 0, packs: 1 },
        { line: 1, packs: 1 },
      ],
    ]);
    expect(spreadAt(4)).toBeUndefined();
  });
});
