import type { Night } from '../../model/index.ts';
import type { Board } from './board.ts';
import type { OpenBatch } from './open-batch.ts';
import { compareShares, floorOf } from './steps.ts';
import type { Share } from './steps.ts';

/** What a schedule is judged by, in no order; see `compareScores` for the order. Smaller is better everywhere. */
export interface Score {
  /** Households without a slot, by tier, the highest first. */
  readonly unplaced: readonly number[];
  /** Households whose slot ends after `finish_by`. */
  readonly late: number;
  /** The fullest slot against its capacity, or the floor up to which peaks count as equal. */
  readonly peak: Share;
  /** When the last slot ends, minutes; 0 where there is none. */
  readonly last: number;
  /** Buildings that collect at more than one point. */
  readonly torn: number;
  /** Metres beyond the nearest point that serves the household, summed over households. */
  readonly detour: number;
  /** Slots from a building's first to its last, summed over buildings. */
  readonly span: number;
  /** Minutes that chilled and frozen parcels wait after they are ready, summed over parcels. */
  readonly wait: number;
  /** Households that were later than the median when called last, and are so again. */
  readonly again: number;
}

export function scoreBoard(board: Board, night: Night, metres = detours(night)): Score {
  const { crowd, grid } = board;
  const { priority, pickup } = night.settings;
  const unplaced = unplacedByTier(board);
  while (unplaced.length <= priority.length) unplaced.push(0);
  let late = 0;
  let wait = 0;
  for (let person = 0; person < crowd.length; person++) {
    const draft = board.draftOf[person];
    if (draft === undefined) continue;
    if (grid.end[draft.slot]! > pickup.finishBy) late += 1;
    wait += waitOf(board, person, draft.slot);
  }
  let last = 0;
  for (let slot = 0; slot < grid.length; slot++)
    if (board.load[slot]! > 0) last = Math.max(last, grid.end[slot]!);
  return {
    unplaced,
    late,
    peak: peakOf(board),
    last,
    ...scoreBuildings(board),
    detour: detour(board, metres),
    wait,
    again: repeats(board),
  };
}

/** Households without a slot, by tier, as far as tiers occur. */
export function unplacedByTier({ crowd, draftOf }: Board): number[] {
  const counts: number[] = [];
  for (let person = 0; person < crowd.length; person++) {
    const tier = crowd.tier[person]!;
    while (counts.length <= tier) counts.push(0);
    if (draftOf[person] === undefined) counts[tier]! += 1;
  }
  return counts;
}

/** Whether a higher tier has more without a slot. */
export function isWorse(a: readonly number[], b: readonly number[]): boolean {
  for (const [tier, count] of a.entries()) if (count !== b[tier]) return count > b[tier]!;
  return false;
}

/** The fullest slot against its capacity; peaks up to the floor count as the floor. */
export function peakOf({ grid, load, pickup }: Board): Share {
  let peak = floorOf(pickup);
  for (let slot = 0; slot < grid.length; slot++) {
    const share: Share = [load[slot]!, grid.capacity[grid.point[slot]!]!];
    if (load[slot]! > 0 && compareShares(share, peak) > 0) peak = share;
  }
  return peak;
}

/** Minutes that a person's chilled parcels lie after they are ready, were it called at a slot. */
export function waitOf(board: Board, person: number, slot: number): number {
  const { crowd, grid } = board;
  return crowd.chilled[person]! * (grid.start[slot]! - board.ready[crowd.wave[person]!]!);
}

/** Whole slots between the starts, so that points with different opening hours are counted alike. */
export function spanOf(drafts: readonly OpenBatch[], board: Board): number {
  let first = Infinity;
  let last = -Infinity;
  for (const { slot } of drafts) {
    first = Math.min(first, board.grid.start[slot]!);
    last = Math.max(last, board.grid.start[slot]!);
  }
  return drafts.length === 0 ? 0 : Math.floor((last - first) / board.pickup.slotMinutes) + 1;
}

function scoreBuildings(board: Board): { torn: number; span: number } {
  let torn = 0;
  let span = 0;
  for (const drafts of board.byBuilding) {
    if (drafts.length === 0) continue;
    const { point } = board.grid;
    const home = point[drafts[0]!.slot];
    if (drafts.some(({ slot }) => point[slot] !== home)) torn += 1;
    span += spanOf(drafts, board);
  }
  return { torn, span };
}

function detour({ crowd, grid, draftOf }: Board, metres: Int32Array): number {
  const points = grid.capacity.length;
  let sum = 0;
  for (const [person, draft] of draftOf.entries()) {
    if (draft !== undefined) sum += metres[crowd.entrance[person]! * points + grid.point[draft.slot]!]!;
  }
  return sum;
}

/** Metres beyond the nearest point that serves an entrance, by entrance × points + point; 0 where they are not known. */
export function detours({ site, settings }: Night): Int32Array {
  const metres = new Int32Array(site.entrances.length * settings.points.length);
  for (const [e, { points, walkMetres }] of site.entrances.entries()) {
    const known = points.flatMap((p) => walkMetres[p] ?? []);
    const nearest = Math.min(...known);
    for (const p of points) metres[e * settings.points.length + p] = (walkMetres[p] ?? nearest) - nearest;
  }
  return metres;
}

/** Whether a person who comes at a minute is late again; the medians are of the whole night. */
export type IsAgain = (person: number, minute: number) => boolean;

/** Later than the median when it was called last, yesterday or as a pin announced, and later than today's median again. */
export function lateAgain({ crowd, grid, draftOf }: Board): IsAgain {
  const before = median(crowd.lastSlot.filter((minute) => minute >= 0));
  if (before === Infinity) return () => false;
  const today = median(
    Int32Array.from(draftOf, (draft) => (draft === undefined ? -1 : grid.start[draft.slot]!)).filter(
      (minute) => minute >= 0,
    ),
  );
  return (person, minute) => crowd.lastSlot[person]! > before && minute > today;
}

function repeats(board: Board): number {
  const isAgain = lateAgain(board);
  return board.draftOf.reduce(
    (sum, draft, person) =>
      sum + (draft !== undefined && isAgain(person, board.grid.start[draft.slot]!) ? 1 : 0),
    0,
  );
}

/** The lower one of the two in the middle; of nothing, later than everything. */
function median(minutes: Int32Array): number {
  return minutes.sort()[Math.floor((minutes.length - 1) / 2)] ?? Infinity;
}

/** The order of goals: below 0 where `a` is better. */
export function compareScores(a: Score, b: Score, goal: Night['settings']['pickup']['goal']): number {
  if (isWorse(a.unplaced, b.unplaced)) return 1;
  if (isWorse(b.unplaced, a.unplaced)) return -1;
  const peak = compareShares(a.peak, b.peak);
  const first = goal === 'level' ? a.late - b.late || peak || a.last - b.last : a.last - b.last || peak;
  return (
    first || a.torn - b.torn || a.detour - b.detour || a.span - b.span || a.wait - b.wait || a.again - b.again
  );
}
