import { compareRejects } from '../../plan/index.ts';
import { wordProblem } from '../../wording/index.ts';
import { csvFile } from '../csv.ts';
import type { Column } from '../csv.ts';
import type { ExportContext, ExportFile } from '../file.ts';

const COLUMNS: readonly Column[] = [
  ['file', 'text'],
  ['sheet', 'text'],
  ['row', 'plain'],
  ['column', 'text'],
  ['value', 'text'],
  ['problem', 'plain'],
  ['message', 'text'],
  ['suggestion', 'text'],
];

/** Every line that is not counted, also those that are rightly not (`replaced`, `cancelled` …), with what stood there. */
export function rejectTable({ problems, language }: ExportContext): ExportFile {
  return csvFile('rejects.csv', COLUMNS, function* () {
    const rows = problems
      .filter(({ severity }) => severity === 'reject' || severity === 'note')
      .map((problem) => ({ ...problem, problem: problem.code }))
      .sort((a, b) => compareRejects(a, b));
    for (const row of rows) {
      const { message, suggestion } = wordProblem(row, language);
      const line = row.row === 0 ? '' : String(row.row);
      yield [row.file, row.sheet, line, row.column, row.value, row.code, message, suggestion];
    }
  });
}
