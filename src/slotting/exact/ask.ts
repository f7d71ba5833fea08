import type { Highs } from 'highs';
import { Program, hasBrokenDown } from '../../solver/index.ts';
import type { Answer, Draft } from '../../solver/index.ts';
import type { Scene } from '../build/attempt.ts';
import { complete } from '../build/complete.ts';
import type { Found } from '../improve/press.ts';
import type { Relaxation } from '../bounds/relax.ts';
import { scoreBoard } from '../board/score.ts';
import { boardOf } from './board-of.ts';
import { gatherKins, takeCensus } from './items.ts';
import type { Census } from './items.ts';
import { modelOf } from './model.ts';
import type { Most, Question } from '../bounds/question.ts';

/** Columns above which a program is not asked for. */
const MOST_COLUMNS = 7_500;

/** Simplex iterations of one program, and of all of a night: what they cost, whatever the machine. */
const MOST_ITERATIONS = 10_000;
const NIGHT_ITERATIONS = 50_000;

/** Branches of one program. */
const MOST_NODES = 500;

/** A schedule where one was found; `none` where that is proven impossible; `unknown` where it took too much. */
export type Reply =
  | {
      readonly kind: 'found';
      readonly found: Found;
      /** Where as much as can be was asked for: no schedule that answers the question has more. */
      readonly atMost: number;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/** Asks HiGHS, as long as the night's work lasts. */
export class Asker {
  private readonly highs: Highs;
  private readonly scene: Scene;
  private readonly relaxation: Relaxation;
  private readonly counted = new Map<boolean, Census>();
  private left = NIGHT_ITERATIONS;

  constructor(highs: Highs, scene: Scene, relaxation: Relaxation) {
    this.highs = highs;
    this.scene = scene;
    this.relaxation = relaxation;
  }

  ask(question: Question, most?: Most): Reply {
    const { scene } = this;
    const census = this.census(question.placed.at(-1) === scene.crowd.reachable);
    const model = modelOf(scene, census, question, most);
    if (model === undefined) return { kind: 'none' };
    if (model.draft.cost.length > MOST_COLUMNS || this.left <= 0) return { kind: 'unknown' };
    const answer = this.solved(model.draft);
    if (answer === undefined || answer.status === 'unknown') return { kind: 'unknown' };
    if (answer.status === 'infeasible') return { kind: 'none' };
    const board = boardOf(scene, model.places, answer.values);
    complete(board);
    const found = { board, score: scoreBoard(board, scene.night) };
    return { kind: 'found', found, atMost: Math.floor(-answer.bound + 1e-6) };
  }

  private census(isFull: boolean): Census {
    const census = this.counted.get(isFull) ?? takeCensus(this.scene, this.relaxation, isFull);
    this.counted.set(isFull, census);
    return census;
  }

  /** Undefined where the solver broke down, which is rare: nothing is known then, and it is not asked again this night. */
  private solved(draft: Draft): Answer | undefined {
    const effort = { nodes: MOST_NODES, iterations: Math.min(MOST_ITERATIONS, this.left), gap: 0 };
    try {
      const program = new Program(this.highs, draft);
      const answer = program.solve(effort);
      program.dispose();
      this.left -= answer.iterations;
      return answer;
    } catch (error) {
      if (!hasBrokenDown(error)) throw error;
      this.left = 0;
      return undefined;
    }
  }
}

/** Whether programs of a size that is asked for are to be expected: an earlier end leaves fewer slots than the whole day. */
export function isSmall(scene: Scene): boolean {
  const { first } = scene.grid;
  let columns = 0;
  for (const { cohort } of gatherKins(scene, true))
    for (const p of cohort.points) columns += first[p + 1]! - first[p]!;
  return columns <= 2 * MOST_COLUMNS;
}
