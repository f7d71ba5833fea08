import type { Command, Option } from 'commander';
import type { Language } from '../../src/model/index.ts';
import { helpWords, type CommandName, type HelpWords } from '../../src/wording/index.ts';

type Said = readonly [term: string, meaning: string];

/** All that is said of one command: what can be typed is the program's, what it means the wording's. */
export interface HelpPage {
  readonly name: string;
  readonly usage: string;
  readonly what: string;
  readonly about: readonly string[];
  readonly arguments: readonly Said[];
  readonly flags: readonly Said[];
  readonly common: readonly Said[];
  readonly examples: readonly Said[];
  readonly exits: readonly Said[];
}

/** Statuses that any command may end with. */
const ANY = [0, 1, 2, 130];

/** The pages of all commands, in the order of the program. */
export function helpPages(program: Command, language: Language): readonly HelpPage[] {
  const w = helpWords(language);
  return program.commands.map((command) => {
    // A test holds that the words know every command and flag of the program.
    const said = w.commands[command.name() as CommandName];
    const own = (option: Option): string | undefined => said.flags[option.long ?? ''];
    const [flags, common] = [command.options.filter(own), command.options.filter((option) => !own(option))];
    const args = command.registeredArguments.map((each) => `${each.name()}${each.variadic ? '...' : ''}`);
    const exits = { ...Object.fromEntries(ANY.map((status) => [status, w.exits[status]!])), ...said.exits };
    return {
      name: command.name(),
      usage: usageOf(command),
      what: said.what,
      about: said.about,
      arguments: args.map((name) => [name, w.arguments[name] ?? said.arguments?.[name] ?? '']),
      flags: flags.map((option) => [option.flags, withChoices(own(option)!, option, w)]),
      common: [
        ...common.map((option): Said => [option.flags, w.flags[option.long ?? ''] ?? '']),
        ['-h, --help', w.flags['--help']!],
      ],
      examples: said.examples,
      exits: Object.entries(exits),
    };
  });
}

function withChoices(text: string, { argChoices, flags }: Option, w: HelpWords): string {
  // What stands in the flag's own name need not be said again.
  if (argChoices === undefined || argChoices.every((choice) => flags.includes(choice))) return text;
  return `${text} (${w.choices(argChoices)})`;
}

/** `stagger plan [DIR] [--flags]`; a flag that must be given stands there by its name. */
function usageOf(command: Command): string {
  const args = command.registeredArguments.map((each) => {
    const name = `${each.name()}${each.variadic ? '...' : ''}`;
    return each.required ? name : `[${name}]`;
  });
  const needed = command.options.filter(({ mandatory }) => mandatory).map(({ flags }) => flags);
  return ['stagger', command.name(), ...args, ...needed, '[--flags]'].join(' ');
}

/** In a manual of all commands: the arguments and statuses that are this command's own, the others stand there once for all. */
export function ownOf(page: HelpPage, { exits }: HelpWords): Pick<HelpPage, 'arguments' | 'exits'> {
  return {
    arguments: page.arguments.filter(([name]) => name !== 'DIR' && name !== 'PLAN'),
    exits: page.exits.filter(([status, meaning]) => exits[Number(status)] !== meaning),
  };
}
