import type { Bound } from '../../model/index.ts';
import { announcedLoad } from '../build/attempt.ts';
import type { Scene } from '../build/attempt.ts';
import { aimAt } from '../build/course.ts';
import type { Aim } from '../build/course.ts';
import { Refuted } from './question.ts';
import { Relaxation } from './relax.ts';

import type { Score } from '../board/score.ts';
import { WHOLE, firstIndex, floorOf, sharesOf, compareShares } from '../board/steps.ts';
import type { Share } from '../board/steps.ts';

/** How a share of a capacity is written as a whole number. */
const MILLION = 1_000_000;

/**
 * Every goal with its value and what no schedule can be below. A bound holds for all schedules that are as good in the
 * goals before it; where it equals the value, that goal is proven optimal.
 *
 * Objectives, in the order of the goals: `unplaced.TIER` households (`unplaced.` for the last tier), `late` households,
 * `peak` in millionths of capacity, rounded up, `last-slot` minutes since midnight, `torn-buildings`, `detour` metres,
 * `span` slots, `chilled-wait` minutes, `late-again` households. After the first four the bounds are what each building
 * costs on its own.
 *
 * @param refuted what was found impossible besides
 */
export function proveBounds(scene: Scene, score: Score, refuted = new Refuted()): Bound[] {
  const { crowd, grid, night } = scene;
  const { settings } = night;
  const { finishBy } = settings.pickup;
  const level = settings.pickup.goal === 'level';
  const relaxation = new Relaxation(crowd, grid, settings, announcedLoad(scene));
  const day = Math.max(0, ...grid.end);
  const full = aimAt(grid, WHOLE, day);
  const unplaced = boundUnplaced(scene, relaxation, full, score, refuted);
  const upTo = placedUpTo(scene, score);
  const placed = upTo.at(-1)!;
  const timely = level && score.late > 0 ? placed - score.late : 0;
  const possible = (aim: Aim): boolean => {
    const question = { aim, placed: upTo, inTime: timely };
    return !refuted.covers(question) && relaxation.permits(question);
  };

  const noneSooner = refuted.covers({ aim: full, placed: upTo, inTime: timely + 1 });
  const late = noneSooner
    ? score.late
    : Math.max(0, placed - relaxation.placeable({ ...full, last: finishBy }));
  const latest = !level ? score.last : score.late === 0 ? finishBy : day;
  const peak = boundPeak(scene, score, (share) => possible(aimAt(grid, share, latest)));
  const share = level ? score.peak : WHOLE;
  const last = boundLast(grid.end, score, (end) => possible(aimAt(grid, share, end)));

  const lateBound = { objective: 'late', value: score.late, lowerBound: late };
  const lastBound = { objective: 'last-slot', value: score.last, lowerBound: last };
  return [
    ...unplaced,
    ...(level ? [lateBound, peak, lastBound] : [lastBound, peak]),
    { objective: 'torn-buildings', value: score.torn, lowerBound: 0 },
    { objective: 'detour', value: score.detour, lowerBound: 0 },
    { objective: 'span', value: score.span, lowerBound: boundSpan(scene, score) },
    { objective: 'chilled-wait', value: score.wait, lowerBound: boundWait(scene, placed) },
    { objective: 'late-again', value: score.again, lowerBound: 0 },
  ];
}

/** Of the tiers up to each, at least those whom the network cannot carry, less those of higher tiers who are counted already. */
function boundUnplaced(
  scene: Scene,
  relaxation: Relaxation,
  full: Aim,
  score: Score,
  refuted: Refuted,
): Bound[] {
  const { night, crowd } = scene;
  const placed = placedUpTo(scene, score);
  let count = 0;
  let above = 0;
  return score.unplaced.map((value, tier) => {
    for (let person = 0; person < crowd.length; person++) if (crowd.tier[person] === tier) count += 1;
    const fewest = count - relaxation.placeable(full, tier);
    const more = placed.map((each, t) => (t < tier ? each : placed[tier]! + 1));
    const lowerBound = refuted.covers({ aim: full, placed: more, inTime: 0 })
      ? value
      : Math.max(0, fewest - above);
    above += value;
    return { objective: `unplaced.${night.settings.priority[tier]?.id ?? ''}`, value, lowerBound };
  });
}

function boundPeak({ grid, night }: Scene, score: Score, possible: (share: Share) => boolean): Bound {
  const shares = sharesOf(grid.capacity, floorOf(night.settings.pickup));
  const below = shares.filter((share) => compareShares(share, score.peak) < 0);
  const lowest = below[firstIndex(below.length, (i) => possible(below[i]!))] ?? score.peak;
  return { objective: 'peak', value: inMillionths(score.peak), lowerBound: inMillionths(lowest) };
}

function inMillionths([load, of]: readonly [number, number]): number {
  return Math.ceil((load * MILLION) / of);
}

function boundLast(ends: Int32Array, score: Score, possible: (end: number) => boolean): number {
  const below = [...new Set(ends)].filter((end) => end < score.last).sort((a, b) => a - b);
  return below[firstIndex(below.length, (i) => possible(below[i]!))] ?? score.last;
}

/** Nothing is called before it is ready, nor before any slot begins. */
function boundWait({ crowd, grid, night }: Scene, placed: number): number {
  if (placed < crowd.reachable) return 0;
  let sum = 0;
  const soonest = new Map<string, number>();
  for (let person = 0; person < crowd.length; person++) {
    if (crowd.chilled[person] === 0 || crowd.hopeless[person] === 1) continue;
    const { points } = crowd.cohorts[crowd.cohort[person]!]!;
    const { ready } = night.settings.waves[crowd.wave[person]!]!;
    const key = `${points.join()}|${ready}`;
    let wait = soonest.get(key);
    if (wait === undefined) {
      const starts = points.flatMap((p) => [...grid.start.subarray(grid.first[p], grid.first[p + 1])]);
      wait = Math.min(...starts.filter((start) => start >= ready)) - ready;
      soonest.set(key, wait);
    }
    sum += crowd.chilled[person]! * wait;
  }
  return sum;
}

/** A building spans at least the batches of its longest door. */
function boundSpan({ crowd, grid, night }: Scene, score: Score): number {
  if (score.unplaced.reduce((sum, count) => sum + count, 0) > crowd.length - crowd.reachable) return 0;
  const most = Math.min(night.settings.pickup.batchMax, Math.max(1, ...grid.capacity));
  const kins = new Map<number, Map<number, number>>();
  const buildingOf = new Map<number, number>();
  for (const { door, kin, building, people } of crowd.cohorts) {
    const own = kins.get(door) ?? new Map<number, number>();
    kins.set(door, own.set(kin, (own.get(kin) ?? 0) + people.length));
    buildingOf.set(door, building);
  }
  const longest = new Map<number, number>();
  for (const [door, own] of kins) {
    let batches = 0;
    for (const size of own.values()) batches += Math.ceil(size / most);
    const building = buildingOf.get(door)!;
    longest.set(building, Math.max(longest.get(building) ?? 0, batches));
  }
  return [...longest.values()].reduce((sum, batches) => sum + batches, 0);
}

/** How many are placed of each tier and those above it. */
export function placedUpTo({ crowd }: Scene, { unplaced }: Score): number[] {
  const counts = unplaced.map((missing) => -missing);
  for (const tier of crowd.tier) counts[tier]! += 1;
  let sum = 0;
  return counts.map((count) => (sum += count));
}
