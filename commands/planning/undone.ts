import { comparePlans } from '../../src/compare/index.ts';
import type { Language, Plan, Settings } from '../../src/model/index.ts';
import { issuedWords } from '../../src/wording/index.ts';
import { formatComparison } from '../diff.ts';
import { printable } from '../report/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Sent } from './went-out.ts';

/** What a plan from scratch undoes of what went out; on stderr, since it is a warning. */
export function tellUndone(
  terminal: Terminal,
  sent: Sent,
  answer: Plan,
  { currency }: Settings,
  language: Language,
): void {
  terminal.err(`${issuedWords(language).undoes(sent.name)}\n`);
  const comparison = comparePlans(sent.plan, answer);
  for (const line of formatComparison(comparison, currency.scale, language))
    terminal.err(`${printable(line)}\n`);
}
