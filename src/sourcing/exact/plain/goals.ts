import type { Highs } from 'highs';
import { Program, type Effort } from '../../../solver/index.ts';
import type { PlainModel } from './plain.ts';

export interface GoalAnswer {
  readonly name: string;
  readonly value: number;
  readonly bound: number;
}

export interface PlainAnswer {
  readonly packs: ReadonlyMap<number, number>;
  readonly goals: readonly GoalAnswer[];
  /** Nobody can be less short, and nothing cheaper. */
  readonly optimal: boolean;
  /** The goals after money are proven too. */
  readonly ties: boolean;
}

/** What goes to goals after money: a little, since their answer is at hand and only its proof is long. */
const TIE_NODES = 20;

/**
 * Solves a model goal after goal, each held while the next is made smallest. Undefined where the work ran out first.
 *
 * @param iterations simplex iterations for all goals together
 */
export function solveGoals(
  highs: Highs,
  model: PlainModel,
  nodes: number,
  iterations = Infinity,
): PlainAnswer | undefined {
  const program = new Program(highs, model.draft);
  try {
    const goals: GoalAnswer[] = [];
    let optimal = true;
    let ties = true;
    let paid = false;
    let values: Float64Array | undefined;
    let left = iterations;
    for (const goal of model.goals) {
      const terms = goal.terms.filter(([, weight]) => weight !== 0);
      if (terms.length === 0) continue;
      const costs = new Float64Array(model.draft.cost.length);
      for (const [column, weight] of terms) costs[column]! += weight;
      program.costs(costs);
      if (values !== undefined) program.start(values);
      const effort: Effort = { nodes: paid ? Math.min(nodes, TIE_NODES) : nodes, gap: 0.5, iterations: left };
      const answer = program.solve(effort);
      left = Math.max(0, left - answer.iterations);
      if (answer.values.length === 0) return undefined;
      values = answer.values.map((value, column) =>
        model.draft.integer[column] === 1 ? Math.round(value) : value,
      );
      if (answer.status !== 'optimal') {
        ties = false;
        if (!paid) optimal = false;
      }
      if (goal.name === 'money') paid = true;
      const value = Math.round(terms.reduce((sum, [column, weight]) => sum + values![column]! * weight, 0));
      goals.push({
        name: goal.name,
        value,
        bound: answer.status === 'optimal' ? value : Math.ceil(answer.bound - 0.01),
      });
      const merged = [...costs.entries()].filter(([, weight]) => weight !== 0);
      program.limit({
        lower: -Infinity,
        upper: value + 0.25,
        indices: merged.map(([column]) => column),
        values: merged.map(([, weight]) => weight),
      });
    }
    return { packs: values === undefined ? new Map() : packsOf(model, values), goals, optimal, ties };
  } finally {
    program.dispose();
  }
}

function packsOf(model: PlainModel, values: Float64Array): Map<number, number> {
  const packs = new Map<number, number>();
  for (const { line, used, more, run } of model.packs) {
    const count = used === undefined ? values[more]! : values[used]! * run.lo + values[more]! * run.step;
    if (count > 0) packs.set(line, (packs.get(line) ?? 0) + count);
  }
  return packs;
}
