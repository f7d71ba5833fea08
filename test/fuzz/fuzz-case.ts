import { nextMatches, readWorkspace } from '../../src/intake/index.ts';
import { wordProblem } from '../../src/wording/index.ts';
import { memorySource } from '../support/index.ts';
import { damaged } from './damage.ts';
import { Dice } from './dice.ts';
import { fixture, STARTING_POINTS } from './fixtures.ts';

/** Longer than this over a few hundred rows is a hang. */
const TOO_LONG_MS = 5000;

/** What is wrong with how a broken workspace is read; undefined where nothing is. */
export function fuzzCase(seed: number, clock: () => number = () => 0): string | undefined {
  const dice = new Dice(seed);
  // The larger ones take their time: most cases are of the small ones.
  const start =
    STARTING_POINTS[Math.min(dice.below(STARTING_POINTS.length), dice.below(STARTING_POINTS.length))]!;
  const files = damaged(fixture(start), dice, seed);
  const source = memorySource(files);
  const began = clock();
  try {
    const { workspace, files: records, problems } = readWorkspace(source, { date: '2026-11-23' });
    if ((workspace === undefined) !== problems.some(({ severity }) => severity === 'error'))
      return 'no workspace, no error';
    for (const { file, lines, counted, replaced, excluded, rejected } of records) {
      if (lines !== counted + replaced + excluded + rejected) return `lines of ${file} do not add up`;
    }
    const counted = records.reduce((sum, record) => sum + record.counted, 0);
    if (workspace !== undefined && workspace.demand.length > counted)
      return 'more is asked than lines were counted';
    for (const problem of problems) {
      const { message, suggestion } = wordProblem(problem, seed % 2 === 0 ? 'en' : 'zh-CN');
      if (message === '' || suggestion === '') return `no words for ${problem.code}`;
    }
    nextMatches(source, problems);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const took = clock() - began;
  return took > TOO_LONG_MS ? `took ${Math.round(took)} ms` : undefined;
}
