import { CommanderError } from 'commander';
import { buildProgram } from './program.ts';
import { EXIT } from './terminal/exit.ts';
import { guardStreams } from './terminal/streams.ts';
import { processTerminal, type Terminal } from './terminal/terminal.ts';
import { langOf, topicOf } from './typed.ts';

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
      await help(terminal, program, topicOf(program, args), flagsOfHelp(args), write);
      return args.length === 0 ? EXIT.usage : EXIT.done;
    }
    await program.parseAsync([...typed], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    // Loaded for this alone: it knows the rooms whose errors these are.
    const { failureOf } = await import('./failure.ts');
    const failure = failureOf(error, program, args, terminal);
    if (args.includes('--json')) {
      const { exit, kind } = failure;
      const text = failure.lines.join('\n');
      terminal.out(
        `${JSON.stringify({ schema_version: 1, error: { status: exit, kind, message: text } })}\n`,
      );
    }
    const [first = '', ...more] = failure.lines;
    terminal.err([`stagger: ${first}`, ...more]);
    if (failure.kind === 'fault' && process.env['STAGGER_DEBUG'] !== undefined && error instanceof Error)
      terminal.err((error.stack ?? '').split('\n'));
    return failure.exit;
  }
}

/** Help wherever it is asked for: a command line that is wrong otherwise is what people ask help for. */
function asksForHelp(args: readonly string[]): boolean {
  return args.length === 0 || args.includes('--help') || args.includes('-h');
}

function flagsOfHelp(args: readonly string[]): { readonly lang?: string; readonly json?: true } {
  const lang = langOf(args);
  return { ...(lang === undefined ? {} : { lang }), ...(args.includes('--json') ? { json: true } : {}) };
}

export async function main(args: readonly string[]): Promise<number> {
  const printed = guardStreams();
  return printed(await run(args, processTerminal({ color: !args.includes('--no-color') })));
}
