import type { Minutes } from '../model/index.ts';

/**
 * What the day is assumed to be like. Every one can be set; none was measured at your site, and each is on the safe side or
 * says that it is not.
 */
export interface Assumptions {
  /** Days that are played through. */
  readonly replications: number;
  /**
   * By how many minutes those who are early come early and those who are late come late, on average. Those on time come
   * within half of it; a whole building strays together by a normal shock whose standard deviation is half of it.
   */
  readonly jitterMinutes: number;
  /** Shares of those who come early and late; the others are on time. More are early than late, as is found wherever
   * appointments are studied: Cayirli and Veral, "Outpatient scheduling in health care: a review of literature",
   * Production and Operations Management 12 (2003). */
  readonly earlyShare: number;
  readonly lateShare: number;
  /** Share of households that never come. 0 is the safe side for crowds. */
  readonly noShow: number;
  /** The part of a service that is the same for everyone; the rest is exponential. 0 is the M/M/c queue, 1 the M/D/c. */
  readonly fixedServiceShare: number;
  /** Minutes by which a wave, by its id, is ready later than planned. */
  readonly lateWaves: ReadonlyMap<string, Minutes>;
  /** Desks that are missing, by the point's id. */
  readonly absentDesks: ReadonlyMap<string, number>;
}

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  replications: 200,
  jitterMinutes: 5,
  earlyShare: 0.25,
  lateShare: 0.2,
  noShow: 0,
  fixedServiceShare: 0.5,
  lateWaves: new Map(),
  absentDesks: new Map(),
};

/** Throws RangeError where an assumption is none that a day can be played by. */
export function checkAssumptions(assumptions: Assumptions): void {
  const { replications, jitterMinutes, earlyShare, lateShare, noShow, fixedServiceShare } = assumptions;
  if (!Number.isSafeInteger(replications) || replications < 1)
    throw new RangeError(`replications must be a whole number from 1, not ${replications}`);
  if (!(jitterMinutes >= 0)) throw new RangeError(`jitter must be 0 minutes or more, not ${jitterMinutes}`);
  const shares = { earlyShare, lateShare, noShow, fixedServiceShare };
  for (const [name, share] of Object.entries(shares))
    if (!(share >= 0 && share <= 1)) throw new RangeError(`${name} must be from 0 to 1, not ${share}`);
  if (earlyShare + lateShare > 1)
    throw new RangeError('earlyShare and lateShare must not add up to more than 1');
}
