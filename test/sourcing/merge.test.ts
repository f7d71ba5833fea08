import { describe, expect, it } from 'vitest';
import { CLOSED, FREE, PAYING, SCALE, type Column } from '../../src/sourcing/exact/column.ts';
import {
  mergeColumn,
  mergeDuals,
  mergeWaves,
  unsettled,
  type Merged,
} from '../../src/sourcing/exact/leaf/merge.ts';
import { reducedCost } from '../../src/sourcing/exact/leaf/reduced.ts';
import { thinOut } from '../../src/sourcing/exact/leaf/thin.ts';
import type { Lane, Net } from '../../src/sourcing/exact/net/net.ts';

/** Two suppliers, the first in three waves. */
const lane = (supplier: number, wave: number, more: Partial<Lane> = {}): Lane => ({
  order: wave * 2 + supplier,
  supplier,
  wave,
  fee: 10,
  minimum: 30,
  free: 100,
  maxGrams: 500,
  ...more,
});

const lanes = [lane(0, 0), lane(1, 0), lane(0, 1, { fee: 7, maxGrams: 200 }), lane(0, 2, { minimum: 0 })];
const net: Net = { items: [], lanes, laneOf: new Map(), shared: [], beyond: [] };
const ANY = CLOSED | PAYING | FREE;

describe("a supplier's orders as one", () => {
  it('adds up what its placed orders owe and carry', () => {
    const merged = mergeWaves(net, Uint8Array.of(PAYING, PAYING, FREE, PAYING));
    expect([...merged.standsFor]).toEqual([0, 1, 0, 0]);
    expect([...merged.states]).toEqual([PAYING, PAYING, CLOSED, CLOSED]);
    expect(merged.net.lanes[0]).toEqual({
      ...lanes[0],
      // The one that is free owes what makes it so, and no fee.
      fee: 10 + 0 + 10,
      minimum: 30 + 100 + 0,
      free: Infinity,
      maxGrams: 500 + 200 + 500,
    });
    expect(merged.net.lanes.slice(1)).toEqual(lanes.slice(1));
  });

  it('leaves out orders that are closed', () => {
    const merged = mergeWaves(net, Uint8Array.of(CLOSED, PAYING, PAYING, PAYING));
    expect([...merged.standsFor]).toEqual([0, 1, 2, 2]);
    expect([...merged.states]).toEqual([CLOSED, PAYING, PAYING, CLOSED]);
    expect(merged.net.lanes[2]).toMatchObject({ fee: 17, minimum: 30, maxGrams: 700 });
  });

  it('is itself where only one is placed', () => {
    const states = Uint8Array.of(PAYING, FREE, CLOSED, CLOSED);
    const merged = mergeWaves(net, states);
    expect([...merged.standsFor]).toEqual([0, 1, 2, 3]);
    expect(merged.states).toEqual(states);
    expect(merged.net.lanes).toEqual(lanes);
  });

  it.each([
    ['all settled', [PAYING, ANY, PAYING, FREE], undefined],
    ['one that may stay closed', [PAYING, PAYING, CLOSED | PAYING, PAYING], { lane: 2, free: false }],
    ['one that may pay or not', [PAYING, PAYING, PAYING | FREE, PAYING], { lane: 2, free: true }],
    ['placing before paying', [PAYING | FREE, PAYING, ANY, PAYING], { lane: 2, free: false }],
    ['the only one that is not closed', [ANY, PAYING, CLOSED, CLOSED], undefined],
    ['one of two', [ANY, PAYING, CLOSED, PAYING], { lane: 0, free: false }],
  ])('has yet to settle: %s', (_, states, first) => {
    expect(unsettled(net, Uint8Array.from(states))).toEqual(first);
  });

  const merged = (standsFor: readonly number[]): Merged => ({
    net,
    states: new Uint8Array(4),
    standsFor: Int32Array.from(standsFor),
  });

  const column = (more: Partial<Column>): Column => ({
    place: 0,
    lines: [],
    money: 0,
    penalty: 0,
    surplus: 0,
    lanes: [],
    ...more,
  });

  it('sees a column with the sums of its parts, in the order of lanes', () => {
    const own = column({
      money: 9,
      lanes: [
        { lane: 1, goods: 5, grams: 50 },
        { lane: 2, goods: 1, grams: 10 },
        { lane: 3, goods: 3, grams: 30 },
      ],
    });
    expect(mergeColumn(own, merged([0, 1, 0, 0]))).toEqual({
      ...own,
      lanes: [
        { lane: 0, goods: 4, grams: 40 },
        { lane: 1, goods: 5, grams: 50 },
      ],
    });
  });

  it('counts for as little as in the wave where it counts for least', () => {
    // Lines: offers 0 and 1 in three waves each; offer 1 has no line in the second order's wave 1.
    const laneOf = new Map([
      [0, 0],
      [1, 2],
      [2, 3],
      [3, 0],
      [5, 3],
      [6, 1],
    ]);
    const duals = {
      goods: Float64Array.of(5, 6, 9, 7),
      grams: Float64Array.of(3, 8, 2, 4),
      lines: new Map([
        [0, 40],
        [1, 30],
        [2, 50],
        [3, 20],
        [6, 60],
      ]),
      states: Uint8Array.of(PAYING, PAYING, PAYING, PAYING),
    };
    const { goods, grams, lines, states } = mergeDuals(duals, merged([0, 1, 0, 0]), 3, laneOf);
    expect([...goods]).toEqual([9, 6, 9, 9]);
    expect([...grams]).toEqual([2, 8, 2, 2]);
    expect(Object.fromEntries(lines)).toEqual({ 0: 30, 1: 30, 2: 30, 3: 0, 5: 0, 6: 60 });
    expect(states).toBe(duals.states);
  });
});

describe('what a column costs above the least of its item', () => {
  const own: Column = {
    place: 1,
    lines: [
      { line: 4, packs: 2 },
      { line: 7, packs: 1 },
    ],
    money: 50,
    penalty: 6,
    surplus: 0,
    lanes: [
      { lane: 0, goods: 30, grams: 100 },
      { lane: 2, goods: 20, grams: 10 },
    ],
  };
  const at = (states?: Uint8Array): number =>
    reducedCost(own, {
      duals: {
        goods: Float64Array.of(3, 99, 2),
        grams: Float64Array.of(5, 99, 4),
        lines: new Map([
          [4, 1000],
          [5, 7000],
        ]),
        ...(states === undefined ? {} : { states }),
      },
      itemCosts: Float64Array.of(1, 10_000),
    });
  const worth = 56 * SCALE - 10_000 + (100 * 5 - 30 * 3) + (10 * 4 - 20 * 2) + 1000;

  it('is its money and penalty, less what its goods are worth, with its grams and lines', () => {
    expect(at()).toBe(worth);
    expect(at(Uint8Array.of(PAYING, CLOSED, FREE))).toBe(worth);
  });

  it('is beyond measure where it needs an order that is closed', () => {
    expect(at(Uint8Array.of(PAYING, PAYING, CLOSED))).toBe(Infinity);
  });
});

describe('columns that others can stand in for', () => {
  const item = { item: 0, unit: 1, wanted: 1, stages: [], classes: [] };
  const two: Net = {
    ...net,
    items: [item],
    lanes: [lane(0, 0), lane(1, 0, { minimum: 0, free: Infinity, maxGrams: Infinity })],
  };
  let line = 0;
  /** In the first order unless told; 40 of goods reach its minimum of 30. */
  const column = (money: number, surplus: number, goods: number, grams = 10, lane = 0): Column => ({
    place: 0,
    lines: [{ line: line++, packs: 1 }],
    money,
    penalty: 0,
    surplus,
    lanes: [{ lane, goods, grams }],
  });
  const kept = (states: readonly number[], columns: readonly Column[], slack = 100 * SCALE): number[] =>
    thinOut(two, { columns, reduced: columns.map(() => 0), slack }, Uint8Array.from(states)).map((own) =>
      columns.indexOf(own),
    );

  it.each([
    ['a dearer one with no less over', [column(50, 0, 40), column(51, 0, 40)], [0]],
    ['but not one with less over', [column(50, 2, 40), column(51, 1, 40)], [0, 1]],
    ['the same in money, with more over', [column(50, 2, 40), column(50, 1, 40)], [1]],
    ['a dearer one of another order', [column(50, 0, 40), column(51, 0, 40, 10, 1)], [0]],
    [
      'but not one with more goods, where goods may be missing',
      [column(50, 0, 20), column(51, 0, 21)],
      [0, 1],
    ],
    [
      'nor one with fewer grams, where the load may be too much',
      [column(50, 0, 40, 600), column(51, 0, 40, 500)],
      [0, 1],
    ],
    ['one of the same goods that are missing', [column(50, 0, 20), column(51, 0, 20)], [0]],
  ])('leaves out %s', (_, columns, left) => {
    expect(kept([PAYING, PAYING], columns)).toEqual(left);
  });

  it('keeps a dearer one that lets an order stay closed', () => {
    const columns = [column(50, 0, 40), column(51, 0, 40, 10, 1)];
    expect(kept([CLOSED | PAYING, PAYING], columns)).toEqual([0, 1]);
    expect(kept([PAYING, CLOSED | PAYING], columns)).toEqual([0]);
  });

  it('counts what being short weighs as money', () => {
    const columns = [{ ...column(40, 0, 40), penalty: 20 }, column(50, 0, 40)];
    expect(kept([PAYING, PAYING], columns)).toEqual([1]);
  });

  it('keeps of equals the first by line, then by packs, then the one with fewer lines', () => {
    const at = (...lines: (readonly [number, number])[]): Column => ({
      ...column(50, 0, 40),
      lines: lines.map(([own, packs]) => ({ line: own, packs })),
    });
    expect(kept([PAYING, PAYING], [at([5, 1]), at([4, 9])])).toEqual([1]);
    expect(kept([PAYING, PAYING], [at([4, 2]), at([4, 1])])).toEqual([1]);
    expect(kept([PAYING, PAYING], [at([4, 1], [5, 1]), at([4, 1])])).toEqual([1]);
    expect(kept([PAYING, PAYING], [at([4, 1]), at([4, 1], [5, 1])])).toEqual([0]);
  });
});
