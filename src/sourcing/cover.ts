/**
 * The exact program of one item: which counts of packs, line by line, cover a need most cheaply. A bounded knapsack
 * cover by dynamic programming over units, a sliding-window minimum (monotone queue) per run of one price; see
 * Kellerer, Pferschy and Pisinger, "Knapsack Problems" (2004), chapter 7, for the queue.
 */

/** A run of legal counts on one line at one price. Costs are integers. */
export interface Segment {
  readonly line: number;
  /** Further lines that take the same count with it; `pack` and `price` are then all lines' together. */
  readonly also?: readonly number[];
  /** Units (of the item's program) in a pack. */
  readonly pack: number;
  /** Counts lo, lo + step, … hi. */
  readonly lo: number;
  readonly hi: number;
  readonly step: number;
  /** Of a pack, in whatever integer unit the caller counts in. */
  readonly price: number;
  /** Once, where the line is used at all. */
  readonly fixed: number;
  /** The surplus that may stand beside a count of this run, base units. */
  readonly limit: number;
}

/** Runs of which at most one count is chosen; stages are chosen independently. */
export type Stage = readonly Segment[];

/**
 * Least cost of reaching exactly u units with the first n stages: layer n, entry u. Infinity: not to be reached.
 * `room` is scratch memory for the layers, used where it is large enough; the layers live until it is used again.
 */
export function layersOf(stages: readonly Stage[], size: number, room?: Float64Array): Float64Array[] {
  const enough = (stages.length + 1) * size;
  const memory = room !== undefined && room.length >= enough ? room : new Float64Array(enough);
  const first = memory.subarray(0, size).fill(Infinity);
  first[0] = 0;
  const layers = [first];
  stages.forEach((stage, index) => {
    const before = layers[index]!;
    const after = memory.subarray((index + 1) * size, (index + 2) * size);
    after.set(before);
    for (const segment of stage) relax(before, after, segment);
    layers.push(after);
  });
  return layers;
}

function relax(before: Float64Array, after: Float64Array, segment: Segment): void {
  const { pack, lo, hi, step, price, fixed } = segment;
  const size = before.length;
  const base = lo * pack;
  if (base >= size) return;
  const stride = step * pack;
  const count = Math.min(Math.floor((hi - lo) / step), Math.floor((size - 1 - base) / stride));
  if (count < 4) {
    for (let j = 0; j <= count; j++) {
      const shift = base + j * stride;
      const cost = fixed + price * (lo + j * step);
      for (let v = 0, u = shift; u < size; v++, u++) {
        const value = before[v]! + cost;
        if (value < after[u]!) after[u] = value;
      }
    }
    return;
  }
  slide(before, after, { base, stride, count, fixed: fixed + price * lo, each: price * step });
}

interface Slide {
  readonly base: number;
  readonly stride: number;
  readonly count: number;
  readonly fixed: number;
  readonly each: number;
}

function slide(before: Float64Array, after: Float64Array, { base, stride, count, fixed, each }: Slide): void {
  const size = before.length;
  const longest = Math.ceil((size - base) / stride) + 1;
  const places = new Int32Array(longest);
  const values = new Float64Array(longest);
  for (let residue = 0; residue < stride && residue + base < size; residue++) {
    let head = 0;
    let tail = 0;
    for (let k = 0, v = residue; v + base < size; k++, v += stride) {
      const value = before[v]! - each * k;
      if (value < Infinity) {
        while (tail > head && values[tail - 1]! >= value) tail--;
        places[tail] = k;
        values[tail] = value;
        tail++;
      }
      if (head < tail && places[head]! < k - count) head++;
      if (head < tail) {
        const best = values[head]! + each * k + fixed;
        if (best < after[v + base]!) after[v + base] = best;
      }
    }
  }
}

/** The counts behind `layers[last][units]`: what each stage took, in the order of stages; nothing for a stage left out. */
export function traceBack(
  stages: readonly Stage[],
  layers: readonly Float64Array[],
  units: number,
): { line: number; packs: number }[] {
  const taken: { line: number; packs: number }[] = [];
  let rest = units;
  for (let n = stages.length; n > 0; n--) {
    const before = layers[n - 1]!;
    const value = layers[n]![rest]!;
    if (before[rest] === value) continue;
    const found = countOf(stages[n - 1]!, before, rest, value);
    taken.push(...linesOf(found.segment, found.packs).reverse());
    rest -= found.packs * found.segment.pack;
  }
  return taken.reverse();
}

function linesOf({ line, also = [] }: Segment, packs: number): { line: number; packs: number }[] {
  return [line, ...also].map((own) => ({ line: own, packs }));
}

function countOf(
  stage: Stage,
  before: Float64Array,
  units: number,
  value: number,
): { segment: Segment; packs: number } {
  for (const segment of stage) {
    for (let packs = segment.lo; packs <= segment.hi && packs * segment.pack <= units; packs += segment.step)
      if (before[units - packs * segment.pack]! + segment.fixed + segment.price * packs === value)
        return { segment, packs };
  }
  throw new Error('a table of an item was traced to nowhere');
}

/**
 * Every way of reaching `units` at a cost of at most `rest`, handed to `take` until it says no; false where it did.
 * The layers cut off what cannot be finished within the rest, so that each step leads somewhere.
 */
export function everyWay(
  stages: readonly Stage[],
  layers: readonly Float64Array[],
  units: number,
  rest: number,
  take: (taken: readonly { line: number; packs: number }[]) => boolean,
): boolean {
  const visit = (
    stage: number,
    to: number,
    left: number,
    taken: readonly { line: number; packs: number }[],
  ): boolean => {
    if (stage === 0) return take(taken);
    const before = layers[stage - 1]!;
    if (before[to]! <= left && !visit(stage - 1, to, left, taken)) return false;
    for (const segment of stages[stage - 1]!) {
      const { pack, lo, hi, step, price, fixed } = segment;
      for (let packs = lo; packs <= hi && packs * pack <= to; packs += step) {
        const after = left - price * packs - fixed;
        if (before[to - packs * pack]! > after) continue;
        const more = [...taken, ...linesOf(segment, packs)];
        if (!visit(stage - 1, to - packs * pack, after, more)) return false;
      }
    }
    return true;
  };
  return visit(stages.length, units, rest, []);
}
