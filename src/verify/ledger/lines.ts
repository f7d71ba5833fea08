import type { Demand } from '../../model/index.ts';
import type { Night } from '../site/night.ts';
import type { AllocationRows } from '../folder/rows.ts';

/**
 * What became of every demand line, by the demand's own index: the sums of its rows in allocations.csv.
 * Quantities in base units of the good that was asked.
 */
export interface Lines {
  readonly demand: Demand;
  readonly allocated: Float64Array;
  readonly substituted: Float64Array;
  readonly short: Float64Array;
  /** What it may have at most: asked, or the item's limit for a household. */
  readonly cap: Float64Array;
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
  const cap = new Float64Array(demand.length);
  for (let line = 0; line < demand.length; line++) {
    const limit = catalogue.goods[demand.good[line]!]!.maxPerHousehold;
    cap[line] = limit === null ? demand.asked[line]! : Math.min(limit, demand.asked[line]!);
  }
  return { demand, allocated, substituted, short, cap, reason, row, find };
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
