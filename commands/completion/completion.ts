import type { Command } from 'commander';
import { words } from '../../src/wording/index.ts';
import type { CommonOptions } from '../common-options.ts';
import { EXIT, Stop, type Exit } from '../terminal/exit.ts';
import { linesOf, type Terminal } from '../terminal/terminal.ts';
import { languageOfReader } from '../workspace.ts';
import { candidates } from './candidates.ts';
import { SCRIPTS } from './scripts.ts';

/**
 * `stagger completion SHELL`: the script that a shell sources, on stdout. The script knows nothing: it asks
 * `stagger completion SHELL -- WORD…` for what may stand in the place of the last word.
 */
export function completion(
  terminal: Terminal,
  program: Command,
  shell: string,
  typed: readonly string[],
  { lang }: CommonOptions,
): Exit {
  const language = languageOfReader(lang, terminal);
  const script = new Map(Object.entries(SCRIPTS)).get(shell);
  if (script === undefined) throw new Stop(EXIT.usage, words(language).unknownShell(shell));
  if (typed.length === 0) terminal.out(linesOf(script));
  else
    for (const { text, what } of candidates(terminal, program, typed, language))
      terminal.out(`${text}\t${what}\n`);
  return EXIT.done;
}
