import type { Night } from '../site/night.ts';
import type { AllocationRows, OrderRow } from '../folder/rows.ts';
import type { Lines } from './lines.ts';

/** An item's books, counted again from orders.csv and allocations.csv. Base units. */
export interface Book {
  /** Own lines, and components of bundles. */
  asked: number;
  ordered: number;
  /** Dealt in all: under its own name, as a substitute, and inside bundles. */
  dealt: number;
  asSubstitute: number;
  /** Of its own lines: what others stand for. */
  substituted: number;
  short: number;
  /** Stock that has not expired. */
  usableStock: number;
  /** Ordered and dealt, by wave. */
  readonly orderedIn: number[];
  readonly dealtIn: number[];
}

/** Stock is dealt before purchases. */
export function fromStock(book: Book): number {
  return Math.min(book.usableStock, book.dealt);
}

/** Bought and not dealt. */
export function surplus(book: Book): number {
  return book.ordered - (book.dealt - fromStock(book));
}

/** What is left when all is dealt: surplus and usable stock. */
export function leftOver(book: Book): number {
  return book.usableStock + book.ordered - book.dealt;
}

/** What is left when all is dealt that was asked for under a name that holds it: before substitutes. */
export function leftForOthers(book: Book): number {
  return leftOver(book) + book.asSubstitute;
}

/** A book for every good; a bundle's stays empty, for its components are ordered and dealt. */
export function booksOf(
  workspace: Night,
  orders: readonly OrderRow[],
  rows: AllocationRows,
  lines: Lines,
): readonly Book[] {
  const { goods, stock } = workspace.catalogue;
  const waves = workspace.settings.waves.length;
  const books = goods.map((): Book => ({
    asked: 0,
    ordered: 0,
    dealt: 0,
    asSubstitute: 0,
    substituted: 0,
    short: 0,
    usableStock: 0,
    orderedIn: Array<number>(waves).fill(0),
    dealtIn: Array<number>(waves).fill(0),
  }));
  for (const row of stock) if (row.usable) books[row.item]!.usableStock += row.quantity;
  for (const order of orders) {
    const book = books[order.item];
    if (book === undefined || order.packs < 0 || order.quantity < 0) continue;
    book.ordered += order.quantity;
    if (order.wave >= 0) book.orderedIn[order.wave]! += order.quantity;
  }
  for (let k = 0; k < rows.length; k++) {
    const good = goods[rows.good[k]!];
    const allocated = rows.allocated[k]!;
    if (good === undefined || allocated <= 0) continue;
    const parts =
      good.kind === 'bundle' ? good.components : [{ item: rows.good[k]!, quantity: good.baseUnits }];
    for (const part of parts) {
      const book = books[part.item]!;
      const quantity = good.kind === 'bundle' ? (allocated / 1000) * part.quantity : allocated;
      book.dealt += quantity;
      if (rows.substituteFor[k] !== -1) book.asSubstitute += quantity;
      if (rows.wave[k]! >= 0) book.dealtIn[rows.wave[k]!]! += quantity;
    }
  }
  for (let line = 0; line < lines.demand.length; line++) countLine(goods, books, lines, line);
  return books;
}

function countLine(
  goods: Night['catalogue']['goods'],
  books: readonly Book[],
  lines: Lines,
  line: number,
): void {
  const at = lines.demand.good[line]!;
  const good = goods[at]!;
  if (good.kind === 'bundle') {
    for (const part of good.components) {
      books[part.item]!.asked += (lines.demand.asked[line]! / 1000) * part.quantity;
      books[part.item]!.short += (lines.short[line]! / 1000) * part.quantity;
    }
    return;
  }
  const book = books[at]!;
  book.asked += lines.demand.asked[line]!;
  book.substituted += lines.substituted[line]!;
  book.short += lines.short[line]!;
}
