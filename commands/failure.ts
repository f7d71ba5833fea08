import { CommanderError, type Command } from 'commander';
import { PlanFormatError } from '../src/plan/index.ts';
import { StoreError } from '../src/store/index.ts';
import { wordStoreFault } from '../src/wording/index.ts';
import { printable } from './report/printable.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';
import { langOf, topicOf } from './typed.ts';
import { usageError } from './usage-error.ts';
import { languageNear, languageOfReader } from './workspace.ts';

interface Failure {
  readonly exit: Exit;
  /** usage: mend what was typed; refused: as things stand it cannot be done; disk, plan: cannot be read or written; fault: ours. */
  readonly kind: 'usage' | 'refused' | 'disk' | 'plan' | 'fault';
  readonly text: string;
}

/** What an error means to who typed the command line. */
export function failureOf(
  error: unknown,
  program: Command,
  args: readonly string[],
  terminal: Terminal,
): Failure {
  const lang = langOf(args);
  if (error instanceof CommanderError) {
    const text = usageError(error, topicOf(program, args) ?? '', languageOfReader(lang, terminal));
    return { exit: EXIT.usage, kind: 'usage', text };
  }
  if (error instanceof Stop) {
    const { exit, message: text } = error;
    return { exit, kind: exit === EXIT.usage ? 'usage' : 'refused', text };
  }
  if (error instanceof StoreError) {
    const language =
      (lang === undefined ? languageNear(error.path) : undefined) ?? languageOfReader(lang, terminal);
    return { exit: EXIT.failed, kind: 'disk', text: printable(wordStoreFault(error, language)) };
  }
  if (error instanceof PlanFormatError)
    return { exit: EXIT.failed, kind: 'plan', text: printable(error.message) };
  const text = error instanceof Error ? error.message : String(error);
  return { exit: EXIT.failed, kind: 'fault', text: `this is a fault of stagger, not of your files: ${text}` };
}
