/**
 * Seeded random numbers: a stream for every name, so that the same household has the same luck on the same replication
 * whatever else is in the plan and however it is called (common random numbers: Law, "Simulation Modeling and Analysis",
 * chapter 11). The generator is sfc32 by Doty-Humphrey (PractRand): 128 bits of state, a counter against short cycles.
 */
export class Stream {
  #a = 0;
  #b = 0;
  #c = 0;
  #counter = 1;

  /** Starts the stream that belongs to a key and a replication. */
  start(key: StreamKey, replication: number): void {
    this.#a = key.low;
    this.#b = key.high;
    this.#c = replication;
    this.#counter = 1;
    // Seeds that differ in one bit are strangers only after some rounds.
    for (let round = 0; round < WARM_UP; round++) this.next();
  }

  /** Uniform from 0 (included) to 1 (excluded), in 2^-32. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }
}

const WARM_UP = 12;

export interface StreamKey {
  readonly low: number;
  readonly high: number;
}

/** Two hashes of a name: FNV-1a, and the same with another offset and multiplier. */
export function streamKey(...name: readonly string[]): StreamKey {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  const text = name.join('|');
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(at), 0x5bd1e995);
  }
  return { low, high };
}

/** Exponential of mean 1, from a uniform. */
export function exponential(uniform: number): number {
  return -Math.log(1 - uniform);
}

/** Standard normal, from two uniforms: Box and Muller (1958). */
export function normal(first: number, second: number): number {
  return Math.sqrt(2 * exponential(first)) * Math.cos(2 * Math.PI * second);
}
