import { mostInSlot } from './classes.ts';
import type { Demand } from './classes.ts';
import type { Settings } from '../../model/index.ts';
import { cut } from './tight.ts';

/** Isolation units above which not every choice of them is looked at. */
const FEW_UNITS = 6;

/**
 * How many households some units can place at most when they share slots, each slot to one unit: by how many more each
 * further slot of a unit can hold, which never grows, the best slots of all units together, for every choice of units.
 *
 * @param limit the most that a slot holds
 * @param slotsFor the slots that are left where so many units have their turns
 */
export function placeableInTurns(
  demands: readonly Demand[],
  limit: number,
  pickup: Settings['pickup'],
  slotsFor: (units: number) => number,
): number {
  const gains = demands.map((demand) => gainsOf(demand, limit, pickup, Math.max(0, slotsFor(0))));
  if (demands.length > FEW_UNITS) return best(gains, slotsFor(0));
  let most = 0;
  for (let choice = 1; choice < 1 << demands.length; choice++) {
    const own = gains.filter((_, unit) => (choice >> unit) & 1);
    const slots = slotsFor(own.length);
    if (slots > 0) most = Math.max(most, best(own, slots));
  }
  return most;
}

function best(gains: readonly (readonly number[])[], slots: number): number {
  const all = gains.flat().sort((a, b) => b - a);
  return all.slice(0, Math.max(0, slots)).reduce((sum, gain) => sum + gain, 0);
}

/** What the first, the second … slot of a unit adds at most. */
export function gainsOf(demand: Demand, limit: number, pickup: Settings['pickup'], slots: number): number[] {
  const most = mostInSlot(demand, limit, pickup);
  const batchMax = Math.min(limit, pickup.batchMax);
  const atDoors: number[] = [];
  for (const doors of demand.buildings.values()) {
    for (const kins of doors.values()) {
      const batches = batchMax === 0 ? [] : kins.flatMap((size) => cut(size, batchMax)).sort((a, b) => b - a);
      for (const [i, size] of batches.entries()) atDoors[i] = (atDoors[i] ?? 0) + size;
    }
  }
  const gains: number[] = [];
  let byDoors = 0;
  let before = 0;
  for (let k = 1; k <= slots && before < demand.volume; k++) {
    byDoors += atDoors[k - 1] ?? 0;
    const now = Math.min(byDoors, k * most, demand.volume);
    gains.push(now - before);
    before = now;
  }
  return gains;
}
