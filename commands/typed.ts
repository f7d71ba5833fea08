import type { Command } from 'commander';
import { languageNamed } from './terminal/locale.ts';

/** The command that is typed, if it is one. */
export function topicOf(program: Command, args: readonly string[]): string | undefined {
  const typed = args.find((arg) => !arg.startsWith('-'));
  return program.commands.find((command) => command.name() === typed)?.name();
}

/** --lang as typed, where it names a language: before the flags are parsed, and where they cannot be. */
export function langOf(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const text = at < 0 ? '' : (args[at]!.split('=')[1] ?? args[at + 1] ?? '');
  return languageNamed(text) === undefined ? undefined : text;
}
