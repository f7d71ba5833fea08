import { readSheets } from '../../src/intake/index.ts';
import type { Language, Problem, Severity, Source } from '../../src/model/index.ts';
import { wordProblem, words } from '../../src/wording/index.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { excerpt } from './excerpt.ts';
import { printable } from './printable.ts';

/** Problems shown of one file before "… 37 more": what one can mend before the next look. */
const SHOWN_PER_FILE = 12;

const RANK: Record<Severity, number> = { error: 0, reject: 1, warning: 2, note: 3 };

/** A problem as `--json` gives it. */
export function problemDocument(problem: Problem, language: Language): object {
  const { code, severity, file, sheet, row, column, value } = problem;
  return { code, severity, file, sheet, row, column, value, ...wordProblem(problem, language) };
}

/** Every problem on stderr, grouped by file, the gravest first, each with its row and a pointer to the cell. */
export function reportProblems(
  terminal: Terminal,
  source: Source,
  problems: readonly Problem[],
  language: Language,
): void {
  const w = words(language);
  const paint = terminal.paint.err;
  const colour: Record<Severity, (text: string) => string> = {
    error: paint.red.bold,
    reject: paint.red,
    warning: paint.yellow,
    note: paint.dim,
  };
  const loud = problems.filter((p) => p.severity !== 'note');
  const byFile = groupByFile(loud);
  for (const [file, all] of byFile) {
    const sorted = [...all].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
    const shown = sorted.slice(0, SHOWN_PER_FILE);
    const rows = rowsOf(source, shown);
    terminal.err(`${paint.bold(printable(file === '' ? w.theWorkspace : file))}\n`);
    for (const problem of shown) {
      const { message, suggestion } = wordProblem(problem, language);
      const where = w.where(problem.sheet, problem.row, problem.column);
      terminal.err(
        `  ${colour[problem.severity](w.severity[problem.severity])} ${where}${printable(message)}\n`,
      );
      const cells = rows.get(`${problem.sheet}\n${problem.row}`);
      if (cells !== undefined) {
        for (const line of excerpt(cells, problem, terminal.columns - 4))
          terminal.err(`    ${paint.dim(line)}\n`);
      }
      if (suggestion !== '') terminal.err(`    → ${printable(suggestion)}\n`);
    }
    if (sorted.length > shown.length) terminal.err(`  ${w.more(sorted.length - shown.length)}\n`);
  }
  if (loud.length > 0)
    terminal.err(`${w.problemCount(count(loud, 'error'), count(loud, 'reject'), count(loud, 'warning'))}\n`);
}

function count(problems: readonly Problem[], severity: Severity): number {
  return problems.filter((p) => p.severity === severity).length;
}

function groupByFile(problems: readonly Problem[]): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.file);
    if (group === undefined) groups.set(problem.file, [problem]);
    else group.push(problem);
  }
  return groups;
}

/** The cells of the rows that are pointed at, read once more from the file; none where it has no such rows. */
function rowsOf(source: Source, problems: readonly Problem[]): Map<string, readonly string[]> {
  const file = problems[0]?.file ?? '';
  const wanted = new Set(problems.filter((p) => p.row > 0).map((p) => `${p.sheet}\n${p.row}`));
  const found = new Map<string, readonly string[]>();
  if (wanted.size === 0 || !/\.(csv|tsv|xlsx)$/i.test(file)) return found;
  const last = Math.max(...problems.map((p) => p.row));
  for (const sheet of readSheets(source, file, {}).sheets) {
    for (const { row, cells } of sheet.rows) {
      if (row > last) break;
      const key = `${sheet.sheet}\n${row}`;
      if (wanted.has(key)) found.set(key, cells);
    }
  }
  return found;
}
