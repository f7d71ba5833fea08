import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diskSource } from '../src/store/index.ts';
import { words } from '../src/wording/index.ts';
import type { CommonOptions } from './program.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';
import { parseLanguage } from './workspace.ts';

/** The starter workspaces, one per language, ship with the package. */
const STARTERS = fileURLToPath(new URL('../fixtures/starter/', import.meta.url));

/** `stagger init`: a workspace with a small example, into a folder that does not exist yet or is empty. */
export function init(terminal: Terminal, given: string | undefined, options: CommonOptions): Exit {
  const language = parseLanguage(options.lang ?? 'en');
  const w = words(language);
  const dir = resolve(terminal.cwd, given ?? '.');
  const starter = diskSource(join(STARTERS, language));
  const names = [...(starter.list('') ?? [])].sort();
  const inTheWay = names.filter((name) => existsSync(join(dir, name)));
  if (inTheWay.length > 0)
    throw new Stop(EXIT.usage, w.neverOverwrites(join(given ?? '.', inTheWay[0] ?? '')));
  for (const name of names) {
    const path = join(dir, name);
    mkdirSync(dirname(path), { recursive: true });
    // `wx`: should a file appear between the look above and now, it is still not overwritten.
    writeFileSync(path, Buffer.concat([...starter.read(name)]), { flag: 'wx' });
  }
  const shown = relative(terminal.cwd, dir) || '.';
  if (options.json) terminal.out(`${JSON.stringify({ schema_version: 1, folder: dir, files: names })}\n`);
  else if (!options.quiet) terminal.out(`${w.made(shown)}\n${w.afterInit(shown)}\n`);
  return EXIT.done;
}
