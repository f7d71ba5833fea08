/**
 * Edit distance with transpositions of neighbours (optimal string alignment), counted in code points; gives up with
 * `limit + 1` as soon as it must be more than `limit`.
 * Source: Damerau 1964; the recurrence as in Oommen and Loke 1997.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  const x = Array.from(a);
  const y = Array.from(b);
  if (Math.abs(x.length - y.length) > limit) return limit + 1;
  let older: number[] = [];
  let old = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= y.length; j++) {
      const same = x[i - 1] === y[j - 1];
      let best = Math.min(old[j]! + 1, row[j - 1]! + 1, old[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]) {
        best = Math.min(best, older[j - 2]! + 1);
      }
      row.push(best);
      if (best < least) least = best;
    }
    if (least > limit) return limit + 1;
    older = old;
    old = row;
  }
  return old[y.length]!;
}

/** What is longer is no mistyped name. */
const LONGEST_WORD = 64;

/**
 * The candidates that a mistyped word most likely meant, nearest first, at most `count`: within a third of its length
 * (at least one edit), or holding it or held by it. Ties by code unit, so that the answer is one.
 */
export function nearest(word: string, candidates: Iterable<string>, count = 3): string[] {
  if (word.length > LONGEST_WORD) return [];
  const seen = word.toLowerCase();
  const limit = Math.max(1, Math.floor(Array.from(seen).length / 3));
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    if (other === '' || seen === '') continue;
    const distance = editDistance(seen, other, limit);
    if (distance <= limit) found.push({ candidate, distance });
    else if (seen.length > 1 && other.length > 1 && (seen.includes(other) || other.includes(seen))) {
      found.push({ candidate, distance: limit + 1 });
    }
  }
  found.sort((p, q) => p.distance - q.distance || (p.candidate < q.candidate ? -1 : 1));
  return found.slice(0, count).map((f) => f.candidate);
}
