import { describe, expect, it } from 'vitest';
import type { Offer } from '../../src/model/index.ts';
import { CLOSED, FREE, PAYING, SCALE, type Duals } from '../../src/sourcing/exact/column.ts';
import { netOf } from '../../src/sourcing/exact/net/make-net.ts';
import type { NetItem, NetRun, Part } from '../../src/sourcing/exact/net/net.ts';
import { shortagesOf } from '../../src/sourcing/exact/net/shortages.ts';
import { inClass, sizeOf, stagesOf, surplusOf } from '../../src/sourcing/exact/net/stages.ts';
import { nothingAsked } from '../../src/sourcing/exact/relax/multipliers.ts';
import { rowsOf, withExtra, type Rows } from '../../src/sourcing/rows.ts';
import { item, night, offer, supplier, type NightParts } from './night.ts';

/** Nine of rice in steps of one; two more, in one piece, could stand in for others. */
const rowsWith = (parts: Partial<NightParts> = {}, extra = 0): Rows =>
  withExtra(
    rowsOf(
      night({
        goods: [item('rice')],
        suppliers: [supplier('a'), supplier('b')],
        asks: [{ good: 0, quantity: 9 }],
        ...parts,
      }),
    ),
    Float64Array.of(extra),
    Float64Array.of(extra || 1),
  );

const rice = (more: Partial<NetItem> = {}): NetItem => ({
  item: 0,
  unit: 500,
  wanted: 9000,
  stages: [],
  classes: [],
  ...more,
});

const run = (more: Partial<NetRun> = {}): NetRun => ({
  line: 0,
  lane: 0,
  pack: 2,
  grams: 0,
  lo: 1,
  hi: 5,
  step: 1,
  price: 10,
  limit: 1000,
  twin: -1,
  lowest: 10,
  highest: 10,
  ...more,
});

const part = (line: number, lane: number, packs: number): Part => ({
  line,
  lane,
  packs,
  lowest: 10,
  highest: 10,
});

describe("an item's table", () => {
  it.each([
    [0, 19],
    [499, 19],
    [500, 20],
    [1000, 21],
  ])('reaches as far as all is served and %i over', (limit, size) => {
    expect(sizeOf(rice(), { below: -1, limit })).toBe(size);
  });

  it.each([
    // bought, over: in steps of 1000; the two for others only whole
    [0, 0, 0],
    [500, 500, 500],
    [1000, 0, 0],
    [8500, 500, 500],
    [9000, 0, 0],
    [9500, 500, 500],
    [12_000, 3000, 1000],
  ])('knows what is over of %i', (quantity, over, overWithOthers) => {
    expect(surplusOf(rowsWith(), rice(), quantity) + 0).toBe(over);
    const others = surplusOf(rowsWith({}, 2000), rice({ wanted: 11_000 }), quantity);
    // Beyond nine, part of a piece is over too.
    expect(others).toBe(quantity === 9500 ? 500 : overWithOthers);
  });

  it('gives each count to the class whose surplus it leaves', () => {
    const rows = rowsWith();
    const classes = [
      { below: -1, limit: 0 },
      { below: 0, limit: 500 },
      { below: 500, limit: 2000 },
    ];
    const counts = [0, 1, 2, 17, 18, 19, 20, 22, 23];
    expect(classes.map((group) => counts.filter((units) => inClass(rows, rice(), group, units)))).toEqual([
      [0, 2, 18],
      [1, 17, 19],
      [20, 22],
    ]);
  });
});

const twoLanes = (more: Partial<Duals> = {}): Duals => ({ ...nothingAsked(2), ...more });

/** Lines and their prices, by stage. */
const told = (runs: readonly (readonly NetRun[])[], duals: Duals, limit = 1000, merged?: Int32Array) =>
  stagesOf(rice({ stages: runs }), { below: -1, limit }, duals, merged).map((stage) =>
    stage.map(({ line, price }) => [line, price / SCALE]),
  );

describe('the runs of a table', () => {
  it('are those beside which so much may be over', () => {
    const stages = [
      [run({ limit: 999 }), run({ line: 1 }), run({ line: 2, limit: 1001 })],
      [run({ limit: 0 })],
    ];
    expect(told(stages, twoLanes())).toEqual([
      [
        [1, 10],
        [2, 10],
      ],
    ]);
    expect(told(stages, twoLanes(), 1001)).toEqual([[[2, 10]]]);
    expect(told(stages, twoLanes(), 1002)).toEqual([]);
  });

  it('are those of orders that are not closed', () => {
    const pair = run({ line: 2, parts: [part(2, 0, 1), part(3, 1, 1)] });
    const stages = [[run(), run({ line: 1, lane: 1 }), pair]];
    const open = (...states: number[]) =>
      told(stages, twoLanes({ states: Uint8Array.from(states) })).map((stage) => stage.map(([line]) => line));
    expect(open(PAYING, FREE)).toEqual([[0, 1, 2]]);
    expect(open(CLOSED | PAYING, CLOSED | FREE)).toEqual([[0, 1, 2]]);
    expect(open(PAYING, CLOSED)).toEqual([[0]]);
    expect(open(CLOSED, PAYING)).toEqual([[1]]);
    expect(open(CLOSED, CLOSED)).toEqual([]);
  });

  it.each([
    // What goods and grams of the lane are worth; a pack of 7 g costs 9 to 12, 10 by itself.
    [0, 0, 9],
    [0, 1, 16],
    [SCALE / 2, 0, 4.5],
    [SCALE, 0, 0],
    [SCALE, 2, 14],
    [2 * SCALE, 0, -12],
    [2 * SCALE, 1, -5],
  ])('count for what goods (%i) and load (%i) are worth', (goods, grams, price) => {
    const duals = twoLanes({
      goods: Float64Array.of(0, goods),
      grams: Float64Array.of(0, grams * SCALE),
    });
    expect(told([[run({ lane: 1, lowest: 9, highest: 12, grams: 7 })]], duals)).toEqual([[[0, price]]]);
  });

  it('of several lines are their sum', () => {
    const duals = twoLanes({
      goods: Float64Array.of(0, SCALE / 2),
      lines: new Map([
        [0, 3],
        [4, 5],
      ]),
    });
    const pair = run({ lo: 1, hi: 1, pack: 10, parts: [part(0, 0, 2), part(4, 1, 3)] });
    const stages = stagesOf(
      rice({ stages: [[run(), run({ line: 1 }), pair]] }),
      { below: -1, limit: 1000 },
      duals,
    );
    const shape = { step: 1, limit: 1000 };
    expect(stages).toEqual([
      [
        { ...shape, line: 0, pack: 2, lo: 1, hi: 5, price: 10 * SCALE, fixed: 3 },
        { ...shape, line: 1, pack: 2, lo: 1, hi: 5, price: 10 * SCALE, fixed: 0 },
        {
          ...shape,
          line: 0,
          counts: [
            { line: 0, packs: 2 },
            { line: 4, packs: 3 },
          ],
          pack: 10,
          lo: 1,
          hi: 1,
          price: (2 * 10 + 3 * 5) * SCALE,
          fixed: 8,
        },
      ],
    ]);
  });

  it.each([
    ['each, where no orders are one', undefined, 7, [[0], [1], [2]]],
    ['each, where its orders are not one', [0, 1, 2], 7, [[0], [1], [2]]],
    ['the first, where its orders are one', [0, 0, 0], 7, [[0]]],
    ['the first and those of other orders', [0, 0, 2], 7, [[0], [2]]],
    ['each, where one wave is not as good as several', [0, 0, 0], -1, [[0], [1], [2]]],
  ])('of an offer in several waves are %s', (_, merged, twin, lines) => {
    const stages = [0, 1, 2].map((lane) => [run({ line: lane, lane, twin })]);
    const own = merged === undefined ? undefined : Int32Array.from(merged);
    const seen = told(stages, nothingAsked(3), 1000, own).map((stage) => stage.map(([line]) => line));
    expect(seen).toEqual(lines);
  });

  it('of one offer are not those of another, and what comes on several lines stays', () => {
    const stages = [
      [run({ twin: 0 }), run({ line: 0, lo: 6, hi: 9, twin: 0 })],
      [run({ line: 1, lane: 1, twin: 0 }), run({ line: 5, lane: 1, twin: 1 })],
      [run({ line: 1, lane: 1, twin: 0, parts: [part(1, 1, 2), part(0, 0, 2)] })],
    ];
    const seen = told(stages, twoLanes(), 1000, Int32Array.of(0, 0));
    expect(seen.map((stage) => stage.map(([line]) => line))).toEqual([[0, 0], [5], [1]]);
  });
});

describe('how short an item must be', () => {
  const shortages = (terms: Partial<Offer>, size: number, { extra = 0, tier = 0 } = {}) => {
    const asks = [
      { good: 0, tier: 0, quantity: tier },
      { good: 0, tier: 1, quantity: 4 - tier },
    ];
    const rows = rowsWith({ offers: [offer(0, 0, size, 10, terms)], asks, tiers: 2 }, extra);
    const net = netOf(rows, rows.need);
    const { penalties, shortfall } = shortagesOf(rows, net, net.items[0]!, [100, 3], new Float64Array(4096));
    return [[...penalties].map((penalty) => penalty / 3000), shortfall];
  };

  it.each([
    // Four are asked for. By packs: what being short weighs, in a thing of the last tier; base units that nobody can have.
    ['not at all', {}, 1, {}, [[4, 3, 2, 1, 0], 0]],
    ['by what the stock lacks', { stockPacks: 3 }, 1, {}, [[3, 2, 1, 0, -1], 1000]],
    ['by what packs do not fill', {}, 20, {}, [[0, -4], 4000]],
    ['not at all where they just fill', {}, 16, {}, [[4, 0], 0]],
    ['not at all in packs of two', {}, 2, {}, [[4, 2, 0], 0]],
    ['by what no smallest order fills', { minPacks: 30 }, 1, {}, [[0, -1, -2, -3, -4], 4000]],
    [
      'by what stands in for others first',
      { stockPacks: 4 },
      1,
      { extra: 2000 },
      [[4, 3, 2, 1, 0, 0, -2], 2000],
    ],
  ] as const)('%s', (_, terms, size, more, short) => {
    expect(shortages(terms, size, more)).toEqual(short);
  });

  it('weighs earlier tiers by their own', () => {
    expect(shortages({}, 1, { tier: 2 })).toEqual([[2 + 200 / 3, 2 + 100 / 3, 2, 1, 0], 0]);
  });
});
