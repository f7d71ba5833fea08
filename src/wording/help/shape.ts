/** What can be typed after `stagger`. */
export const COMMAND_NAMES = [
  'init',
  'check',
  'plan',
  'verify',
  'issue',
  'simulate',
  'explain',
  'diff',
  'receive',
  'replan',
  'close',
  'orders',
  'rosters',
  'notices',
  'labels',
  'list',
  'completion',
  'help',
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

/** What is said of one command; its arguments and flags are the program's, and named as there. */
export interface CommandHelp {
  /** In a line, for lists. */
  readonly what: string;
  /** Paragraphs. */
  readonly about: readonly string[];
  /** By argument, where it is neither DIR nor PLAN. */
  readonly arguments?: Readonly<Record<string, string>>;
  /** By long flag, those of every command left out. */
  readonly flags: Readonly<Record<string, string>>;
  readonly examples: readonly (readonly [typed: string, why: string])[];
  /** By status, where it is more than of every command. */
  readonly exits: Readonly<Record<number, string>>;
}

/** The manual of the command line, in one language. */
export interface HelpWords {
  readonly name: string;
  readonly tagline: string;
  readonly about: readonly string[];
  readonly titles: {
    readonly usage: string;
    readonly commands: string;
    readonly arguments: string;
    readonly flags: string;
    readonly commonFlags: string;
    readonly examples: string;
    readonly exits: string;
    readonly environment: string;
    readonly night: string;
    /** Ends a sentence. */
    readonly stop: string;
  };
  readonly arguments: Readonly<Record<string, string>>;
  /** Flags of every command, and those of every command on a PLAN. */
  readonly flags: Readonly<Record<string, string>>;
  readonly exits: Readonly<Record<number, string>>;
  readonly environment: readonly (readonly [name: string, meaning: string])[];
  /** The commands of one night, in the order in which they are typed. */
  readonly night: readonly (readonly [typed: string, why: string])[];
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
  readonly more: string;
  choices(values: readonly string[]): string;
  readonly generated: string;
  /** A usage error: what was given (as typed, or what is missing), and what could be. */
  readonly usage: Readonly<Record<UsageKind, (given: string, allowed: string) => string>>;
  didYouMean(names: string): string;
  seeHelp(topic: string): string;
}

export type UsageKind =
  | 'unknownCommand'
  | 'unknownOption'
  | 'missingArgument'
  | 'missingMandatoryOptionValue'
  | 'optionMissingArgument'
  | 'invalidArgument'
  | 'excessArguments';
