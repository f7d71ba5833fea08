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
  lucks.forEach((luck, replication) => {
    const come: number[] = [];
    for (let index = 0; index < visit.visitors.length; index++)
      if (luck.absent[index]! >= noShow && luck.thinned[index]! < keep) come.push(index);
    const arrives = new Float64Array(come.length);
    const eligible = new Float64Array(come.length);
    const service = new Float64Array(come.length);
    come.forEach((index, at) => {
      const visitor = visit.visitors[index]!;
      const later = longerChangeover * visit.slots[visitor.slot]!.changes * 60;
      arrives[at] = calling(visit, visitor, luck, index) + later;
      eligible[at] = whenOpen(Math.max(arrives[at], visitor.ready * 60), windows);
      service[at] = luck.service[index]!;
    });
    const begins = serveLine({ arrives, eligible, service }, visit.desks);
    come.forEach((index, at) => {
      tally.slotWaits[visit.visitors[index]!.slot]!.add(begins[at]! - arrives[at]!);
    });
    const stays = {
      unit: come.map((index) => visit.visitors[index]!.unit),
      from: arrives,
      to: begins.map((begin, at) => begin + service[at]!),
    };
    countPeople(visit, stays, replication, tally);
  });
  return tally;
}
