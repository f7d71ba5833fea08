import { createHash } from 'node:crypto';
import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { Rank } from '../ledger/ranked.ts';
import { headsOf, ranksByGood } from '../ledger/ranked.ts';

/**
 * Shares of every good under its own name, as if there were no substitutes: a line lacks what it may have and did not
 * get of the good itself.
 */
export const OWN_GOODS: readonly Constraint[] = [withinLimits, fairShares];

const FILE = 'allocations.csv';

export function lineAt(
  { lines, names }: Evidence,
  line: number,
): { file: string; row: number; where: string } {
  const { household, good } = lines.demand;
  const where = `${names.householdText(household[line]!)} ${names.goodOf(good[line]!).id}`;
  return { file: FILE, row: lines.row[line]!, where };
}

function* withinLimits(evidence: Evidence): Iterable<Violation> {
  const { lines, names } = evidence;
  for (let line = 0; line < lines.demand.length; line++) {
    const over = lines.allocated[line]! + lines.substituted[line]! - lines.cap[line]!;
    if (over > 0) yield violation('more-than-limit', lineAt(evidence, line), over);
    const broken = lines.allocated[line]! % names.goodOf(lines.demand.good[line]!).step;
    if (broken !== 0) yield violation('not-whole-steps', lineAt(evidence, line), Math.abs(broken));
  }
}

function* fairShares(evidence: Evidence): Iterable<Violation> {
  const { lines, workspace } = evidence;
  for (const [good, ranks] of ranksByGood(workspace, lines)) {
    let higherLacks = false;
    for (const rank of ranks) {
      if (higherLacks) {
        for (const line of rank.lines) {
          const has = lines.allocated[line]!;
          if (has > 0) yield violation('lower-rank-first', lineAt(evidence, line), has);
        }
      }
      const lackers = rank.lines.filter((line) => lines.allocated[line]! < lines.cap[line]!);
      if (lackers.length === 0) continue;
      higherLacks = true;
      yield* equalShares(evidence, good, rank, lackers);
      yield* lotsAreKept(evidence, good, rank, lackers);
    }
  }
}

/**
 * Nobody's last step was given while a lacker had less per head: (has − step) ÷ heads ≤ the lacker's has ÷ heads. Among
 * households this is "not more than one step more".
 */
function* equalShares(
  evidence: Evidence,
  good: number,
  rank: Rank,
  lackers: readonly number[],
): Iterable<Violation> {
  const { lines, workspace, names } = evidence;
  const { step } = names.goodOf(good);
  const heads = (line: number) => headsOf(workspace, lines, line);
  const least = lackers.reduce((a, b) =>
    lines.allocated[b]! * heads(a) < lines.allocated[a]! * heads(b) ? b : a,
  );
  for (const line of rank.lines) {
    const before = lines.allocated[line]! - step;
    const over = before * heads(least) - lines.allocated[least]! * heads(line);
    if (over > 0) yield violation('unequal-shares', lineAt(evidence, line), over);
  }
}

/** Of equals who differ by the last step, those with the smaller lots have it. */
function* lotsAreKept(
  evidence: Evidence,
  good: number,
  rank: Rank,
  lackers: readonly number[],
): Iterable<Violation> {
  const { lines, workspace, names } = evidence;
  const { step } = names.goodOf(good);
  for (const [heads, equals] of byHeads(evidence, rank.lines)) {
    const lacking = lackers.filter((line) => headsOf(workspace, lines, line) === heads);
    const level = lacking.reduce((least, line) => Math.min(least, lines.allocated[line]!), Infinity);
    const losers = lacking.filter((line) => lines.allocated[line] === level);
    const winners = equals.filter((line) => lines.allocated[line] === level + step);
    if (losers.length === 0 || winners.length === 0) continue;
    const smallest = losers.map((line) => lot(evidence, line)).reduce((a, b) => (b < a ? b : a));
    for (const line of winners) {
      if (lot(evidence, line) > smallest) yield violation('draw-not-kept', lineAt(evidence, line), step);
    }
  }
}

function byHeads({ workspace, lines }: Evidence, rank: readonly number[]): ReadonlyMap<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const line of rank) {
    const heads = headsOf(workspace, lines, line);
    const group = groups.get(heads);
    if (group === undefined) groups.set(heads, [line]);
    else group.push(line);
  }
  return groups;
}

/** A household's lot: SHA-256 of `date|good|building|entrance|room`, hexadecimal; the smallest goes first. */
function lot({ workspace, lines, names }: Evidence, line: number): string {
  const { site, date } = workspace;
  const household = site.households[lines.demand.household[line]!]!;
  const entrance = site.entrances[household.entrance]!;
  const building = site.buildings[entrance.building]!.id;
  const good = names.goodOf(lines.demand.good[line]!).id;
  return createHash('sha256')
    .update([date, good, building, entrance.id, household.room].join('|'))
    .digest('hex');
}
