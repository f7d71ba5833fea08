import { run } from '../../commands/main.ts';
import { recordedTerminal } from '../../commands/terminal/terminal.ts';

/** What a command that was typed in a folder ends with, and what it says. */
export interface Typed {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param clock when it is typed; by default the evening before the fixtures' night */
export async function typeIn(
  folder: string,
  words: readonly string[],
  clock = '2026-11-22T13:00:00Z',
): Promise<Typed> {
  const terminal = recordedTerminal(folder, new Date(clock));
  const status = await run(words, terminal);
  return { status, stdout: terminal.stdout, stderr: terminal.stderr };
}
