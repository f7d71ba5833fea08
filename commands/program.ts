import { Command, Option } from 'commander';
import type { CheckOptions } from './check.ts';
import type { InitOptions } from './init.ts';
import type { ListOptions } from './list.ts';
import type { PlanCommandOptions } from './opened-plan.ts';
import type { ReplanOptions } from './replan.ts';
import type { SimulateOptions } from './simulate.ts';
import type { Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';
import { VERSION } from './version.ts';

/** What every command is given beside its own arguments. */
export interface CommonOptions {
  readonly json?: true;
  readonly quiet?: true;
  readonly lang?: string;
  readonly color: boolean;
  /** FILE=NAME: how a sheet is encoded, where the bytes do not say. */
  readonly encoding?: readonly string[];
}

type Finish = (exit: Exit) => void;

/**
 * The command line as a table: what can be typed, and which file does it. A command's file is loaded only when its
 * name is typed.
 */
export function buildProgram(terminal: Terminal, finish: Finish): Command {
  const program = new Command('stagger')
    .description('Plans one night: demand sheets in, supplier orders and staggered pickup rosters out.')
    .version(VERSION, '-V, --version')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .configureHelp({ helpWidth: terminal.columns })
    .showHelpAfterError('(stagger --help lists the commands)');

  common(program.command('init [DIR]').description('a workspace to begin with; never overwrites'))
    .option('--from <SHEET...>', "made of tonight's demand sheets")
    .option('--prices <LIST...>', "and of the suppliers' price lists")
    .option(
      '--date <YYYY-MM-DD>',
      'the first night, whose demand lies in demand/DATE (default: tomorrow at the site)',
    )
    .action(async (dir: string | undefined, options: InitOptions) => {
      finish((await import('./init.ts')).init(terminal, dir, options));
    });
  common(
    program.command('check [DIR]').description('every problem of the inputs in one pass, and a count table'),
  )
    .option('--date <YYYY-MM-DD>', "the plan's date (default: tomorrow at the site)")
    .option('--strict', 'warnings count as errors')
    .option('--matches', 'write the names that are no item to matches.csv, with suggestions to accept')
    .option('--silent', 'list the registered households that asked for nothing')
    .option(
      '--read-back <FOLDER>',
      'every sheet as it was read, a page each, and a text a building to be confirmed',
    )
    .action(async (dir: string | undefined, options: CheckOptions) => {
      finish(await (await import('./check.ts')).check(terminal, dir, options));
    });
  common(program.command('plan [DIR]').description('inputs to a plan folder'))
    .option('--date <YYYY-MM-DD>', "the plan's date (default: tomorrow at the site)")
    .option('--out <FOLDER>', 'write the plan exactly there')
    .option('--dry-run', 'say what would be, write nothing')
    .option('--from-scratch', 'do not keep to what went out; says what that undoes')
    .option('--timings', 'say how long each stage took')
    .action(async (dir: string | undefined, options: CommonOptions & { date?: string; out?: string }) => {
      finish(await (await import('./plan.ts')).plan(terminal, dir, options));
    });
  ofPlan(program.command('issue PLAN').description('the plan goes out: later plans of its date keep to it'))
    .option('--orders', 'to suppliers only')
    .option('--notices', 'to residents only')
    .action(async (plan: string, options: CommonOptions & { workspace?: string }) => {
      finish(await (await import('./issue.ts')).issue(terminal, plan, options));
    });
  common(program.command('list [DIR]').description('the goods list and an empty order sheet'))
    .option('--date <YYYY-MM-DD>', 'the date on it (default: tomorrow at the site)')
    .option('--out <FOLDER>', 'where to write (default: out/DATE-list in the workspace)')
    .option('--register', 'instead, a register sheet for every building')
    .action(async (dir: string | undefined, options: ListOptions) => {
      finish(await (await import('./list.ts')).list(terminal, dir, options));
    });
  ofPlan(program.command('close PLAN DONE').description('what became of the night, for the next one'))
    .option('--out <FOLDER>', 'write exactly there (default: out/DATE-closed)')
    .addOption(
      new Option('--rest <collected|absent>', 'what became of those of whom DONE says nothing').choices([
        'collected',
        'absent',
      ]),
    )
    .action(async (plan: string, done: string, options: CommonOptions & { workspace?: string }) => {
      finish(await (await import('./close.ts')).close(terminal, plan, done, options));
    });
  ofPlan(
    program.command('receive PLAN DELIVERED').description('what came against what was ordered, shared anew'),
  )
    .addOption(
      new Option('--rest <came|missing>', 'what became of lines left out of an order that came').choices([
        'came',
        'missing',
      ]),
    )
    .action(async (plan: string, delivered: string, options: CommonOptions & { workspace?: string }) => {
      finish(await (await import('./receive.ts')).receive(terminal, plan, delivered, options));
    });
  ofPlan(program.command('replan PLAN').description('the least change after something happened'))
    .option(
      '--wave <WAVE.ready=HH:MM>',
      'a wave is ready then; WAVE.arrives=HH:MM, WAVE+75m, WAVE=never',
      gather,
    )
    .option('--close <POINT=FROM-TO>', 'a point is closed, HH:MM-HH:MM', gather)
    .option('--desks <POINT=COUNT>', 'a point has so many desks', gather)
    .option('--seal <BUILDING>', 'a building is sealed from now on, or BUILDING/ENTRANCE', gather)
    .option('--unseal <BUILDING>', 'it is sealed to the end of this day and no longer', gather)
    .addHelpText('after', "\nWithout any of these it shows how each is typed, in this site's own names.")
    .option('--make-room', 'others move too, rather than that somebody is left without a slot')
    .option('--forget', 'what was said to have happened before does not hold any more')
    .action(async (plan: string, options: ReplanOptions) => {
      finish(await (await import('./replan.ts')).replan(terminal, plan, options));
    });
  ofPlan(program.command('verify PLAN').description('the plan against its rules and its inputs')).action(
    async (plan: string, options: CommonOptions & { workspace?: string }) => {
      finish((await import('./verify.ts')).verify(terminal, plan, options));
    },
  );
  for (const [name, what] of [
    ['orders', "the suppliers' orders"],
    ['rosters', 'the pickup rosters and door sheets'],
    ['notices', "the notices for the buildings' chat groups"],
    ['labels', 'the labels for the parcels'],
  ] as const) {
    ofPlan(program.command(`${name} PLAN`).description(`${what} again, into a folder of their own`))
      .requiredOption('--out <FOLDER>', 'where to write; never inside PLAN')
      .action(async (plan: string, options: CommonOptions & { workspace?: string; out: string }) => {
        finish(await (await import('./paper.ts')).paper(terminal, name, plan, options));
      });
  }
  ofPlan(
    program.command('simulate PLAN').description('the day, many times over: how many people stand where'),
  )
    .option('--replications <COUNT>', 'days to play (default: 200)')
    .option('--jitter <MINUTES>', 'how far people stray from their slot')
    .option('--no-show <SHARE>', 'share of households that never come, 0 to 1')
    .option('--late-truck <WAVE=+MINUTESm>', 'a wave that is ready later, such as am=+45m', gather)
    .option('--desk-absent <POINT=COUNT>', 'desks that are missing, such as north=1', gather)
    .action(async (plan: string, options: SimulateOptions) => {
      finish((await import('./simulate.ts')).simulate(terminal, plan, options));
    });
  ofPlan(
    program
      .command('explain PLAN WHAT...')
      .description(
        'why it came out so: household 3-2-501, item NAME, supplier NAME, slot POINT TIME, building NAME',
      ),
  ).action(async (plan: string, what: string[], options: PlanCommandOptions) => {
    finish((await import('./explain.ts')).explainPlan(terminal, plan, what, options));
  });
  ofPlan(program.command('diff PLAN OTHER').description('what changed from one plan to another')).action(
    async (plan: string, other: string, options: CommonOptions & { workspace?: string }) => {
      finish((await import('./diff.ts')).diff(terminal, [plan, other], options));
    },
  );
  program
    .command('completion SHELL')
    .description('completions for bash, zsh or fish, to be sourced')
    .action(async (shell: string) => {
      finish((await import('./completion.ts')).completion(terminal, program, shell));
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
    .option('--json', 'one JSON document on stdout')
    .option('--quiet', 'no progress, no summary: problems and errors only')
    .option('--lang <LANGUAGE>', 'zh-CN or en (default: as the workspace says)')
    .option('--no-color', 'no colours')
    .option('--no-input', 'ask nothing: nothing is ever asked')
    .option('--encoding <FILE=NAME>', 'how a sheet is encoded, such as demand/3.csv=gb18030', gather);
}

function ofPlan(command: Command): Command {
  return common(command).option('--workspace <DIR>', 'the workspace the plan was made from');
}
