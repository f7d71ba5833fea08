import type { Segment, Stage } from './cover.ts';

/** Ways back through the tables of an item's program: the counts of packs behind an entry. */

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

function linesOf({ line, counts }: Segment, packs: number): { line: number; packs: number }[] {
  return counts === undefined ? [{ line, packs }] : counts.map((own) => ({ ...own }));
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
