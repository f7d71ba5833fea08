/**
 * A lower bound for the bins of one-dimensional packing: Martello and Toth's L2 ("Lower bounds and reduction procedures
 * for the bin packing problem", Discrete Applied Mathematics 28, 1990). For every threshold k at most half a bin:
 * items above capacity − k stand alone, items above a half need a bin each, and what of the items from k to a half does
 * not fit beside these needs more.
 *
 * @param sizes whole numbers above 0; @param capacity above 0
 * @returns Infinity where an item is larger than a bin
 */
export function minimumBins(sizes: readonly number[], capacity: number): number {
  if (sizes.length === 0) return 0;
  const sorted = [...sizes].sort((a, b) => b - a);
  if (sorted[0]! > capacity) return Infinity;
  const sums = [0];
  for (const size of sorted) sums.push(sums.at(-1)! + size);
  /** How many items are larger than `than`; they come first. */
  const above = (than: number): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! > than) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const half = above(Math.floor(capacity / 2));
  let best = Math.ceil(sums.at(-1)! / capacity);
  for (const k of new Set([...sorted.filter((size) => 2 * size <= capacity), 0])) {
    const alone = above(capacity - k);
    const small = above(k - 1);
    const middleVolume = sums[half]! - sums[alone]!;
    const smallVolume = sums[small]! - sums[half]!;
    const free = (half - alone) * capacity - middleVolume;
    best = Math.max(best, half + Math.max(0, Math.ceil((smallVolume - free) / capacity)));
  }
  return best;
}
