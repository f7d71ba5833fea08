import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { draftWorkspace } from '../src/intake/index.ts';
import type { Language } from '../src/model/index.ts';
import { diskSource } from '../src/store/index.ts';
import { wordQuestion, words } from '../src/wording/index.ts';
import type { CommonOptions } from './program.ts';
import { printable } from './report/printable.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';
import { parseLanguage } from './workspace.ts';

/** The starter workspaces, one per language, ship with the package. */
const STARTERS = fileURLToPath(new URL('../fixtures/starter/', import.meta.url));

export interface InitOptions extends CommonOptions {
  readonly from?: readonly string[];
  readonly prices?: readonly string[];
}

interface Made {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** What the sheets could not say, in words. */
  readonly questions: readonly string[];
}

/** `stagger init`: a workspace with a small example, or one made of tonight's sheets; nothing is overwritten. */
export function init(terminal: Terminal, given: string | undefined, options: InitOptions): Exit {
  const language = parseLanguage(options.lang ?? 'en');
  const w = words(language);
  const dir = resolve(terminal.cwd, given ?? '.');
  const { files, questions } =
    options.from === undefined && options.prices === undefined
      ? starter(language)
      : drafted(terminal, options.from ?? [], options.prices ?? [], language);
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new Stop(EXIT.usage, w.neverOverwrites(given ?? '.'));
  const names = [...files.keys()].sort();
  const inTheWay = names.find((name) => existsSync(join(dir, name)));
  if (inTheWay !== undefined) throw new Stop(EXIT.usage, w.neverOverwrites(join(given ?? '.', inTheWay)));
  for (const [name, content] of files) {
    const path = join(dir, name);
    mkdirSync(dirname(path), { recursive: true });
    // `wx`: should a file appear between the look above and now, it is still not overwritten.
    writeFileSync(path, content, { flag: 'wx' });
  }
  const shown = relative(terminal.cwd, dir) || '.';
  if (options.json) {
    terminal.out(`${JSON.stringify({ schema_version: 1, folder: dir, files: names, questions })}\n`);
  } else if (!options.quiet) {
    terminal.out(`${options.from === undefined ? w.made(shown) : w.drafted(shown)}\n`);
    if (questions.length > 0) terminal.out(`${w.questions}\n`);
    for (const question of questions) terminal.out(`  - ${printable(question)}\n`);
    terminal.out(`${w.afterInit(shown)}\n`);
  }
  return EXIT.done;
}

function starter(language: Language): Made {
  const source = diskSource(join(STARTERS, language));
  const names = [...(source.list('') ?? [])];
  return {
    files: new Map(names.map((name) => [name, Buffer.concat([...source.read(name)])])),
    questions: [],
  };
}

/** A folder stands for the sheets in it; what a spreadsheet program keeps beside an open sheet is none. */
function sheetsIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(?:\.|~\$)/u.test(entry.name))
    .map((entry) => join(path, entry.name))
    .sort();
}

/** A workspace made of sheets and price lists that lie anywhere. */
function drafted(
  terminal: Terminal,
  sheets: readonly string[],
  prices: readonly string[],
  language: Language,
): Made {
  const source = diskSource(terminal.cwd);
  const name = (path: string): string => relative(terminal.cwd, resolve(terminal.cwd, path));
  const missing = [...sheets, ...prices].find((path) => !source.exists(name(path)));
  if (missing !== undefined) throw new Stop(EXIT.usage, words(language).noSuchFile(missing));
  const date = terminal.now().toISOString().slice(0, 10);
  const named = (paths: readonly string[]): string[] =>
    paths.flatMap((path) => sheetsIn(resolve(terminal.cwd, path)).map(name));
  const draft = draftWorkspace(source, named(sheets), named(prices), { language, date });
  const copies = [...draft.copies].map(
    ([to, from]) => [to, Buffer.concat([...source.read(from)])] as [string, Uint8Array],
  );
  return {
    files: new Map<string, string | Uint8Array>([...draft.files, ...copies]),
    questions: draft.questions.map((question) => wordQuestion(question, language)),
  };
}
