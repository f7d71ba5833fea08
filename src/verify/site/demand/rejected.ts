import type { Violation } from '../../../model/index.ts';
import { violation } from '../../../model/index.ts';
import { readSheets } from '../../../sheets/index.ts';
import { lineNumbers } from '../../folder/line-numbers.ts';
import type { Desk } from '../tables.ts';
import type { Fate, Fates } from './answers.ts';

/** What a reject quotes stands in the row that it names, or above it in what is carried down. */
export class Rejected {
  readonly #found: (violation: Violation) => void;
  /** Texts of the rows of which something came too late. */
  readonly late: string[] = [];

  constructor(found: (violation: Violation) => void) {
    this.#found = found;
  }

  /** @param cellOf what stands in a column of the row; '' where there is no such column, or it is blank */
  judge(fates: readonly Fate[], textsOf: () => readonly string[], cellOf: (column: string) => string): void {
    if (fates.length === 0) return;
    const texts = textsOf().join('\n');
    const numbers = new Set(lineNumbers(texts));
    for (const { problem, value, row, column } of fates) {
      if (problem === 'late') this.late.push(texts);
      const cell = cellOf(column);
      const own = cell === '' ? numbers : new Set(lineNumbers(cell));
      const strange = lineNumbers(value).find(
        (number) => !own.has(number) && (cell !== '' || !texts.includes(value)),
      );
      if (strange === undefined) continue;
      this.#found(violation('paper-differs', { file: 'rejects.csv', row, where: strange }));
    }
  }

  /** Rows of the tables beside the demand. */
  judgeTables(desk: Desk, fates: Fates, demand: { has(sheet: string): boolean }): void {
    for (const name of fates.sheets()) {
      const [file = ''] = name.split('#');
      if (demand.has(name) || !desk.source.exists(file)) continue;
      for (const sheet of readSheets(desk.source, file, { encoding: desk.encodings.get(file) }).sheets) {
        if (name !== (sheet.sheet === '' ? file : `${file}#${sheet.sheet}`)) continue;
        for (const { row, cells } of sheet.rows)
          this.judge(
            fates.at(name, row),
            () => cells,
            () => '',
          );
      }
    }
  }
}
