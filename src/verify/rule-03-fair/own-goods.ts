import { createHash } from 'node:crypto';
import type { Violation } from '../../model/index.ts';
import { groupBy, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { leftForOthers } from '../ledger/books.ts';
import { partsOf } from '../ledger/lines.ts';
import { exchangesOf, givenOf } from './exchanges.ts';
import type { Member, Rank } from './members.ts';
import { linesByGood, ranksOf } from './members.ts';

/**
 * Shares as if there were no substitutes. What a household has of an item counts in whatever way it came; it lacks what it may
 * have under the item's own name and did not get, and bundles that were not dealt for want of the item.
 */
export const OWN_GOODS: readonly Constraint[] = [promisesAreKept, withinLimits, fairShares, bundlesAreDue];

const FILE = 'allocations.csv';

export function lineAt(
  { lines, names }: Evidence,
  line: number,
): { file: string; row: number; where: string } {
  const { household, good } = lines.demand;
  const where = `${names.householdText(household[line]!)} ${names.goodOf(good[line]!).id}`;
  return { file: FILE, row: lines.row[line]!, where };
}

/** Nobody has less than was promised; who has been served has just that, and is one of those who were called or visited. */
function* promisesAreKept(evidence: Evidence): Iterable<Violation> {
  const { lines, names, promised, tables, workspace } = evidence;
  const given = new Map<string, number>();
  for (const { line, substitute, quantity } of givenOf(evidence)) {
    const key = `${line} ${substitute}`;
    given.set(key, (given.get(key) ?? 0) + quantity);
  }
  for (const { household, good, substituteFor, quantity, handedOut } of promised.rows) {
    const line = lines.find(household, substituteFor < 0 ? good : substituteFor);
    const where = household < 0 ? '' : `${names.householdText(household)} ${names.goodOf(good).id}`;
    const has =
      line < 0 ? 0 : substituteFor < 0 ? lines.allocated[line]! : (given.get(`${line} ${good}`) ?? 0);
    const off = handedOut ? Math.abs(has - quantity) : quantity - has;
    if (line < 0 || off > 0) yield violation('promise-broken', { file: FILE, where }, Math.max(1, off));
  }
  const begun = new Set([
    ...evidence.stands.all.flatMap(({ row, members }) => (row.slotStart <= workspace.now ? members : [])),
    ...tables.doorstep.flatMap(({ household, start }) => (start <= workspace.now ? [household] : [])),
  ]);
  for (const household of promised.served())
    if (!begun.has(household))
      yield violation('promise-broken', { file: FILE, where: names.householdText(household) });
}

function* withinLimits(evidence: Evidence): Iterable<Violation> {
  const { lines, names } = evidence;
  for (let line = 0; line < lines.demand.length; line++) {
    const over = lines.allocated[line]! + lines.substituted[line]! - lines.cap[line]!;
    if (over > 0) yield violation('more-than-limit', lineAt(evidence, line), over);
    const broken = lines.allocated[line]! % names.goodOf(lines.demand.good[line]!).step;
    if (broken !== 0) yield violation('not-whole-steps', lineAt(evidence, line), Math.abs(broken));
  }
  for (const [household, item, { bundled, asSubstitute }] of lines.holdings.all()) {
    const { maxPerHousehold, id } = names.goodOf(item);
    const over = bundled + asSubstitute - (maxPerHousehold ?? Infinity);
    const where = `${names.householdText(household)} ${id}`;
    if (over > 0) yield violation('more-than-limit', { file: FILE, where }, over);
  }
}

/** Item by item, of those who lack it under its own name. */
function* fairShares(evidence: Evidence): Iterable<Violation> {
  const { lines, books, workspace } = evidence;
  for (const [item, { kind }] of workspace.catalogue.goods.entries()) {
    if (kind === 'bundle') continue;
    const own = linesByGood(evidence).get(item) ?? [];
    const lacks = (line: number) => lines.allocated[line]! + promisedFor(evidence, line) < lines.cap[line]!;
    if (!own.some(lacks)) continue;
    const ranks = ranksOf(evidence, item);
    for (const [index, rank] of ranks.entries()) {
      const lackers = rank.filter(({ line }) => line >= 0 && lacks(line));
      if (lackers.length === 0) continue;
      const least = lackers.reduce((a, b) => (b.has * a.heads < a.has * b.heads ? b : a));
      const lower = ranks
        .slice(index + 1)
        .flat()
        .map((member) => [member, unjust(member, least)] as const);
      const equal = rank.map((member) => [member, unjust(member, least)] as const);
      const all = [...lower, ...equal].reduce((sum, [, over]) => sum + over, 0);
      // Less than a step could not have been another's.
      if (all + leftForOthers(books[item]!) >= workspace.catalogue.goods[item]!.step) {
        for (const [member, over] of lower)
          if (over > 0) yield violation('lower-rank-first', memberAt(evidence, member, item), over);
        for (const [member, over] of equal)
          if (over > 0) yield violation('unequal-shares', memberAt(evidence, member, item), over);
      }
      yield* lotsAreKept(evidence, item, rank, lackers);
    }
  }
}

/** What a line has by promise of substitutes, in units of what it asked for: of that it lacks nothing. */
function promisedFor(evidence: Evidence, line: number): number {
  const { lines, promised } = evidence;
  if (promised.rows.length === 0) return 0;
  const [household, item] = [lines.demand.household[line]!, lines.demand.good[line]!];
  return (exchangesOf(evidence).get(item) ?? []).reduce((sum, { substitute, asked, given }) => {
    return sum + Math.floor(promised.standsFor(household, item, substitute) / given) * asked;
  }, 0);
}

/** A bundle is lacked only where, of an item that is wanting for it, others have no more than they may, or too little. */
function* bundlesAreDue(evidence: Evidence): Iterable<Violation> {
  const { lines, books, workspace } = evidence;
  const { goods } = workspace.catalogue;
  const known = new Map<number, readonly Rank[]>();
  for (let line = 0; line < lines.demand.length; line++) {
    const good = lines.demand.good[line]!;
    if (goods[good]!.kind !== 'bundle' || lines.allocated[line]! >= lines.cap[line]!) continue;
    const household = lines.demand.household[line]!;
    const wanting = partsOf(workspace.catalogue, good).filter(
      ({ item, quantity }) => leftForOthers(books[item]!) < quantity,
    );
    const isDue = wanting.every(({ item, quantity }) => {
      const ranks = known.get(item) ?? ranksOf(evidence, item);
      known.set(item, ranks);
      const own = ranks.flat().find((member) => member.household === household)!;
      const left = leftForOthers(books[item]!);
      const step = goods[item]!.step;
      if (left < step && !ranks.flat().some((member) => unjust(member, own) > 0)) return false;
      const spare = ranks.flat().reduce((sum, member) => sum + spareOf(member, own, step), 0);
      return left + spare >= quantity;
    });
    if (wanting.length > 0 && isDue) yield violation('bundle-withheld', lineAt(evidence, line), 1);
  }
}

/** Above 0 where a member's rank of the item is higher than another's. */
function rankAbove(member: Member, other: Member): number {
  return other.tier - member.tier || member.nights - other.nights;
}

/** How much a member has that one who lacks should have before it: all in a lower rank, else what is beyond its last step. */
function unjust(member: Member, lacking: Member): number {
  const above = rankAbove(lacking, member);
  if (member === lacking || above < 0) return 0;
  if (above > 0) return lacking.tier < member.tier ? member.has - member.promised : member.movable;
  const over = (member.has - member.last) * lacking.heads - lacking.has * member.heads;
  return Math.max(0, Math.min(member.movable, over / lacking.heads));
}

/** What a member could give up for a bundle: all in a lower tier, else whole steps that it has loose, and has more of. */
function spareOf(member: Member, lacking: Member, step: number): number {
  const above = rankAbove(lacking, member);
  if (member === lacking || above < 0) return 0;
  if (lacking.tier < member.tier) return member.has - member.promised;
  const more = (member.has * lacking.heads - lacking.has * member.heads) / lacking.heads;
  const loose = Math.max(0, Math.min(member.loose, member.has - member.promised));
  const most = above > 0 ? loose : Math.min(loose, Math.max(0, more));
  return Math.floor(most / step) * step;
}

function memberAt(
  evidence: Evidence,
  { line, household }: Member,
  item: number,
): { file: string; row?: number; where: string } {
  if (line >= 0) return lineAt(evidence, line);
  return {
    file: FILE,
    where: `${evidence.names.householdText(household)} ${evidence.names.goodOf(item).id}`,
  };
}

/** Of equals who differ by the last step, those with the smaller lots have it; of those who have all of it loose. */
function* lotsAreKept(
  evidence: Evidence,
  item: number,
  rank: Rank,
  lackers: readonly Member[],
): Iterable<Violation> {
  const { step } = evidence.names.goodOf(item);
  const isPlain = (member: Member) => member.line >= 0 && member.has === member.loose;
  for (const [heads, equals] of groupBy(rank.filter(isPlain), (member) => member.heads)) {
    const lacking = lackers.filter((member) => isPlain(member) && member.heads === heads);
    const level = lacking.reduce((least, { has }) => Math.min(least, has), Infinity);
    const losers = lacking.filter(({ has }) => has === level);
    const winners = equals.filter(({ has, promised }) => has === level + step && promised < has);
    if (losers.length === 0 || winners.length === 0) continue;
    const smallest = losers.map(({ line }) => lot(evidence, line)).reduce((a, b) => (b < a ? b : a));
    for (const { line } of winners) {
      if (lot(evidence, line) > smallest) yield violation('draw-not-kept', lineAt(evidence, line), step);
    }
  }
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
