import { join } from 'node:path';
import { comparePlans } from '../src/compare/index.ts';
import { DAY, parseSpan, parseTime } from '../src/model/index.ts';
import {
  afterEvents,
  boundByEvents,
  joinedEvents,
  mustMove,
  unknownNames,
  type Events,
} from '../src/replan/index.ts';
import { diskSource, newestRevision } from '../src/store/index.ts';
import { issuedWords } from '../src/wording/index.ts';
import { openPlan, readPlanFolder, type PlanCommandOptions } from './opened-plan.ts';
import { eventsFile, readEvents } from './planning/events-file.ts';
import { revise } from './planning/revise.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';

export interface ReplanOptions extends PlanCommandOptions {
  readonly wave?: readonly string[];
  readonly close?: readonly string[];
  readonly desks?: readonly string[];
  readonly seal?: readonly string[];
}

/** How each flag is typed. */
const FORMS = { '--wave': 'am=10:45', '--close': 'north=10:00-11:00', '--desks': 'north=1' };
type Flag = keyof typeof FORMS;

/** `stagger replan`: the least change after a late truck, a closure, a missing desk, a sealed building. */
export async function replan(terminal: Terminal, given: string, options: ReplanOptions): Promise<Exit> {
  const opened = openPlan(terminal, given, options);
  const { plan, workspace: before, language, dir } = opened;
  const w = issuedWords(language);
  const events = eventsOf(options, (flag, text) => new Stop(EXIT.usage, w.badEvent(flag, text, FORMS[flag])));
  if (Object.values(events).every((list: readonly unknown[]) => list.length === 0))
    throw new Stop(EXIT.usage, w.nothingHappened);
  const [unknown] = unknownNames(events, before);
  if (unknown !== undefined) throw new Stop(EXIT.usage, w.unknownName(unknown));
  const workspace = afterEvents(before, events);
  const bound = boundByEvents(plan, events, workspace);
  // What had happened before has not gone away.
  const extras = [eventsFile(joinedEvents(readEvents(diskSource(opened.folder)), events))];
  const exit = await revise(terminal, opened, { workspace, ...bound, files: [], extras }, options);
  const newest = newestRevision(join(dir, 'out'), plan.date);
  if (exit !== EXIT.inputs && newest !== undefined && !options.json && options.quiet !== true) {
    const { moves } = comparePlans(plan, readPlanFolder(newest.path, newest.path, language));
    const moved = moves.filter(
      ({ before: told, after: now }) => told.kind === 'point' && now.kind !== 'none',
    ).length;
    terminal.out(`${w.moved(moved, mustMove(plan, workspace))}\n`);
  }
  return exit;
}

/** What the flags say. */
function eventsOf(options: ReplanOptions, bad: (flag: Flag, text: string) => Stop): Events {
  const pair = (flag: Flag, text: string): [string, string] => {
    const at = text.lastIndexOf('=');
    if (at < 1) throw bad(flag, text);
    return [text.slice(0, at), text.slice(at + 1)];
  };
  return {
    waves: (options.wave ?? []).map((text) => {
      const [wave, when] = pair('--wave', text);
      const ready = when === 'never' ? null : parseTime(when);
      if (ready === undefined || ready === DAY) throw bad('--wave', text);
      return { wave, ready };
    }),
    closed: (options.close ?? []).map((text) => {
      const [point, when] = pair('--close', text);
      const span = parseSpan(when);
      if (span === undefined) throw bad('--close', text);
      return { point, ...span };
    }),
    desks: (options.desks ?? []).map((text) => {
      const [point, count] = pair('--desks', text);
      if (!/^[1-9]\d{0,2}$/.test(count)) throw bad('--desks', text);
      return { point, desks: Number(count) };
    }),
    sealed: (options.seal ?? []).map((text) => {
      const [building = '', entrance = ''] = text.split('/');
      return { building, entrance };
    }),
  };
}
