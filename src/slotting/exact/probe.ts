/** Aims that took too much, and all between them. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The aim to ask for next, of those from `low` to before `high`; undefined where only what took too much is left. */
export function nextProbe(low: number, high: number, doubted: Span | undefined): number | undefined {
  if (doubted === undefined) return (low + high) >> 1;
  if (doubted.to < high) return (doubted.to + high) >> 1;
  return doubted.from > low ? (low + doubted.from) >> 1 : undefined;
}
