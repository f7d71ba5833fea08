import { groupBy } from '../../src/model/index.ts';
import type { Language, Problem, Severity, Source } from '../../src/model/index.ts';
import { wordProblem, words } from '../../src/wording/index.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { excerpt } from './excerpt.ts';
import { printable } from '../terminal/printable.ts';
import { rowsOf, type SeenRows } from './seen-rows.ts';

/** Kinds of problem shown of one file before "… 37 more": what one can mend before the next look. */
const SHOWN_PER_FILE = 12;

/** Problems of one code in one column shown one by one before they are counted. */
const SHOWN_ALIKE = 3;

const RANK: Record<Severity, number> = { error: 0, reject: 1, warning: 2, note: 3 };

/** A problem as `--json` gives it. */
export function problemDocument(problem: Problem, language: Language): object {
  const { code, severity, file, sheet, row, column, value } = problem;
  const { message, suggestion } = wordProblem(problem, language);
  return { code, severity, file, sheet, row, column, value, message, suggestion };
}

/** Every problem on stderr, grouped by file, the gravest first, each with its row and a pointer to the cell. */
export function reportProblems(
  terminal: Terminal,
  source: Source,
  problems: readonly Problem[],
  language: Language,
): void {
  const w = words(language);
  const { err } = terminal;
  const loud = problems.filter((p) => p.severity !== 'note');
  for (const [file, all] of groupBy(loud, (p) => p.file)) {
    const sorted = [...all].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
    const groups = [...groupBy(sorted, (p) => `${p.code}\n${p.sheet}\n${p.column}`).values()];
    const shown = groups.slice(0, SHOWN_PER_FILE);
    const rows = rowsOf(
      source,
      shown.flatMap((group) => group.slice(0, SHOWN_ALIKE)),
    );
    err(`${terminal.paint.err.bold(printable(file === '' ? w.theWorkspace : file))}\n`);
    for (const group of shown) {
      let said = '';
      for (const problem of group.slice(0, SHOWN_ALIKE)) {
        said = showProblem(terminal, problem, rows, said, language);
      }
      const alike = group.slice(SHOWN_ALIKE);
      if (alike.length > 0)
        err(
          `    ${w.moreAlike(
            alike.length,
            alike.slice(0, 8).map((p) => p.row),
          )}\n`,
        );
    }
    const hidden = groups.slice(SHOWN_PER_FILE).reduce((sum, group) => sum + group.length, 0);
    if (hidden > 0) err(`  ${w.more(hidden)}\n`);
  }
  if (loud.length > 0) {
    err(`${w.problemCount(count(loud, 'error'), count(loud, 'reject'), count(loud, 'warning'))}\n`);
  }
}

/** @returns its suggestion: the same one is not said twice in a row */
function showProblem(
  terminal: Terminal,
  problem: Problem,
  rows: SeenRows,
  said: string,
  language: Language,
): string {
  const w = words(language);
  const paint = terminal.paint.err;
  const colour: Record<Severity, (text: string) => string> = {
    error: (text) => paint.bold(paint.red(text)),
    reject: paint.red,
    warning: paint.yellow,
    note: paint.dim,
  };
  const { what, suggestion } = wordProblem(problem, language);
  const where = printable(w.where(problem.sheet, problem.row, problem.column));
  terminal.err(`  ${colour[problem.severity](w.severity[problem.severity])} ${where}${printable(what)}\n`);
  const cells = rows.cells.get(`${problem.sheet}\n${problem.row}`);
  if (cells !== undefined) {
    const at = rows.columns.get(`${problem.sheet}\n${problem.column}`);
    for (const line of excerpt(cells, problem, at, terminal.columns - 4)) {
      terminal.err(`    ${paint.dim(line)}\n`);
    }
  }
  if (suggestion !== '' && suggestion !== said) terminal.err(`    → ${printable(suggestion)}\n`);
  return suggestion;
}

function count(problems: readonly Problem[], severity: Severity): number {
  return problems.filter((p) => p.severity === severity).length;
}
