import type { Highs } from 'highs';
import { Draft, Program, type Effort, type Terms } from '../../../solver/index.ts';
import { PLACED } from './priced.ts';
import type { Location } from './site.ts';

export interface Chosen {
  readonly packs: ReadonlyMap<number, number>;
  /** Minor units: no choice among what was given costs less. */
  readonly bound: number;
}

/**
 * The cheapest way to serve everyone by the orders that are placed, each of them paid for.
 *
 * @param states by lane: what is settled of its order
 * @returns undefined where there is none
 */
export function chooseArcs(
  highs: Highs,
  { lanes, wanted, arcs, even }: Location,
  states: Uint8Array,
  effort: Effort,
): Chosen | undefined {
  const draft = new Draft();
  const items: Terms[] = wanted.map(() => []);
  const lines: { readonly line: number; readonly column: number }[] = [];
  let fees = 0;
  const simple = even && lanes.every(({ minimum, free }) => minimum === 0 && free === Infinity);
  for (const [index, lane] of lanes.entries()) {
    if (states[index] !== PLACED) continue;
    const goods: Terms = [];
    const grams: Terms = [];
    fees += lane.fee;
    for (const arc of arcs[index]!) {
      const column = draft.column(0, arc.most, !simple, arc.price);
      lines.push({ line: arc.line, column });
      items[arc.item]!.push([column, 1]);
      goods.push([column, arc.price]);
      grams.push([column, arc.grams]);
    }
    if (lane.maxGrams < Infinity) draft.row(-Infinity, lane.maxGrams, grams);
    if (lane.minimum > 0) draft.row(lane.minimum, Infinity, goods);
    if (lane.free === Infinity) continue;
    const free = draft.column(0, 1, true, -lane.fee);
    draft.row(0, Infinity, [...goods, [free, -lane.free]]);
  }
  if (items.some((terms) => terms.length === 0)) return undefined;
  items.forEach((terms, item) => draft.row(wanted[item]!, wanted[item]!, terms));
  const program = new Program(highs, draft);
  try {
    const { status, values, bound } = program.solve(effort);
    if (status === 'infeasible') return undefined;
    const packs = new Map<number, number>();
    if (values.length > 0)
      for (const { line, column } of lines) {
        const count = Math.round(values[column]!);
        if (count > 0) packs.set(line, count);
      }
    // A little below, for the arithmetic of fractions; all money is whole.
    return { packs, bound: fees + Math.ceil(bound - 0.01) };
  } finally {
    program.dispose();
  }
}
