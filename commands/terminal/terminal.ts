import { resolve } from 'node:path';
import type { Language } from '../../src/model/index.ts';
import { readStdin } from '../../src/store/index.ts';
import { localeLanguage } from './locale.ts';
import { painter, shownLine, type Paint } from './paint.ts';

/** A line (a line end at its end is its own), or lines. A line stays one line, whatever stands in the names in it. */
type Said = string | readonly string[];

/**
 * All that a command knows of the world: streams, environment, clock. Handed in, so that a test can hand in its own.
 * Results go to `out`, progress and problems to `err`.
 */
export interface Terminal {
  readonly out: (said: Said) => void;
  readonly err: (said: Said) => void;
  readonly columns: number;
  /** Whether somebody watches stderr: only then is progress drawn. */
  readonly interactive: boolean;
  readonly paint: { readonly out: Paint; readonly err: Paint };
  readonly cwd: string;
  readonly now: () => Date;
  /** All that stands on stdin; waits for its end. */
  readonly stdin: () => Uint8Array;
  /** What the reader's locale says; undefined where it says nothing. */
  readonly language: Language | undefined;
  /** The workspace where none is named and none lies above, as an absolute path. */
  readonly workspace: string | undefined;
}

export interface Looks {
  readonly color: boolean;
}

/**
 * The process's own terminal. Colours are off without a terminal (unless FORCE_COLOR asks for them), under NO_COLOR, TERM=dumb,
 * FORCE_COLOR=0 or --no-color.
 */
export function processTerminal(looks: Looks): Terminal {
  const { env, stdout, stderr } = process;
  const forced = env['FORCE_COLOR'];
  const refused = !looks.color || (env['NO_COLOR'] ?? '') !== '' || forced === '0' || forced === 'false';
  const paint = (tty: boolean): Paint => {
    const seen = forced === undefined ? tty && env['TERM'] !== 'dumb' : true;
    return painter(seen && !refused ? 1 : 0);
  };
  const { STAGGER_WORKSPACE: workspace = '' } = env;
  return {
    out: (said) => void stdout.write(textOf(said)),
    err: (said) => void stderr.write(textOf(said)),
    // A terminal that does not know its width says 0.
    columns: Math.max(40, stdout.columns || stderr.columns || 80),
    // Nor can a spinner be drawn there: ora would clear lines for ever.
    interactive: stderr.isTTY && stderr.columns > 0 && env['TERM'] !== 'dumb' && env['CI'] === undefined,
    paint: { out: paint(stdout.isTTY), err: paint(stderr.isTTY) },
    cwd: process.cwd(),
    now: () => new Date(),
    stdin: readStdin,
    // Only Windows has a locale that stands in no variable.
    language: localeLanguage(env, () =>
      process.platform === 'win32' ? new Intl.DateTimeFormat().resolvedOptions().locale : '',
    ),
    workspace: workspace === '' ? undefined : resolve(workspace),
  };
}

/** The double for tests: keeps what was written. */
export function recordedTerminal(
  cwd: string,
  now = new Date(0),
  stdin = '',
): Terminal & { stdout: string; stderr: string } {
  const plain = painter(0);
  const recorded = {
    stdout: '',
    stderr: '',
    out: (said: Said) => void (recorded.stdout += textOf(said)),
    err: (said: Said) => void (recorded.stderr += textOf(said)),
    columns: 80,
    interactive: false,
    paint: { out: plain, err: plain },
    cwd,
    now: () => now,
    stdin: () => Buffer.from(stdin),
    language: undefined,
    workspace: undefined,
  };
  return recorded;
}

/** The one place where text becomes what a terminal shows. */
function textOf(said: Said): string {
  const lines = typeof said === 'string' ? [said.replace(/\n$/, '')] : said;
  return lines.map((line) => `${shownLine(line)}\n`).join('');
}

/** The lines of a text of ours: nobody's names may stand in it. */
export function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}
