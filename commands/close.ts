import { join, resolve } from 'node:path';
import { readReport } from '../src/intake/index.ts';
import {
  closeNight,
  closingTables,
  leftOut,
  readDone,
  strayTable,
  unclaimedIn,
  type Fate,
  type StrayRow,
} from '../src/night/index.ts';
import { placeName, type Language } from '../src/model/index.ts';
import { isThere, publish } from '../src/store/index.ts';
import { issuedWords, wordProblem, words } from '../src/wording/index.ts';
import { handedSheet } from './planning/handed-sheet.ts';
import { openPlan, type PlanCommandOptions } from './opened-plan.ts';
import { holding, neverInPlan } from './planning/target.ts';
import { withModes } from '../src/exports/index.ts';
import { shownPath } from './planning/tell.ts';
import { printable } from './terminal/printable.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';

export interface CloseOptions extends PlanCommandOptions {
  readonly out?: string;
  /** What became of those of whom DONE says nothing. */
  readonly rest?: 'collected' | 'absent';
}

/** Rows that are nobody's, said one by one; the table has them all. */
const SAID = 12;

/** `stagger close`: what became of the night, and what the next one takes over. Overwrites nothing. */
export async function close(
  terminal: Terminal,
  given: string,
  report: string,
  options: CloseOptions,
): Promise<Exit> {
  const { plan, workspace, dir, language } = openPlan(terminal, given, options);
  const { source, name } = handedSheet(terminal, report, language);
  const { rows, problems } = readReport(source, name, 'done');
  const error = problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Stop(EXIT.inputs, wordProblem(error, language).message);
  const { told, stray } = readDone(plan, rows);
  const open = leftOut(plan, told);
  if (open.length > 0 && options.rest === undefined) {
    tellStray(terminal, name, stray, language);
    const names = open.slice(0, SAID).map((household) => placeName(plan.households[household]!));
    throw new Stop(EXIT.usage, issuedWords(language).notTold(name, names, open.length));
  }
  const fates = new Map<number, Fate>([
    ...told,
    ...open.map((household) => [household, options.rest!] as const),
  ]);
  const closing = closeNight(plan, workspace, fates);
  const tables = closingTables(plan, workspace, closing);
  if (stray.length > 0) tables.set('not-matched.csv', strayTable(stray, language));
  const files = [...tables].map(([name, text]) => ({ path: name, chunks: () => [text] }));
  if (options.out !== undefined) neverInPlan(resolve(terminal.cwd, options.out), options.out, language);
  const folder = await holding(dir, language, async () => {
    const free = options.out === undefined ? freeFolder(dir, plan.date) : resolve(terminal.cwd, options.out);
    await publish(free, withModes(files, workspace.settings.paperMode));
    return free;
  });
  const unclaimed = unclaimedIn(plan, closing).length;
  if (options.json)
    terminal.out(`${JSON.stringify({ schema_version: 1, folder, unclaimed, not_matched: stray.length })}\n`);
  else {
    tellStray(terminal, name, stray, language);
    if (options.quiet !== true)
      terminal.out(issuedWords(language).closed(shownPath(terminal, folder), unclaimed));
  }
  return stray.length > 0 ? EXIT.short : EXIT.done;
}

/** A night that is closed again, after a row was corrected, stands beside the first. */
function freeFolder(dir: string, date: string): string {
  for (let again = 1; ; again++) {
    const folder = join(dir, 'out', again === 1 ? `${date}-closed` : `${date}-closed-${again}`);
    if (!isThere(folder)) return folder;
  }
}

function tellStray(terminal: Terminal, file: string, stray: readonly StrayRow[], language: Language): void {
  const w = issuedWords(language);
  for (const { row, said, why, meant } of stray.slice(0, SAID)) {
    const who =
      said.text('code') ||
      placeName({
        building: said.text('building'),
        entrance: said.text('entrance'),
        room: said.text('room'),
      });
    const what = why === 'nobody' ? w.nobody(file, row, who, meant) : w.contradicts(file, row, who, why);
    terminal.err(`${printable(what)}\n`);
  }
  if (stray.length > SAID) terminal.err(`${words(language).more(stray.length - SAID)}\n`);
  if (stray.length > 0) terminal.err(`${w.notMatched(stray.length)}\n`);
}
