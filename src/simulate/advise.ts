import type { Settings } from '../model/index.ts';
import { inSlots } from './arrivals.ts';
import type { Days } from './luck.ts';
import { replicate } from './replicate.ts';
import type { Variant } from './replicate.ts';
import type { Advice, PointOutcome, Remedy, SlotOutcome } from './simulation.ts';
import { percentile95, waitPercentile95 } from './summarise.ts';
import type { Tally } from './tally.ts';
import type { Visit } from './visitors.ts';

/** Opening the desks so much before their hours is what is tried out. */
const EARLY_MINUTES = 15;
/** Utilisations that are tried out lie so far apart, in thousandths, and go down to here. */
const UTILISATION_STEP = 100;
const LEAST_UTILISATION = 500;
/** Longer changeovers that are tried out: by so much more, up to so much more. Minutes. */
const CHANGEOVER_STEP = 15;
const MOST_CHANGEOVER = 60;
/** Isolation units that meet for no longer than this on nineteen days of twenty pass each other at the gate. */
const PASSING_MINUTES = 5;

/**
 * The worst slot of a point, if it is at risk, and what would help, tried out on the same days. A slot is at risk where more
 * people than the area holds are there on one day of twenty, or where one of twenty waits longer than a slot lasts. Units that
 * meet for longer than it takes to pass each other are a risk of their own.
 */
export function advise(visit: Visit, days: Days, outcome: PointOutcome, settings: Settings): Advice[] {
  const trial: Trial = { visit, days, settings };
  const { slotMinutes } = settings.pickup;
  const risks: (Advice | undefined)[] = [
    outcome.limit === null ? undefined : slotAtRisk(trial, outcome, 'crowd', outcome.limit),
    slotAtRisk(trial, outcome, 'wait', slotMinutes * 60),
    unitsAtRisk(trial, outcome),
  ];
  return risks.filter((risk) => risk !== undefined);
}

/** What a change to the plan is tried out on. */
interface Trial {
  readonly visit: Visit;
  readonly days: Days;
  readonly settings: Settings;
}

function play({ visit, days }: Trial, variant: Variant): Tally {
  return replicate(visit, days, inSlots, variant);
}

function slotAtRisk(
  trial: Trial,
  outcome: PointOutcome,
  risk: 'crowd' | 'wait',
  limit: number,
): Advice | undefined {
  const measure = (slot: SlotOutcome) => slot[risk].p95;
  const worst = outcome.slots.reduce((most, slot) => (measure(slot) > measure(most) ? slot : most));
  if (measure(worst) <= limit) return undefined;
  const { slotStart, slotEnd } = worst;
  const at = outcome.slots.indexOf(worst);
  const then = (variant: Variant) => {
    const { slotPeak, slotWaits } = play(trial, variant);
    return risk === 'crowd' ? percentile95(slotPeak[at]!) : waitPercentile95([slotWaits[at]!]);
  };
  const remedies = [
    { kind: 'open-early', to: EARLY_MINUTES, p95: then({ openEarly: EARLY_MINUTES }) } as const,
    ...lessFull(trial, limit, then),
  ];
  return { point: outcome.point, slotStart, slotEnd, risk, p95: measure(worst), limit, remedies };
}

/** The highest utilisation that would do; where none does, the least that was tried. */
function lessFull({ settings }: Trial, limit: number, then: (variant: Variant) => number): Remedy[] {
  const planned = settings.pickup.utilisationMilli;
  let remedy: Remedy | undefined;
  for (let to = planned - UTILISATION_STEP; to >= LEAST_UTILISATION; to -= UTILISATION_STEP) {
    remedy = { kind: 'utilisation', to, p95: then({ keep: to / planned }) };
    if (remedy.p95 <= limit) break;
  }
  return remedy === undefined ? [] : [remedy];
}

function unitsAtRisk(trial: Trial, outcome: PointOutcome): Advice | undefined {
  const { p95 } = outcome.overlapMinutes;
  if (p95 <= PASSING_MINUTES) return undefined;
  let remedy: Remedy | undefined;
  for (let more = CHANGEOVER_STEP; more <= MOST_CHANGEOVER; more += CHANGEOVER_STEP) {
    const to = trial.settings.pickup.changeoverMinutes + more;
    remedy = { kind: 'changeover', to, p95: percentile95(play(trial, { longerChangeover: more }).overlap) };
    if (remedy.p95 <= PASSING_MINUTES) break;
  }
  return {
    point: outcome.point,
    slotStart: outcome.slots[0]!.slotStart,
    slotEnd: outcome.slots.at(-1)!.slotEnd,
    risk: 'overlap',
    p95,
    limit: PASSING_MINUTES,
    remedies: remedy === undefined ? [] : [remedy],
  };
}
