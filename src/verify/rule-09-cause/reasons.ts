import type { ShortReason, Violation } from '../../model/index.ts';
import { SHORT_REASONS, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { Bought, Want } from '../ledger/blocks.ts';
import { blocks, boughtOf } from '../ledger/blocks.ts';
import { leftOver } from '../ledger/books.ts';
import { committedOf } from '../ledger/committed.ts';
import { lackOf } from './left.ts';
import { lineAt } from '../rule-03-fair/own-goods.ts';

export const REASONS: readonly Constraint[] = [shortLinesHaveAReason, booksHaveAReason];

function* shortLinesHaveAReason(evidence: Evidence): Iterable<Violation> {
  const { lines, tables, promised } = evidence;
  const rows = tables.allocations;
  for (let k = 0; k < rows.length; k++) {
    if (rows.reason[k] === -2) {
      yield violation('reason-unknown', { file: 'allocations.csv', row: rows.row[k]! });
    } else if ((rows.reason[k] === -1) !== rows.short[k]! <= 0) {
      const at = { file: 'allocations.csv', row: rows.row[k]! };
      yield violation('reason-unknown', at, Math.max(1, rows.short[k]!));
    }
  }
  const bought = boughtOf(evidence);
  const lack = lackOf(evidence);
  const possible = evidence.books.map((_, good) =>
    lack[good]! > 0 ? possibleReasons(evidence, bought, good, lack[good]!) : undefined,
  );
  for (let line = 0; line < lines.demand.length; line++) {
    const reason = SHORT_REASONS[lines.reason[line]!];
    // Who has been served is short for the reason of then.
    const isSettled = promised.isHandedOut(lines.demand.household[line]!, lines.demand.good[line]!);
    if (reason === undefined || isSettled) continue;
    const isOverLimit = lines.demand.asked[line]! > lines.cap[line]!;
    const choice = possible[lines.demand.good[line]!];
    const right = isOverLimit
      ? reason === 'over-limit'
      : choice === undefined || choice.size === 0 || choice.has(reason);
    if (right) continue;
    const expected = isOverLimit ? 'over-limit' : [...(choice ?? [])].join(' | ');
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

/**
 * Why a good can be short: one of the limits that forbid one increment more of some offer of it, or of a component that
 * does not suffice. Where no offer is forbidden any, another constraint of this rule says so.
 */
function possibleReasons(
  evidence: Evidence,
  bought: Bought,
  good: number,
  lack: number,
): ReadonlySet<ShortReason> {
  const { catalogue } = evidence.workspace;
  const committed = committedOf(evidence);
  const one = catalogue.goods[good]!;
  const reasons = new Set<ShortReason>();
  const consider = (item: number, dealt: Want['dealt']) => {
    // Of what had gone out nothing more is to be had: who sells it is for today's lists to say.
    const offers = [...catalogue.offers.entries()].filter(
      ([index, offer]) => offer.item === item && committed.isToday(index),
    );
    if (offers.every(([, offer]) => offer.waves.length === 0)) reasons.add('no-offer');
    for (const [index, offer] of offers) {
      for (const wave of offer.waves) {
        for (const reason of blocks(evidence, bought, { item, dealt }, index, wave)) reasons.add(reason);
      }
    }
  };
  if (one.kind === 'item') {
    consider(good, (left) => Math.min(lack, left - (left % one.step)));
    return reasons;
  }
  const bundles = lack / one.step;
  for (const part of one.components) {
    if (leftOver(evidence.books[part.item]!) >= part.quantity * bundles) continue;
    // Where other components do not suffice either, more of this one alone serves nobody.
    const most = one.components.reduce(
      (least, other) =>
        other === part
          ? least
          : Math.min(least, Math.floor(leftOver(evidence.books[other.item]!) / other.quantity)),
      bundles,
    );
    consider(part.item, (left) => Math.min(most, Math.floor(left / part.quantity)) * part.quantity);
  }
  return reasons;
}
