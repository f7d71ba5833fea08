import { CommanderError, type Command } from 'commander';
import type { StoreFaultKind } from '../src/model/index.ts';
import { PlanFormatError } from '../src/plan/index.ts';
import { asStoreError, StoreError } from '../src/store/index.ts';
import { wordStoreFault } from '../src/wording/index.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import { linesOf, type Terminal } from './terminal/terminal.ts';
import { langOf, topicOf } from './typed.ts';
import { usageError } from './usage-error.ts';
import { languageNear, languageOfReader } from './workspace.ts';

interface Failure {
  readonly exit: Exit;
  /** usage: mend what was typed; refused: as things stand it cannot be done; disk, plan: cannot be read or written; fault: ours. */
  readonly kind: 'usage' | 'refused' | 'disk' | 'plan' | 'fault';
  readonly lines: readonly string[];
}

/** A plan that is not as it was written, or a pipe in the place of a sheet, is an input with an error, and no failure of ours. */
const INPUTS: ReadonlySet<StoreFaultKind> = new Set(['damaged', 'changed', 'no-file']);

/** What an error means to who typed the command line. */
export function failureOf(
  thrown: unknown,
  program: Command,
  args: readonly string[],
  terminal: Terminal,
): Failure {
  const lang = langOf(args);
  // What nobody expected the disk to refuse is no fault of ours either.
  const error = asStoreError(thrown, pathOf(thrown));
  if (error instanceof CommanderError) {
    const text = usageError(error, topicOf(program, args) ?? '', languageOfReader(lang, terminal));
    return { exit: EXIT.usage, kind: 'usage', lines: linesOf(text) };
  }
  if (error instanceof Stop) {
    const { exit, lines } = error;
    return { exit, kind: exit === EXIT.usage ? 'usage' : 'refused', lines };
  }
  if (error instanceof StoreError) {
    const language =
      (lang === undefined ? languageNear(error.path) : undefined) ?? languageOfReader(lang, terminal);
    const exit = INPUTS.has(error.kind) ? EXIT.inputs : EXIT.failed;
    return { exit, kind: 'disk', lines: [wordStoreFault(error, language)] };
  }
  if (error instanceof PlanFormatError) return { exit: EXIT.failed, kind: 'plan', lines: [error.message] };
  const text = error instanceof Error ? error.message : String(error);
  const lines = [`this is a fault of stagger, not of your files: ${text}`];
  return { exit: EXIT.failed, kind: 'fault', lines };
}

/** The path that a call of the system was about. */
function pathOf(error: unknown): string {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : '';
}
