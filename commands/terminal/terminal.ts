import { Chalk, type ChalkInstance } from 'chalk';

/**
 * All that a command knows of the world: streams, environment, clock. Handed in, so that a test can hand in its own.
 * Results go to `out`, progress and problems to `err`.
 */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly columns: number;
  /** Whether somebody watches stderr: only then is progress drawn. */
  readonly interactive: boolean;
  readonly paint: { readonly out: ChalkInstance; readonly err: ChalkInstance };
  readonly cwd: string;
  readonly now: () => Date;
}

export interface Looks {
  readonly color: boolean;
}

/** The process's own terminal. Colours are off without a terminal, under NO_COLOR, TERM=dumb or --no-color. */
export function processTerminal(looks: Looks): Terminal {
  const { env, stdout, stderr } = process;
  const allowed = looks.color && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  const painter = (tty: boolean): ChalkInstance => new Chalk({ level: allowed && tty ? 1 : 0 });
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    // A terminal that does not know its width says 0.
    columns: Math.max(40, stdout.columns || stderr.columns || 80),
    // Nor can a spinner be drawn there: ora would clear lines for ever.
    interactive: stderr.isTTY && stderr.columns > 0 && env['TERM'] !== 'dumb' && env['CI'] === undefined,
    paint: { out: painter(stdout.isTTY), err: painter(stderr.isTTY) },
    cwd: process.cwd(),
    now: () => new Date(),
  };
}

/** The double for tests: keeps what was written. */
export function recordedTerminal(
  cwd: string,
  now = new Date(0),
): Terminal & { stdout: string; stderr: string } {
  const plain = new Chalk({ level: 0 });
  const recorded = {
    stdout: '',
    stderr: '',
    out: (text: string) => void (recorded.stdout += text),
    err: (text: string) => void (recorded.stderr += text),
    columns: 80,
    interactive: false,
    paint: { out: plain, err: plain },
    cwd,
    now: () => now,
  };
  return recorded;
}
