import { CommanderError, type Command } from 'commander';
import { PlanFormatError } from '../src/plan/index.ts';
import { StoreError } from '../src/store/index.ts';
import { wordStoreFault } from '../src/wording/index.ts';
import { buildProgram } from './program.ts';
import { printable } from './report/printable.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import { guardStreams } from './terminal/streams.ts';
import { processTerminal, type Terminal } from './terminal/terminal.ts';
import { languageNamed } from './terminal/locale.ts';
import { languageNear, languageOfReader } from './workspace.ts';

/** Runs one command line to its exit status. Never throws; what is unexpected is our own failure, said in one line. */
export async function run(typed: readonly string[], terminal: Terminal): Promise<number> {
  let status: number = EXIT.done;
  // What stands behind `--` is no flag.
  const end = typed.indexOf('--');
  const args = end < 0 ? typed : typed.slice(0, end);
  const program = buildProgram(terminal, (exit) => (status = exit));
  try {
    if (asksForHelp(args)) {
      const { help } = await import('./help/help.ts');
      // Without a word the manual is what was missing: it is said on stderr, and the status is that of a usage error.
      const write = args.length === 0 ? terminal.err : terminal.out;
      help(terminal, program, topicOf(program, args), flagsOfHelp(args), write);
      return args.length === 0 ? EXIT.usage : EXIT.done;
    }
    await program.parseAsync([...typed], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    const failure = await failureOf(error, program, args, terminal);
    if (args.includes('--json')) {
      const { exit, kind, text } = failure;
      terminal.out(
        `${JSON.stringify({ schema_version: 1, error: { status: exit, kind, message: text } })}\n`,
      );
    }
    terminal.err(`stagger: ${failure.text}\n`);
    if (failure.kind === 'fault' && process.env['STAGGER_DEBUG'] !== undefined && error instanceof Error)
      terminal.err(`${error.stack ?? ''}\n`);
    return failure.exit;
  }
}

interface Failure {
  readonly exit: Exit;
  /** usage: mend what was typed; refused: as things stand it cannot be done; disk, plan: cannot be read or written; fault: ours. */
  readonly kind: 'usage' | 'refused' | 'disk' | 'plan' | 'fault';
  readonly text: string;
}

async function failureOf(
  error: unknown,
  program: Command,
  args: readonly string[],
  terminal: Terminal,
): Promise<Failure> {
  const lang = langOf(args);
  if (error instanceof CommanderError) {
    const { usageError } = await import('./usage-error.ts');
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

/** Help wherever it is asked for: a command line that is wrong otherwise is what people ask help for. */
function asksForHelp(args: readonly string[]): boolean {
  return args.length === 0 || args.includes('--help') || args.includes('-h');
}

/** The command that is typed, if it is one. */
function topicOf(program: Command, args: readonly string[]): string | undefined {
  const typed = args.find((arg) => !arg.startsWith('-'));
  return program.commands.find((command) => command.name() === typed)?.name();
}

/** --lang as typed, where it names a language: before the flags are parsed, and where they cannot be. */
function langOf(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const text = at < 0 ? '' : (args[at]!.split('=')[1] ?? args[at + 1] ?? '');
  return languageNamed(text) === undefined ? undefined : text;
}

function flagsOfHelp(args: readonly string[]): { readonly lang?: string; readonly json?: true } {
  const lang = langOf(args);
  return { ...(lang === undefined ? {} : { lang }), ...(args.includes('--json') ? { json: true } : {}) };
}

export async function main(args: readonly string[]): Promise<number> {
  guardStreams();
  return run(args, processTerminal({ color: !args.includes('--no-color') }));
}
