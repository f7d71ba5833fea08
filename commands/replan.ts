import { join } from 'node:path';
import {
  afterEvents,
  boundByEvents,
  joinedEvents,
  movesBetween,
  NOTHING_HAPPENED,
  typedEvents,
  unknownNames,
} from '../src/night/index.ts';
import { issuedWords } from '../src/wording/index.ts';
import { openPlan, type PlanCommandOptions } from './opened-plan.ts';
import { eventForms, eventsTyped, type EventOptions } from './planning/events-typed.ts';
import { readNewest } from './planning/read-night.ts';
import { revise } from './planning/revise.ts';
import { printable } from './report/printable.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';

export interface ReplanOptions extends PlanCommandOptions, EventOptions {
  readonly makeRoom?: true;
  readonly forget?: true;
}

/** `stagger replan`: the least change after a late truck, a closure, a missing desk, a sealed building. */
export async function replan(terminal: Terminal, given: string, options: ReplanOptions): Promise<Exit> {
  const opened = openPlan(terminal, given, options);
  const { plan, inputs, language, dir } = opened;
  const w = issuedWords(language);
  const forms = eventForms(inputs);
  const typed = eventsTyped(
    options,
    (flag, text) => new Stop(EXIT.usage, w.badEvent(flag, text, forms[flag])),
  );
  if (typedEvents(typed).length === 0 && options.forget !== true && options.makeRoom !== true)
    throw new Stop(EXIT.usage, w.nothingHappened(Object.entries(forms).map((form) => form.join(' '))));
  const [unknown] = unknownNames(typed, inputs);
  if (unknown !== undefined) throw new Stop(EXIT.usage, w.unknownName(unknown.name, unknown.known));
  // What had happened before has not gone away, whichever revision is named.
  const newest = options.forget === true ? undefined : readNewest(join(dir, 'out'), plan.date);
  const before = typedEvents(newest?.events ?? NOTHING_HAPPENED);
  const events = joinedEvents(newest?.events, typed);
  const workspace = afterEvents(inputs, events);
  const { commitments, ...bound } = boundByEvents(
    { orders: newest?.plan() ?? plan, notices: plan },
    events,
    workspace,
  );
  if (before.length > 0 && !options.json && options.quiet !== true)
    terminal.err(`${printable(w.holdsStill(before))}\n`);
  return revise(
    terminal,
    opened,
    {
      ...bound,
      commitments: { ...commitments, makeRoom: options.makeRoom === true },
      files: [],
      extras: [],
      events,
      movesOf: (after) => movesBetween(plan, after, workspace),
    },
    options,
  );
}
