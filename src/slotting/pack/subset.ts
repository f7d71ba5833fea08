/**
 * Picks numbers whose sum comes as near to a capacity as possible without passing it: the exact dynamic program of the
 * subset-sum problem over the capacity, stopped at a perfect fit (Martello and Toth, "Knapsack Problems", 1990, ch. 4).
 * Sizes that come first are preferred: hand them in largest first, because small ones are easy to place later.
 *
 * @param sizes whole numbers above 0
 * @param most how many may be picked at most
 * @returns indices into sizes, descending
 */
export function bestSubset(sizes: readonly number[], capacity: number, most = Infinity): number[] {
  const from = new Int32Array(capacity + 1).fill(-1);
  const count = new Int32Array(capacity + 1);
  let top = 0;
  for (let i = 0; i < sizes.length && top < capacity; i++) {
    const size = sizes[i]!;
    for (let sum = Math.min(capacity, top + size); sum >= size; sum--) {
      const before = sum - size;
      if (from[sum] !== -1 || (before !== 0 && from[before] === -1) || count[before]! >= most) continue;
      from[sum] = i;
      count[sum] = count[before]! + 1;
      if (sum > top) top = sum;
    }
  }
  const picked: number[] = [];
  for (let sum = top; sum > 0; sum -= sizes[from[sum]!]!) picked.push(from[sum]!);
  return picked;
}
