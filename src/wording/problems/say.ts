import type { Language, Problem, ProblemCode } from '../../model/index.ts';

/** What is wrong, and what to type or do instead. */
export type Said = readonly [message: string, suggestion: string];

/** A problem as the texts use it. */
export interface Told {
  /** The cell as it was found, in quotation marks, cut where it is long. */
  readonly value: string;
  /** Of the place, whole. */
  readonly file: string;
  /** Of a workbook; else ''. */
  readonly sheet: string;
  fact(name: string): string;
  /** The text with the fact where there is one, else the other text. */
  with(name: string, text: (fact: string) => string, without?: string): string;
}

export type Say = Readonly<Record<Language, (problem: Told) => Said>>;
export type SayAll<C extends ProblemCode = ProblemCode> = Readonly<Record<C, Say>>;

const LONGEST_VALUE = 60;

export function told(problem: Problem): Told {
  const fact = (name: string): string =>
    Object.hasOwn(problem.facts, name) ? shorten(problem.facts[name]!) : '';
  return {
    value: `“${shorten(problem.value)}”`,
    file: problem.file,
    sheet: problem.sheet,
    fact,
    with: (name, text, without = '') => (fact(name) === '' ? without : text(fact(name))),
  };
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const characters = Array.from(line.slice(0, 4 * LONGEST_VALUE));
  return characters.length <= LONGEST_VALUE ? line : `${characters.slice(0, LONGEST_VALUE).join('')}…`;
}
