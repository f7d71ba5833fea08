import { createHash } from 'node:crypto';

/** Enough text to make one call of the hash worth it. */
const BATCH = 1 << 16;
const TO_QUOTE = /[",\r\n]/;

/**
 * The hash of rows as canonical CSV: UTF-8, commas, line feeds, quotes only where needed, no blank cells at a row's end
 * and no blank rows at the sheet's. A file that is written so hashes to the same as its bytes (see plainhash.ts).
 */
export class RowsHash {
  readonly #hash = createHash('sha256');
  #pending = '';
  #blankRows = 0;
  #digest: string | undefined;

  /** Rows in order, none left out. */
  add(cells: readonly string[]): void {
    let end = cells.length;
    while (end > 0 && cells[end - 1] === '') end--;
    if (end === 0) {
      this.#blankRows++;
      return;
    }
    for (; this.#blankRows > 0; this.#blankRows--) this.#pending += '\n';
    let line = '';
    for (let i = 0; i < end; i++) {
      const cell = cells[i]!;
      if (i > 0) line += ',';
      line += TO_QUOTE.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    }
    this.#pending += `${line}\n`;
    if (this.#pending.length > BATCH) this.#flush();
  }

  get digest(): string {
    this.#flush();
    this.#digest ??= this.#hash.digest('hex');
    return this.#digest;
  }

  #flush(): void {
    if (this.#pending !== '') this.#hash.update(this.#pending);
    this.#pending = '';
  }
}
