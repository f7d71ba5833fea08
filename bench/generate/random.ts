/**
 * Seeded randomness for generated workspaces. A stream is opened by a path of keys, so that the 4,711th building's
 * demand can be written without the 4,710 before it, and a change in one table leaves the others as they were.
 *
 * The generator is mulberry32 (Tommy Ettinger, public domain): 32 bits of state, ample for test data and not for secrets.
 */
export class Random {
  #state: number;

  constructor(...path: readonly (string | number)[]) {
    this.#state = hash(path.join('/'));
  }

  /** The next 32 bits as a whole number from 0 to 2³² − 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** A whole number from 0 to `limit` − 1. */
  below(limit: number): number {
    return Math.floor((this.next() / 4_294_967_296) * limit);
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean {
    return this.below(1000) < percent * 10;
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.below(from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }

  /** A new list of all of `from` in another order. */
  shuffle<T>(from: readonly T[]): T[] {
    const list = [...from];
    for (let i = list.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [list[i], list[j]] = [list[j] as T, list[i] as T];
    }
    return list;
  }

  /** Some of `from`, in its order: at least `least` of them where there are that many. */
  some<T>(from: readonly T[], least: number): T[] {
    const count = Math.min(from.length, this.between(Math.min(least, from.length), from.length));
    const kept = new Set(this.shuffle(from.map((_, i) => i)).slice(0, count));
    return from.filter((_, i) => kept.has(i));
  }
}

/** FNV-1a over UTF-16 units, then a finishing mix so that neighbouring keys do not give neighbouring streams. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
