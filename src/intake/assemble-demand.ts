import type { Demand, LinePlaces } from '../model/index.ts';
import type { DemandReading } from './demand/index.ts';

type Asked = Pick<DemandReading, 'length' | 'household' | 'good' | 'asked' | 'substituteOk'>;

/**
 * The demand sorted by household, then good; entries of one household and good are added up. A counting sort by household
 * keeps it linear: a district has a million entries.
 *
 * @param places of the first entries; those that follow stand in no line of the demand: they are handed out
 * @param households provisional number → the site's; -1 for one that stands nowhere (an error by then)
 */
export function assembleDemand(
  read: Asked,
  places: LinePlaces,
  households: Int32Array,
  count: number,
): Demand {
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
  const given = new Float64Array(length);
  const lines = places.start.length - 1;
  const sorted = new PlacesInOrder(places, length);
  let last = -1;
  for (let h = 0; h < count; h++) {
    const own = order.subarray(starts[h], starts[h + 1]).sort((a, b) => read.good[a]! - read.good[b]!);
    for (const entry of own) {
      if (last < 0 || household[last] !== h || good[last] !== read.good[entry]) last++;
      household[last] = h;
      good[last] = read.good[entry]!;
      asked[last]! += read.asked[entry]!;
      substituteOk[last]! |= read.substituteOk[entry]!;
      if (entry >= lines) given[last]! += read.asked[entry]!;
      sorted.add(last, entry);
    }
  }
  const kept = last + 1;
  return {
    length: kept,
    household: household.subarray(0, kept),
    good: good.subarray(0, kept),
    asked: asked.subarray(0, kept),
    substituteOk: substituteOk.subarray(0, kept),
    ...(lines < read.length ? { given: given.subarray(0, kept) } : {}),
    places: sorted.done(kept),
  };
}

/** Places, brought into the order of the entries that they are handed to. */
class PlacesInOrder {
  readonly #places: LinePlaces;
  readonly #from: Int32Array;
  readonly #start: Int32Array;
  #length = 0;

  constructor(places: LinePlaces, entries: number) {
    this.#places = places;
    this.#from = new Int32Array(places.row.length);
    this.#start = new Int32Array(entries + 1);
  }

  /** @param read the entry as it was read; without places where it stands in no line */
  add(entry: number, read: number): void {
    const { start } = this.#places;
    const end = start[read + 1] ?? 0;
    for (let at = start[read] ?? 0; at < end; at++) this.#from[this.#length++] = at;
    this.#start[entry + 1] = this.#length;
  }

  done(entries: number): LinePlaces {
    const { file, row, column } = this.#places;
    const from = this.#from.subarray(0, this.#length);
    return {
      start: this.#start.subarray(0, entries + 1),
      file: from.map((at) => file[at]!),
      row: from.map((at) => row[at]!),
      column: from.map((at) => column[at]!),
    };
  }
}
