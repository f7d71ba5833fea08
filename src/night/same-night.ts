import type { Plan } from '../model/index.ts';
import { writePlan } from '../plan/index.ts';
import { NOTHING_HAPPENED, typedEvents, type Events } from './events/events.ts';
import { sameCells, type KnownFile } from './inputs-file.ts';

/** A revision as it stands. */
export interface Standing {
  /** Its plan.json. */
  readonly text: Iterable<string>;
  readonly events: Events | undefined;
  /** Undefined where it does not say. */
  readonly inputs: readonly KnownFile[] | undefined;
}

/**
 * The same answer after the same events, from the same rows. That something happened is kept even where it changes nothing;
 * paper prints what plan.json does not hold (a corrected phone).
 */
export function saysTheSame(
  before: Standing,
  answer: Plan,
  { events, files }: { readonly events: Events; readonly files: readonly KnownFile[] },
): boolean {
  const typed = (of: Events) => typedEvents(of).join('\n');
  return (
    typed(before.events ?? NOTHING_HAPPENED) === typed(events) &&
    sameCells(before.inputs, files) &&
    sameText(before.text, writePlan(answer))
  );
}

/** Texts in pieces of any size. */
function sameText(one: Iterable<string>, other: Iterable<string>): boolean {
  const [ours, theirs] = [one[Symbol.iterator](), other[Symbol.iterator]()];
  let [a, b] = ['', ''];
  for (;;) {
    if (a === '') a = next(ours);
    if (b === '') b = next(theirs);
    const length = Math.min(a.length, b.length);
    if (length === 0) return a === b;
    if (a.slice(0, length) !== b.slice(0, length)) return false;
    a = a.slice(length);
    b = b.slice(length);
  }
}

/** The next piece that holds anything; '' at the end. */
function next(pieces: Iterator<string>): string {
  for (;;) {
    const { done, value } = pieces.next();
    if (done === true) return '';
    if (value !== '') return value;
  }
}
