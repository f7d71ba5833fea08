import type { Command } from 'commander';
import type { Language } from '../../src/model/index.ts';
import { helpWords } from '../../src/wording/index.ts';
import type { CommonOptions } from '../common-options.ts';
import { EXIT, type Exit } from '../terminal/exit.ts';
import { linesOf, type Terminal } from '../terminal/terminal.ts';
import { searchUpwards } from '../search-upwards.ts';
import { helpPages } from './page.ts';
import { commandText, overviewText } from './terminal-page.ts';

/** `stagger help`, `stagger help COMMAND`, and `--help` behind anything. */
export async function help(
  terminal: Terminal,
  program: Command,
  topic: string | undefined,
  options: Pick<CommonOptions, 'lang' | 'json'>,
  write = terminal.out,
): Promise<Exit> {
  const language = await languageOfHelp(options.lang, terminal);
  const w = helpWords(language);
  const pages = helpPages(program, language);
  const look = { columns: Math.min(100, terminal.columns), heading: terminal.paint.out.bold };
  const page = pages.find(({ name }) => name === topic);
  // It throws: what is no command here is none there.
  if (topic !== undefined && page === undefined) program.parse([topic], { from: 'user' });
  if (options.json) {
    const shown = page === undefined ? { commands: pages } : page;
    write(`${JSON.stringify({ schema_version: 1, ...shown })}\n`);
  } else write(linesOf(page === undefined ? overviewText(pages, w, look) : commandText(page, w, look)));
  return EXIT.done;
}

/** As of any command; settings, and what reads them, are loaded only where they have to say it. */
async function languageOfHelp(given: string | undefined, terminal: Terminal): Promise<Language> {
  if (given === undefined && terminal.language !== undefined) return terminal.language;
  if (given === undefined && searchUpwards(terminal.cwd) === undefined) return 'en';
  return (await import('../workspace.ts')).languageOfReader(given, terminal);
}
