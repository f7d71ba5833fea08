import type { Minutes } from '../model/index.ts';
import type { Calling } from './arrivals.ts';
import type { Days } from './luck.ts';
import { serveLine, whenOpen } from './queue.ts';
import { countPeople, emptyTally } from './tally.ts';
import type { Tally } from './tally.ts';
import type { Visit } from './visitors.ts';

/** A day played otherwise than planned, to see what it would change. */
export interface Variant {
  /** Minutes by which the crew starts before each opening. */
  readonly openEarly?: Minutes;
  /** The share of households that are kept; the others are left out by lot, as if the slots were planned less full. */
  readonly keep?: number;
  /** Minutes by which every slot comes later for each change of isolation units before it. */
  readonly longerChangeover?: Minutes;
}

/** Plays the days of one point. */
export function replicate(
  visit: Visit,
  { noShow, lucks }: Days,
  calling: Calling,
  { openEarly = 0, keep = 1, longerChangeover = 0 }: Variant = {},
): Tally {
  const tally = emptyTally(visit, lucks.length);
  const windows = visit.windows.map(({ from, to }) => ({ from: from - openEarly, to }));
  for (const [replication, luck] of lucks.entries()) {
    const come: number[] = [];
    for (let index = 0; index < visit.visitors.length; index++)
      if (luck.absent[index]! >= noShow && luck.thinned[index]! < keep) come.push(index);
    const arrives = new Float64Array(come.length);
    const eligible = new Float64Array(come.length);
    const service = new Float64Array(come.length);
    const unit = new Int32Array(come.length);
    for (let at = 0; at < come.length; at++) {
      const index = come[at]!;
      const visitor = visit.visitors[index]!;
      const later = longerChangeover * visit.slots[visitor.slot]!.changes * 60;
      arrives[at] = calling(visit, visitor, luck, index) + later;
      eligible[at] = whenOpen(Math.max(arrives[at]!, visitor.ready * 60), windows);
      service[at] = luck.service[index]!;
      unit[at] = visitor.unit;
    }
    const begins = serveLine({ arrives, eligible, service }, visit.desks);
    const leaves = new Float64Array(come.length);
    for (let at = 0; at < come.length; at++) {
      tally.slotWaits[visit.visitors[come[at]!]!.slot]!.add(begins[at]! - arrives[at]!);
      leaves[at] = begins[at]! + service[at]!;
    }
    countPeople(visit, { unit, from: arrives, to: leaves }, replication, tally);
  }
  return tally;
}
