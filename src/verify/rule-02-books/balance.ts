import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { BalanceRow } from '../folder/rows.ts';
import type { Book } from '../ledger/books.ts';
import { fromStock, surplus } from '../ledger/books.ts';

export const BALANCE: readonly Constraint[] = [everyItemHasItsBooks, booksAreRight];

const FILE = 'balance.csv';

function* everyItemHasItsBooks({ tables, books, names, workspace }: Evidence): Iterable<Violation> {
  const kept = new Set(tables.balance.map((row) => row.item));
  for (const [item, book] of books.entries()) {
    const moved = book.asked + book.ordered + book.dealt;
    const good = workspace.catalogue.goods[item]!;
    if (good.kind === 'item' && moved > 0 && !kept.has(item)) {
      yield violation('balance-missing', { file: FILE, where: names.goodOf(item).id }, moved);
    }
  }
}

/** Every figure of balance.csv against what the orders and the allocations add up to. */
function* booksAreRight({ tables, books, names }: Evidence): Iterable<Violation> {
  for (const row of tables.balance) {
    const good = row.item < 0 ? undefined : names.goodOf(row.item);
    if (good === undefined) continue;
    const at = { file: FILE, row: row.row, where: good.id };
    const book = books[row.item]!;
    if (good.kind !== 'item' || row.uom !== good.uom) {
      yield violation('column-wrong', at, 1, { column: 'uom', expected: good.uom, is: row.uom });
    }
    for (const [column, is, should] of figures(row, book)) {
      if (is !== should) {
        yield violation('balance-wrong', at, Math.abs(is - should), { column });
      }
    }
    const stock = row.fromStock - fromStock(book);
    if (stock !== 0) yield violation('stock-not-first', at, Math.abs(stock));
    const moved = row.ordered + row.fromStock - row.allocated - row.surplus;
    if (moved !== 0) yield violation('books-do-not-add-up', at, Math.abs(moved));
    const answered = row.asked - row.allocated + row.asSubstitute - row.substituted - row.short;
    if (answered !== 0) yield violation('books-do-not-add-up', at, Math.abs(answered));
    // Dealt but neither bought nor in stock: the surplus would have to be below nothing.
    if (surplus(book) < 0) yield violation('books-do-not-add-up', at, -surplus(book));
  }
}

function figures(row: BalanceRow, book: Book): readonly (readonly [string, number, number])[] {
  return [
    ['asked', row.asked, book.asked],
    ['ordered', row.ordered, book.ordered],
    ['allocated', row.allocated, book.dealt],
    ['as_substitute', row.asSubstitute, book.asSubstitute],
    ['substituted', row.substituted, book.substituted],
    ['surplus', row.surplus, Math.max(0, surplus(book))],
    ['short', row.short, book.short],
  ];
}
