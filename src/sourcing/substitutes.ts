import { dealAll } from './deal.ts';
import { Pricer } from './exact/relax/pricer.ts';
import { netOf } from './exact/net/make-net.ts';
import { exchange, extraOf } from './extra.ts';
import { shortfalls } from './problem.ts';
import { withExtra, type Rows } from './rows.ts';
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
  // All that could be wanted of them: enough to see what can be had.
  const wide = withExtra(plain, widest(plain), plain.extraStep);
  const short = shortfalls(
    wide,
    wide.need,
    new Pricer(wide, netOf(wide, wide.need), tierWeights(rows).byTier),
  );
  const reachable = wide.need.map((amount, good) => amount - short[good]!);
  const served =
    supply ??
    dealAll(
      plain,
      plain.need.map((amount, good) => Math.min(amount, reachable[good]!)),
    );
  const { extra, extraStep } = extraOf(plain, served, reachable);
  return withExtra(plain, extra, extraStep);
}

function widest(rows: Rows): Float64Array {
  const extra = new Float64Array(rows.need.length);
  for (const substitute of rows.catalogue.substitutes) {
    const { asked, given } = exchange(rows.night, substitute);
    extra[substitute.substitute]! += Math.floor(rows.wants.total[substitute.item]! / asked) * given;
  }
  return extra;
}
