import type { Plan } from '../model/index.ts';
import { sameAnswer, writePlan } from '../plan/index.ts';
import { NOTHING_HAPPENED, typedEvents, type Events } from './events/events.ts';

/** The same answer after the same events: that something happened is kept even where it changes nothing. */
export function saysTheSame(
  before: { readonly text: Iterable<string>; readonly events: Events | undefined },
  answer: Plan,
  events: Events,
): boolean {
  const typed = (of: Events) => typedEvents(of).join('\n');
  return (
    typed(before.events ?? NOTHING_HAPPENED) === typed(events) && sameAnswer(before.text, writePlan(answer))
  );
}
