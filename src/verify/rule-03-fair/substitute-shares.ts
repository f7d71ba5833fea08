import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { hasOf, lacking } from '../ledger/lines.ts';
import { headsOf, ranksByGood } from '../ledger/ranked.ts';
import type { Exchange } from './exchanges.ts';
import { exchangesOf, givenOf, mayTake, takesSubstitutes } from './exchanges.ts';
import { lineAt } from './own-goods.ts';
import { isPromised } from './substitutes.ts';

/** Among those who take substitutes: higher ranks first, and equal shares of what they have in all. */
export const SUBSTITUTE_SHARES: readonly Constraint[] = [fairSubstitutes];

function* fairSubstitutes(evidence: Evidence): Iterable<Violation> {
  const { lines, workspace } = evidence;
  const exchanges = exchangesOf(evidence);
  /** By line: the exchanges that it got. */
  const got = new Map<number, Exchange[]>();
  for (const given of givenOf(evidence)) {
    if (isPromised(evidence, given)) continue;
    const exchange = exchanges
      .get(lines.demand.good[given.line]!)
      ?.find((other) => other.substitute === given.substitute);
    if (exchange !== undefined) got.set(given.line, [...(got.get(given.line) ?? []), exchange]);
  }
  if (got.size === 0) return;
  const takers = new Set([...got.keys()].map((line) => lines.demand.good[line]!));
  for (const [good, ranks] of ranksByGood(workspace, lines)) {
    if (!takers.has(good)) continue;
    /** Lines of higher ranks that still lack. */
    const above: number[] = [];
    for (const rank of ranks) {
      const lackers = rank.lines.filter(
        (line) => lacking(lines, line) > 0 && takesSubstitutes(evidence, line),
      );
      const known = new Map<number, { readonly isAbove: boolean; readonly least: number | undefined }>();
      for (const line of rank.lines) {
        // Its last substitute, in the smallest amount, could have gone to whoever lacks that much and may take it.
        const last = got.get(line)?.reduce((a, b) => (b.asked > a.asked ? b : a));
        if (last === undefined) continue;
        const could = (other: number) =>
          lacking(lines, other) >= last.asked && mayTake(evidence, other, last);
        const judged = known.get(last.substitute) ?? {
          isAbove: above.some(could),
          least: leastOf(evidence, lackers.filter(could)),
        };
        known.set(last.substitute, judged);
        if (judged.isAbove) {
          yield violation('substitute-lower-rank-first', lineAt(evidence, line), lines.substituted[line]);
        }
        const over = overLeast(evidence, line, last.asked, judged.least);
        if (over > 0) yield violation('substitute-unequal', lineAt(evidence, line), over);
      }
      above.push(...lackers);
    }
  }
}

/** What a line's household has of the item in all, or instead of it. */
function has({ lines }: Evidence, line: number): number {
  const { household, good } = lines.demand;
  return hasOf(lines, household[line]!, good[line]!) + lines.substituted[line]!;
}

/** How much more per head a line has, before its last exchange, than the least of those who could have had that. */
function overLeast(evidence: Evidence, line: number, smallest: number, least: number | undefined): number {
  if (least === undefined) return 0;
  const heads = (of: number) => headsOf(evidence.workspace, evidence.lines, of);
  return (has(evidence, line) - smallest) * heads(least) - has(evidence, least) * heads(line);
}

/** Of some lines, the one who has least per head. */
function leastOf(evidence: Evidence, some: readonly number[]): number | undefined {
  const heads = (of: number) => headsOf(evidence.workspace, evidence.lines, of);
  return some.length === 0
    ? undefined
    : some.reduce((a, b) => (has(evidence, b) * heads(a) < has(evidence, a) * heads(b) ? b : a));
}
