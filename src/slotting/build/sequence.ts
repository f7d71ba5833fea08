/** How many slots each isolation unit needs at a point: `needs[unit][e]` of those that begin at `releases[e]` or later. */
export interface Needs {
  /** Minutes, ascending; the first is 0 or the first readiness. */
  readonly releases: readonly number[];
  readonly needs: readonly (readonly number[])[];
}

/** Nodes that a single question may take. */
export const MOST_NODES = 50_000;

/**
 * Which unit stands in which slot of a point, so that each has as many slots as it needs after each release and between
 * units lies the changeover. An exact search over the blocks, last slot first: going backwards, what a unit must have
 * had by a release is known when the release is passed. States that failed are remembered; slots may stay empty only as
 * long as enough are left.
 *
 * @param start @param end minutes of the slots, ascending
 * @param mostNodes search nodes after which the question is given up
 * @returns the unit of each slot (-1: empty), or whether that is proven impossible or was given up
 */
export function sequenceUnits(
  start: readonly number[],
  end: readonly number[],
  needs: Needs,
  changeover: number,
  mostNodes = MOST_NODES,
): number[] | 'impossible' | 'unknown' {
  // Before the first release nothing can stand anywhere.
  const skip = start.findIndex((minute) => minute >= needs.releases[0]!);
  const search = new Sequence(start.slice(skip), end.slice(skip), needs, changeover, mostNodes);
  if (skip !== -1 && search.run()) return [...start.slice(0, skip).map(() => -1), ...search.slotUnit];
  return search.nodes > mostNodes ? 'unknown' : 'impossible';
}

class Sequence {
  nodes = 0;
  readonly slotUnit: number[];
  private readonly start: readonly number[];
  private readonly end: readonly number[];
  private readonly releases: readonly number[];
  private readonly needs: readonly (readonly number[])[];
  private readonly changeover: number;
  private readonly mostNodes: number;
  private readonly had: number[];
  /** States that failed; not kept where a state is too large for one exact number. */
  private readonly failed = new Set<number>();
  private readonly remembers: boolean;
  /** Of each slot, how many of it and those before it are followed by a pause that is long enough for a change. */
  private readonly pauses: number[];
  /** Slots that a change costs elsewhere, at least. */
  private readonly cost: number;

  constructor(
    start: readonly number[],
    end: readonly number[],
    { releases, needs }: Needs,
    changeover: number,
    mostNodes: number,
  ) {
    this.start = start;
    this.end = end;
    this.releases = releases;
    this.needs = needs;
    this.changeover = changeover;
    this.mostNodes = mostNodes;
    this.slotUnit = start.map(() => -1);
    this.had = needs.map(() => 0);
    let count = 0;
    this.pauses = end.map(
      (minute, s) => (count += s + 1 < start.length && start[s + 1]! - minute >= changeover ? 1 : 0),
    );
    this.cost = changeover > 0 ? 1 : 0;
    this.remembers =
      this.key(start.length, start.length, needs.length) * (start.length + 1) ** needs.length < 2 ** 53;
  }

  run(): boolean {
    const toGo = this.needs.reduce((sum, need) => sum + need[0]!, 0);
    return this.fill(this.start.length - 1, this.start.length, -1, toGo);
  }

  /** Whether slot `s` and all before it can be filled, when the slot after it that is used is `after`, of `unit`. */
  private fill(s: number, after: number, unit: number, toGo: number): boolean {
    if (!this.passes(s)) return false;
    if (toGo === 0) return true;
    if (toGo + this.lost(s, after, unit) > s + 1) return false;
    const key = this.key(s, after, unit);
    if ((this.remembers && this.failed.has(key)) || this.nodes > this.mostNodes) return false;
    this.nodes += 1;
    const isFree = unit === -1 || this.start[after]! - this.end[s]! >= this.changeover;
    const units = this.needs.length;
    for (let i = 0; i < units; i++) {
      // The unit that stands there already first.
      const next = unit === -1 ? i : (unit + i) % units;
      if (this.had[next]! >= this.needs[next]![0]! || (next !== unit && !isFree)) continue;
      this.had[next]! += 1;
      this.slotUnit[s] = next;
      if (this.fill(s - 1, s, next, toGo - 1)) return true;
      this.slotUnit[s] = -1;
      this.had[next]! -= 1;
    }
    if (this.fill(s - 1, after, unit, toGo)) return true;
    this.failed.add(key);
    return false;
  }

  /** Whether each unit has what it needs of every release that slot `s` lies before. */
  private passes(s: number): boolean {
    for (let e = this.releases.length - 1; e >= 0; e--) {
      if (s >= 0 && this.releases[e]! <= this.start[s]!) break;
      for (const [u, need] of this.needs.entries()) if (this.had[u]! < need[e]!) return false;
    }
    return true;
  }

  /** Slots up to `s` that have to stay empty: one for each unit still to come that does not come after a pause. */
  private lost(s: number, after: number, unit: number): number {
    let changes = 0;
    for (const [u, need] of this.needs.entries()) if (u !== unit && this.had[u]! < need[0]!) changes += 1;
    if (unit === -1) changes -= 1;
    // What lies empty behind slot s may be one of them already.
    const free = this.pauses[s]! + (after - s > 1 ? 1 : 0);
    return Math.max(0, changes - free) * this.cost;
  }

  /** One number for the state; what had been given to each unit is at most as many slots as there are. */
  private key(s: number, after: number, unit: number): number {
    let key = (s * 64 + Math.min(63, after - s)) * (this.needs.length + 1) + unit + 1;
    for (const count of this.had) key = key * (this.start.length + 1) + count;
    return key;
  }
}
