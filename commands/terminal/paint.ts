import { randomUUID } from 'node:crypto';
import { Chalk } from 'chalk';
import { printable } from './printable.ts';

type Style = (text: string) => string;

/** Colours of a stream; each leaves the text as it is where the stream takes none. */
export interface Paint {
  readonly bold: Style;
  readonly dim: Style;
  readonly red: Style;
  readonly yellow: Style;
  readonly green: Style;
}

/**
 * Stands for the escape of our own colours until a line is printed. No sheet can hold it, so that every escape of a sheet's own
 * is made visible.
 */
const MARK = randomUUID();

/** @param level of chalk: 0 leaves all text as it is */
export function painter(level: 0 | 1): Paint {
  const chalk = new Chalk({ level });
  const style =
    (paint: Style): Style =>
    (text) =>
      paint(text).replaceAll('\u001B', MARK);
  return {
    bold: style(chalk.bold),
    dim: style(chalk.dim),
    red: style(chalk.red),
    yellow: style(chalk.yellow),
    green: style(chalk.green),
  };
}

/** A line as the terminal gets it: our colours, and nothing else that it would obey. */
export function shownLine(line: string): string {
  const shown = (text: string): string => text.split('\t').map(printable).join('\t');
  return line.split(MARK).map(shown).join('\u001B');
}
