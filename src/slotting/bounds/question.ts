import type { Aim } from '../build/course.ts';

/** What a schedule is asked to be. */
export interface Question {
  readonly aim: Aim;
  /** At least so many households placed of each tier and those above it. */
  readonly placed: readonly number[];
  /** At least so many of them by `finish_by`; 0 where that does not matter. */
  readonly inTime: number;
}

/** Of what there is to be as much as can be: households of a tier and those above it that are placed, or those in time. */
export type Most = { readonly tier: number } | 'in-time';

/** What was proven to be impossible. */
export class Refuted {
  private readonly questions: Question[] = [];

  add(question: Question): void {
    this.questions.push(question);
  }

  /** Whether a question asks for all that one asked for that has no answer. */
  covers({ aim, placed, inTime }: Question): boolean {
    return this.questions.some(
      (each) =>
        aim.last <= each.aim.last &&
        inTime >= each.inTime &&
        aim.limit.every((limit, p) => limit <= each.aim.limit[p]!) &&
        placed.every((count, tier) => count >= each.placed[tier]!),
    );
  }
}
