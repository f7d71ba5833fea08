import type { SheetRow } from '../../sheets/index.ts';
import type { GoodsIndex } from '../goods/index.ts';
import { matchHeader } from '../tables/index.ts';
import type { FieldTable, Header } from '../tables/index.ts';
import { readAmount } from './amount.ts';
import { isBlank } from './cells.ts';
import { detached } from './detached.ts';
import { layoutOf } from './layout.ts';
import type { SheetLayout } from './layout.ts';

const REMEMBERED = 10_000;

/** Headers inside the data: sheets that were pasted below each other, each with its own, in the same or another order. */
export class HeaderRows {
  readonly #table: FieldTable;
  readonly #goods: GoodsIndex;
  readonly #items: ReadonlyMap<string, string>;
  readonly #owned: boolean;
  /** First cells of rows, and whether they are the name of a field. */
  readonly #known = new Map<string, boolean>();
  #last = '';

  constructor(table: FieldTable, goods: GoodsIndex, items: ReadonlyMap<string, string>, owned: boolean) {
    this.#table = table;
    this.#goods = goods;
    this.#items = items;
    this.#owned = owned;
  }

  /** The layout of what stands below a row, where that is a header: names of fields and items, and no number. */
  at(row: SheetRow, current: Header): SheetLayout | undefined {
    const { cells } = row;
    let first = 0;
    while (first < cells.length && isBlank(cells[first]!)) first++;
    const text = cells[first];
    // Nearly every row begins as the one before, or with a number.
    if (text === undefined || text === this.#last) return undefined;
    const code = text.charCodeAt(0);
    if (code >= 0x30 && code <= 0x39 ? text.trim() !== current.texts[first] : !this.#isField(text)) {
      if (text.length < 13) this.#last = text;
      return undefined;
    }
    const header = matchHeader(row, this.#table);
    if (cells.some((cell) => readAmount(cell) !== undefined)) return undefined;
    const layout = layoutOf(header, this.#goods, this.#items, this.#owned);
    return header.fields.size > 1 || (layout?.items.length ?? 0) > 0 ? layout : undefined;
  }

  #isField(text: string): boolean {
    let known = this.#known.get(text);
    if (known === undefined) {
      if (this.#known.size > REMEMBERED) this.#known.clear();
      const { fields, again } = matchHeader({ row: 0, cells: [text] }, this.#table);
      known = fields.size + again.length > 0;
      this.#known.set(detached(text), known);
    }
    return known;
  }
}
