import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { lacking } from '../ledger/lines.ts';
import { headsOf, ranksByGood } from '../ledger/ranked.ts';
import type { Exchange } from './exchanges.ts';
import { exchangesOf, givenOf, takesSubstitutes } from './exchanges.ts';
import { lineAt } from './own-goods.ts';

/** Among those who take substitutes: higher ranks first, and equal shares of what they have in all. */
export const SUBSTITUTE_SHARES: readonly Constraint[] = [fairSubstitutes];

function* fairSubstitutes(evidence: Evidence): Iterable<Violation> {
  const { lines, workspace } = evidence;
  const exchanges = exchangesOf(evidence);
  /** By line: the exchanges that it got. */
  const got = new Map<number, Exchange[]>();
  for (const given of givenOf(evidence)) {
    const exchange = exchanges
      .get(lines.demand.good[given.line]!)
      ?.find((other) => other.substitute === given.substitute);
    if (exchange !== undefined) got.set(given.line, [...(got.get(given.line) ?? []), exchange]);
  }
  if (got.size === 0) return;
  const takers = new Set([...got.keys()].map((line) => lines.demand.good[line]!));
  for (const [good, ranks] of ranksByGood(workspace, lines)) {
    if (!takers.has(good)) continue;
    /** The most that a line of a higher rank still lacks. */
    let higherLack = 0;
    for (const rank of ranks) {
      const lackers = rank.lines.filter(
        (line) => lacking(lines, line) > 0 && takesSubstitutes(evidence, line),
      );
      const least = new Map<number, number | undefined>();
      for (const line of rank.lines) {
        // The smallest amount of its last substitute could have gone to whoever lacks that much.
        const amounts = got.get(line)?.map((exchange) => exchange.asked) ?? [];
        if (amounts.length === 0) continue;
        const smallest = Math.max(...amounts);
        if (higherLack >= smallest) {
          yield violation('substitute-lower-rank-first', lineAt(evidence, line), lines.substituted[line]);
        }
        if (!least.has(smallest)) least.set(smallest, leastOf(evidence, lackers, smallest));
        const over = overLeast(evidence, line, smallest, least.get(smallest));
        if (over > 0) yield violation('substitute-unequal', lineAt(evidence, line), over);
      }
      for (const line of lackers) higherLack = Math.max(higherLack, lacking(lines, line));
    }
  }
}

/** How much more per head a line has, before its last exchange, than the least of those who could have had that. */
function overLeast(
  { lines, workspace }: Evidence,
  line: number,
  smallest: number,
  least: number | undefined,
): number {
  if (least === undefined) return 0;
  const has = (of: number) => lines.allocated[of]! + lines.substituted[of]!;
  const heads = (of: number) => headsOf(workspace, lines, of);
  return (has(line) - smallest) * heads(least) - has(least) * heads(line);
}

/** Of those who lack so much or more, the one who has least per head. */
function leastOf(
  { lines, workspace }: Evidence,
  lackers: readonly number[],
  lack: number,
): number | undefined {
  const has = (of: number) => lines.allocated[of]! + lines.substituted[of]!;
  const heads = (of: number) => headsOf(workspace, lines, of);
  let least: number | undefined;
  for (const line of lackers) {
    if (lacking(lines, line) < lack) continue;
    if (least === undefined || has(line) * heads(least) < has(least) * heads(line)) least = line;
  }
  return least;
}
