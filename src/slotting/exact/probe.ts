/** Aims that may take too much before no more are tried. */
const MOST_DOUBTS = 3;

/** Aims that took too much, and all between them. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Of aims, ascending, the lowest that is met, by halves. Where one took too much, first those above it are tried, which are easier
 * to meet, then those below it, which are easier to refute.
 *
 * @param low the lowest that is not known to be impossible
 * @param count how many there are; what comes after them is met already
 * @param ask tries one: the lowest that is met then, at most `count`; `none` where it is impossible
 */
export function probeLowest(low: number, count: number, ask: (index: number) => number | 'none'): void {
  let high = count;
  let doubted: Span | undefined;
  for (let doubts = 0; low < high && doubts < MOST_DOUBTS;) {
    if (doubted !== undefined && (doubted.from < low || doubted.to > high)) doubted = undefined;
    const probe = nextProbe(low, high, doubted);
    if (probe === undefined) return;
    const met = ask(probe);
    if (met === 'none') {
      low = probe + 1;
      continue;
    }
    high = Math.min(high, met);
    if (met <= probe) continue;
    doubts += 1;
    doubted = { from: Math.min(doubted?.from ?? probe, probe), to: Math.max(doubted?.to ?? 0, probe + 1) };
  }
}

/** Undefined where only what took too much is left. */
function nextProbe(low: number, high: number, doubted: Span | undefined): number | undefined {
  if (doubted === undefined) return (low + high) >> 1;
  if (doubted.to < high) return (doubted.to + high) >> 1;
  return doubted.from > low ? (low + doubted.from) >> 1 : undefined;
}
