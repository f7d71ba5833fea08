import type { Settings } from '../model/index.ts';
import type { Assumptions } from './assumptions.ts';
import { inSlots } from './arrivals.ts';
import { replicate } from './replicate.ts';
import type { Variant } from './replicate.ts';
import type { Advice, PointOutcome, Remedy, SlotOutcome } from './simulation.ts';
import { summarise } from './summarise.ts';
import type { Visit } from './visitors.ts';

/** Opening the desks so much before their hours is what is tried out. */
const EARLY_MINUTES = 15;
/** Utilisations that are tried out lie so far apart, in thousandths, and go down to here. */
const UTILISATION_STEP = 100;
const LEAST_UTILISATION = 500;

/**
 * The worst slot of a point, if it is at risk, and what would help, tried out on the same days. A slot is at risk where more
 * people than the area holds are there on one day of twenty, or where one of twenty waits longer than a slot lasts. Units that
 * meet on one day of twenty are a risk of their own.
 */
export function advise(
  visit: Visit,
  outcome: PointOutcome,
  assumptions: Assumptions,
  settings: Settings,
): Advice[] {
  const advice: Advice[] = [];
  const longest = settings.pickup.slotMinutes * 60;
  const people = worst(outcome, (slot) => slot.crowd.p95);
  const waiting = worst(outcome, (slot) => slot.wait.p95);
  if (people !== undefined && outcome.limit !== null && people.crowd.p95 > outcome.limit)
    advice.push({
      ...at(outcome, people),
      risk: 'crowd',
      p95: people.crowd.p95,
      limit: outcome.limit,
      remedies: tryOut(visit, assumptions, settings, people, outcome.limit, (slot) => slot.crowd.p95),
    });
  if (waiting !== undefined && waiting.wait.p95 > longest)
    advice.push({
      ...at(outcome, waiting),
      risk: 'wait',
      p95: waiting.wait.p95,
      limit: longest,
      remedies: tryOut(visit, assumptions, settings, waiting, longest, (slot) => slot.wait.p95),
    });
  const meet = outcome.overlapMinutes.p95;
  if (meet > 0) {
    const { changeoverMinutes } = settings.pickup;
    const first = outcome.slots[0]!;
    const last = outcome.slots.at(-1)!;
    advice.push({
      point: outcome.point,
      slotStart: first.slotStart,
      slotEnd: last.slotEnd,
      risk: 'overlap',
      p95: meet,
      limit: 0,
      remedies: [{ kind: 'changeover', to: changeoverMinutes + Math.ceil(meet / 5) * 5, p95: null }],
    });
  }
  return advice;
}

function at(
  { point }: PointOutcome,
  { slotStart, slotEnd }: SlotOutcome,
): Pick<Advice, 'point' | 'slotStart' | 'slotEnd'> {
  return { point, slotStart, slotEnd };
}

function worst(outcome: PointOutcome, measure: (slot: SlotOutcome) => number): SlotOutcome | undefined {
  let most: SlotOutcome | undefined;
  for (const slot of outcome.slots) if (most === undefined || measure(slot) > measure(most)) most = slot;
  return most;
}

/** Opening early, and the highest utilisation that would do; where none does, the least that was tried. */
function tryOut(
  visit: Visit,
  assumptions: Assumptions,
  { pickup }: Settings,
  { slotStart }: SlotOutcome,
  limit: number,
  measure: (slot: SlotOutcome) => number,
): Remedy[] {
  const played = (variant: Variant) => {
    const tally = replicate(visit, assumptions, inSlots, variant);
    const outcome = summarise(visit, tally, pickup.m2PerPersonMilli);
    return measure(outcome.slots.find((slot) => slot.slotStart === slotStart)!);
  };
  const remedies: Remedy[] = [
    { kind: 'open-early', to: EARLY_MINUTES, p95: played({ openEarly: EARLY_MINUTES }) },
  ];
  let utilisation = pickup.utilisationMilli - UTILISATION_STEP;
  for (; utilisation >= LEAST_UTILISATION; utilisation -= UTILISATION_STEP) {
    const p95 = played({ keep: utilisation / pickup.utilisationMilli });
    const remedy = { kind: 'utilisation', to: utilisation, p95 } as const;
    if (p95 <= limit || utilisation - UTILISATION_STEP < LEAST_UTILISATION) {
      remedies.push(remedy);
      break;
    }
  }
  return remedies;
}
