import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { leftOver } from '../ledger/books.ts';
import { lacking } from '../ledger/lines.ts';
import type { Exchange, Given } from './exchanges.ts';
import { exchangesOf, givenOf, lackedItems, mayTake, takesSubstitutes } from './exchanges.ts';
import { lineAt } from './own-goods.ts';

/** Which substitutes may be given, how much they stand for, and that none is kept back. */
export const SUBSTITUTES: readonly Constraint[] = [onlyAllowedOnes, amountsAreExchanged, noneIsWithheld];

/** Listed in the workspace, taken by the household, after all who asked for it, and in the order of rank. */
function* onlyAllowedOnes(evidence: Evidence): Iterable<Violation> {
  const exchanges = exchangesOf(evidence);
  const lacked = lackedItems(evidence);
  for (const given of givenOf(evidence)) {
    const at = { ...lineAt(evidence, given.line), row: given.row };
    const amount = Math.max(1, given.quantity);
    const own = exchanges.get(evidence.lines.demand.good[given.line]!) ?? [];
    const exchange = own.find((other) => other.substitute === given.substitute);
    if (exchange === undefined || !takesSubstitutes(evidence, given.line)) {
      yield violation('substitute-forbidden', at, amount);
      continue;
    }
    if (isPromised(evidence, given)) continue;
    if (lacked.has(given.substitute)) yield violation('substitute-before-own', at, amount);
    for (const better of own) {
      const standsFor = (given.quantity / exchange.given) * exchange.asked;
      if (better.order >= exchange.order || standsFor < better.asked) continue;
      if (!mayTake(evidence, given.line, better)) continue;
      if (isLeft(evidence, better, lacked)) yield violation('substitute-out-of-rank', at, amount);
    }
  }
}

/** Whether all that a line has of a substitute was promised before. */
export function isPromised({ promised, lines }: Evidence, { line, substitute, quantity }: Given): boolean {
  const { household, good } = lines.demand;
  return quantity <= promised.standsFor(household[line]!, good[line]!, substitute);
}

/** Whole exchanges, all waves together, that are what the asked row counts as substituted. */
function* amountsAreExchanged(evidence: Evidence): Iterable<Violation> {
  const { lines } = evidence;
  const exchanges = exchangesOf(evidence);
  const sums = new Map<string, Given>();
  for (const given of givenOf(evidence)) {
    const key = `${given.line} ${given.substitute}`;
    const before = sums.get(key);
    sums.set(key, { ...(before ?? given), quantity: (before?.quantity ?? 0) + given.quantity });
    const at = { ...lineAt(evidence, given.line), row: given.row };
    if (given.quantity <= 0) yield violation('substitute-amount', at, 1);
  }
  const standsFor = new Map<number, number>();
  for (const given of sums.values()) {
    const exchange = exchanges
      .get(lines.demand.good[given.line]!)
      ?.find((other) => other.substitute === given.substitute);
    if (exchange === undefined) continue;
    const broken = given.quantity % exchange.given;
    const at = { ...lineAt(evidence, given.line), row: given.row };
    if (broken !== 0) yield violation('substitute-amount', at, Math.abs(broken));
    const asked = Math.floor(given.quantity / exchange.given) * exchange.asked;
    standsFor.set(given.line, (standsFor.get(given.line) ?? 0) + asked);
  }
  for (let line = 0; line < lines.demand.length; line++) {
    const off = lines.substituted[line]! - (standsFor.get(line) ?? 0);
    if (off !== 0) yield violation('substitute-amount', lineAt(evidence, line), Math.abs(off));
  }
}

/** Where a line that takes substitutes lacks a whole exchange, nothing that could make one is left. */
function* noneIsWithheld(evidence: Evidence): Iterable<Violation> {
  const { lines } = evidence;
  const exchanges = exchangesOf(evidence);
  const lacked = lackedItems(evidence);
  for (let line = 0; line < lines.demand.length; line++) {
    const lack = lacking(lines, line);
    if (lack <= 0 || !takesSubstitutes(evidence, line)) continue;
    for (const exchange of exchanges.get(lines.demand.good[line]!) ?? []) {
      if (lack < exchange.asked || !isLeft(evidence, exchange, lacked)) continue;
      if (!mayTake(evidence, line, exchange)) continue;
      yield violation('substitute-withheld', lineAt(evidence, line), exchange.asked);
      break;
    }
  }
}

/** Enough of a substitute is left for one exchange after all who asked for it have it. */
function isLeft({ books }: Evidence, exchange: Exchange, lacked: ReadonlySet<number>): boolean {
  return !lacked.has(exchange.substitute) && leftOver(books[exchange.substitute]!) >= exchange.given;
}
