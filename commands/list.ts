import { join, relative, resolve } from 'node:path';
import { renderGoodsList, renderRegister, withModes } from '../src/exports/index.ts';
import { readWorkspace } from '../src/intake/index.ts';
import { diskSource, isThere, publish } from '../src/store/index.ts';
import { words } from '../src/wording/index.ts';
import { holding, neverInPlan } from './planning/target.ts';
import type { CommonOptions } from './common-options.ts';
import { reportProblems } from './report/problems.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';
import { dateOf, encodingsOf, findWorkspace, languageOf, languageOfReader } from './workspace.ts';

export interface ListOptions extends CommonOptions {
  readonly date?: string;
  readonly out?: string;
  readonly register?: true;
}

/** `stagger list`: the goods list and an empty order sheet; with --register, a sheet per building for the knock on every door. */
export async function list(
  terminal: Terminal,
  given: string | undefined,
  options: ListOptions,
): Promise<Exit> {
  const dir = findWorkspace(given, terminal, languageOfReader(options.lang, terminal));
  const language = languageOf(options.lang, dir, terminal);
  const w = words(language);
  const date = dateOf(options.date, dir, terminal, language);
  const name = options.register ? 'register' : 'list';
  const out =
    options.out === undefined ? join(dir, 'out', `${date}-${name}`) : resolve(terminal.cwd, options.out);
  neverInPlan(out, options.out ?? out, language);
  if (isThere(out)) throw new Stop(EXIT.usage, w.exists(options.out ?? out));

  const source = diskSource(dir);
  const reading = { date, encodings: encodingsOf(options.encoding, language) };
  // The goods list goes out while last night's sheets still lie there; the register has use for who stands in them.
  const whole = options.register ? readWorkspace(source, reading) : undefined;
  const intake =
    whole?.workspace === undefined ? readWorkspace(source, { ...reading, withoutDemand: true }) : whole;
  if (intake.workspace === undefined) {
    reportProblems(terminal, source, intake.problems, language);
    return EXIT.inputs;
  }
  const render = options.register ? renderRegister : renderGoodsList;
  const files = [...render(intake.workspace, language)];
  const { paperMode } = intake.workspace.settings;
  await holding(dir, language, () => publish(out, withModes(files, paperMode)));
  const shown = relative(terminal.cwd, out) || '.';
  if (options.json) {
    const paths = files.map(({ path }) => path);
    terminal.out(`${JSON.stringify({ schema_version: 1, folder: out, files: paths })}\n`);
  } else if (!options.quiet) {
    terminal.out(`${w.wrote(shown, files.length)}\n`);
  }
  return EXIT.done;
}
