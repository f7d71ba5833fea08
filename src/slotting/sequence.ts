/** How many slots each isolation unit needs at a point: `needs[unit][e]` of those that begin at `releases[e]` or later. */
export interface Needs {
  /** Minutes, ascending; the first is 0 or the first readiness. */
  readonly releases: readonly number[];
  readonly needs: readonly (readonly number[])[];
}

/** Search nodes after which the question is given up. */
const MOST_NODES = 20_000;

/**
 * Which unit stands in which slot of a point, so that each has as many slots as it needs after each release and between
 * units lies the changeover. An exact search over the blocks, last slot first: going backwards, what a unit must have
 * had by a release is known when the release is passed. States that failed are remembered; slots may stay empty only as
 * long as enough are left.
 *
 * @param start @param end minutes of the slots, ascending
 * @returns the unit of each slot (-1: empty), or whether that is proven impossible or was given up
 */
export function sequenceUnits(
  start: readonly number[],
  end: readonly number[],
  { releases, needs }: Needs,
  changeover: number,
): number[] | 'impossible' | 'unknown' {
  const units = needs.length;
  const total = needs.map((need) => need[0] ?? 0);
  const had = needs.map(() => 0);
  const slotUnit = start.map(() => -1);
  const failed = new Set<string>();
  let nodes = 0;

  /** Whether slot `s` and all before it can be filled, when the slot after it that is used is `after`, of `unit`. */
  const fill = (s: number, after: number, unit: number, toGo: number): boolean => {
    if (toGo > s + 1) return false;
    if (s < 0) return needs.every((need, u) => had[u]! >= (need[0] ?? 0));
    if (!passes(s)) return false;
    if (toGo === 0) return true;
    const key = `${s}|${after - s}|${unit}|${had.join()}`;
    if (failed.has(key)) return false;
    nodes += 1;
    if (nodes > MOST_NODES) return false;
    const isFree = unit === -1 || start[after]! - end[s]! >= changeover;
    for (let i = 0; i < units; i++) {
      // The unit that stands there already first, then the one that needs most.
      const next = unit === -1 ? i : (unit + i) % units;
      if (had[next]! >= total[next]! || (next !== unit && !isFree)) continue;
      had[next]! += 1;
      slotUnit[s] = next;
      if (fill(s - 1, s, next, toGo - 1)) return true;
      slotUnit[s] = -1;
      had[next]! -= 1;
    }
    if (fill(s - 1, after, unit, toGo)) return true;
    failed.add(key);
    return false;
  };

  /** Every release after slot `s` has been passed: what is needed from then on must be there. */
  const passes = (s: number): boolean => {
    for (let e = releases.length - 1; e >= 0 && releases[e]! > start[s]!; e--) {
      if (needs.some((need, u) => had[u]! < need[e]!)) return false;
    }
    return true;
  };

  const toGo = total.reduce((sum, need) => sum + need, 0);
  if (fill(start.length - 1, start.length, -1, toGo)) return slotUnit;
  return nodes > MOST_NODES ? 'unknown' : 'impossible';
}
