import type { Highs } from 'highs';
import { CLOSED, FREE, PAYING, type Column } from './column.ts';
import { Draft, Program } from './highs.ts';
import type { Net } from './net.ts';

export interface CoreAnswer {
  readonly columns: readonly Column[];
  readonly optimal: boolean;
  /** Minor units, penalties included: no choice among the columns given is below it. */
  readonly bound: number;
}

/** Chooses one column an item and the orders' states, at least cost; then fewest orders, least surplus, earliest waves. */
export function chooseColumns(
  highs: Highs,
  net: Net,
  columns: readonly Column[],
  effort: { nodes: number; ties: boolean; start?: readonly Column[]; states?: Uint8Array },
): CoreAnswer | undefined {
  const model = coreModel(net, columns, effort.states);
  const program = new Program(highs, model.draft);
  try {
    let values: Float64Array | undefined;
    let first: { optimal: boolean; bound: number } | undefined;
    for (const goal of effort.ties
      ? [model.money, model.orders, model.surplus, model.waves]
      : [model.money]) {
      program.costs(goal);
      if (values !== undefined) program.start(values);
      else if (effort.start !== undefined) program.start(model.startOf(effort.start));
      const answer = program.solve({ nodes: effort.nodes, gap: 0.5 });
      if (answer.status === 'infeasible') break;
      values = answer.values.map((value) => Math.round(value));
      first ??= { optimal: answer.status === 'optimal', bound: answer.bound };
      if (!first.optimal) break;
      const worth = goal.reduce((sum, cost, column) => sum + cost * values![column]!, 0);
      const used = [...goal.entries()].filter(([, cost]) => cost !== 0);
      program.limit({
        lower: -Infinity,
        upper: worth + 0.25,
        indices: used.map(([column]) => column),
        values: used.map(([, cost]) => cost),
      });
    }
    if (values === undefined || first === undefined) return undefined;
    const chosen = columns.filter((_, index) => values[index] === 1);
    return { ...first, columns: chosen };
  } finally {
    program.dispose();
  }
}

function coreModel(net: Net, columns: readonly Column[], states: Uint8Array | undefined) {
  const draft = new Draft();
  const byItem: number[][] = net.items.map(() => []);
  const goods: [number, number][][] = net.lanes.map(() => []);
  const grams: [number, number][][] = net.lanes.map(() => []);
  const users = new Map<number, [number, number][]>();
  for (const column of columns) {
    const index = draft.column(0, 1, true);
    byItem[column.place]!.push(index);
    for (const part of column.lanes) {
      goods[part.lane]!.push([index, part.goods]);
      grams[part.lane]!.push([index, part.grams]);
      const key = part.lane * net.items.length + column.place;
      const group = users.get(key);
      if (group === undefined) users.set(key, [[index, 1]]);
      else group.push([index, 1]);
    }
  }
  const laneColumns = net.lanes.map((lane, index) => {
    const set = states?.[index] ?? CLOSED | PAYING | FREE;
    const used = draft.column((set & CLOSED) > 0 ? 0 : 1, set === CLOSED ? 0 : 1, true);
    const free =
      lane.free < Infinity ? draft.column(set === FREE ? 1 : 0, (set & FREE) > 0 ? 1 : 0, true) : -1;
    return { used, free };
  });
  for (const own of byItem)
    draft.row(
      1,
      1,
      own.map((index) => [index, 1] as const),
    );
  net.lanes.forEach((lane, index) => {
    const { used, free } = laneColumns[index]!;
    if (free >= 0) {
      draft.row(0, Infinity, [...goods[index]!, [used, -lane.minimum], [free, lane.minimum - lane.free]]);
      draft.row(-Infinity, 0, [
        [free, 1],
        [used, -1],
      ]);
    } else if (lane.minimum > 0) draft.row(0, Infinity, [...goods[index]!, [used, -lane.minimum]]);
    if (lane.maxGrams < Infinity) draft.row(-Infinity, 0, [...grams[index]!, [used, -lane.maxGrams]]);
  });
  for (const [key, group] of [...users].sort((a, b) => a[0] - b[0]))
    draft.row(-Infinity, 0, [...group, [laneColumns[Math.floor(key / net.items.length)]!.used, -1]]);
  const size = draft.cost.length;
  const money = new Float64Array(size);
  const surplus = new Float64Array(size);
  columns.forEach((column, index) => {
    money[index] = column.money + column.penalty;
    surplus[index] = column.surplus;
  });
  const orders = new Float64Array(size);
  const waves = new Float64Array(size);
  net.lanes.forEach((lane, index) => {
    const { used, free } = laneColumns[index]!;
    money[used] = lane.fee;
    if (free >= 0) money[free] = -lane.fee;
    orders[used] = 1;
    waves[used] = lane.wave;
  });
  const startOf = (chosen: readonly Column[]): Float64Array => {
    const values = new Float64Array(size);
    const picked = new Set(chosen);
    const sums = net.lanes.map(() => 0);
    columns.forEach((column, index) => {
      if (!picked.has(column)) return;
      values[index] = 1;
      for (const part of column.lanes) sums[part.lane]! += part.goods;
    });
    net.lanes.forEach((lane, index) => {
      const { used, free } = laneColumns[index]!;
      if (sums[index]! > 0) values[used] = 1;
      if (free >= 0 && sums[index]! >= lane.free) values[free] = 1;
    });
    return values;
  };
  return { draft, money, orders, surplus, waves, startOf };
}
