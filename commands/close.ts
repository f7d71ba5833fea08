import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readReport, type ReportRow } from '../src/intake/index.ts';
import { closeNight, closingTables, type Fate } from '../src/replan/index.ts';
import type { Language, Plan } from '../src/model/index.ts';
import { diskSource, publish } from '../src/store/index.ts';
import { issuedWords, wordProblem, words } from '../src/wording/index.ts';
import { openPlan, type PlanCommandOptions } from './opened-plan.ts';
import { shownPath } from './planning/tell.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';

export interface CloseOptions extends PlanCommandOptions {
  readonly out?: string;
}

/** `stagger close`: what became of the night, and what the next one takes over. Overwrites nothing. */
export async function close(
  terminal: Terminal,
  given: string,
  report: string,
  options: CloseOptions,
): Promise<Exit> {
  const { plan, workspace, dir, language } = openPlan(terminal, given, options);
  const path = resolve(terminal.cwd, report);
  if (!existsSync(path)) throw new Stop(EXIT.usage, words(language).noSuchFile(report));
  const { rows, problems } = readReport(diskSource(dirname(path)), basename(path), 'done');
  const error = problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Stop(EXIT.inputs, wordProblem(error, language).message);
  const closing = closeNight(plan, workspace, fatesTold(plan, rows, language));
  const folder =
    options.out === undefined ? join(dir, 'out', `${plan.date}-closed`) : resolve(terminal.cwd, options.out);
  const files = [...closingTables(plan, workspace, closing)].map(([name, text]) => ({
    path: name,
    chunks: () => [text],
  }));
  await publish(folder, files);
  const unclaimed = closing.fates.filter((fate) => fate !== 'collected').length;
  if (options.json) terminal.out(`${JSON.stringify({ schema_version: 1, folder, unclaimed })}\n`);
  else if (options.quiet !== true)
    terminal.out(`${issuedWords(language).closed(shownPath(terminal, folder), unclaimed)}\n`);
  return EXIT.done;
}

/** A mark in one of the columns says which. */
function fatesTold(plan: Plan, rows: readonly ReportRow[], language: Language): Map<number, Fate> {
  const byCode = new Map(plan.pickups.map(({ code, household }) => [code.toUpperCase(), household]));
  const byPlace = new Map(
    plan.households.map(({ building, entrance, room }, index) => [
      JSON.stringify([building, entrance, room]),
      index,
    ]),
  );
  const told = new Map<number, Fate>();
  for (const row of rows) {
    const code = row.text('code').toUpperCase();
    const place = [row.text('building'), row.text('entrance'), row.text('room')];
    const household = code === '' ? byPlace.get(JSON.stringify(place)) : byCode.get(code);
    if (household === undefined) {
      const who = code === '' ? place.filter((part) => part !== '').join('-') : code;
      throw new Stop(EXIT.inputs, issuedWords(language).nobody(row.file, row.row, who));
    }
    const fate = (['refused', 'absent', 'collected'] as const).find((column) => isMarked(row.text(column)));
    if (fate !== undefined) told.set(household, fate);
  }
  return told;
}

function isMarked(text: string): boolean {
  return text !== '' && !/^(0|no|n|否|-|×)$/i.test(text);
}
