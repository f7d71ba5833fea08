import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { surplus } from '../ledger/books.ts';
import { committedOf } from '../ledger/committed.ts';
import { lastIncrement, ordersOf } from '../ledger/priced.ts';
import { LEFT_OUT } from './left-out.ts';

/** Rule 10: nothing is bought that serves nobody. */
export const NO_WASTE: readonly Constraint[] = [surplusIsSmall, ...LEFT_OUT];

/**
 * On every line the item's surplus is at most (1 − fill_threshold) × the line's last increment: a pack is opened only
 * when at least that share of it is needed. Amount: what is too much.
 */
function* surplusIsSmall(evidence: Evidence): Iterable<Violation> {
  const { workspace, tables, books, names } = evidence;
  const committed = committedOf(evidence);
  const { catalogue, settings } = workspace;
  const fill = 1000 - settings.sourcing.fillThresholdMilli;
  for (const line of [...ordersOf(catalogue, tables.orders).values()].flat()) {
    const offer = catalogue.offers[line.offer]!;
    // What had gone out can no longer be left out.
    if (line.packs <= committed.of(line).packs) continue;
    const most = fill * lastIncrement(offer, line.packs) * offer.packSize;
    const over = surplus(books[offer.item]!) * 1000 - most;
    if (over <= 0) continue;
    const where = `${offer.sku} ${settings.waves[line.wave]!.id} ${names.goodOf(offer.item).id}`;
    yield violation('surplus-too-large', { file: 'orders.csv', where }, Math.ceil(over / 1000));
  }
}
