import type { Visit } from './visitors.ts';
import { levelOf, ONE_METRE_MILLI, TWO_METRES_MILLI } from './levels.ts';
import type { Crowd, PointOutcome, Wait } from './simulation.ts';
import { STEP_MINUTES, STEPS } from './tally.ts';
import type { Tally, Waits } from './tally.ts';

/** From counts to what is told. */
export function summarise(visit: Visit, tally: Tally, m2PerPersonMilli: number): PointOutcome {
  const replications = tally.dayPeak.length;
  const { areaMilli } = visit.point;
  const crowd = (presence: number, minutes: number, peaks: Float64Array): Crowd =>
    crowdOf(minutes === 0 ? 0 : presence / minutes, percentile95(peaks), areaMilli);
  return {
    point: visit.point.id,
    desks: visit.desks,
    households: visit.visitors.length,
    limit: areaMilli === null ? null : Math.floor(areaMilli / m2PerPersonMilli),
    slots: visit.slots.map(({ start, end, called }, slot) => {
      return {
        slotStart: start,
        slotEnd: end,
        called,
        crowd: crowd(tally.slotPresence[slot]!, (end - start) * replications, tally.slotPeak[slot]!),
        wait: waitOf([tally.slotWaits[slot]!]),
      };
    }),
    curve: curveOf(visit, tally),
    crowd: crowd(sum(tally.stepPresence), tally.busyMinutes, tally.dayPeak),
    wait: waitOf(tally.slotWaits),
    overlapMinutes: { mean: tenths(mean(tally.overlap)), p95: percentile95(tally.overlap) },
    lastLeaves: {
      mean: Math.round(mean(tally.lastLeaves)),
      p95: Math.ceil(percentile95(tally.lastLeaves)),
    },
  };
}

function crowdOf(meanPeople: number, p95: number, areaMilli: number | null): Crowd {
  const milli = areaMilli === null || p95 === 0 ? null : Math.floor(areaMilli / p95);
  return {
    mean: tenths(meanPeople),
    p95,
    m2PerPerson: milli === null ? null : Math.floor(milli / 10) / 100,
    level: milli === null ? null : levelOf(milli),
    oneMetre: milli === null ? null : milli >= ONE_METRE_MILLI,
    twoMetres: milli === null ? null : milli >= TWO_METRES_MILLI,
  };
}

/** The steps from the first with anyone to the last. */
function curveOf(visit: Visit, tally: Tally): PointOutcome['curve'] {
  const replications = tally.dayPeak.length;
  const curve = Array.from({ length: STEPS }, (_, step) => {
    const minute = step * STEP_MINUTES;
    const called = visit.slots
      .filter(({ start, end }) => start < minute + STEP_MINUTES && minute < end)
      .reduce((most, slot) => Math.max(most, slot.called), 0);
    return {
      minute,
      called,
      mean: tenths(tally.stepPresence[step]! / (STEP_MINUTES * replications)),
      p95: percentile95(tally.stepPeak[step]!),
    };
  });
  const busy = ({ called, p95, mean: people }: (typeof curve)[number]) => called > 0 || p95 > 0 || people > 0;
  return curve.slice(curve.findIndex(busy), curve.findLastIndex(busy) + 1);
}

function waitOf(waits: readonly Waits[]): Wait {
  const count = waits.reduce((all, one) => all + one.count, 0);
  const total = waits.reduce((all, one) => all + one.total, 0);
  return { mean: count === 0 ? 0 : Math.round(total / count), p95: waitPercentile95(waits) };
}

/** As `percentile95`, of waits rounded up to whole seconds. */
export function waitPercentile95(waits: readonly Waits[]): number {
  const rank = Math.ceil(waits.reduce((all, one) => all + one.count, 0) * 0.95);
  const longest = Math.max(0, ...waits.map(({ bySecond }) => bySecond.length));
  let counted = 0;
  for (let second = 0; second < longest; second++) {
    for (const { bySecond } of waits) counted += bySecond[second] ?? 0;
    if (counted >= rank) return second;
  }
  return 0;
}

/** The smallest value that 95 of 100 do not exceed: the nearest rank. 0 of nothing. */
export function percentile95(values: Float64Array): number {
  const sorted = values.toSorted();
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}

function mean(values: Float64Array): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
