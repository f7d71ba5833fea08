import { CommanderError } from 'commander';
import { PlanFormatError } from '../src/plan/index.ts';
import { StoreError } from '../src/store/index.ts';
import { wordStoreFault } from '../src/wording/index.ts';
import { buildProgram, type CommonOptions } from './program.ts';
import { printable } from './report/printable.ts';
import { EXIT, Stop } from './terminal/exit.ts';
import { guardStreams } from './terminal/streams.ts';
import { processTerminal, type Terminal } from './terminal/terminal.ts';
import { languageNear } from './workspace.ts';

/** Runs one command line to its exit status. Never throws; what is unexpected is our own failure, said in one line. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let status: number = EXIT.done;
  const program = buildProgram(terminal, (exit) => (status = exit));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof Stop) {
      terminal.err(`stagger: ${error.message}\n`);
      return error.exit;
    }
    if (error instanceof StoreError) {
      const typed = program.commands.find((command) => command.name() === args[0]);
      const language = languageNear(error.path, typed?.opts<CommonOptions>().lang);
      terminal.err(`stagger: ${printable(wordStoreFault(error, language))}\n`);
      return EXIT.failed;
    }
    if (error instanceof PlanFormatError) {
      terminal.err(`stagger: ${printable(error.message)}\n`);
      return EXIT.failed;
    }
    const text = error instanceof Error ? error.message : String(error);
    terminal.err(`stagger: this is a fault of stagger, not of your files: ${text}\n`);
    if (process.env['STAGGER_DEBUG'] !== undefined && error instanceof Error)
      terminal.err(`${error.stack ?? ''}\n`);
    return EXIT.failed;
  }
}

export async function main(args: readonly string[]): Promise<number> {
  guardStreams();
  return run(args, processTerminal({ color: !args.includes('--no-color') }));
}
