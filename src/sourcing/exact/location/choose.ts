import type { Highs } from 'highs';
import { Draft, Program, type Effort, type Terms } from '../../../solver/index.ts';
import type { Arc, Location } from './site.ts';

export interface Chosen {
  readonly packs: ReadonlyMap<number, number>;
  /** Minor units: no choice among what was given costs less. */
  readonly bound: number;
}

/**
 * The cheapest way to serve everyone by some arcs. An order that must be placed needs no link; where it may be, each arc is
 * linked to it (the strong formulation).
 *
 * @param placed by lane: whether it must be placed
 * @param start an answer that is known, packs by line
 * @returns undefined where there is none
 */
export function chooseArcs(
  highs: Highs,
  { lanes, wanted }: Location,
  arcs: readonly Arc[],
  placed: (lane: number) => boolean,
  effort: Effort,
  start?: ReadonlyMap<number, number>,
): Chosen | undefined {
  const draft = new Draft();
  const items: Terms[] = wanted.map(() => []);
  const goods: Terms[] = lanes.map(() => []);
  const grams: Terms[] = lanes.map(() => []);
  const used = lanes.map((lane, index) => draft.column(placed(index) ? 1 : 0, 1, true, lane.fee));
  const columns = arcs.map((arc) => {
    const column = draft.column(0, arc.most, true, arc.price);
    items[arc.item]!.push([column, 1]);
    goods[arc.lane]!.push([column, arc.price]);
    grams[arc.lane]!.push([column, arc.grams]);
    if (!placed(arc.lane))
      draft.row(-Infinity, 0, [
        [column, 1],
        [used[arc.lane]!, -arc.most],
      ]);
    return column;
  });
  items.forEach((terms, item) => draft.row(wanted[item]!, wanted[item]!, terms));
  lanes.forEach((lane, index) => {
    const open = used[index]!;
    if (lane.maxGrams < Infinity) draft.row(-Infinity, 0, [...grams[index]!, [open, -lane.maxGrams]]);
    if (lane.minimum > 0) draft.row(0, Infinity, [...goods[index]!, [open, -lane.minimum]]);
    if (lane.free === Infinity) return;
    const free = draft.column(0, 1, true, -lane.fee);
    draft.row(0, Infinity, [...goods[index]!, [free, -lane.free]]);
    draft.row(-Infinity, 0, [
      [free, 1],
      [open, -1],
    ]);
  });
  const program = new Program(highs, draft);
  try {
    if (start !== undefined) {
      const known = new Float64Array(draft.cost.length);
      columns.forEach((column, index) => {
        const { line, lane } = arcs[index]!;
        known[column] = start.get(line) ?? 0;
        if (known[column] > 0 || placed(lane)) known[used[lane]!] = 1;
      });
      program.start(known);
    }
    const { status, values, bound } = program.solve(effort);
    if (status === 'infeasible') return undefined;
    const packs = new Map<number, number>();
    if (values.length > 0)
      columns.forEach((column, index) => {
        const count = Math.round(values[column]!);
        if (count > 0) packs.set(arcs[index]!.line, count);
      });
    const cost = draft.cost.reduce((sum, own, column) => sum + own * Math.round(values[column] ?? 0), 0);
    return { packs, bound: status === 'optimal' ? cost : Math.ceil(bound - 0.01) };
  } finally {
    program.dispose();
  }
}
