import type { Assumptions } from './assumptions.ts';
import { exponential, normal, Stream } from './stream.ts';
import type { Visit } from './visitors.ts';

/** What chance does to the visitors of a point on one day, whatever they were told. By visitor. */
export interface Luck {
  /** Seconds after (or before: negative) the time that one is called for. */
  readonly stray: Float64Array;
  /** Seconds of service. */
  readonly service: Float64Array;
  /** Uniforms: who comes when nobody is called, who does not come, and who would be left out of a smaller plan. */
  readonly whenever: Float64Array;
  readonly absent: Float64Array;
  readonly thinned: Float64Array;
}

/** The days of a point, the same for every way of calling people. */
export interface Days {
  readonly noShow: number;
  readonly lucks: readonly Luck[];
}

export function drawDays(visit: Visit, assumptions: Assumptions): Days {
  const lucks = Array.from({ length: assumptions.replications }, (_, replication) =>
    drawLuck(visit, assumptions, replication),
  );
  return { noShow: assumptions.noShow, lucks };
}

/**
 * Draws a day. The mixture of early, on time and late has a shock that all of a building share: neighbours come down
 * together. Every visitor takes the same number of draws, so that a setting never shifts another's luck.
 */
function drawLuck(visit: Visit, assumptions: Assumptions, replication: number): Luck {
  const { visitors } = visit;
  const stream = new Stream();
  const jitter = assumptions.jitterMinutes * 60;
  const shocks = visit.buildings.map((key) => {
    stream.start(key, replication);
    return (normal(stream.next(), stream.next()) * jitter) / 2;
  });
  const seconds = visit.point.secondsPerHousehold;
  const { fixedServiceShare: fixed } = assumptions;
  const luck: Luck = {
    stray: new Float64Array(visitors.length),
    service: new Float64Array(visitors.length),
    whenever: new Float64Array(visitors.length),
    absent: new Float64Array(visitors.length),
    thinned: new Float64Array(visitors.length),
  };
  visitors.forEach(({ key, building }, visitor) => {
    stream.start(key, replication);
    const own = strayOf(stream.next(), stream.next(), assumptions) * jitter;
    luck.stray[visitor] = own + shocks[building]!;
    luck.service[visitor] = seconds * (fixed + (1 - fixed) * exponential(stream.next()));
    luck.whenever[visitor] = stream.next();
    luck.absent[visitor] = stream.next();
    luck.thinned[visitor] = stream.next();
  });
  return luck;
}

/**
 * In units of the jitter: early ones evenly up to 2 before; those on time evenly within ½ either way; late ones exponentially
 * after, 1 on average.
 */
function strayOf(kind: number, how: number, { earlyShare, lateShare }: Assumptions): number {
  if (kind < earlyShare) return -2 * how;
  if (kind < earlyShare + lateShare) return exponential(how);
  return how - 0.5;
}
