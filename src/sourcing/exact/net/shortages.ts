import { layersOf } from '../../cover.ts';
import { shortOf, type Rows } from '../../rows.ts';
import { SCALE } from '../column.ts';
import type { Net, NetItem } from './net.ts';
import { weighShort } from './short.ts';
import { inClass, sizeOf, stagesOf } from './stages.ts';

/** What being short of an item weighs, and how short it must be whatever the orders' rules let. */
export interface Shortages {
  /** By units bought, up to those that serve everyone: minor units, less what must be. */
  readonly penalties: Float64Array;
  /** Base units. */
  readonly shortfall: number;
}

/** @param room scratch memory for the item's program */
export function shortagesOf(
  rows: Rows,
  net: Net,
  item: NetItem,
  tierWeights: readonly number[],
  room: Float64Array,
): Shortages {
  const enough = Math.ceil(item.wanted / item.unit);
  const short = Float64Array.from({ length: enough + 1 }, (_, units) =>
    shortOf(rows, item.item, item.wanted - units * item.unit),
  );
  const penalties = short.map((amount) => weighShort(rows, item.item, amount, tierWeights));
  let shortfall = short[0]!;
  let least = penalties[0]!;
  // At these multipliers goods cost nothing: the table says only what can be reached.
  const nothing = {
    goods: new Float64Array(net.lanes.length).fill(SCALE),
    grams: new Float64Array(net.lanes.length),
    lines: new Map(),
  };
  for (const group of item.classes) {
    const size = sizeOf(item, group);
    const layers = layersOf(stagesOf(item, group, nothing), size, room);
    for (let u = 1; u < size; u++)
      if (layers[layers.length - 1]![u]! < Infinity && inClass(rows, item, group, u)) {
        least = Math.min(least, penalties[Math.min(u, enough)]!);
        shortfall = Math.min(shortfall, short[Math.min(u, enough)]!);
      }
  }
  return { penalties: penalties.map((penalty) => penalty - least), shortfall };
}
