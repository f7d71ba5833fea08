import type { Minutes, Night, Parcel, Slotting } from '../../model/index.ts';
import { WAYS, attempt } from '../build/attempt.ts';
import type { Board } from '../board/board.ts';
import { restOf } from '../crowd/called.ts';
import { gatherCrowd } from '../crowd/crowd.ts';
import { layGrid } from '../crowd/grid.ts';
import { costOf, ladders, withChange } from './remedies.ts';
import type { Change } from './remedies.ts';

/** Places that are missing: so many households wait for the same points from the same minute on. */
export interface Shortfall {
  readonly points: readonly number[];
  /** From when their goods are ready until the last of these points closes. */
  readonly from: Minutes;
  readonly to: Minutes;
  readonly households: number;
}

/** A change that was tested by solving again. */
export interface Option {
  readonly change: Change;
  /** Desk-minutes beyond today's. */
  readonly cost: number;
  /** Households that would still be unplaced, and late. */
  readonly unplaced: number;
  readonly late: number;
}

export interface Advice {
  /** The largest first. */
  readonly shortfalls: readonly Shortfall[];
  /** The cheapest first; of each kind what follows leaves fewer unplaced, or as many and fewer late. */
  readonly options: readonly Option[];
}

/** Schedules that are made for one piece of advice, at most: fewer on large sites, where each takes long. */
const MOST_TRIALS = 60;
const TRIALS_TIMES_PEOPLE = 150_000;

/**
 * What binds and what would help where households are unplaced or late; nothing where nobody is. Of each kind of change at
 * each place the smallest is sought, by halves, that helps as much as the largest.
 */
export function whatWouldHelp(whole: Night, everybody: readonly Parcel[], slotting: Slotting): Advice {
  const { night, collecting } = restOf(whole, everybody);
  const before = countOf(slotting, night);
  if (before.unplaced === 0 && before.late === 0) return { shortfalls: [], options: [] };
  const { site } = night;
  const waves = new Map(collecting.map(({ household, wave }) => [household, wave]));
  const unplaced = slotting.unplaced.map(({ household }) => household);
  const waiting = [...unplaced];
  for (const { slotStart, households } of slotting.batches)
    if (isLate(night, slotStart)) waiting.push(...households);
  const entrances = waiting.map((household) => site.entrances[site.households[household]!.entrance]!);
  const points = [...new Set(entrances.flatMap((entrance) => entrance.points))].sort((a, b) => a - b);
  const zones = [...new Set(entrances.map(({ zone }) => zone))].sort((a, b) => a - b);
  const options: Option[] = [];
  let trials = 0;
  const mostTrials = Math.min(MOST_TRIALS, Math.floor(TRIALS_TIMES_PEOPLE / collecting.length));
  const test = (change: Change): Option => {
    trials += 1;
    return { change, cost: costOf(night, change), ...trial(withChange(night, change), collecting) };
  };
  for (const ladder of ladders(night, points, zones)) {
    if (trials >= mostTrials) break;
    let best = test(ladder.at(-1)!);
    const most = best;
    for (let low = 0, high = ladder.length - 1; low < high && helps(best, before);) {
      if (trials >= mostTrials) break;
      const middle = (low + high) >> 1;
      const option = test(ladder[middle]!);
      if (!helps(most, option)) {
        best = option;
        high = middle;
      } else low = middle + 1;
    }
    if (helps(best, before)) options.push(best);
  }
  options.sort((a, b) => a.cost - b.cost || a.unplaced - b.unplaced || a.late - b.late);
  // What costs as much or more and helps no more than another of its kind is not worth saying.
  const worth = options.filter((option, at) =>
    options.slice(0, at).every((other) => other.change.kind !== option.change.kind || helps(option, other)),
  );
  return { shortfalls: shortfalls(night, unplaced, waves), options: worth };
}

type Left = Pick<Option, 'unplaced' | 'late'>;

/** Whether fewer are left without a slot, or as many and fewer late. */
function helps(option: Left, than: Left): boolean {
  return option.unplaced < than.unplaced || (option.unplaced === than.unplaced && option.late < than.late);
}

function isLate({ settings: { pickup } }: Night, slotStart: Minutes): boolean {
  return pickup.goal === 'level' && slotStart + pickup.slotMinutes > pickup.finishBy;
}

function countOf({ batches, unplaced }: Slotting, night: Night): { unplaced: number; late: number } {
  const late = batches.reduce(
    (sum, { slotStart, households }) => sum + (isLate(night, slotStart) ? households.length : 0),
    0,
  );
  return { unplaced: unplaced.length, late };
}

/** A first schedule, without a search: whether it fits is the question, not how well. */
function trial(night: Night, collecting: readonly Parcel[]): { unplaced: number; late: number } {
  const scene = { night, crowd: gatherCrowd(night, collecting), grid: layGrid(night) };
  const aims = [night.settings.pickup.finishBy, DAY_END].map((last) => ({
    limit: scene.grid.capacity,
    last,
  }));
  const counts = WAYS.slice(0, 2).map((way) =>
    leftOn(attempt(scene, aims, way, 20 * scene.crowd.length), night),
  );
  return counts.reduce((a, b) =>
    b.unplaced < a.unplaced || (b.unplaced === a.unplaced && b.late < a.late) ? b : a,
  );
}

const DAY_END: Minutes = 1440;

function leftOn({ draftOf, grid }: Board, night: Night): { unplaced: number; late: number } {
  let unplaced = 0;
  let late = 0;
  for (const draft of draftOf) {
    if (draft === undefined) unplaced += 1;
    else if (isLate(night, grid.start[draft.slot]!)) late += 1;
  }
  return { unplaced, late };
}

/** Places that are missing: only of those who have none; who is late has one. */
function shortfalls(
  { site, settings }: Night,
  unplaced: readonly number[],
  waves: ReadonlyMap<number, number>,
): Shortfall[] {
  const found = new Map<string, Shortfall>();
  for (const household of unplaced) {
    const { points } = site.entrances[site.households[household]!.entrance]!;
    const from = settings.waves[waves.get(household)!]!.ready;
    const to = Math.max(0, ...points.flatMap((p) => settings.points[p]!.open.map((span) => span.to)));
    const key = `${points.join()}|${from}`;
    found.set(key, { points, from, to, households: (found.get(key)?.households ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.households - a.households || a.from - b.from);
}
