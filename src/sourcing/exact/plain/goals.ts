import type { Highs } from 'highs';
import { Program, hasBrokenDown, type Effort } from '../../../solver/index.ts';
import { SHORT, type PlainModel } from './plain.ts';

export interface GoalAnswer {
  readonly name: string;
  readonly value: number;
  /** Proven, where the goals before it are: it is not below this. */
  readonly bound: number;
}

export interface PlainAnswer {
  readonly packs: ReadonlyMap<number, number>;
  /** Those that were answered, in their order. */
  readonly goals: readonly GoalAnswer[];
  /** Nobody can be less short, and nothing cheaper. */
  readonly optimal: boolean;
  /** The goals after money are proven too. */
  readonly ties: boolean;
}

/** What goes to goals after money: a little, since their answer is at hand and only its proof is long. */
const TIE_NODES = 20;

/**
 * Solves a model goal after goal, each held while the next is made smallest. Undefined where the work ran out, or the
 * solver broke down, before there was an answer.
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
  const goals: GoalAnswer[] = [];
  let optimal = true;
  let ties = true;
  let paid = false;
  let values: Float64Array | undefined;
  let left = iterations;
  try {
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
      if (answer.status !== 'optimal') {
        ties = false;
        if (!paid) optimal = false;
      }
      if (goal.name === 'money') paid = true;
      if (answer.values.length === 0) {
        if (values === undefined) return undefined;
        break;
      }
      values = answer.values.map((value, column) =>
        model.draft.integer[column] === 1 ? Math.round(value) : value,
      );
      const value = Math.round(terms.reduce((sum, [column, weight]) => sum + values![column]! * weight, 0));
      const bound = answer.status === 'optimal' ? value : Math.ceil(answer.bound - 0.01);
      goals.push({ name: goal.name, value, bound });
      const merged = [...costs.entries()].filter(([, weight]) => weight !== 0);
      program.limit({
        lower: -Infinity,
        upper: value + 0.25,
        indices: merged.map(([column]) => column),
        values: merged.map(([, weight]) => weight),
      });
    }
  } catch (error) {
    if (values === undefined || !hasBrokenDown(error)) throw error;
    optimal = goals.some(({ name }) => name === 'money') && optimal;
    ties = false;
  } finally {
    program.dispose();
  }
  return { packs: values === undefined ? new Map() : packsOf(model, values), goals, optimal, ties };
}

/** What the goals' bounds prove of every basket: shortage by tier, and money at that; a goal that was not asked is at nothing. */
export function provenOf({ goals }: PlainAnswer, tiers: number): { least: number[]; money: number } {
  const least = Array.from({ length: tiers }, () => 0);
  let money = 0;
  for (const { name, value, bound } of goals) {
    if (name === 'money') money = bound;
    else if (name.startsWith(SHORT)) least[Number(name.slice(SHORT.length))] = bound;
    if (bound < value) break;
  }
  return { least, money };
}

function packsOf(model: PlainModel, values: Float64Array): Map<number, number> {
  const packs = new Map<number, number>();
  for (const { line, used, more, run } of model.packs) {
    const count = used === undefined ? values[more]! : values[used]! * run.lo + values[more]! * run.step;
    if (count > 0) packs.set(line, (packs.get(line) ?? 0) + count);
  }
  return packs;
}
