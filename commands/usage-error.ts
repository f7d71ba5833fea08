import type { CommanderError } from 'commander';
import type { Language } from '../src/model/index.ts';
import { helpWords } from '../src/wording/index.ts';

/** What was typed wrongly, in the reader's language. The parser of flags knows English only: its code and the names in quotes are taken. */
export function usageError({ code, message }: CommanderError, topic: string, language: Language): string {
  const w = helpWords(language);
  const said = new Map(Object.entries(w.usage)).get(code.replace(/^commander\./, ''));
  if (said === undefined) return message.replace(/^error: /, '');
  const [, given = ''] = /'([^]*?)'/u.exec(message) ?? [];
  const [, allowed = ''] = /Allowed choices are ([^]*)\.$/u.exec(message) ?? [];
  const [, likely] = /\(Did you mean (?:one of )?([^]*)\?\)$/u.exec(message) ?? [];
  const meant = likely === undefined ? [] : [w.didYouMean(likely)];
  return [said(given, allowed), ...meant, w.seeHelp(topic === 'help' ? '' : topic)].join('\n');
}
