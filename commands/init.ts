import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { draftWorkspace, readSettingsZone } from '../src/intake/index.ts';
import type { Language, Problem, Source } from '../src/model/index.ts';
import { diskSource, entriesOf, inTheWay, isFolder, isThere, putAll, readWhole } from '../src/store/index.ts';
import { wordQuestion, words } from '../src/wording/index.ts';
import type { CommonOptions } from './common-options.ts';
import { printable } from './terminal/printable.ts';
import { STDIN, stdinSheet } from './planning/handed-sheet.ts';
import { problemDocument, reportProblems } from './report/problems.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';
import { encodingsOf, parsedDate, parseLanguage, tomorrow } from './workspace.ts';
import { SETTINGS_FILE } from './search-upwards.ts';

/** The starter workspaces, one per language, ship with the package; their demand is of one date. */
const STARTERS = fileURLToPath(new URL('../fixtures/starter/', import.meta.url));
const STARTER_DEMAND = 'demand/2026-11-23/';

/** The JSON Schema of the settings, which is laid beside them. */
const SCHEMA_FILE = 'stagger.schema.json';
const SHIPPED_SCHEMA = fileURLToPath(new URL(`../schema/${SCHEMA_FILE}`, import.meta.url));

export interface InitOptions extends CommonOptions {
  readonly from?: readonly string[];
  readonly prices?: readonly string[];
  /** Of the first night. */
  readonly date?: string;
}

interface Made {
  readonly language: Language;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** What the sheets could not say, in words. */
  readonly questions: readonly string[];
  /** What is wrong with the files that were given. */
  readonly problems: readonly Problem[];
}

/** `stagger init`: a workspace with a small example, or one made of tonight's sheets; whole or not at all, and nothing is overwritten. */
export function init(terminal: Terminal, given: string | undefined, options: InitOptions): Exit {
  const asked = options.lang === undefined ? undefined : parseLanguage(options.lang);
  const spoken = asked ?? terminal.language ?? 'en';
  const isDraft = options.from !== undefined || options.prices !== undefined;
  const made = isDraft ? drafted(terminal, options, asked, spoken) : starter(terminal, options, spoken);
  const { language, questions, problems } = made;
  // Editors read it: the settings' first line names it.
  const files = new Map([...made.files, [SCHEMA_FILE, readWhole(SHIPPED_SCHEMA)] as const]);
  const w = words(language);
  const dir = resolve(terminal.cwd, given ?? '.');
  if (isThere(dir) && !isFolder(dir)) throw new Stop(EXIT.usage, w.neverOverwrites(given ?? '.'));
  const names = [...files.keys()].sort();
  const other = inTheWay(dir, files, SETTINGS_FILE);
  if (other !== undefined) throw new Stop(EXIT.usage, w.neverOverwrites(join(given ?? '.', other)));
  const unread = problems.some(({ severity }) => severity === 'error');
  if (!unread) putAll(dir, files, SETTINGS_FILE);
  if (options.json) {
    const found = problems.map((problem) => problemDocument(problem, language));
    const written = unread ? [] : names;
    terminal.out(
      `${JSON.stringify({ schema_version: 1, folder: dir, files: written, questions, problems: found })}\n`,
    );
  } else {
    reportProblems(terminal, diskSource(terminal.cwd), problems, language);
    if (unread) terminal.err(`${w.nothingMade}\n`);
    else if (!options.quiet) tellMade(terminal, relative(terminal.cwd, dir) || '.', made, isDraft);
  }
  return unread ? EXIT.inputs : EXIT.done;
}

function tellMade(terminal: Terminal, shown: string, { language, questions }: Made, isDraft: boolean): void {
  const w = words(language);
  terminal.out(`${isDraft ? w.drafted(shown) : w.made(shown)}\n`);
  if (questions.length > 0) terminal.out(`${w.questions}\n`);
  for (const question of questions) terminal.out(`  - ${printable(question)}\n`);
  terminal.out(w.afterInit(shown));
}

function starter(terminal: Terminal, options: InitOptions, language: Language): Made {
  const source = diskSource(join(STARTERS, language));
  const names = [...(source.list('') ?? [])];
  const date = firstNight(terminal, options, language)(readSettingsZone(source).timeZone ?? 'UTC');
  const files = names.map((name) => {
    const dated = name.replace(STARTER_DEMAND, `demand/${date}/`);
    return [dated, Buffer.concat([...source.read(name)])] as const;
  });
  return { language, files: new Map(files), questions: [], problems: [] };
}

/** --date, else tomorrow in a time zone. */
function firstNight(
  terminal: Terminal,
  { date }: InitOptions,
  language: Language,
): (timeZone: string) => string {
  const given = date === undefined ? undefined : parsedDate(date, language);
  return (timeZone) => given ?? tomorrow(timeZone, terminal.now());
}

/** A folder stands for the sheets in it; what a spreadsheet program keeps beside an open sheet is none. */
function sheetsIn(path: string): string[] {
  if (!isFolder(path)) return [path];
  return entriesOf(path)
    .filter((entry) => entry.isFile() && !/^(?:\.|~\$)/u.test(entry.name))
    .map((entry) => join(path, entry.name))
    .sort();
}

/** A workspace made of sheets and price lists that lie anywhere. */
function drafted(
  terminal: Terminal,
  options: InitOptions,
  asked: Language | undefined,
  spoken: Language,
): Made {
  const disk = diskSource(terminal.cwd);
  const asks = [...(options.from ?? []), ...(options.prices ?? [])].includes(STDIN);
  const stdin = asks ? stdinSheet(terminal) : undefined;
  // What stands on stdin is one more file, in front of one of its name.
  const source: Source = {
    list: (folder) => disk.list(folder),
    exists: (path) => path === stdin?.name || disk.exists(path),
    read: (path) => (path === stdin?.name ? stdin.source : disk).read(path),
  };
  const name = (path: string): string =>
    path === STDIN ? stdin!.name : relative(terminal.cwd, resolve(terminal.cwd, path));
  const [sheets, prices] = [options.from ?? [], options.prices ?? []];
  const missing = [...sheets, ...prices].find((path) => !source.exists(name(path)));
  if (missing !== undefined) throw new Stop(EXIT.usage, words(spoken).noSuchFile(missing));
  const named = (paths: readonly string[]): string[] =>
    paths.flatMap((path) =>
      path === STDIN ? [name(path)] : sheetsIn(resolve(terminal.cwd, path)).map(name),
    );
  const encodings = new Map(
    [...encodingsOf(options.encoding, spoken)].map(([path, label]) => [name(path), label]),
  );
  const { language, ...draft } = draftWorkspace(source, named(sheets), named(prices), {
    language: asked,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    dateIn: firstNight(terminal, options, spoken),
    encodings,
  });
  const copies = [...draft.copies].map(
    ([to, from]) => [to, Buffer.concat([...source.read(from)])] as [string, Uint8Array],
  );
  return {
    language,
    files: new Map<string, string | Uint8Array>([...draft.files, ...copies]),
    questions: draft.questions.map((question) => wordQuestion(question, language)),
    problems: draft.problems,
  };
}
