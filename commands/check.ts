import { basename, join, relative, resolve } from 'node:path';
import {
  MATCHES_FILE,
  nextMatches,
  readWorkspace,
  silentHouseholds,
  type NextMatches,
} from '../src/intake/index.ts';
import { MARK_ROLES, placeName } from '../src/model/index.ts';
import type { FileRecord, Intake, Language, Problem, Seal } from '../src/model/index.ts';
import {
  diskSource,
  entriesOf,
  isFolder,
  isThere,
  publish,
  untouchedFiles,
  replaceKeeping,
} from '../src/store/index.ts';
import { words } from '../src/wording/index.ts';
import { orderedBefore } from './planning/ordered-before.ts';
import { holding, neverInPlan } from './planning/target.ts';
import { typedDoor } from './planning/seal-file.ts';
import type { CommonOptions } from './common-options.ts';
import { missingSheets, unsoldLines } from './report/missing-sheets.ts';
import { problemDocument, reportProblems } from './report/problems.ts';
import { printable } from './terminal/printable.ts';
import { formatTable } from './report/table.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';
import { dateOf, encodingsOf, findWorkspace, languageOf, languageOfReader } from './workspace.ts';

export interface CheckOptions extends CommonOptions {
  readonly date?: string;
  readonly strict?: true;
  readonly silent?: true;
  readonly matches?: true;
  readonly readBack?: string;
}

/** `stagger check`: every problem on stderr, a count table on stdout. */
export async function check(
  terminal: Terminal,
  given: string | undefined,
  options: CheckOptions,
): Promise<Exit> {
  const dir = findWorkspace(given, terminal, languageOfReader(options.lang, terminal));
  const language = languageOf(options.lang, dir, terminal);
  const date = dateOf(options.date, dir, terminal, language);
  const source = diskSource(dir);
  const encodings = encodingsOf(options.encoding, language);
  const folder =
    options.readBack === undefined ? undefined : pagesFolder(terminal, options.readBack, language);
  const intake = readWorkspace(source, {
    date,
    encodings,
    ordered: orderedBefore(dir, date),
    readBack: folder !== undefined,
  });
  if (options.json) {
    terminal.out(
      `${JSON.stringify({
        schema_version: 1,
        date,
        problems: intake.problems.map((p) => problemDocument(p, language)),
        files: intake.files,
        sealed: intake.workspace?.site.seals ?? [],
        ...(options.silent ? { silent: silentKeys(intake) } : {}),
      })}\n`,
    );
  } else {
    reportProblems(terminal, source, intake.problems, language);
    if (!options.quiet) terminal.out(countTable(terminal, intake.files, language));
    const seals = intake.workspace?.site.seals ?? [];
    if (!options.quiet && seals.length > 0)
      terminal.out(`${printable(words(language).sealedNow(seals.map(sealText)))}\n`);
    if (options.silent) terminal.out(silentList(intake, language));
    const missing = [
      ...missingSheets(intake.files, intake.workspace, language),
      ...unsoldLines(intake.workspace, language),
    ];
    for (const line of missing) terminal.err(`${line}\n`);
    const loud = intake.problems.some(({ severity }) => severity !== 'note');
    if (!options.quiet && !loud && missing.length === 0) terminal.err(`${words(language).nothingWrong}\n`);
  }
  if (folder !== undefined)
    await writeReadBack(terminal, intake, folder, { dir, date, language, ...options });
  const kept = keepMatches(terminal, dir, nextMatches(source, intake.problems), options, language);
  return kept ? exitOf(intake.problems, options.strict === true) : EXIT.inputs;
}

function exitOf(problems: readonly Problem[], strict: boolean): Exit {
  const wrong = problems.some(
    ({ severity }) => severity === 'error' || severity === 'reject' || (strict && severity === 'warning'),
  );
  return wrong ? EXIT.inputs : EXIT.done;
}

/** The folder that the pages are to be written to: one that is not there, holds nothing, or pages of ours as they were written. */
function pagesFolder({ cwd }: Terminal, name: string, language: Language): string {
  const folder = resolve(cwd, name);
  neverInPlan(folder, name, language);
  const taken =
    isThere(folder) && (!isFolder(folder) || (entriesOf(folder).length > 0 && !isOfPages(folder)));
  if (taken) throw new Stop(EXIT.usage, words(language).neverOverwrites(name));
  return folder;
}

/** True where a folder holds what was read before, and nothing that anyone wrote since. */
function isOfPages(folder: string): boolean {
  const names = untouchedFiles(folder);
  return (
    names?.includes('index.html') === true &&
    names.every((name) => /^(?:index\.html$|sheets\/|buildings\/)/.test(name))
  );
}

/** Every sheet as it was read, whatever is wrong with it: that is what one wants to see. */
async function writeReadBack(
  terminal: Terminal,
  { workspace, readBack = [] }: Intake,
  folder: string,
  { dir, date, language, quiet, json }: CheckOptions & { dir: string; date: string; language: Language },
): Promise<void> {
  const community = workspace?.settings.community ?? basename(dir);
  // Loaded for this alone: all papers come with it.
  const { renderReadBack, withModes } = await import('../src/exports/index.ts');
  const files = renderReadBack(readBack, { community, date, language });
  const mode = workspace?.settings.paperMode ?? 0o600;
  await holding(dir, language, () => publish(folder, withModes(files, mode), isThere(folder)));
  if (quiet || json) return;
  terminal.err(`${words(language).wrote(relative(terminal.cwd, folder) || '.', files.length)}\n`);
}

/**
 * Writes matches.csv where that is asked for, what it was beside it; else says that it could be. An input is never changed unasked,
 * nor where it was not read whole.
 *
 * @returns false where it should have been written and was not
 */
function keepMatches(
  terminal: Terminal,
  dir: string,
  next: NextMatches | undefined,
  { matches, quiet, json }: CheckOptions,
  language: Language,
): boolean {
  if (next === undefined) return true;
  const w = words(language);
  const isTold = !quiet && !json;
  if (!matches) {
    if (isTold) terminal.err(w.matchesHint(next.names));
    return true;
  }
  if (next.text === undefined) {
    terminal.err(w.matchesKept(MATCHES_FILE));
    return false;
  }
  const before = replaceKeeping(join(dir, MATCHES_FILE), next.text);
  if (isTold) terminal.err(w.matchesWritten(MATCHES_FILE, before));
  return true;
}

interface SilentHousehold {
  readonly building: string;
  readonly entrance: string;
  readonly room: string;
  readonly notify: string;
}

/** Registered households that asked for nothing: some have no phone, and somebody has to knock. */
function silentKeys({ workspace }: Intake): SilentHousehold[] {
  if (workspace === undefined) return [];
  const { site, contacts } = workspace;
  return silentHouseholds(workspace).map((household) => {
    const { entrance, room } = site.households[household]!;
    const { building, id } = site.entrances[entrance]!;
    const notify = contacts.households.get(household)?.notify ?? 'group';
    return { building: site.buildings[building]!.id, entrance: id, room, notify };
  });
}

function silentList(intake: Intake, language: Language): string[] {
  const w = words(language);
  const silent = silentKeys(intake);
  const lines = silent.map(({ notify, ...household }) => {
    return `  ${printable(placeName(household))}${notify === 'knock' ? `  ${w.knock}` : ''}`;
  });
  return [w.silentHouseholds(silent.length), ...lines];
}

/** Per demand sheet, where its lines went and what each of its cells is, so that anyone can compare with the sheet. */
function countTable(terminal: Terminal, files: readonly FileRecord[], language: Language): string[] {
  const w = words(language);
  const sheets = files.filter((f) => f.input === 'demand');
  const table = (heads: readonly string[], counts: (of: FileRecord) => readonly number[]): string[] => {
    const row = (name: string, of: readonly FileRecord[]): string[] => [
      name,
      ...heads.map((_, i) => String(of.reduce((total, f) => total + counts(f)[i]!, 0))),
    ];
    const rows = sheets.map((f) => row(f.file, [f]));
    if (sheets.length !== 1) rows.push(row(w.all, sheets));
    return formatTable([[w.sheet, ...heads], ...rows], {
      columns: terminal.columns,
      heading: terminal.paint.out.bold,
    });
  };
  const lines = table([w.lines, w.counted, w.replaced, w.excluded, w.rejected], (f) => [
    f.lines,
    f.counted,
    f.replaced,
    f.excluded,
    f.rejected,
  ]);
  const marks = table([w.marks, ...MARK_ROLES.map((role) => w.roles[role])], ({ marks: of }) => {
    const each = MARK_ROLES.map((role) => of[role]);
    return [each.reduce((total, count) => total + count, 0), ...each];
  });
  return [...lines, '', ...marks];
}

/** `7/2 (2026-11-20–2026-11-25)`; a seal without an end stands without one. */
function sealText(seal: Seal): string {
  return `${typedDoor(seal)} (${seal.since}–${seal.until})`;
}
