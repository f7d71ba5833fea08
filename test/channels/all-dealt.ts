import type { Allocations, Night } from '../../src/model/index.ts';

/** Allocations in which everyone gets all they asked; `waveOf` says when a good is there (all in the first wave). */
export function allDealt(
  night: Night,
  waveOf: (good: string, household: number) => number = () => 0,
): Allocations {
  const { length, household, good, asked } = night.demand;
  return {
    length,
    household,
    good,
    asked,
    wave: Int16Array.from(good, (index, entry) =>
      waveOf(night.catalogue.goods[index]!.id, household[entry]!),
    ),
    allocated: asked,
    substituted: new Float64Array(length),
    short: new Float64Array(length),
    reason: new Int8Array(length).fill(-1),
    substituteFor: new Int32Array(length).fill(-1),
  };
}
