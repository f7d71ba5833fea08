import type { Good, Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { fromStock } from '../ledger/books.ts';
import { standAt } from '../rule-05-slots/crowd.ts';

export const GOODS_READY: readonly Constraint[] = [batchesWait, goodsAreThere, wavesAreNamed];

function* batchesWait({ stands, workspace }: Evidence): Iterable<Violation> {
  for (const stand of stands.all) {
    // Who was called before the goods were there has waited for them: they came while that could be seen.
    const start = stand.begun ? workspace.now : stand.row.slotStart;
    const early = (workspace.settings.waves[stand.wave]?.ready ?? 0) - start;
    if (early > 0) yield violation('before-ready', standAt(stand), early);
  }
}

/** Item by item: what is allocated up to a wave is at most what stock gives and what is ordered up to it. */
function* goodsAreThere({ books, names, workspace }: Evidence): Iterable<Violation> {
  for (const [item, book] of books.entries()) {
    let there = fromStock(book);
    let dealt = 0;
    for (const [wave, { id }] of workspace.settings.waves.entries()) {
      there += book.orderedIn[wave]!;
      dealt += book.dealtIn[wave]!;
      if (dealt <= there) continue;
      const where = `${names.goodOf(item).id} ${id}`;
      yield violation('goods-not-there-yet', { file: 'allocations.csv', where }, dealt - there);
    }
  }
}

/**
 * A row has a wave exactly where something is allocated: one in which something of it is delivered, or the first, in which
 * stock is there. Amount: what is allocated, at least 1.
 */
function* wavesAreNamed({ tables, books, names }: Evidence): Iterable<Violation> {
  const rows = tables.allocations;
  for (let k = 0; k < rows.length; k++) {
    const [wave, allocated, good] = [rows.wave[k]!, rows.allocated[k]!, rows.good[k]!];
    const named = wave >= 0 === allocated > 0;
    if (named && (wave <= 0 || good < 0 || comesIn(books, names.goodOf(good), good, wave))) continue;
    const at = { file: 'allocations.csv', row: rows.row[k]! };
    yield violation('goods-not-there-yet', at, Math.max(1, allocated));
  }
}

function comesIn(books: Evidence['books'], good: Good, index: number, wave: number): boolean {
  const items = good.kind === 'item' ? [index] : good.components.map((part) => part.item);
  return items.some((item) => books[item]!.orderedIn[wave]! > 0);
}
