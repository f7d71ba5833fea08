import type { Day } from './course.ts';

/** `near`: each building where its way is shortest; `compact`: each isolation unit at as few points as will do. */
export type Laying = 'near' | 'compact';

/** A lot or a cohort: what moves together. */
export interface Load {
  readonly unit: number;
  readonly points: readonly number[];
  readonly walk: readonly number[];
  readonly waves: readonly number[];
  readonly size: number;
  readonly cohorts: readonly number[];
  at: number;
}

type Laid = (readonly [Load, number])[];

/** Those with the least choice first, then the biggest unit and the biggest building, each to the nearest point with room. */
export function layNear(loads: readonly Load[], days: readonly Day[]): Laid {
  const total = unitSizes(loads);
  const sorted = loads.toSorted(
    (a, b) =>
      a.points.length - b.points.length ||
      total.get(b.unit)! - total.get(a.unit)! ||
      a.unit - b.unit ||
      b.size - a.size,
  );
  const room = roomOf(days);
  const lost = days.map((day) => Math.max(0, ...day.space));
  const here = days.map(() => new Set<number>());
  return sorted.map((load) => {
    let best = -1;
    let bestKey: number[] = [];
    for (const [i, p] of load.points.entries()) {
      const isNew = !here[p]!.has(load.unit) && here[p]!.size > 0;
      const after = room[p]! - load.size - (isNew ? lost[p]! : 0);
      const key = [after >= 0 ? 0 : 1, load.walk[i]!, isNew ? 1 : 0, -after];
      if (best !== -1 && compareLists(key, bestKey) >= 0) continue;
      best = p;
      bestKey = key;
    }
    room[best] = -bestKey[3]!;
    here[best]!.add(load.unit);
    return [load, best];
  });
}

/**
 * Unit by unit, the biggest first: a unit fills whole points as long as it is larger than the roomiest, and what is left
 * of it goes where it fits closest, so that few points have to change between units. Then its buildings share that out.
 */
export function layCompact(loads: readonly Load[], days: readonly Day[]): Laid {
  const total = unitSizes(loads);
  const room = roomOf(days);
  const lost = days.map((day) => Math.max(0, ...day.space));
  const units = [...total.keys()].sort((a, b) => total.get(b)! - total.get(a)! || a - b);
  return units.flatMap((unit) => {
    const own = loads
      .filter((load) => load.unit === unit)
      .sort((a, b) => a.points.length - b.points.length || b.size - a.size);
    const points = [...new Set(own.flatMap((load) => load.points))].sort((a, b) => a - b);
    const share = shareOut(total.get(unit)!, points, room);
    const laid = own.map((load): Laid[number] => {
      const open = load.points.filter((p) => (share.get(p) ?? 0) >= load.size);
      const choice = open.length > 0 ? open : load.points;
      const walk = (p: number) => load.walk[load.points.indexOf(p)]!;
      const best = choice.reduce((a, b) => {
        const byWay = open.length > 0 ? walk(b) - walk(a) : 0;
        return byWay < 0 || (byWay === 0 && (share.get(b) ?? 0) > (share.get(a) ?? 0)) ? b : a;
      });
      share.set(best, (share.get(best) ?? 0) - load.size);
      return [load, best];
    });
    for (const p of new Set(laid.map(([, at]) => at))) {
      const used = laid.reduce((sum, [load, at]) => sum + (at === p ? load.size : 0), 0);
      room[p]! -= used + lost[p]!;
    }
    return laid;
  });
}

/** How much of a unit each point is to take. */
function shareOut(size: number, points: readonly number[], room: readonly number[]): Map<number, number> {
  const share = new Map<number, number>();
  let left = size;
  const open = [...points].sort((a, b) => room[b]! - room[a]! || a - b);
  while (left > 0 && open.length > 0) {
    const closest = open.findLast((p) => room[p]! >= left) ?? open[0]!;
    const part = open.length === 1 ? left : Math.max(0, Math.min(left, room[closest]!));
    share.set(closest, part);
    left -= part;
    open.splice(open.indexOf(closest), 1);
  }
  return share;
}

function unitSizes(loads: readonly Load[]): Map<number, number> {
  const total = new Map<number, number>();
  for (const { unit, size } of loads) total.set(unit, (total.get(unit) ?? 0) + size);
  return total;
}

function roomOf(days: readonly Day[]): number[] {
  return days.map((day) => day.space.reduce((sum, space) => sum + space, 0));
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value - b[i]!;
  return 0;
}
