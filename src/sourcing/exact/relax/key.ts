import { CLOSED, type Duals } from '../column.ts';
import type { NetItem } from '../net/net.ts';

/** All that an item's prices depend on, as text: between rounds most multipliers stay as they are. */
export function keyOf(item: NetItem, { goods, grams, lines, states }: Duals): string {
  let key = '';
  for (const stage of item.stages)
    for (const { lane, line } of stage.flatMap((run) => [run, ...(run.parts ?? [])]))
      key += `${goods[lane]!},${grams[lane]!},${lines.get(line) ?? 0},${states?.[lane] === CLOSED ? 1 : 0};`;
  return key;
}
