import type { Row } from '../../../solver/index.ts';
import type { Net } from '../net/net.ts';

/**
 * The master program before any item's column: a row for every item, and the orders' rows and columns. By lane; -1: none.
 * An item may be absent at a price: a master has an answer even where the columns that it knows do not go together.
 */
export interface Frame {
  readonly rows: readonly Row[];
  /** `indices` are rows'. */
  readonly columns: readonly Row[];
  readonly cost: readonly number[];
  readonly goodsRow: readonly number[];
  readonly gramsRow: readonly number[];
  readonly usedColumn: readonly number[];
  readonly freeColumn: readonly number[];
}

/**
 * What a minor unit of goods missing from a limit costs: far more than it could ever save. Without it a master that has
 * not yet heard of the right patterns would take a set of states for impossible.
 */
export const MISSING = 16;

/** @param absent by item: what leaving it out of the master costs, minor units */
export function frameOf(net: Net, absent: readonly number[]): Frame {
  const rows: Row[] = net.items.map(() => ({ lower: 1, upper: 1, indices: [], values: [] }));
  const columns: Row[] = [];
  const cost: number[] = [];
  const row = (lower: number, upper: number): number =>
    rows.push({ lower, upper, indices: [], values: [] }) - 1;
  const column = (
    terms: readonly (readonly [row: number, value: number])[],
    money: number,
    upper = 1,
  ): number => {
    const kept = terms.filter(([at]) => at >= 0);
    cost.push(money);
    const indices = kept.map(([at]) => at);
    return columns.push({ lower: 0, upper, indices, values: kept.map(([, value]) => value) }) - 1;
  };
  absent.forEach((money, place) => column([[place, 1]], money));
  const lanes = net.lanes.map((lane) => {
    const goodsRow = lane.minimum > 0 || lane.free < Infinity ? row(0, Infinity) : -1;
    const gramsRow = lane.maxGrams < Infinity ? row(-Infinity, 0) : -1;
    // Free only where it is used.
    const both = lane.free < Infinity ? row(-Infinity, 0) : -1;
    const usedColumn = column(
      [
        [goodsRow, -lane.minimum],
        [gramsRow, -lane.maxGrams],
        [both, -1],
      ],
      lane.fee,
    );
    const more: [number, number][] = [
      [goodsRow, lane.minimum - lane.free],
      [both, 1],
    ];
    const freeColumn = both < 0 ? -1 : column(more, -lane.fee);
    if (goodsRow >= 0) column([[goodsRow, 1]], MISSING, Infinity);
    return { goodsRow, gramsRow, usedColumn, freeColumn };
  });
  return {
    rows,
    columns,
    cost,
    goodsRow: lanes.map((lane) => lane.goodsRow),
    gramsRow: lanes.map((lane) => lane.gramsRow),
    usedColumn: lanes.map((lane) => lane.usedColumn),
    freeColumn: lanes.map((lane) => lane.freeColumn),
  };
}
