import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { runsAsFormula } from '../folder/cells.ts';
import { CONTRACT } from '../folder/contract.ts';
import { csvRows } from '../folder/csv.ts';
import { textOf } from '../folder/text.ts';

/** Every other CSV of the folder keeps the form too; the contract's own tables were looked at while they were read. */
export const CSV_FORM: readonly Constraint[] = [everyCsvKeepsTheForm];

function* everyCsvKeepsTheForm({ folder }: Evidence): Iterable<Violation> {
  for (const file of [...(folder.list('') ?? [])].sort()) {
    if (file.endsWith('.csv') && !(file in CONTRACT)) yield* faultsOf(folder, file);
  }
}

/** BOM, CRLF, as many cells in every row as in the header, none that a spreadsheet would run. */
function faultsOf(folder: Evidence['folder'], file: string): readonly Violation[] {
  const found: Violation[] = [];
  const damaged = (row: number, what: string) =>
    found.push(violation('file-damaged', { file, row }, 1, { what }));
  let row = 0;
  let width = 0;
  try {
    for (const cells of csvRows(textOf(folder, file), (fault) => damaged(fault.row, fault.what))) {
      row++;
      if (row === 1) width = cells.length;
      if (cells.length !== width) damaged(row, 'columns');
      for (const cell of cells) {
        if (runsAsFormula(cell)) found.push(violation('cell-not-harmless', { file, row, where: cell }));
      }
    }
    if (row === 0) damaged(0, 'empty');
  } catch {
    damaged(row + 1, 'unreadable');
  }
  return found;
}
