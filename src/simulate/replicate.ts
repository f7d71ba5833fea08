import type { Minutes } from '../model/index.ts';
import type { Calling } from './arrivals.ts';
import type { Assumptions } from './assumptions.ts';
import { drawLuck } from './luck.ts';
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
}

/** Plays the days of one point. */
export function replicate(
  visit: Visit,
  assumptions: Assumptions,
  calling: Calling,
  { openEarly = 0, keep = 1 }: Variant = {},
): Tally {
  const tally = emptyTally(visit, assumptions.replications);
  const windows = visit.windows.map(({ from, to }) => ({ from: from - openEarly, to }));
  for (let replication = 0; replication < assumptions.replications; replication++) {
    const luck = drawLuck(visit, assumptions, replication);
    const come: number[] = [];
    for (let index = 0; index < visit.visitors.length; index++)
      if (luck.absent[index]! >= assumptions.noShow && luck.thinned[index]! < keep) come.push(index);
    const arrives = new Float64Array(come.length);
    const eligible = new Float64Array(come.length);
    const service = new Float64Array(come.length);
    come.forEach((index, at) => {
      const visitor = visit.visitors[index]!;
      arrives[at] = calling(visit, visitor, luck, index);
      eligible[at] = whenOpen(Math.max(arrives[at], visitor.ready * 60), windows);
      service[at] = luck.service[index]!;
    });
    const begins = serveLine({ arrives, eligible, service }, visit.desks);
    come.forEach((index, at) => {
      const waits = tally.slotWaits[visit.visitors[index]!.slot]!;
      waits.seconds[waits.count++] = begins[at]! - arrives[at]!;
    });
    const stays = {
      unit: come.map((index) => visit.visitors[index]!.unit),
      from: arrives,
      to: begins.map((begin, at) => begin + service[at]!),
    };
    countPeople(visit, stays, replication, tally);
  }
  return tally;
}
