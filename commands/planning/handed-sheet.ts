import { basename, dirname, resolve } from 'node:path';
import type { Language, Source } from '../../src/model/index.ts';
import { diskSource, isThere } from '../../src/store/index.ts';
import { words } from '../../src/wording/index.ts';
import { EXIT, Stop } from '../terminal/exit.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** A sheet that a command is handed, and where it is read. */
interface Handed {
  readonly source: Source;
  readonly name: string;
}

/** What is typed for a sheet that stands on stdin. */
export const STDIN = '-';

/** @param given a path, or `-` @throws {Stop} usage: there is no such file */
export function handedSheet(terminal: Terminal, given: string, language: Language): Handed {
  if (given === STDIN) return stdinSheet(terminal);
  const path = resolve(terminal.cwd, given);
  if (!isThere(path)) throw new Stop(EXIT.usage, words(language).noSuchFile(given));
  return { source: diskSource(dirname(path)), name: basename(path) };
}

/** What stands on stdin as a sheet: a workbook begins with the mark of an archive, all else is text. */
export function stdinSheet(terminal: Terminal): Handed {
  const bytes = terminal.stdin();
  const name = Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK' ? 'stdin.xlsx' : 'stdin.csv';
  return {
    name,
    source: { list: () => [name], exists: (other) => other === name, read: () => [bytes] },
  };
}
