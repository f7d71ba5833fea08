import { join } from 'node:path';
import {
  afterEvents,
  boundByEvents,
  fromNow,
  joinedEvents,
  movesBetween,
  NOTHING_HAPPENED,
  typedEvents,
  unknownNames,
  withoutSeals,
  type Door,
} from '../src/night/index.ts';
import { groupBy, type Language, type Seal } from '../src/model/index.ts';
import { issuedWords } from '../src/wording/index.ts';
import { openPlan, type PlanCommandOptions } from './opened-plan.ts';
import {
  doorsTyped,
  eventForms,
  eventsTyped,
  undecidedWaves,
  type EventOptions,
} from './planning/events-typed.ts';
import { readNewest, readTold } from './planning/read-night.ts';
import { changedSeals, typedDoor } from './planning/seal-file.ts';
import { revise } from './planning/revise.ts';
import { printable } from './terminal/printable.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';
import { nowOf } from './workspace.ts';

export interface ReplanOptions extends PlanCommandOptions, EventOptions {
  readonly makeRoom?: true;
  readonly forget?: true;
  /** What time of the day it is. */
  readonly now?: string;
}

/** `stagger replan`: the least change after a late truck, a closure, a missing desk, a sealed building. */
export async function replan(terminal: Terminal, given: string, options: ReplanOptions): Promise<Exit> {
  const opened = openPlan(terminal, given, options);
  const { plan, inputs, language, dir } = opened;
  const w = issuedWords(language);
  const forms = eventForms(inputs);
  const bad = (flag: keyof typeof forms, text: string) =>
    new Stop(EXIT.usage, w.badEvent(flag, text, forms[flag]));
  const typed = eventsTyped(options, inputs, bad);
  const unsealed = doorsTyped('--unseal', options.unseal, bad);
  const isSaid = typedEvents(typed).length > 0 || options.forget === true || options.makeRoom === true;
  if (!isSaid && unsealed.length === 0)
    throw new Stop(EXIT.usage, w.nothingHappened(Object.entries(forms).map((form) => form.join(' '))));
  const [unknown] = unknownNames(typed, inputs);
  if (unknown !== undefined) throw new Stop(EXIT.usage, w.unknownName(unknown.name, unknown.known));
  if (options.quiet !== true)
    for (const [text, arrives] of undecidedWaves(options, inputs))
      terminal.err(`${printable(w.readyMeant(text, arrives))}\n`);
  const now = nowOf(options.now, plan.date, dir, terminal, language);
  return revise(
    terminal,
    opened,
    () => {
      const doors = { sealed: typed.sealed, unsealed };
      const { lifted, write } = changedSeals(dir, plan.date, inputs.files, doors, language);
      const keepSeals = () => {
        write();
        if (options.quiet !== true) tellSeals(terminal, typed.sealed, lifted, plan.date, language);
      };
      // What had happened before has not gone away, whichever revision is named.
      const newest = options.forget === true ? undefined : readNewest(join(dir, 'out'), plan.date);
      const before = withoutSeals(newest?.events ?? NOTHING_HAPPENED, lifted, plan.date);
      const events = joinedEvents(before, fromNow(typed, now, inputs));
      const still = typedEvents(before);
      // Who is sealed to this day's end is served at the door to its end: nothing changes today.
      if (!isSaid && still.length === typedEvents(newest?.events ?? NOTHING_HAPPENED).length) {
        keepSeals();
        return undefined;
      }
      const workspace = afterEvents(inputs, events);
      const told = readTold(dir, opened.folder, plan, language);
      const { commitments, ...bound } = boundByEvents(
        { orders: newest?.plan() ?? plan, notices: told.plan },
        events,
        workspace,
      );
      if (still.length > 0 && !options.json && options.quiet !== true)
        terminal.err(`${printable(w.holdsStill(still))}\n`);
      return {
        ...bound,
        told,
        commitments: { ...commitments, makeRoom: options.makeRoom === true },
        files: [],
        extras: [],
        events,
        movesOf: (after) => movesBetween(told.plan, after, workspace, events.now),
        keep: keepSeals,
      };
    },
    options,
  );
}

function tellSeals(
  terminal: Terminal,
  sealed: readonly Door[],
  lifted: readonly Seal[],
  date: string,
  language: Language,
): void {
  const w = issuedWords(language);
  if (sealed.length > 0) terminal.err(`${printable(w.sealWritten(sealed.map(typedDoor)))}\n`);
  for (const [until, own] of groupBy(lifted, (seal) => (seal.until < date ? '' : seal.until)))
    terminal.err(`${printable(w.unsealed(own.map(typedDoor), until))}\n`);
}
