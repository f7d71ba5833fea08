import type { Demand } from '../model/index.ts';
import type { DemandReading } from './demand/index.ts';

type Asked = Pick<DemandReading, 'length' | 'household' | 'good' | 'asked' | 'substituteOk'>;

/**
 * The demand sorted by household, then good; entries of one household and good are added up. A counting sort by household
 * keeps it linear: a district has a million entries.
 *
 * @param households provisional number → the site's; -1 for one that stands nowhere (an error by then)
 */
export function assembleDemand(read: Asked, households: Int32Array, count: number): Demand {
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < read.length; i++) {
    const household = households[read.household[i]!]!;
    if (household >= 0) starts[household + 1]!++;
  }
  for (let h = 0; h < count; h++) starts[h + 1]! += starts[h]!;
  const length = starts[count]!;
  const order = new Int32Array(length);
  const next = starts.slice();
  for (let i = 0; i < read.length; i++) {
    const household = households[read.household[i]!]!;
    if (household >= 0) order[next[household]!++] = i;
  }
  const household = new Int32Array(length);
  const good = new Int32Array(length);
  const asked = new Float64Array(length);
  const substituteOk = new Uint8Array(length);
  let last = -1;
  for (let h = 0; h < count; h++) {
    const own = order.subarray(starts[h], starts[h + 1]).sort((a, b) => read.good[a]! - read.good[b]!);
    for (const entry of own) {
      if (last < 0 || household[last] !== h || good[last] !== read.good[entry]) last++;
      household[last] = h;
      good[last] = read.good[entry]!;
      asked[last]! += read.asked[entry]!;
      substituteOk[last]! |= read.substituteOk[entry]!;
    }
  }
  const kept = last + 1;
  return {
    length: kept,
    household: household.subarray(0, kept),
    good: good.subarray(0, kept),
    asked: asked.subarray(0, kept),
    substituteOk: substituteOk.subarray(0, kept),
  };
}
