import { explain, formatFacts, KINDS, likely, type Facts, type Kind } from '../src/explain/index.ts';
import type { Language, Plan, Workspace } from '../src/model/index.ts';
import { words } from '../src/wording/index.ts';
import { openPlan, type PlanCommandOptions } from './opened-plan.ts';
import { offerReasons, placingReasons } from './report/order-reasons.ts';
import { printable } from './report/printable.ts';
import { slotReasons } from './report/slot-reasons.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';

/** `stagger explain`: why this household, item, supplier, slot or building came out as it did. */
export function explainPlan(
  terminal: Terminal,
  given: string,
  what: readonly string[],
  options: PlanCommandOptions,
): Exit {
  const { plan, workspace, language } = openPlan(terminal, given, options);
  const [kind = '', ...names] = what;
  if (!isKind(kind) || names.length === 0)
    throw new Stop(EXIT.usage, words(language).explainWhat(KINDS.join(', ')));
  const facts = explain(plan, workspace, kind, names);
  if (facts === undefined) {
    const meant = likely(plan, workspace, kind, names);
    throw new Stop(EXIT.usage, words(language).notInPlan(what.join(' '), meant));
  }
  if (options.json) terminal.out(`${JSON.stringify({ schema_version: 1, ...facts })}\n`);
  else {
    const said = [
      ...formatFacts(facts, workspace.settings.currency.scale, language),
      ...furtherReasons(plan, workspace, facts, language),
    ];
    for (const line of said) terminal.out(`${printable(line)}\n`);
  }
  return EXIT.done;
}

/** What only the rooms that decided can say. */
function furtherReasons(plan: Plan, workspace: Workspace, facts: Facts, language: Language): string[] {
  if (facts.kind === 'household') return slotReasons(plan, workspace, facts.household, language);
  if (facts.kind === 'item') return offerReasons(plan, workspace, facts.good, language);
  if (facts.kind === 'supplier') return placingReasons(plan, workspace, facts.supplier, language);
  return [];
}

function isKind(text: string): text is Kind {
  return (KINDS as readonly string[]).includes(text);
}
