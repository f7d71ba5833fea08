import type { BookRow } from './workbook/index.ts';

/** Hidden rows and columns of a sheet that hold something: they count like all others, and somebody should know. */
export class HiddenCells {
  readonly #hidden: ReadonlySet<number>;
  readonly #columns = new Set<number>();
  readonly #rows: number[] = [];

  /** @param columns those that are hidden, from 0 */
  constructor(columns: ReadonlySet<number>) {
    this.#hidden = columns;
  }

  pass(row: BookRow): BookRow {
    const filled = row.cells.some((cell) => cell !== '');
    if (row.hidden && filled) this.#rows.push(row.row);
    if (this.#hidden.size === 0) return row;
    for (const [column, cell] of row.cells.entries())
      if (cell !== '' && this.#hidden.has(column)) this.#columns.add(column);
    return row;
  }

  /** As facts for the problem, `3, 5–7` and `C`; undefined where nothing is hidden. Complete after the last row. */
  found(): Readonly<Record<'rows' | 'columns', string>> | undefined {
    if (this.#rows.length === 0 && this.#columns.size === 0) return undefined;
    return {
      rows: spans(this.#rows, String),
      columns: spans(
        [...this.#columns].sort((a, b) => a - b),
        columnName,
      ),
    };
  }
}

function spans(numbers: readonly number[], name: (number: number) => string): string {
  const found: string[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const first = numbers[i]!;
    while (numbers[i + 1] === numbers[i]! + 1) i++;
    const last = numbers[i]!;
    found.push(first === last ? name(first) : `${name(first)}–${name(last)}`);
  }
  return found.join(', ');
}

/** 0 → A, 26 → AA. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
