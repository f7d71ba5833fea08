import { greatestDivisor } from '../../../model/index.ts';
import { orderOf, type Rows } from '../../rows.ts';
import { isWide, mostOf, runsOf, type Run } from '../../runs.ts';
import { smallestPacks } from '../../terms.ts';
import { doubles } from './doubles.ts';
import type { NetItem, NetRun, Shared, SurplusClass } from './net.ts';

/** Units that an item's table may have. */
const LARGEST_TABLE = 1 << 20;

interface Orders {
  readonly open: ReadonlySet<number>;
  /** The lane of an order: its own, or that of another which it is seen as one with. */
  readonly laneOf: (order: number) => number;
  readonly shared: Shared[];
}

/** The lines that an item may stand on, as stages of runs; undefined where it has no offer. */
export function netItem(
  rows: Rows,
  item: number,
  wanted: number,
  { open, laneOf, shared }: Orders,
): NetItem | undefined {
  const { offers } = rows.catalogue;
  const fill = rows.fillThresholdMilli;
  let unit = 0;
  for (const offer of rows.offersOf[item]!) unit = greatestDivisor(unit, offers[offer]!.packSize);
  if (unit === 0) return undefined;
  const stages: NetRun[][] = [];
  for (const offer of rows.offersOf[item]!) {
    const terms = offers[offer]!;
    const most = mostOf(terms, wanted, fill);
    const waves = terms.waves.filter((wave) => open.has(orderOf(rows, offer, wave)));
    if (most === 0 || waves.length === 0) continue;
    const placesIn = (some: readonly number[]) =>
      some.map((wave) => ({ line: offer * rows.waves + wave, lane: laneOf(orderOf(rows, offer, wave)) }));
    const places = placesIn(waves);
    const runs = runsOf(terms, most, fill)
      .map((run) => ({ ...run, hi: reach(run, wanted, terms.packSize) }))
      .filter((run) => run.hi >= run.lo);
    if (runs.length === 0) continue;
    const together = waves.length > 1 && most < mostOf({ ...terms, stockPacks: null }, wanted, fill);
    const prices = runs.map((run) => run.price);
    const rising = prices.some((price, index) => index > 0 && price > prices[index - 1]!);
    const wide = runs.some(({ lo }) => isWide(terms, lo, fill));
    const byWave = places.map((place) =>
      runs.map((run) => ({
        ...run,
        ...place,
        pack: terms.packSize / unit,
        grams: terms.packGrams ?? 0,
        twin: waves.length > 1 && !rising && (together || !wide) ? offer : -1,
        lowest: together && rising ? Math.min(...prices) : run.price,
        highest: together ? Math.max(...prices) : run.price,
      })),
    );
    const several = (some: readonly number[]) =>
      doubles(terms, byWave[0]!, placesIn(some), { wanted, most, unit, fill });
    // What is limited by its stock is bought in one wave (see merge.ts); else each wave is a choice of its own.
    if (together) {
      stages.push([...byWave.flat(), ...several(waves)]);
      shared.push({ lines: places, smallest: smallestPacks(terms), step: terms.packMultiple, rising });
    } else if (waves.length === 1) stages.push([...byWave[0]!, ...several(terms.waves)]);
    else stages.push(...byWave);
  }
  // What reaches least comes first: the tables of an item's program are then empty for longest.
  const reachOf = (stage: readonly NetRun[]): number => Math.max(...stage.map((run) => run.hi * run.pack));
  const ordered = stages.toSorted((a, b) => reachOf(a) - reachOf(b));
  return { item, unit, wanted, stages: ordered, classes: classesOf(ordered) };
}

/** Whether the tables of an item's program can be made. */
export function fits({ classes, wanted, unit }: NetItem): boolean {
  return classes.every(({ limit }) => (wanted + limit) / unit < LARGEST_TABLE);
}

function reach(run: Run, wanted: number, packSize: number): number {
  const most = Math.floor((wanted + run.limit) / packSize);
  return Math.min(run.hi, run.lo + Math.floor((most - run.lo) / run.step) * run.step);
}

function classesOf(stages: readonly NetRun[][]): SurplusClass[] {
  const ascending = [...new Set(stages.flat().map((run) => run.limit))].sort((a, b) => a - b);
  return ascending.map((limit, index) => ({ below: ascending[index - 1] ?? -1, limit }));
}
