/**
 * Stands in for vitest where tests run many times over in one process: it collects tests instead of running them. Knows as
 * much of vitest as the tests of the mutated rooms use.
 */
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';
import { configureGlobal } from 'fast-check';

export interface CollectedTest {
  /** Unlike any other's, and the same whenever the tests are collected anew. */
  readonly id: string;
  readonly run: () => unknown;
}

type Body = (...given: unknown[]) => unknown;
type Define = (name: string, ...rest: unknown[]) => void;

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const expect = chai.expect;

// That a mutant is noticed is enough; which is the smallest case that notices it, nobody asks.
configureGlobal({ endOnFailure: true });

const collected: CollectedTest[] = [];
const hooks: (() => unknown)[] = [];
const path: string[] = [];

/** All tests of the files that were imported, once their hooks have run. */
export async function collect(): Promise<readonly CollectedTest[]> {
  for (const hook of hooks) await hook();
  return collected;
}

function define(name: string, ...rest: unknown[]): void {
  const body = bodyOf(rest);
  const id = `${collected.length} ${[...path, name].join(' › ')}`;
  collected.push({ id, run: () => body({ skip: () => undefined }) });
}

function group(name: string, ...rest: unknown[]): void {
  path.push(name);
  bodyOf(rest)();
  path.pop();
}

/** The function among what follows a name: before or after it there may be options or a time limit. */
function bodyOf(rest: readonly unknown[]): Body {
  return rest.find((one) => typeof one === 'function') as Body;
}

function withVariants(one: Define): Define {
  const each =
    (table: readonly unknown[]): Define =>
    (name, ...rest) => {
      for (const row of table) {
        const given = Array.isArray(row) ? row : [row];
        one(`${name} ${JSON.stringify(row)}`.slice(0, 120), () => bodyOf(rest)(...given));
      }
    };
  const nothing: Define = () => {};
  const skipIf = (isSkipped: unknown): Define =>
    isSkipped ? Object.assign(nothing, { each: () => nothing }) : it;
  return Object.assign(one, { each, skipIf });
}

export const it = withVariants(define);
export const test = withVariants((name, ...rest) => define(name, ...rest));
export const describe = withVariants(group);
Object.assign(describe, {
  skipIf: (isSkipped: unknown): Define => (isSkipped ? () => {} : describe),
});
export const beforeAll = (hook: () => unknown): void => void hooks.push(hook);
export const afterAll = (): void => {};
