import { compareKeys, formatTime, type Plan, type PlanHousehold } from '../../model/index.ts';

/** Where and when a household gets its goods. `none`: it has no goods in this plan. */
export type Service =
  | { readonly kind: 'point'; readonly point: string; readonly time: string }
  | { readonly kind: 'door'; readonly run: string; readonly time: string }
  | { readonly kind: 'unplaced' }
  | { readonly kind: 'none' };

export interface Move {
  readonly building: string;
  readonly entrance: string;
  readonly room: string;
  readonly before: Service;
  readonly after: Service;
}

const NONE: Service = { kind: 'none' };

/** Households served elsewhere, at another time or otherwise than before, sorted by building, entrance, room. */
export function compareServices(before: Plan, after: Plan): readonly Move[] {
  const old = services(before);
  const now = services(after);
  const households = new Map<string, PlanHousehold>();
  for (const plan of [before, after])
    for (const household of plan.households) households.set(keyOf(household), household);
  const moves: Move[] = [];
  for (const [key, { building, entrance, room }] of households) {
    const from = old.get(key) ?? NONE;
    const to = now.get(key) ?? NONE;
    if (!sameService(from, to)) moves.push({ building, entrance, room, before: from, after: to });
  }
  return moves.sort(
    (a, b) =>
      compareKeys(a.building, b.building) ||
      compareKeys(a.entrance, b.entrance) ||
      compareKeys(a.room, b.room),
  );
}

/** A door run may get another number without anything changing for the household: its time decides. */
function sameService(a: Service, b: Service): boolean {
  if (a.kind === 'point' && b.kind === 'point') return a.point === b.point && a.time === b.time;
  if (a.kind === 'door' && b.kind === 'door') return a.time === b.time;
  return a.kind === b.kind;
}

function services(plan: Plan): Map<string, Service> {
  const found = new Map<string, Service>();
  const set = (household: number, service: Service): void => {
    const of = plan.households[household];
    if (of !== undefined) found.set(keyOf(of), service);
  };
  for (const { household, batch } of plan.pickups) {
    const at = plan.batches[batch];
    if (at !== undefined) set(household, { kind: 'point', point: at.point, time: formatTime(at.slotStart) });
  }
  for (const { household, run, start } of plan.doorstep)
    set(household, { kind: 'door', run, time: formatTime(start) });
  for (const { household } of plan.unplaced) set(household, { kind: 'unplaced' });
  return found;
}

function keyOf({ building, entrance, room }: PlanHousehold): string {
  return JSON.stringify([building, entrance, room]);
}
