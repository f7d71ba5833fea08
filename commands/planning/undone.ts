import { comparePlans, namesIn } from '../../src/night/index.ts';
import type { Language, Plan, Workspace } from '../../src/model/index.ts';
import { formatComparison } from '../diff.ts';
import { printable } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What differs from a plan that somebody may hold; on stderr, since it is a warning. */
export function tellUndone(
  terminal: Terminal,
  title: string,
  before: Plan,
  answer: Plan,
  workspace: Workspace,
  language: Language,
): void {
  const comparison = comparePlans(before, answer);
  if (comparison.orders.length + comparison.moves.length + comparison.shares.length === 0) return;
  terminal.err(`${title}\n`);
  for (const line of formatComparison(
    comparison,
    workspace.settings.currency.scale,
    namesIn(workspace),
    language,
  ))
    terminal.err(`${printable(line)}\n`);
}
