import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { fromStock } from '../ledger/books.ts';
import { standAt } from '../rule-05-slots/crowd.ts';

export const GOODS_READY: readonly Constraint[] = [batchesWait, goodsAreThere, wavesAreNamed];

function* batchesWait({ stands, workspace }: Evidence): Iterable<Violation> {
  for (const stand of stands.all) {
    const early = (workspace.settings.waves[stand.wave]?.ready ?? 0) - stand.row.slotStart;
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

/** A row has a wave exactly where something is allocated. */
function* wavesAreNamed({ tables }: Evidence): Iterable<Violation> {
  const rows = tables.allocations;
  for (let k = 0; k < rows.length; k++) {
    const named = rows.wave[k]! >= 0;
    if (named === rows.allocated[k]! > 0) continue;
    const at = { file: 'allocations.csv', row: rows.row[k]! };
    yield violation('goods-not-there-yet', at, Math.max(1, rows.allocated[k]!));
  }
}
