import type { Highs } from 'highs';
import { CLOSED, FREE, type Column } from '../column.ts';
import { Draft, Program } from '../../../solver/index.ts';
import type { Net } from '../net/net.ts';

export interface CoreAnswer {
  /** Undefined where nothing was found. */
  readonly columns: readonly Column[] | undefined;
  /** Nothing among the columns given is better, or there is nothing among them. */
  readonly optimal: boolean;
  /** Minor units, penalties included: no choice among the columns given is below it; Infinity where there is none. */
  readonly bound: number;
}

/** Chooses one column an item and the orders' states, at least cost. */
export function chooseColumns(
  highs: Highs,
  net: Net,
  columns: readonly Column[],
  { nodes, states }: { nodes: number; states: Uint8Array },
): CoreAnswer {
  const program = new Program(highs, coreModel(net, columns, states));
  try {
    const { status, values, bound } = program.solve({ nodes, gap: 0.5 });
    if (status === 'infeasible') return { columns: undefined, optimal: true, bound: Infinity };
    if (status === 'unknown') return { columns: undefined, optimal: false, bound };
    const chosen = columns.filter((_, index) => Math.round(values[index]!) === 1);
    return { columns: chosen, optimal: status === 'optimal', bound };
  } finally {
    program.dispose();
  }
}

function coreModel(net: Net, columns: readonly Column[], states: Uint8Array): Draft {
  const draft = new Draft();
  const byItem: number[][] = net.items.map(() => []);
  const goods: [number, number][][] = net.lanes.map(() => []);
  const grams: [number, number][][] = net.lanes.map(() => []);
  const users = new Map<number, [number, number][]>();
  for (const column of columns) {
    const index = draft.column(0, 1, true, column.money + column.penalty);
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
    const set = states[index]!;
    const used = draft.column((set & CLOSED) > 0 ? 0 : 1, set === CLOSED ? 0 : 1, true, lane.fee);
    const free =
      lane.free < Infinity
        ? draft.column(set === FREE ? 1 : 0, (set & FREE) > 0 ? 1 : 0, true, -lane.fee)
        : -1;
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
  return draft;
}
