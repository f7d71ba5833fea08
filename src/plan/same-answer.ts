import type { FileRecord, Plan } from '../model/index.ts';
import { linesOf } from './lines.ts';

/**
 * Whether two texts of plan.json are one answer. Only the byte hashes of the inputs may differ: a workbook that was saved
 * again reads to the same rows. A change of rows is another answer even where it moves nobody, since paper prints rows
 * that plan.json does not hold (a corrected phone).
 */
export function sameAnswer(one: Iterable<string>, other: Iterable<string>): boolean {
  const [a, b] = [answerLines(one), answerLines(other)];
  for (;;) {
    const [x, y] = [a.next(), b.next()];
    if (x.done === true || y.done === true) return x.done === y.done;
    if (x.value !== y.value) return false;
  }
}

/** Names of the inputs that read to other rows than the plan was made from, or that came or went; sorted as given. */
export function changedInputs(plan: Pick<Plan, 'files'>, files: readonly FileRecord[]): readonly string[] {
  // The plan that had gone out before is no file of the workspace.
  const own = plan.files.filter(({ input }) => input !== 'issued');
  const before = new Map(own.map((file) => [key(file), file]));
  const changed: string[] = [];
  for (const file of files) {
    const known = before.get(key(file));
    before.delete(key(file));
    if (known?.rowsSha256 !== file.rowsSha256) changed.push(file.file);
  }
  return [...new Set([...changed, ...[...before.values()].map((file) => file.file)])];
}

function key({ input, file }: FileRecord): string {
  return `${input}\n${file}`;
}

function* answerLines(chunks: Iterable<string>): Generator<string, undefined> {
  let inFiles = false;
  for (const line of linesOf(chunks)) {
    if (line.startsWith('"')) inFiles = line.startsWith('"files":');
    // A row of files: file, input, sha256, … (none of them holds a quote that is not escaped).
    yield inFiles && line.startsWith('[')
      ? line.replace(/^(\["(?:[^"\\]|\\.)*","[^"]*",)"[^"]*"/, '$1')
      : line;
  }
}
