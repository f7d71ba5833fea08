import type { ShortReason } from '../../model/index.ts';
import type { Evidence } from '../evidence.ts';
import { fromStock, leftOver } from './books.ts';
import { committedOf } from './committed.ts';
import type { Packs } from './priced.ts';
import { orderKey, ordersOf, reckon, smallestLine } from './priced.ts';
import { mayBeOver } from './spare.ts';

/** What one increment more of an item would be dealt as. */
export interface Want {
  readonly item: number;
  /** How much can be dealt when so much is left, in base units. */
  readonly dealt: (left: number) => number;
}

/** All that is ordered, and what it costs. */
export interface Bought {
  readonly orders: ReadonlyMap<string, readonly Packs[]>;
  readonly spent: number;
}

export function boughtOf({ workspace, tables }: Evidence): Bought {
  const orders = ordersOf(workspace.catalogue, tables.orders);
  return { orders, spent: tables.summary.reduce((sum, row) => sum + row.total, 0) };
}

/**
 * The limits of rules 2 and 10 that one increment more of an offer in a wave would break, as the reasons for which someone
 * is short; none where it could be had. That it would serve nobody counts as a pack that is not filled.
 */
export function blocks(
  evidence: Evidence,
  { orders, spent }: Bought,
  want: Want,
  index: number,
  wave: number,
): readonly ShortReason[] {
  const { workspace, books } = evidence;
  const committed = committedOf(evidence);
  const { catalogue, settings } = workspace;
  const offer = catalogue.offers[index]!;
  const supplier = catalogue.suppliers[offer.supplier]!;
  const found: ShortReason[] = [];
  const lines = [...orders.values()]
    .flat()
    .filter((line) => catalogue.offers[line.offer]!.item === offer.item);
  const taken = lines.reduce((sum, line) => sum + (line.offer === index ? line.packs : 0), 0);
  const before = lines.find((line) => line.offer === index && line.wave === wave);
  const more = before === undefined ? smallestLine(offer) : offer.packMultiple;
  if (offer.stockPacks !== null && taken + more > offer.stockPacks) found.push('out-of-stock');

  const { most } = committed.of({ offer: index, wave });
  if (most !== null && (before?.packs ?? 0) + more > most) found.push('out-of-stock');
  const grown: Packs = { offer: index, wave, packs: (before?.packs ?? 0) + more };
  const order = orders.get(orderKey(offer.supplier, wave)) ?? [];
  const was = order.length === 0 ? undefined : reckon(catalogue, offer.supplier, wave, order);
  const is = reckon(catalogue, offer.supplier, wave, [...order.filter((line) => line !== before), grown]);
  if (is.goods < supplier.minOrder) found.push('minimum-not-reached');
  if (supplier.maxGrams !== null && (is.grams === null || is.grams > supplier.maxGrams))
    found.push('weight-limit');
  const cost = is.goods + is.fee - (was === undefined ? 0 : was.goods + was.fee);
  if (settings.sourcing.budget !== null && spent + cost > settings.sourcing.budget) found.push('budget');

  const book = books[offer.item]!;
  const quantity = more * offer.packSize;
  const dealtMore = want.dealt(leftOver(book) + quantity);
  const dealt = book.dealt + dealtMore;
  const surplus = book.ordered + quantity - (dealt - fromStock({ ...book, dealt }));
  const fill = settings.sourcing.fillThresholdMilli;
  const filled = [...lines.filter((line) => line !== before), grown].every((line) => {
    if (line.packs <= committed.of(line).packs) return true;
    return mayBeOver(catalogue.offers[line.offer]!, line.packs, surplus, fill);
  });
  if (dealtMore <= 0 || !filled) found.push('pack-not-filled');
  return found;
}
