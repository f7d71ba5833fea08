import type { Plan } from '../../model/index.ts';
import { quantityText } from '../amounts.ts';
import { csvFile } from '../csv.ts';
import type { Column } from '../csv.ts';
import type { ExportFile } from '../file.ts';

const COLUMNS: readonly Column[] = [
  ['item', 'text'],
  ['uom', 'text'],
  ['asked', 'plain'],
  ['ordered', 'plain'],
  ['from_stock', 'plain'],
  ['allocated', 'plain'],
  ['as_substitute', 'plain'],
  ['substituted', 'plain'],
  ['surplus', 'plain'],
  ['short', 'plain'],
  ['reason', 'plain'],
];

/** An item's books, in base units. */
export interface Balance {
  readonly good: number;
  asked: number;
  ordered: number;
  allocated: number;
  asSubstitute: number;
  substituted: number;
  short: number;
}

/**
 * The books of every item of the plan, in its order: its own lines and the components of bundles asked, dealt and short.
 * asked = allocated − asSubstitute + substituted + short; ordered + from stock = allocated + surplus.
 */
export function balances(plan: Plan): readonly Balance[] {
  const books = plan.goods.map((_, good): Balance => {
    return { good, asked: 0, ordered: 0, allocated: 0, asSubstitute: 0, substituted: 0, short: 0 };
  });
  const { allocations: rows } = plan;
  for (let i = 0; i < rows.length; i++) {
    const book = books[rows.good[i]!]!;
    book.asked += rows.asked[i]!;
    book.allocated += rows.allocated[i]!;
    book.substituted += rows.substituted[i]!;
    book.short += rows.short[i]!;
    if (rows.substituteFor[i] !== -1) book.asSubstitute += rows.allocated[i]!;
  }
  const indexOf = new Map(plan.goods.map((good, i) => [good.id, i]));
  for (const [i, bundle] of plan.goods.entries()) {
    for (const [item, quantity] of bundle.components) {
      const book = books[indexOf.get(item)!]!;
      for (const key of ['asked', 'allocated', 'short'] as const) {
        book[key] += (books[i]![key] / bundle.baseUnits) * quantity;
      }
    }
  }
  for (const order of plan.orders) {
    for (const line of order.lines) {
      books[indexOf.get(line.item)!]!.ordered += line.packs * line.packQuantity;
    }
  }
  return books.filter((book) => plan.goods[book.good]!.kind === 'item');
}

export function balanceTable(plan: Plan): ExportFile {
  return csvFile('balance.csv', COLUMNS, function* () {
    for (const book of balances(plan)) {
      const good = plan.goods[book.good]!;
      const surplus = book.ordered + good.fromStock - book.allocated;
      yield [
        good.id,
        good.uom,
        ...[book.asked, book.ordered, good.fromStock, book.allocated].map((q) => quantityText(q, good)),
        ...[book.asSubstitute, book.substituted, surplus, book.short].map((q) => quantityText(q, good)),
        good.reason,
      ];
    }
  });
}
