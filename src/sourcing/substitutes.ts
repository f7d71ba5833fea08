import { dealAll } from './deal.ts';
import { Pricer } from './exact/relax/pricer.ts';
import { netOf } from './exact/net/make-net.ts';
import { dealOwn, dealSubstitutes, smallestExchange, stepWeight } from '../fair/index.ts';
import type { Bound } from '../model/index.ts';
import { basketOf, packsOf, type Basket } from './basket.ts';
import { extraOf } from './extra.ts';
import { shortfalls } from './problem.ts';
import { withExtra, type Rows } from './rows.ts';
import { settle } from './settle.ts';
import { tierWeights } from './weights.ts';

/**
 * The rows with what is wanted of substitutes for what must be short.
 *
 * @param supply by good; without it what is left when everyone is served but for what must be short
 */
export function withSubstitutes(rows: Rows, supply?: Float64Array): Rows {
  const { length } = rows.need;
  const plain = withExtra(rows, new Float64Array(length), new Float64Array(length).fill(1));
  if (rows.catalogue.substitutes.length === 0) return plain;
  const reachable = reachableOf(plain);
  const served =
    supply ??
    dealAll(
      plain,
      plain.need.map((amount, good) => Math.min(amount, reachable[good]!)),
    );
  const { extra, extraStep } = extraOf(plain, served, reachable);
  return withExtra(plain, extra, extraStep);
}

/**
 * The shortage after substitutes, as rule 3 deals what there is, and its bound: what it would be if all could be had that can
 * be of what nobody lacks. That is a bound only where nothing else could be short instead.
 *
 * @param proven no basket leaves less
 */
export function afterSubstitutes(plain: Rows, basket: Basket, proven: boolean): Omit<Bound, 'objective'> {
  const { asked, wanted } = plain.people!;
  const there = plain.stock.map((amount, good) => amount + basket.ordered[good]!);
  const allocated = dealOwn(asked, wanted, there);
  const lacking = (available: Float64Array): number => {
    const { substituted } = dealSubstitutes(asked, allocated, available);
    return allocated.reduce((sum, amount, entry) => {
      const good = plain.night.demand.good[entry]!;
      const steps =
        Math.max(0, wanted[entry]! - amount - substituted[entry]!) / plain.catalogue.goods[good]!.step;
      return sum + steps * stepWeight(plain.night, good);
    }, 0);
  };
  const value = lacking(there);
  if (proven || value === 0) return { value, lowerBound: value };
  const reachable = reachableOf(plain);
  const isForced = plain.need.every((need, good) => basket.dealt(good) >= Math.min(need, reachable[good]!));
  const most = there.map((amount, good) => Math.max(amount, reachable[good]!));
  return { value, lowerBound: isForced ? Math.min(value, lacking(most)) : 0 };
}

/** By good: base units that can be had at most, as far as anybody could want them. */
function reachableOf(plain: Rows): Float64Array {
  const wide = withExtra(plain, widest(plain), plain.extraStep);
  const short = shortfalls(
    wide,
    wide.need,
    new Pricer(wide, netOf(wide, wide.need), tierWeights(plain).byTier),
  );
  return wide.need.map((amount, good) => amount - short[good]!);
}

/**
 * The basket that buys of substitutes no more than rule 3 deals of it. How much of them is left for others hangs on what is
 * bought of them: what a bundle waits for stands in for nobody.
 */
export function withoutIdle(plain: Rows, basket: Basket): Basket {
  for (let now = basket; ;) {
    const { rows } = now;
    const there = plain.stock.map((amount, good) => amount + now.ordered[good]!);
    const { asked, wanted } = plain.people!;
    const serves = new Float64Array(there.length);
    const { replacements } = dealSubstitutes(asked, dealOwn(asked, wanted, there), there);
    for (const { substitute, quantity } of replacements) serves[substitute]! += quantity;
    const extra = rows.extra.map((amount, good) => Math.min(amount, serves[good]!));
    if (extra.every((amount, good) => amount >= now.dealtForOthers(good))) return now;
    const steps = rows.extraStep.map((step, good) => (step === rows.extra[good] ? extra[good]! || 1 : step));
    now = basketOf(withExtra(plain, extra, steps), packsOf(now));
    settle(now);
  }
}

function widest(rows: Rows): Float64Array {
  const extra = new Float64Array(rows.need.length);
  for (const substitute of rows.catalogue.substitutes) {
    const { asked, given } = smallestExchange(rows.night, substitute);
    extra[substitute.substitute]! += Math.floor(rows.wants.total[substitute.item]! / asked) * given;
  }
  return extra;
}
