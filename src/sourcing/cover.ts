/**
 * The exact program of one item: which counts of packs, line by line, cover a need most cheaply. A bounded knapsack
 * cover by dynamic programming over units, a sliding-window minimum (monotone queue) per run of one price; see
 * Kellerer, Pferschy and Pisinger, "Knapsack Problems" (2004), chapter 7, for the queue.
 */

/** A run of legal counts on one line at one price. Costs are integers. */
export interface Segment {
  readonly line: number;
  /** Where it is several lines: what one of it puts on each; `pack` and `price` are then all lines' together. */
  readonly counts?: readonly { readonly line: number; readonly packs: number }[];
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
  // Beyond this nothing is reached yet, and nothing need be read.
  let reached = 0;
  stages.forEach((stage, index) => {
    const before = layers[index]!;
    const after = memory.subarray((index + 1) * size, (index + 2) * size);
    after.set(before);
    let most = 0;
    for (const segment of stage) {
      relax(before, after, segment, reached);
      if (segment.lo * segment.pack < size) most = Math.max(most, segment.hi * segment.pack);
    }
    reached = Math.min(size - 1, reached + most);
    layers.push(after);
  });
  return layers;
}

function relax(before: Float64Array, after: Float64Array, segment: Segment, reached: number): void {
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
      const end = Math.min(size, shift + reached + 1);
      for (let v = 0, u = shift; u < end; v++, u++) {
        const value = before[v]! + cost;
        if (value < after[u]!) after[u] = value;
      }
    }
    return;
  }
  const slide = { base, stride, count, fixed: fixed + price * lo, each: price * step };
  if (base + (count + 1) * stride >= size) climb(before, after, slide);
  else slideOver(before, after, slide);
}

interface Slide {
  readonly base: number;
  readonly stride: number;
  readonly count: number;
  readonly fixed: number;
  readonly each: number;
}

/** A run that ends nowhere below the table's own end: each count is the one before it and a step more. */
function climb(before: Float64Array, after: Float64Array, { base, stride, fixed, each }: Slide): void {
  const size = before.length;
  const best = new Float64Array(Math.min(stride, size)).fill(Infinity);
  for (let u = base, residue = 0; u < size; u++) {
    const value = Math.min(before[u - base]! + fixed, best[residue]! + each);
    best[residue] = value;
    if (value < after[u]!) after[u] = value;
    if (++residue === stride) residue = 0;
  }
}

function slideOver(
  before: Float64Array,
  after: Float64Array,
  { base, stride, count, fixed, each }: Slide,
): void {
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
