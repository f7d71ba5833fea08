import type { Problem, ProblemCode } from '../../src/model/index.ts';

/** What may have been read otherwise than it was meant, or not at all: said by whoever plans with it, as `check` says it. */
const UNCERTAIN: ReadonlySet<ProblemCode> = new Set([
  'clock-changes',
  'ordered-unread',
  'sheet-open',
  'file-skipped',
  'sheets-unread',
  'encoding-guessed',
  'filled-down',
  'total-differs',
  'same-household',
  'time-unread',
  'consent-unread',
  'choice-is-one',
  'status-unclear',
]);

export function isUncertain({ code }: Problem): boolean {
  return UNCERTAIN.has(code);
}
