import type { Language } from '../model/index.ts';
import { EN_HELP } from './help/en.ts';
import type { HelpWords } from './help/shape.ts';
import { ZH_HELP } from './help/zh.ts';

export { COMMAND_NAMES } from './help/shape.ts';
export type { CommandHelp, CommandName, HelpWords } from './help/shape.ts';

/** The manual of the command line: help, man page, docs/commands.md and usage errors are made of it. */
export function helpWords(language: Language): HelpWords {
  return language === 'zh-CN' ? ZH_HELP : EN_HELP;
}
