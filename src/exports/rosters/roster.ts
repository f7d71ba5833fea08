import { compareKeys } from '../../model/index.ts';
import type { Plan, PlanBatch, PlanPickup } from '../../model/index.ts';
import type { Bill } from '../../night/index.ts';

/** What happens at a point over the day: its slots, in each the batches in the order of the queue. */
export interface PointRoster {
  readonly point: string;
  readonly slots: readonly SlotRoster[];
}

/** What each household pays or gets back, by its number in the plan; made when the first is asked for, empty where nobody pays. */
export type Bills = () => readonly Bill[];

export interface SlotRoster {
  readonly slotStart: number;
  readonly slotEnd: number;
  readonly capacity: number;
  readonly batches: readonly BatchRoster[];
}

export interface BatchRoster {
  readonly batch: PlanBatch;
  /** In the plan's order: building, entrance, room. */
  readonly pickups: readonly PlanPickup[];
  /**
   * Rooms, where building, entrance and floors do not say who is meant: another batch of the same door is called for
   * the same floors at another time. Else empty.
   */
  readonly rooms: readonly string[];
}

/** Points sorted by id; those without a batch are left out. */
export function pointRosters(plan: Plan): readonly PointRoster[] {
  const pickups: PlanPickup[][] = plan.batches.map(() => []);
  for (const pickup of plan.pickups) pickups[pickup.batch]!.push(pickup);
  const ambiguous = ambiguousBatches(plan.batches);
  const points = new Map<string, Map<number, SlotRoster & { batches: BatchRoster[] }>>();
  for (const [i, batch] of plan.batches.entries()) {
    const slots = points.get(batch.point) ?? new Map<number, SlotRoster & { batches: BatchRoster[] }>();
    points.set(batch.point, slots);
    const { slotStart, slotEnd, capacity } = batch;
    const slot = slots.get(slotStart) ?? { slotStart, slotEnd, capacity, batches: [] };
    slots.set(slotStart, slot);
    const rooms = ambiguous.has(i) ? roomsOf(plan, batch, pickups[i]!) : [];
    slot.batches.push({ batch, pickups: pickups[i]!, rooms });
  }
  return [...points]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([point, slots]) => ({
      point,
      slots: [...slots.values()].sort((a, b) => a.slotStart - b.slotStart),
    }));
}

/** Under `batch_by: building` a room number alone may stand for two households. */
function roomsOf(plan: Plan, batch: PlanBatch, pickups: readonly PlanPickup[]): readonly string[] {
  return pickups.map(({ household }) => {
    const { entrance, room } = plan.households[household]!;
    return batch.entrance === '' && entrance !== '' ? `${entrance}-${room}` : room;
  });
}

/** Batches of one door whose floors overlap or are not known, while the door has more than one batch. */
function ambiguousBatches(batches: readonly PlanBatch[]): ReadonlySet<number> {
  const doors = new Map<string, number[]>();
  for (const [i, { building, entrance }] of batches.entries()) {
    const key = `${building}\n${entrance}`;
    doors.set(key, [...(doors.get(key) ?? []), i]);
  }
  const ambiguous = new Set<number>();
  for (const door of doors.values()) {
    for (const a of door) {
      if (door.some((b) => b !== a && overlap(batches[a]!.floors, batches[b]!.floors))) ambiguous.add(a);
    }
  }
  return ambiguous;
}

function overlap(a: string, b: string): boolean {
  const [first, second] = [floorRange(a), floorRange(b)];
  return first === undefined || second === undefined || (first[0] <= second[1] && second[0] <= first[1]);
}

/** `-1–3` is from the basement to the third floor. */
function floorRange(text: string): readonly [number, number] | undefined {
  const match = /^(-?\d+)(?:–(-?\d+))?$/.exec(text);
  if (match === null) return undefined;
  const from = Number(match[1]);
  return [from, match[2] === undefined ? from : Number(match[2])];
}
