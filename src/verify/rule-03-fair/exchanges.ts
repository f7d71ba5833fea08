import type { Substitute } from '../../model/index.ts';
import type { Evidence } from '../evidence.ts';
import { leftForOthers } from '../ledger/books.ts';
import { hasOf, partsOf } from '../ledger/lines.ts';

/** A substitute that the workspace lists, with the smallest amounts in which it can stand for the item. */
export interface Exchange {
  readonly item: number;
  readonly substitute: number;
  /** Place among the item's substitutes, by rank, then id. */
  readonly order: number;
  /** Base units of the item, and of the substitute, in one exchange: whole steps of both. */
  readonly asked: number;
  readonly given: number;
}

/** What a demand line got of a substitute. */
export interface Given {
  readonly row: number;
  readonly line: number;
  readonly substitute: number;
  readonly quantity: number;
}

export function exchangesOf({ workspace }: Evidence): ReadonlyMap<number, readonly Exchange[]> {
  const { substitutes } = workspace.catalogue;
  const byItem = new Map<number, Substitute[]>();
  for (const substitute of substitutes) {
    byItem.set(substitute.item, [...(byItem.get(substitute.item) ?? []), substitute]);
  }
  const exchanges = new Map<number, readonly Exchange[]>();
  for (const [item, list] of byItem) {
    list.sort((a, b) => a.rank - b.rank || a.substitute - b.substitute);
    const sorted = list.map((substitute, order) => exchange(workspace.catalogue.goods, substitute, order));
    exchanges.set(item, sorted);
  }
  return exchanges;
}

/** given = asked × numerator ÷ denominator; the smallest asked that makes both whole steps. */
function exchange(
  goods: Evidence['workspace']['catalogue']['goods'],
  { item, substitute, ratio }: Substitute,
  order: number,
): Exchange {
  const step = BigInt(goods[item]!.step);
  const numerator = step * BigInt(ratio.numerator);
  const denominator = BigInt(goods[substitute]!.step) * BigInt(ratio.denominator);
  const steps = denominator / gcd(numerator, denominator);
  const asked = steps * step;
  const given = (asked * BigInt(ratio.numerator)) / BigInt(ratio.denominator);
  return { item, substitute, order, asked: Number(asked), given: Number(given) };
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** Rows of allocations.csv that are substitutes, of known households, for something that was asked. */
export function givenOf({ tables, lines }: Evidence): readonly Given[] {
  const rows = tables.allocations;
  const given: Given[] = [];
  for (let k = 0; k < rows.length; k++) {
    if (rows.substituteFor[k]! < 0 || rows.household[k]! < 0 || rows.good[k]! < 0) continue;
    const line = lines.find(rows.household[k]!, rows.substituteFor[k]!);
    if (line < 0) continue;
    given.push({ row: rows.row[k]!, line, substitute: rows.good[k]!, quantity: rows.allocated[k]! });
  }
  return given;
}

/** Whether a line takes substitutes at all. */
export function takesSubstitutes({ workspace, lines }: Evidence, line: number): boolean {
  const { substitutes } = workspace.settings.sourcing;
  return substitutes === 'always' || (substitutes === 'consent' && lines.demand.substituteOk[line] === 1);
}

/**
 * Items that someone lacks who asked for them, under their own name or in a bundle that was not dealt for want of them: nothing
 * of them is left for others.
 */
export function lackedItems({ lines, books, workspace }: Evidence): ReadonlySet<number> {
  const lacked = new Set<number>();
  for (let line = 0; line < lines.demand.length; line++) {
    if (lines.allocated[line]! >= lines.cap[line]!) continue;
    const good = lines.demand.good[line]!;
    for (const { item, quantity } of partsOf(workspace.catalogue, good))
      if (item === good || leftForOthers(books[item]!) < quantity) lacked.add(item);
  }
  return lacked;
}

/** Whether the limit lets a household have an exchange's substitute, beside what it has of it. */
export function mayTake(
  { lines, workspace }: Evidence,
  line: number,
  { substitute, given }: Exchange,
): boolean {
  const limit = workspace.catalogue.goods[substitute]!.maxPerHousehold;
  return limit === null || hasOf(lines, lines.demand.household[line]!, substitute) + given <= limit;
}
