import type { ShortReason, Violation } from '../../model/index.ts';
import { SHORT_REASONS, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { smallestLine } from '../ledger/priced.ts';
import { lineAt } from '../rule-03-fair/own-goods.ts';

export const REASONS: readonly Constraint[] = [shortLinesHaveAReason, booksHaveAReason];

function* shortLinesHaveAReason(evidence: Evidence): Iterable<Violation> {
  const { lines, tables } = evidence;
  const rows = tables.allocations;
  for (let k = 0; k < rows.length; k++) {
    if (rows.reason[k] === -2) {
      yield violation('reason-unknown', { file: 'allocations.csv', row: rows.row[k]! });
    } else if ((rows.reason[k] === -1) !== rows.short[k]! <= 0) {
      const at = { file: 'allocations.csv', row: rows.row[k]! };
      yield violation('reason-unknown', at, Math.max(1, rows.short[k]!));
    }
  }
  const possible = evidence.books.map((_, good) => possibleReasons(evidence, good));
  for (let line = 0; line < lines.demand.length; line++) {
    const reason = SHORT_REASONS[lines.reason[line]!];
    if (reason === undefined) continue;
    const isOverLimit = lines.demand.asked[line]! > lines.cap[line]!;
    const right = isOverLimit ? reason === 'over-limit' : possible[lines.demand.good[line]!]!.has(reason);
    if (right) continue;
    const expected = isOverLimit ? 'over-limit' : [...possible[lines.demand.good[line]!]!].join(' | ');
    yield violation('reason-wrong', lineAt(evidence, line), lines.short[line], { is: reason, expected });
  }
}

function* booksHaveAReason({ tables, names }: Evidence): Iterable<Violation> {
  for (const row of tables.balance) {
    const at = { file: 'balance.csv', row: row.row, where: row.item < 0 ? '' : names.goodOf(row.item).id };
    const known = row.reason === '' || SHORT_REASONS.some((reason) => reason === row.reason);
    if (!known || (row.reason === '') !== row.short <= 0) {
      yield violation('reason-unknown', at, Math.max(1, row.short));
    }
  }
}

/** Why a good can be short at all: a limit that the workspace does not set is nobody's reason. */
function possibleReasons({ workspace }: Evidence, good: number): ReadonlySet<ShortReason> {
  const { catalogue, settings } = workspace;
  const one = catalogue.goods[good]!;
  const items = one.kind === 'item' ? [good] : one.components.map((part) => part.item);
  const ofItem = items.map((item) => catalogue.offers.filter((offer) => offer.item === item));
  const usable = ofItem.map((offers) =>
    offers.filter(
      (offer) =>
        offer.waves.length > 0 && (offer.stockPacks === null || offer.stockPacks >= smallestLine(offer)),
    ),
  );
  // Without any offer there is but one reason; where there are some that cannot be used, it may be one of several.
  if (one.kind === 'item' && ofItem[0]!.length === 0) return new Set(['no-offer']);
  const reasons = new Set<ShortReason>(['pack-not-filled', 'out-of-stock']);
  if (usable.some((offers) => offers.length === 0)) reasons.add('no-offer');
  const suppliers = ofItem.flat().map((offer) => catalogue.suppliers[offer.supplier]!);
  if (suppliers.some((supplier) => supplier.minOrder > 0)) reasons.add('minimum-not-reached');
  if (ofItem.flat().some((offer) => smallestLine(offer) > 1)) reasons.add('minimum-not-reached');
  if (suppliers.some((supplier) => supplier.maxGrams !== null)) reasons.add('weight-limit');
  if (settings.sourcing.budget !== null) reasons.add('budget');
  return reasons;
}
