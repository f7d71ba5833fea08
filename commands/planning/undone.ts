import { comparePlans, namesIn, type Sent } from '../../src/night/index.ts';
import type { Language, Plan, Workspace } from '../../src/model/index.ts';
import { issuedWords } from '../../src/wording/index.ts';
import { formatComparison } from '../diff.ts';
import { printable } from '../report/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What a plan from scratch undoes of what went out; on stderr, since it is a warning. */
export function tellUndone(
  terminal: Terminal,
  sent: Sent,
  answer: Plan,
  workspace: Workspace,
  language: Language,
): void {
  terminal.err(`${issuedWords(language).undoes(sent.name)}\n`);
  const comparison = comparePlans(sent.plan, answer);
  for (const line of formatComparison(
    comparison,
    workspace.settings.currency.scale,
    namesIn(workspace),
    language,
  ))
    terminal.err(`${printable(line)}\n`);
}
