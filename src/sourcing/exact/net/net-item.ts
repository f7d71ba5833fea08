import { mostOf } from '../../program.ts';
import { orderOf, type Rows } from '../../rows.ts';
import { smallestPacks } from '../../terms.ts';
import type { NetItem, NetRun, Shared, SurplusClass } from './net.ts';
import { runsOf, type Run } from './runs.ts';

const LARGEST_TABLE = 1 << 17;

/** The lines that an item may stand on, as stages of runs; undefined where it has no offer. */
export function netItem(
  rows: Rows,
  item: number,
  { wanted, open, shared }: { wanted: number; open: ReadonlySet<number>; shared: Shared[] },
  laneIndex: (order: number) => number,
): NetItem | undefined {
  const { offers } = rows.catalogue;
  let unit = 0;
  for (const offer of rows.offersOf[item]!) unit = gcd(unit, offers[offer]!.packSize);
  if (unit === 0) return undefined;
  const stages: NetRun[][] = [];
  for (const offer of rows.offersOf[item]!) {
    const terms = offers[offer]!;
    const most = mostOf(terms, wanted);
    const waves = terms.waves.filter((wave) => open.has(orderOf(rows, offer, wave)));
    if (most === 0 || waves.length === 0) continue;
    const lines = waves.map((wave) => ({
      line: offer * rows.waves + wave,
      lane: laneIndex(orderOf(rows, offer, wave)),
    }));
    const runs = runsOf(terms, most, rows.fillThresholdMilli)
      .map((run) => ({ ...run, hi: reach(run, wanted, terms.packSize) }))
      .filter((run) => run.hi >= run.lo);
    if (runs.length === 0) continue;
    const together = waves.length > 1 && most < mostOf({ ...terms, stockPacks: null }, wanted);
    const prices = runs.map((run) => run.price);
    const rising = prices.some((price, index) => index > 0 && price > prices[index - 1]!);
    const byWave = lines.map((place) =>
      runs.map((run) => ({
        ...run,
        ...place,
        pack: terms.packSize / unit,
        grams: terms.packGrams ?? 0,
        twin:
          waves.length > 1 && !rising && (together || smallestPacks(terms) === terms.packMultiple)
            ? offer
            : -1,
        lowest: together && rising ? Math.min(...prices) : run.price,
        highest: together ? Math.max(...prices) : run.price,
      })),
    );
    // What is limited by its stock is bought in one wave (see merge.ts); else each wave is a choice of its own.
    if (together) {
      stages.push([...byWave.flat(), ...doubles(byWave, { stock: most, wanted, packSize: terms.packSize })]);
      shared.push({ lines, smallest: smallestPacks(terms), step: terms.packMultiple, rising });
    } else stages.push(...byWave);
  }
  // What reaches least comes first: the tables of an item's program are then empty for longest.
  const reachOf = (stage: readonly NetRun[]): number => Math.max(...stage.map((run) => run.hi * run.pack));
  const ordered = stages.toSorted((a, b) => reachOf(a) - reachOf(b));
  return { item, unit, wanted, stages: ordered, classes: classesOf(ordered, unit, wanted) };
}

/**
 * Several waves at the smallest count each: where that is more than one multiple, rule 10 lets more be left over beside
 * it than beside their sum on one line. All else an offer could bring in several waves it can bring in one.
 */
function doubles(
  byWave: readonly (readonly NetRun[])[],
  { stock, wanted, packSize }: { stock: number; wanted: number; packSize: number },
): NetRun[] {
  const smallest = byWave.map((runs) => runs[0]!);
  const [first] = smallest;
  if (first === undefined || first.lo === first.step) return [];
  const most = Math.min(stock, Math.floor((wanted + first.limit) / packSize));
  return subsets(smallest)
    .filter((set) => set.length > 1 && set.length * first.lo <= most)
    .map((set) => ({ ...set[0]!, also: set.slice(1).map(({ line, lane }) => ({ line, lane })) }));
}

function subsets<T>(list: readonly T[]): T[][] {
  const sets: T[][] = [[]];
  for (const one of list) sets.push(...sets.map((set) => [...set, one]));
  return sets;
}

function reach(run: Run, wanted: number, packSize: number): number {
  const most = Math.floor((wanted + run.limit) / packSize);
  return Math.min(run.hi, run.lo + Math.floor((most - run.lo) / run.step) * run.step);
}

function classesOf(stages: readonly NetRun[][], unit: number, wanted: number): SurplusClass[] {
  const largest = LARGEST_TABLE * unit - wanted;
  const limits = [...new Set(stages.flat().map((run) => run.limit))].filter((limit) => limit <= largest);
  const ascending = limits.sort((a, b) => a - b);
  return ascending.map((limit, index) => ({ below: ascending[index - 1] ?? -1, limit }));
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
