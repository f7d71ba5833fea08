import type { Roll } from '../board/dice.ts';
import type { Packing } from './packing.ts';

/** Packs some bins anew with what they held and some items more, and leaves them as they were where that is no better. */
export class Completion {
  steps = 0;
  private readonly packing: Packing;
  private readonly bins: readonly number[];
  private readonly wanted: readonly number[];
  private readonly most: number;
  private readonly roll: Roll;
  private bestAt: readonly (readonly [item: number, bin: number])[];
  private bestWorth: number;
  /** Equal for bins that may take the same items: of those that are equally full only one is tried. */
  private readonly likeness: ReadonlyMap<number, number>;
  /** The fewest bins that were ever left to fill. */
  private fewest = Infinity;

  constructor(
    packing: Packing,
    bins: readonly number[],
    wanted: readonly number[],
    most: number,
    roll: Roll,
  ) {
    this.packing = packing;
    this.bins = bins;
    this.wanted = wanted;
    this.most = most;
    this.roll = roll;
    this.bestAt = this.contents();
    this.bestWorth = this.worth();
    const inPlay = [...wanted, ...this.bestAt.map(([item]) => item)];
    const kinds: string[] = [];
    this.likeness = new Map(
      bins.map((bin) => {
        const kind = inPlay.map((item) => packing.items[item]!.allowed[bin]).join('');
        if (!kinds.includes(kind)) kinds.push(kind);
        return [bin, kinds.indexOf(kind)];
      }),
    );
  }

  run(): void {
    const { packing, bins } = this;
    const { items } = packing;
    const inPlay = [...this.wanted, ...this.bestAt.map(([item]) => item)];
    for (const [item] of this.bestAt) packing.remove(item);
    // A draw decides between equals, so that the next round tries another way.
    const lot = inPlay.map((item) => [item, this.roll(1 << 20)] as const);
    const sorted = lot
      .sort((a, b) => items[b[0]]!.size - items[a[0]]!.size || a[1] - b[1])
      .map(([item]) => item);
    const total = sorted.reduce((sum, item) => sum + items[item]!.size, 0);
    const room = bins.reduce((sum, bin) => sum + packing.space(bin), 0);
    if (this.place(sorted, bins, room - total) && this.worth() >= this.bestWorth) return;
    for (const [item] of this.contents()) packing.remove(item);
    for (const [item, bin] of this.bestAt) packing.insert(item, bin);
  }

  /** Whether all of the items (largest first) go into the bins with at most `waste` lost. */
  private place(rest: readonly number[], bins: readonly number[], waste: number): boolean {
    if (rest.length === 0) return true;
    if (bins.length === 0 || this.steps > this.most) return false;
    if (bins.length < this.fewest) this.settle(rest, bins);
    const { packing } = this;
    const first = rest[0]!;
    const tried = new Set<number>();
    for (const bin of bins) {
      const key = this.likeness.get(bin)! * 65_536 + packing.space(bin);
      if (tried.has(key) || !packing.suits(first, bin, []) || packing.items[first]!.size > packing.space(bin))
        continue;
      tried.add(key);
      const others = bins.filter((each) => each !== bin);
      packing.insert(first, bin);
      if (this.completeBin(rest, 1, bin, others, waste, new Set([first]))) return true;
      packing.remove(first);
      if (this.steps > this.most) return false;
    }
    return false;
  }

  /** What it comes to if the rest is put where it fits best: kept if that is fuller, or as full in fewer bins, than before. */
  private settle(rest: readonly number[], bins: readonly number[]): void {
    const { packing } = this;
    this.fewest = bins.length;
    const put: number[] = [];
    for (const item of rest) {
      let best = -1;
      for (const bin of bins) {
        if (packing.items[item]!.size > packing.space(bin) || !packing.suits(item, bin, [])) continue;
        if (best === -1 || packing.space(bin) < packing.space(best)) best = bin;
      }
      if (best === -1) continue;
      packing.insert(item, best);
      put.push(item);
    }
    const worth = this.worth();
    if (worth >= this.bestWorth) {
      this.bestWorth = worth;
      this.bestAt = this.contents();
    }
    for (const item of put) packing.remove(item);
  }

  /** First how much is in the bins, then how unevenly: free space in one bin is worth more than the same in two. */
  private worth(): number {
    let load = 0;
    let squares = 0;
    let capacity = 1;
    for (const bin of this.bins) {
      load += this.packing.load[bin]!;
      squares += this.packing.load[bin]! ** 2;
      capacity = Math.max(capacity, this.packing.bins[bin]!.capacity);
    }
    return load * capacity * capacity * this.bins.length + squares;
  }

  private contents(): (readonly [number, number])[] {
    const { inBin, items } = this.packing;
    return this.bins.flatMap((bin) =>
      inBin[bin]!.filter((item) => !items[item]!.fixed).map((item) => [item, bin] as const),
    );
  }

  /** Adds items from `from` on to a bin, fullest first, and goes on with the next bin where not too much is lost. */
  private completeBin(
    rest: readonly number[],
    from: number,
    bin: number,
    others: readonly number[],
    waste: number,
    gone: Set<number>,
  ): boolean {
    this.steps += 1;
    if (this.steps > this.most) return false;
    const { packing } = this;
    const space = packing.space(bin);
    const smallest = packing.items[rest.at(-1)!]!.size;
    const end = space > 0 ? rest.length : from;
    let last = -1;
    for (let i = from; i < end; i++) {
      const item = rest[i]!;
      const { size } = packing.items[item]!;
      if (size > space || size === last) continue;
      const after = space - size;
      // What is left then can take one more at most: is there one that leaves little enough?
      if (after > waste && after < 2 * smallest && !this.hasSize(rest, i + 1, after - waste, after)) continue;
      if (!packing.suits(item, bin, [])) continue;
      last = size;
      packing.insert(item, bin);
      gone.add(item);
      if (this.completeBin(rest, i + 1, bin, others, waste, gone)) return true;
      gone.delete(item);
      packing.remove(item);
      if (this.steps > this.most) return false;
    }
    if (space > waste) return false;
    return this.place(
      rest.filter((item) => !gone.has(item)),
      others,
      waste - space,
    );
  }

  /** Whether one of the items from `from` on, largest first, has a size from `low` to `high`. */
  private hasSize(rest: readonly number[], from: number, low: number, high: number): boolean {
    const { items } = this.packing;
    let a = from;
    let b = rest.length;
    while (a < b) {
      const middle = (a + b) >> 1;
      if (items[rest[middle]!]!.size > high) a = middle + 1;
      else b = middle;
    }
    return a < rest.length && items[rest[a]!]!.size >= low;
  }
}
