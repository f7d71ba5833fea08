import { slotCapacity, toldWeights, type Plan, type Workspace } from '../../model/index.ts';
import { outOfOrder, type ToldSeat } from './early-last.ts';
import { goodsInTime } from './goods-in-time.ts';
import { householdIndex } from '../household-index.ts';
import { isThere } from './slot-there.ts';
import type { Toll, ToldHousehold } from './toll.ts';

/** What a revision takes from those who were told a slot and still get goods; who gets nothing any more is not called at all. */
export interface Moves {
  readonly moved: Toll;
  /** No answer that deals as much to each of them takes less. */
  readonly least: Toll;
  /** Of those who moved: without any slot now. */
  readonly leftOut: readonly number[];
}

/**
 * Who moves from what a plan told to what its revision says, and how few any answer can move: those whose slot is not there
 * any more, whose goods come after it, whose door is sealed; of the others as many as a slot holds too few for, or as many as
 * an item comes too late for, or as many as would come before early ones, whichever is more.
 *
 * @param workspace as it is after what happened
 * @param now what had begun by then stays as it was
 */
export function movesBetween(before: Plan, after: Plan, workspace: Workspace, now = -1): Moves {
  const { settings } = workspace;
  const indexOf = householdIndex(after);
  const announced = before.pickups.map(({ household, batch }) => {
    const { point, slotStart } = before.batches[batch]!;
    const now = indexOf(before.households[household]!);
    return {
      household: now ?? -1 - household,
      point: settings.points.findIndex(({ id }) => id === point),
      slotStart,
    };
  });
  const weights = toldWeights({ announced }, settings.pickup.slotMinutes);
  const inTime = goodsInTime(after, workspace);
  const seats = new Map(after.pickups.map(({ household, batch }) => [household, after.batches[batch]!]));
  const toll = { households: 0, weight: 0 };
  const forced = { households: 0, weight: 0 };
  const leftOut: number[] = [];
  const staying = new Map<string, ToldSeat[]>();
  const free: ToldSeat[] = [];
  for (const { household, point, slotStart } of announced) {
    if (!inTime.isServed(household)) continue;
    const told = { household, point, slotStart, weight: weights.get(household)! };
    const seat = seats.get(household);
    const stays = seat?.point === settings.points[point]?.id && seat?.slotStart === slotStart;
    if (stays && slotStart <= now) continue;
    if (!stays) add(toll, told);
    if (after.unplaced.some((row) => row.household === household)) leftOut.push(household);
    if (!isThere(workspace, after.households[household]!, point, slotStart) || !inTime.canBe(told))
      add(forced, told);
    else {
      free.push(told);
      const key = `${point} ${slotStart}`;
      staying.set(key, [...(staying.get(key) ?? []), told]);
    }
  }
  const crowded = { households: 0, weight: 0 };
  for (const told of staying.values())
    for (const one of told.slice(slotCapacity(settings.points[told[0]!.point]!, settings.pickup)))
      add(crowded, one);
  // Who has to move for one reason may be who has to for another: only the gravest counts.
  const reasons = [crowded, inTime.mustWait(free), outOfOrder(free, after, workspace)];
  const least = {
    households: forced.households + Math.max(...reasons.map(({ households }) => households)),
    weight: forced.weight + Math.max(...reasons.map(({ weight }) => weight)),
  };
  return { moved: toll, least, leftOut };
}

function add(toll: { households: number; weight: number }, { weight }: ToldHousehold): void {
  toll.households += 1;
  toll.weight += weight;
}
