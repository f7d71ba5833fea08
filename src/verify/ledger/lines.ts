import type { Demand } from '../../model/index.ts';
import type { Night } from '../site/night.ts';
import type { AllocationRows } from '../folder/rows.ts';
import { Holdings } from './holdings.ts';

/**
 * What became of every demand line, by the demand's own index: the sums of its rows in allocations.csv.
 * Quantities in base units of the good that was asked.
 */
export interface Lines {
  readonly demand: Demand;
  readonly allocated: Float64Array;
  readonly substituted: Float64Array;
  readonly short: Float64Array;
  /** What it may have at most: asked, or what the limits leave beside all else that the household has of the item. */
  readonly cap: Float64Array;
  readonly holdings: Holdings;
  /** Index into SHORT_REASONS of the first row that is short; -1 none. */
  readonly reason: Int8Array;
  /** The row of its first row in allocations.csv; 0 where it has none. */
  readonly row: Int32Array;
  /** The line of a household and a good; -1 where that was not asked. */
  find(household: number, good: number): number;
}

export function linesOf(workspace: Night, rows: AllocationRows): Lines {
  const { demand, site, catalogue } = workspace;
  const find = finder(demand, site.households.length);
  const allocated = new Float64Array(demand.length);
  const substituted = new Float64Array(demand.length);
  const short = new Float64Array(demand.length);
  const reason = new Int8Array(demand.length).fill(-1);
  const row = new Int32Array(demand.length);
  for (let k = 0; k < rows.length; k++) {
    if (rows.substituteFor[k] !== -1) continue;
    const line = find(rows.household[k]!, rows.good[k]!);
    if (line < 0) continue;
    allocated[line]! += rows.allocated[k]!;
    substituted[line]! += rows.substituted[k]!;
    short[line]! += rows.short[k]!;
    if (reason[line]! < 0) reason[line] = rows.reason[k]!;
    if (row[line] === 0) row[line] = rows.row[k]!;
  }
  const holdings = new Holdings(workspace, rows);
  const cap = new Float64Array(demand.length);
  for (let line = 0; line < demand.length; line++) {
    const household = demand.household[line]!;
    const good = demand.good[line]!;
    const { kind, step } = catalogue.goods[good]!;
    // A bundle comes before what its household asks for loose, and what is dealt of it counts in what is bundled.
    const most = stepsLeft(workspace, good, (item) => holdings.otherwise(household, item)) * step;
    cap[line] = Math.min(demand.asked[line]!, most + (kind === 'bundle' ? allocated[line]! : 0));
  }
  return { demand, allocated, substituted, short, cap, holdings, reason, row, find };
}

/** How many more steps of a good the limits of what it holds leave. */
export function stepsLeft(
  { catalogue }: Pick<Night, 'catalogue'>,
  good: number,
  has: (item: number) => number,
): number {
  return partsOf(catalogue, good).reduce((least, { item, quantity }) => {
    const limit = catalogue.goods[item]!.maxPerHousehold;
    return limit === null ? least : Math.min(least, Math.max(0, Math.floor((limit - has(item)) / quantity)));
  }, Infinity);
}

/** What one step of a good holds: an item's own step, or a bundle's components. */
export function partsOf(
  { goods }: Night['catalogue'],
  good: number,
): readonly { readonly item: number; readonly quantity: number }[] {
  const noun = goods[good]!;
  return noun.kind === 'item' ? [{ item: good, quantity: noun.step }] : noun.components;
}

/** What a household has of an item in all. */
export function hasOf(lines: Lines, household: number, item: number): number {
  const line = lines.find(household, item);
  return (line < 0 ? 0 : lines.allocated[line]!) + lines.holdings.otherwise(household, item);
}

/** How much a line lacks of what it may have. */
export function lacking(lines: Lines, line: number): number {
  return lines.cap[line]! - lines.allocated[line]! - lines.substituted[line]!;
}

/** The demand is sorted by household and good: a household's lines are found by its start, the good by halving. */
function finder(demand: Demand, households: number): Lines['find'] {
  const start = new Int32Array(households + 1);
  for (let line = 0; line < demand.length; line++) start[demand.household[line]! + 1]!++;
  for (let household = 0; household < households; household++) start[household + 1]! += start[household]!;
  return (household, good) => {
    if (household < 0 || household >= households) return -1;
    let low = start[household]!;
    let high = start[household + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (demand.good[middle]! < good) low = middle + 1;
      else high = middle;
    }
    return low < start[household + 1]! && demand.good[low] === good ? low : -1;
  };
}
