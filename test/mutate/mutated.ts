import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core';
import { TESTS } from './runner.ts';

const own = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Mutates files (a path or a pattern) and runs tests against each mutant. */
export function mutated(files: string, tests: readonly string[]): Promise<MutantResult[]> {
  process.env[TESTS] = JSON.stringify(tests);
  const options: PartialStrykerOptions = {
    testRunner: 'in-process',
    plugins: [own('runner.ts'), own('sample.ts')],
    ignorers: ['sample'],
    testRunnerNodeArgs: ['--import', 'tsx'],
    mutate: [files],
    coverageAnalysis: 'perTest',
    // What runs while a file is loaded cannot be told apart by test; these are tables of constants.
    ignoreStatic: true,
    concurrency: 1,
    // Milliseconds. The runner has limits of its own; this one is for tests that wait for ever.
    timeoutMS: 10_000,
    timeoutFactor: 3,
    // A busy machine is no reason to give up.
    dryRunTimeoutMinutes: 60,
    // Stryker looks for references in it, by a door of TypeScript's that is closed since version 7.
    tsconfigFile: 'no-such.json',
    reporters: process.stdout.isTTY ? ['progress'] : ['progress-append-only'],
    tempDirName: 'node_modules/.cache/stryker',
    allowConsoleColors: false,
  };
  return new Stryker({
    ...options,
    logLevel: 'error' as NonNullable<PartialStrykerOptions['logLevel']>,
  }).runMutationTest();
}
