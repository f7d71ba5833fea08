import type { Catalogue, Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { surplus } from '../ledger/books.ts';
import { committedOf } from '../ledger/committed.ts';
import { ordersOf, type Packs } from '../ledger/priced.ts';
import { tooMuch, withoutPadding } from '../ledger/spare.ts';
import { LEFT_OUT } from './left-out.ts';

/** Rule 10: nothing is bought that serves nobody. */
export const NO_WASTE: readonly Constraint[] = [surplusIsSmall, ...LEFT_OUT];

/**
 * On every line the item's surplus is at most (1 − fill_threshold) × the line's last increment: a pack is opened only
 * when at least that share of it is needed, or when a price break makes it the cheaper count. What only reaches a supplier's
 * minimum is not counted. Amount: what is too much.
 */
function* surplusIsSmall(evidence: Evidence): Iterable<Violation> {
  const { workspace, tables, books, names } = evidence;
  const committed = committedOf(evidence);
  const { catalogue, settings } = workspace;
  const orders = [...ordersOf(catalogue, tables.orders).values()];
  const lines = withoutPadding(catalogue, orders, (item) => surplus(books[item]!));
  const ordered = sumOf(catalogue, orders.flat());
  const kept = sumOf(catalogue, lines);
  for (const line of lines) {
    const offer = catalogue.offers[line.offer]!;
    // What had gone out can no longer be left out.
    if (line.packs <= committed.of(line).packs) continue;
    const over = surplus(books[offer.item]!) - (ordered[offer.item]! - kept[offer.item]!);
    const amount = tooMuch(offer, line.packs, over, settings.sourcing.fillThresholdMilli);
    if (amount === 0) continue;
    const where = `${offer.sku} ${settings.waves[line.wave]!.id} ${names.goodOf(offer.item).id}`;
    yield violation('surplus-too-large', { file: 'orders.csv', where }, amount);
  }
}

/** By good: base units on some lines. */
function sumOf(catalogue: Catalogue, lines: readonly Packs[]): Float64Array {
  const sums = new Float64Array(catalogue.goods.length);
  for (const { offer, packs } of lines) {
    const { item, packSize } = catalogue.offers[offer]!;
    sums[item]! += packs * packSize;
  }
  return sums;
}
