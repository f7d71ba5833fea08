import type { Night } from '../../src/model/index.ts';
import { holds, isOrdered, optionsAt, seatsOf, type Given, type Sitting } from './naive-rules.ts';

/** What an answer costs. Left out: households without any slot, as one number in which a higher tier outweighs the lower. */
export interface Cost {
  readonly leftOut: number;
  readonly moved: number;
  readonly weight: number;
}

/**
 * The least that can move, by trying: sets of households that move, the smallest first; for each, every way to seat all who
 * can be seated. Written from the text of the rules alone and for sites of a few doors.
 *
 * @param makeRoom whether others move so that nobody is left out; else as few move as the rules allow
 * @param most households that may be left out
 */
export function leastMoved(given: Given, makeRoom: boolean, most = Infinity): Cost {
  const { told, toTheDoor, weightOf } = given;
  const everybody = [...told.keys()];
  const forced = everybody.filter(
    (household) => optionsAt(given, household, told.get(household)!).length === 0,
  );
  const free = everybody.filter((household) => !forced.includes(household));
  const sum = (households: readonly number[]) =>
    households.reduce((total, each) => total + weightOf(each), 0);
  let best: Cost | undefined;
  let found = '';
  const sizeOf = (above: number, below: number) => `${above} ${below}`;
  const isUpper = (household: number) => given.night.site.households[household]!.tier === 0;
  const upper = free.filter(isUpper);
  const lower = free.filter((household) => !isUpper(household));
  const sizes = Array.from({ length: (upper.length + 1) * (lower.length + 1) }, (_, at) => [
    Math.floor(at / (lower.length + 1)),
    at % (lower.length + 1),
  ]);
  // Of the higher tier as few as can be, then of the others.
  for (const [above = 0, below = 0] of sizes) {
    const sets = subsets(upper, above)
      .flatMap((some) => subsets(lower, below).map((more) => [...forced, ...some, ...more]))
      .sort((a, b) => sum(a) - sum(b));
    for (const moving of sets) {
      const weight = sum(moving) + sum(toTheDoor);
      if (!makeRoom && best !== undefined && (sizeOf(above, below) !== found || weight > best.weight))
        return best;
      const leftOut = seatAll(given, moving, best?.leftOut ?? Infinity, most);
      if (leftOut !== undefined) {
        best = { leftOut, moved: moving.length + toTheDoor.length, weight };
        found = sizeOf(above, below);
      }
      if (best?.leftOut === 0) return best;
    }
  }
  return best!;
}

function subsets(of: readonly number[], size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  const found: number[][] = [];
  for (let at = from; at <= of.length - size; at++)
    for (const rest of subsets(of, size - 1, at + 1)) found.push([of[at]!, ...rest]);
  return found;
}

/** Households without a slot, the higher tiers before all others. */
export function leftOutOf(night: Night, households: readonly number[]): number {
  return households.reduce((sum, each) => sum + (night.site.households[each]!.tier === 0 ? 1000 : 1), 0);
}

/** How many are left out, of all tiers. */
export function countOf(leftOut: number): number {
  return Math.floor(leftOut / 1000) + (leftOut % 1000);
}

/**
 * Those who stay at their slots, and all others in the best way.
 *
 * @returns who is left out, where that is less than `below`
 */
function seatAll(given: Given, moving: readonly number[], below: number, most: number): number | undefined {
  const staying = [...given.told.keys()].filter((household) => !moving.includes(household));
  const others = [...given.takes.keys()].filter((household) => !given.told.has(household));
  const everybody = [...staying, ...moving, ...others];
  let best = below;
  const sit = (at: number, leftOut: number, seated: readonly Sitting[]): void => {
    if (leftOut >= best || countOf(leftOut) > most) return;
    const household = everybody[at];
    if (household === undefined) {
      if (isOrdered(given.night, seated)) best = leftOut;
      return;
    }
    const seats = at < staying.length ? [given.told.get(household)!] : seatsOf(given, household);
    for (const seat of seats) {
      for (const wave of optionsAt(given, household, seat)) {
        const next = [...seated, { household, wave, ...seat }];
        if (holds(given, next)) sit(at + 1, leftOut, next);
      }
    }
    if (at >= staying.length) sit(at + 1, leftOut + leftOutOf(given.night, [household]), seated);
  };
  sit(0, 0, []);
  return best < below ? best : undefined;
}
