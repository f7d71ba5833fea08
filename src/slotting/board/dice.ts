/** A whole number from 0 up to, but not, its argument. */
export type Roll = (below: number) => number;

/** A seeded stream of whole numbers below `below`: mulberry32 (Tommy Ettinger, public domain). The same seed, the same stream. */
export function rollDice(seed: number): Roll {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}
