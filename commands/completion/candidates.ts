import type { Command, Option } from 'commander';
import type { Language } from '../../src/model/index.ts';
import { helpWords, type CommandName } from '../../src/wording/index.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { buildingsOf, nightsOf, plansOf, pointsOf, thingsOf, wavesOf } from './site-names.ts';

export interface Candidate {
  readonly text: string;
  /** In a few words; '' where the text says it all. */
  readonly what: string;
}

/** Paths are the shell's own to complete. */
const FILES = ':files';
const FOLDERS = ':folders';

/** What may stand in the place of the last word, given the words before it. */
export function candidates(
  terminal: Terminal,
  program: Command,
  typed: readonly string[],
  language: Language,
): readonly Candidate[] {
  const before = typed.slice(0, -1);
  const word = (typed.at(-1) ?? '').replace(/^['"]/u, '').replaceAll(/\\(.)/gu, '$1');
  const w = helpWords(language);
  const [name] = before;
  const command = program.commands.find((each) => each.name() === name);
  const all =
    command === undefined
      ? program.commands.map((each) => plain(each.name(), w.commands[each.name() as CommandName].what))
      : within(terminal, program, command, before, word, language);
  return all.filter(({ text }) => text === FILES || text === FOLDERS || text.startsWith(word));
}

function within(
  terminal: Terminal,
  program: Command,
  command: Command,
  before: readonly string[],
  word: string,
  language: Language,
): readonly Candidate[] {
  const w = helpWords(language);
  const own = w.commands[command.name() as CommandName];
  const flag = command.options.find(({ long }) => long === before.at(-1));
  if (flag !== undefined && (flag.required || flag.optional)) return valuesOf(terminal, flag, before);
  if (word.startsWith('-'))
    return [...command.options.map(({ long }) => long ?? ''), '--help'].map((long) =>
      plain(long, own.flags[long] ?? w.flags[long] ?? ''),
    );
  const given = positional(command, before);
  const args = command.registeredArguments;
  const argument = args[Math.min(given.length, args.length - 1)];
  if (argument === undefined) return [];
  switch (argument.name()) {
    case 'PLAN':
    case 'OTHER':
      return [...plansOf(terminal, before).map((plan) => plain(plan)), plain(FOLDERS)];
    case 'DIR':
      return [plain(FOLDERS)];
    case 'DONE':
    case 'DELIVERED':
      return [plain(FILES)];
    case 'WHAT':
      return thingsOf(terminal, before, given[0] ?? '', given.slice(1), language).map((text) => plain(text));
    case 'SHELL':
      return ['bash', 'zsh', 'fish', 'powershell'].map((shell) => plain(shell));
    case 'COMMAND':
      return program.commands.map((each) => plain(each.name(), w.commands[each.name() as CommandName].what));
    default:
      return [];
  }
}

function valuesOf(terminal: Terminal, flag: Option, before: readonly string[]): readonly Candidate[] {
  const choices: Readonly<Record<string, () => readonly string[]>> = {
    '--date': () => nightsOf(terminal, before),
    '--lang': () => ['zh-CN', 'en'],
    '--workspace': () => [FOLDERS],
    '--out': () => [FOLDERS],
    '--read-back': () => [FOLDERS],
    '--from': () => [FILES],
    '--prices': () => [FILES],
    '--seal': () => buildingsOf(terminal, before),
    '--unseal': () => buildingsOf(terminal, before),
    '--close': () => pointsOf(terminal, before).map((point) => `${point}=`),
    '--desks': () => pointsOf(terminal, before).map((point) => `${point}=`),
    '--open': () => pointsOf(terminal, before).map((point) => `${point}=`),
    '--desk-absent': () => pointsOf(terminal, before).map((point) => `${point}=`),
    '--wave': () =>
      wavesOf(terminal, before).flatMap((wave) => [`${wave}.ready=`, `${wave}.arrives=`, `${wave}=never`]),
    '--late-truck': () => wavesOf(terminal, before).map((wave) => `${wave}=`),
  };
  const texts = flag.argChoices ?? choices[flag.long ?? '']?.() ?? [];
  return texts.map((text) => plain(text));
}

/** Arguments before the last word: no flags, and no values of flags. */
function positional(command: Command, before: readonly string[]): string[] {
  return before.slice(1).filter((text, i, all) => {
    if (text.startsWith('-')) return false;
    const flag = command.options.find(({ long }) => long === all[i - 1]);
    return flag === undefined || !(flag.required || flag.optional);
  });
}

function plain(text: string, what = ''): Candidate {
  return { text, what };
}
