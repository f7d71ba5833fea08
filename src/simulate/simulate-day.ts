import { compareKeys } from '../model/index.ts';
import type { Plan, Workspace } from '../model/index.ts';
import { advise } from './advise.ts';
import { atNine, inSlots, whenever } from './arrivals.ts';
import type { Calling } from './arrivals.ts';
import { checkAssumptions, DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import type { Assumptions } from './assumptions.ts';
import { drawDays } from './luck.ts';
import type { Days } from './luck.ts';
import { replicate } from './replicate.ts';
import type { Advice, PlayedAssumptions, PointOutcome, SimulatedCurves, Simulation } from './simulation.ts';
import { summarise } from './summarise.ts';
import { visitsOf } from './visitors.ts';
import type { Visit } from './visitors.ts';

/**
 * Plays the plan's day many times over, and the same days under two other ways of calling people. Seeded by the plan's date
 * and the households' places: the same plan and assumptions give the same answer, and two plans are compared under the same
 * luck.
 *
 * Throws RangeError where an assumption cannot be (a share over 1, a wave or point that does not exist, no desk left).
 */
export function simulateDay(
  plan: Plan,
  workspace: Workspace,
  options: Partial<Assumptions> = {},
): Simulation {
  const firstCome: PointOutcome[] = [];
  const advice: Advice[] = [];
  const curves = play(plan, workspace, options, (visit, days, asPlanned, outcome) => {
    firstCome.push(outcome(whenever));
    advice.push(...advise(visit, days, asPlanned, workspace.settings));
  });
  return { date: plan.date, ...curves, firstCome: { points: firstCome }, advice };
}

/** What is drawn of the same days: as planned, and everyone called at once. */
export function simulateCurves(
  plan: Plan,
  workspace: Workspace,
  options: Partial<Assumptions> = {},
): SimulatedCurves {
  return play(plan, workspace, options, () => {});
}

type More = (
  visit: Visit,
  days: Days,
  asPlanned: PointOutcome,
  outcome: (calling: Calling) => PointOutcome,
) => void;

/** Point by point, so that the luck of one point is all that is kept at a time. */
function play(plan: Plan, workspace: Workspace, options: Partial<Assumptions>, more: More): SimulatedCurves {
  const assumptions = { ...DEFAULT_ASSUMPTIONS, ...options };
  checkAssumptions(assumptions);
  const { m2PerPersonMilli } = workspace.settings.pickup;
  const planned: PointOutcome[] = [];
  const allAtNine: PointOutcome[] = [];
  for (const visit of visitsOf(plan, workspace, assumptions)) {
    const days = drawDays(visit, assumptions);
    const outcome = (calling: Calling) => summarise(visit, replicate(visit, days, calling), m2PerPersonMilli);
    const asPlanned = outcome(inSlots);
    planned.push(asPlanned);
    allAtNine.push(outcome(atNine));
    more(visit, days, asPlanned, outcome);
  }
  return { assumptions: played(assumptions), planned: { points: planned }, allAtNine: { points: allAtNine } };
}

function played({ lateWaves, absentDesks, ...others }: Assumptions): PlayedAssumptions {
  const sorted = (entries: ReadonlyMap<string, number>) => [...entries].sort(([a], [b]) => compareKeys(a, b));
  return {
    ...others,
    lateWaves: sorted(lateWaves).map(([wave, minutes]) => ({ wave, minutes })),
    absentDesks: sorted(absentDesks).map(([point, desks]) => ({ point, desks })),
  };
}
