import { Command, Option } from 'commander';
import type { CommandName } from '../src/wording/index.ts';
import type { CheckOptions } from './check.ts';
import type { CommonOptions } from './common-options.ts';
import type { InitOptions } from './init.ts';
import type { ListOptions } from './list.ts';
import type { PlanCommandOptions } from './opened-plan.ts';
import type { ReplanOptions } from './replan.ts';
import type { SimulateOptions } from './simulate.ts';
import type { Exit } from './terminal/exit.ts';
import { linesOf, type Terminal } from './terminal/terminal.ts';
import { VERSION } from './version.ts';

type Finish = (exit: Exit) => void;

/**
 * The command line as a table: what can be typed, and which file does it. A command's file is loaded only when its
 * name is typed; what is said of it stands in `src/wording/help`.
 */
export function buildProgram(terminal: Terminal, finish: Finish): Command {
  const program = new Command('stagger')
    .version(VERSION, '-V, --version')
    .helpCommand(false)
    .helpOption(false)
    .exitOverride()
    // What went wrong is worded by us, in the reader's language: see `usage-error.ts`.
    .configureOutput({
      writeOut: (text) => terminal.out(linesOf(text)),
      writeErr: (text) => terminal.err(linesOf(text)),
      outputError: () => {},
    });
  const add = (name: CommandName, args = ''): Command =>
    common(program.command(`${name}${args}`).helpOption(false));

  add('init', ' [DIR]')
    .option('--from <SHEET...>')
    .option('--prices <LIST...>')
    .option('--date <YYYY-MM-DD>')
    .action(async (dir: string | undefined, options: InitOptions) => {
      finish((await import('./init.ts')).init(terminal, dir, options));
    });
  add('check', ' [DIR]')
    .option('--date <YYYY-MM-DD>')
    .option('--strict')
    .option('--matches')
    .option('--silent')
    .option('--read-back <FOLDER>')
    .action(async (dir: string | undefined, options: CheckOptions) => {
      finish(await (await import('./check.ts')).check(terminal, dir, options));
    });
  add('plan', ' [DIR]')
    .option('--date <YYYY-MM-DD>')
    .option('--out <FOLDER>')
    .option('--dry-run')
    .option('--from-scratch')
    .option('--restore')
    .option('--timings')
    .action(async (dir: string | undefined, options: CommonOptions & { date?: string; out?: string }) => {
      finish(await (await import('./plan.ts')).plan(terminal, dir, options));
    });
  ofPlan(add('verify', ' PLAN')).action(async (plan: string, options: PlanCommandOptions) => {
    finish((await import('./verify.ts')).verify(terminal, plan, options));
  });
  ofPlan(add('issue', ' PLAN'))
    .option('--orders')
    .option('--notices')
    .action(async (plan: string, options: PlanCommandOptions) => {
      finish(await (await import('./issue.ts')).issue(terminal, plan, options));
    });
  ofPlan(add('simulate', ' PLAN'))
    .option('--replications <COUNT>')
    .option('--jitter <MINUTES>')
    .option('--no-show <SHARE>')
    .option('--late-truck <WAVE=+MINUTESm>', '', gather)
    .option('--desk-absent <POINT=COUNT>', '', gather)
    .action(async (plan: string, options: SimulateOptions) => {
      finish((await import('./simulate.ts')).simulate(terminal, plan, options));
    });
  ofPlan(add('explain', ' PLAN WHAT...')).action(
    async (plan: string, what: string[], options: PlanCommandOptions) => {
      finish((await import('./explain.ts')).explainPlan(terminal, plan, what, options));
    },
  );
  ofPlan(add('diff', ' PLAN OTHER')).action(
    async (plan: string, other: string, options: PlanCommandOptions) => {
      finish((await import('./diff.ts')).diff(terminal, [plan, other], options));
    },
  );
  ofPlan(add('receive', ' PLAN DELIVERED'))
    .addOption(new Option('--rest <came|missing>').choices(['came', 'missing']))
    .option('--now <HH:MM>')
    .action(async (plan: string, delivered: string, options: PlanCommandOptions) => {
      finish(await (await import('./receive.ts')).receive(terminal, plan, delivered, options));
    });
  ofPlan(add('replan', ' PLAN'))
    .option('--wave <WAVE.ready=HH:MM>', '', gather)
    .option('--close <POINT=FROM-TO>', '', gather)
    .option('--desks <POINT=COUNT>', '', gather)
    .option('--open <POINT=HH:MM>', '', gather)
    .option('--seal <BUILDING>', '', gather)
    .option('--unseal <BUILDING>', '', gather)
    .option('--now <HH:MM>')
    .option('--make-room')
    .option('--forget')
    .action(async (plan: string, options: ReplanOptions) => {
      finish(await (await import('./replan.ts')).replan(terminal, plan, options));
    });
  ofPlan(add('close', ' PLAN DONE'))
    .option('--out <FOLDER>')
    .addOption(new Option('--rest <collected|absent>').choices(['collected', 'absent']))
    .action(async (plan: string, done: string, options: PlanCommandOptions) => {
      finish(await (await import('./close.ts')).close(terminal, plan, done, options));
    });
  for (const name of ['orders', 'rosters', 'notices', 'labels'] as const) {
    ofPlan(add(name, ' PLAN'))
      .requiredOption('--out <FOLDER>')
      .action(async (plan: string, options: PlanCommandOptions & { out: string }) => {
        finish(await (await import('./paper.ts')).paper(terminal, name, plan, options));
      });
  }
  add('list', ' [DIR]')
    .option('--date <YYYY-MM-DD>')
    .option('--out <FOLDER>')
    .option('--register')
    .action(async (dir: string | undefined, options: ListOptions) => {
      finish(await (await import('./list.ts')).list(terminal, dir, options));
    });
  add('completion', ' SHELL [WORD...]').action(
    async (shell: string, typed: string[], options: CommonOptions) => {
      finish(
        (await import('./completion/completion.ts')).completion(terminal, program, shell, typed, options),
      );
    },
  );
  add('help', ' [COMMAND]').action(async (command: string | undefined, options: CommonOptions) => {
    finish(await (await import('./help/help.ts')).help(terminal, program, command, options));
  });
  return program;
}

/** A flag that may be given several times. */
function gather(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** The flags that every command has. */
function common(command: Command): Command {
  return command
    .option('--json')
    .option('--quiet')
    .option('--lang <LANGUAGE>')
    .option('--no-color')
    .option('--no-input')
    .option('--encoding <FILE=NAME>', '', gather);
}

function ofPlan(command: Command): Command {
  return command.option('--workspace <DIR>').option('--superseded');
}
