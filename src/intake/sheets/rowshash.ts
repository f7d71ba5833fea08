import { createHash } from 'node:crypto';

import type { SheetRow } from './sheet.ts';

/** Enough text to make one call of the hash worth it. */
const BATCH = 1 << 16;

/** Hashes rows as they pass by, so that two files that read to the same rows can be known. */
export class RowsHash {
  #hash = createHash('sha256');
  #pending = '';
  #digest: string | undefined;

  add(row: number, cells: readonly string[]): void {
    let end = cells.length;
    while (end > 0 && cells[end - 1] === '') end--;
    if (end === 0) return;
    // Lengths would make it injective for cells that hold separators, at a tenth of the reader's time. Control characters do not occur in them.
    this.#pending += `${row}\u001e${(end === cells.length ? cells : cells.slice(0, end)).join('\u001f')}\n`;
    if (this.#pending.length > BATCH) this.#flush();
  }

  get digest(): string {
    this.#digest ??= this.#finish();
    return this.#digest;
  }

  #finish(): string {
    this.#flush();
    return this.#hash.digest('hex');
  }

  #flush(): void {
    this.#hash.update(this.#pending);
    this.#pending = '';
  }
}

/** The same rows, hashed on their way. */
export function* hashed(rows: Iterable<SheetRow>, hash: RowsHash): Generator<SheetRow> {
  for (const row of rows) {
    hash.add(row.row, row.cells);
    yield row;
  }
}
