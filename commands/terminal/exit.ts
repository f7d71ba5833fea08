/** What a command ends with. The one table from outcomes to exit statuses. */
export const EXIT = {
  done: 0,
  /** Our own failure: a bug, a full disk. */
  failed: 1,
  usage: 2,
  /** The inputs have errors (`check`: errors or rejects). */
  inputs: 3,
  /** Done, but something is short, unplaced or rejected, or a rule is broken. */
  short: 4,
  /** Another run holds the workspace. */
  busy: 5,
  interrupted: 130,
} as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command early with a sentence for people, or lines. Thrown by commands only; the program prints it. */
export class Stop extends Error {
  readonly exit: Exit;
  readonly lines: readonly string[];
  constructor(exit: Exit, said: string | readonly string[]) {
    const lines = typeof said === 'string' ? [said] : said;
    super(lines.join(' '));
    this.exit = exit;
    this.lines = lines;
  }
}
