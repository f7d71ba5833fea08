import { explain, explanation, KINDS, likely, rejectedLines, type Kind } from '../src/explain/index.ts';
import type { Language, Problem } from '../src/model/index.ts';
import { explainKinds, wordProblem, words } from '../src/wording/index.ts';
import { openPlan, type PlanCommandOptions } from './opened-plan.ts';
import { printable } from './terminal/printable.ts';
import { problemDocument } from './report/problems.ts';
import { rowsOf } from './report/seen-rows.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';

/** `stagger explain`: why this household, item, supplier, slot or building came out as it did. */
export function explainPlan(
  terminal: Terminal,
  given: string,
  what: readonly string[],
  options: PlanCommandOptions,
): Exit {
  const { plan, workspace, language, source, problems } = openPlan(terminal, given, options);
  const [kind = '', ...names] = what;
  const asked = kindOf(kind);
  if (asked === undefined || names.length === 0)
    throw new Stop(EXIT.usage, words(language).explainWhat(explainKinds(KINDS, language).join(', ')));
  const facts = explain(plan, workspace, asked, names);
  if (facts === undefined) {
    const rejected =
      asked === 'household' ? rejectedLines((ofFile) => rowsOf(source, ofFile).cells, problems, names) : [];
    if (rejected.length > 0) return explainRejected(terminal, rejected, names, options, language);
    const meant = likely(plan, workspace, asked, names);
    throw new Stop(EXIT.usage, words(language).notInPlan(what.join(' '), meant));
  }
  if (options.json) terminal.out(`${JSON.stringify({ schema_version: 1, ...facts })}\n`);
  else for (const line of explanation(plan, workspace, facts, language)) terminal.out(`${printable(line)}\n`);
  return EXIT.done;
}

/** Of a household that the plan does not know, the lines that would have made it known. */
function explainRejected(
  terminal: Terminal,
  rejected: readonly Problem[],
  names: readonly string[],
  options: PlanCommandOptions,
  language: Language,
): Exit {
  if (options.json) {
    const lines = rejected.map((found) => problemDocument(found, language));
    terminal.out(`${JSON.stringify({ schema_version: 1, kind: 'rejected', lines })}\n`);
    return EXIT.done;
  }
  terminal.out(`${printable(words(language).onlyRejected(names.join('-')))}\n`);
  for (const found of rejected) {
    const { message, suggestion } = wordProblem(found, language);
    const place = words(language).where(found.sheet, found.row, found.column);
    terminal.out(`${printable(`  ${found.file} ${place}${message} → ${suggestion}`)}\n`);
  }
  return EXIT.done;
}

function kindOf(text: string): Kind | undefined {
  return KINDS.find((kind) => kind === text || explainKinds([kind], 'zh-CN').includes(text));
}
