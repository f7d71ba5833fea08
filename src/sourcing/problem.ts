import { dealAll, dealtOf } from './deal.ts';
import { Pricer } from './exact/relax/pricer.ts';
import { netOf } from './exact/net/make-net.ts';
import { shortByTier } from './exact/net/short.ts';
import type { Rows } from './rows.ts';
import { tierWeights } from './weights.ts';

export interface Problem {
  readonly pricer: Pricer;
  /** The same without what leaves anybody shorter than must be. */
  readonly strict: Pricer;
  /** By good: what the net serves. */
  readonly need: Float64Array;
  /** By tier: what every basket is short at least, weighted thousandths of units of sale. */
  readonly least: readonly number[];
  /** Its penalties keep the goals apart: the least of penalties and money together is the best. */
  readonly apart: boolean;
  /** Its needs were cut: another way of dealing bundles may need less money for the same shortage. */
  readonly cut: boolean;
}

/**
 * The night as a net, its needs cut to what can be dealt of each item where that is less.
 *
 * @param apart suppliers whose orders are not seen as one
 */
export function problemOf(rows: Rows, apart: ReadonlySet<number> = new Set()): Problem {
  const weights = tierWeights(rows);
  let need = rows.need;
  let least: number[] | undefined;
  for (let round = 0; ; round++) {
    const pricer = new Pricer(rows, netOf(rows, need, apart), weights.byTier);
    const short = shortfalls(rows, need, pricer);
    least ??= leastShort(rows, short);
    const scarce = short.some((amount, item) => amount > 0 && rows.bundlesOf[item]!.length > 0);
    if (!scarce || round === 4) {
      const strict = new Pricer(rows, pricer.net, weights.byTier, pricer);
      return { pricer, strict, need, least, apart: weights.apart, cut: round > 0 };
    }
    // A bundle whose part is scarce is not dealt, and its other parts need not be bought.
    const available = need.map((amount, item) => amount - short[item]!);
    const dealt = dealtOf(rows, dealAll(rows, available));
    need = dealt.map(
      (amount, item) => amount + Math.min(rows.extra[item]!, Math.max(0, available[item]! - amount)),
    );
  }
}

/** By good: base units that must be short whatever the orders' rules let. */
export function shortfalls(rows: Rows, need: Float64Array, pricer: Pricer): Float64Array {
  const short = need.map((amount, item) => Math.max(0, amount - rows.stock[item]!));
  rows.catalogue.goods.forEach((good, index) => {
    if (good.kind === 'bundle') short[index] = 0;
  });
  pricer.net.items.forEach(({ item }, place) => {
    short[item] = pricer.shortfall[place]!;
  });
  // Of what has no table nothing is known.
  for (const item of pricer.net.beyond) short[item] = 0;
  return short;
}

function leastShort(rows: Rows, short: Float64Array): number[] {
  const least = Array.from({ length: rows.wants.tiers }, () => 0);
  short.forEach((all, item) => {
    // What is wanted to stand in for others is short first, and is no shortage of its own.
    const amount = all - rows.extra[item]!;
    if (amount > 0) shortByTier(rows, item, amount).forEach((part, tier) => (least[tier]! += part));
  });
  return least;
}
