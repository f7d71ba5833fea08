/** A plan.json that cannot be read: of another version, damaged or cut off. */
export class PlanFormatError extends Error {
  /** From 1; 0 where the file as a whole is meant. */
  readonly line: number;

  constructor(what: string, line: number) {
    super(line > 0 ? `plan.json, line ${line}: ${what}` : `plan.json: ${what}`);
    this.name = 'PlanFormatError';
    this.line = line;
  }
}

/** One row of a table with its cells checked as they are taken, from left to right. */
export class Row {
  readonly #cells: readonly unknown[];
  readonly #line: number;
  #next = 0;

  constructor(cells: readonly unknown[], columns: number, line: number) {
    if (cells.length !== columns) {
      throw new PlanFormatError(`${columns} cells are expected, not ${cells.length}`, line);
    }
    this.#cells = cells;
    this.#line = line;
  }

  text(): string {
    const cell = this.#cells[this.#next++];
    if (typeof cell !== 'string') this.fail(`a text is expected, not ${JSON.stringify(cell)}`);
    return cell;
  }

  oneOf<T extends string>(choices: readonly T[]): T {
    const cell = this.text();
    if (!choices.includes(cell as T)) this.fail(`"${cell}" is not one of ${choices.join(', ')}`);
    return cell as T;
  }

  /** A whole number, 0 or more. */
  number(): number {
    const cell = this.#cells[this.#next++];
    if (typeof cell !== 'number' || !Number.isSafeInteger(cell) || cell < 0) {
      this.fail(`a whole number is expected, not ${JSON.stringify(cell)}`);
    }
    return cell;
  }

  numberOrNull(): number | null {
    if (this.#cells[this.#next] !== null) return this.number();
    this.#next++;
    return null;
  }

  fail(what: string): never {
    throw new PlanFormatError(what, this.#line);
  }
}
