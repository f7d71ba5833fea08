import type { Plan, Workspace } from '../../src/model/index.ts';
import { simulateCurves, type SimulatedCurves } from '../../src/simulate/index.ts';

/** Households played through in all for the report's curves: a small site is played often, a district not for long. */
const HOUSEHOLDS_PLAYED = 60_000;
const FEWEST = 10;
const MOST = 100;

/** The plan's day as the report draws it. The same plan gives the same curves. */
export function playedDay(plan: Plan, workspace: Workspace): SimulatedCurves {
  const often = Math.floor(HOUSEHOLDS_PLAYED / Math.max(1, plan.pickups.length));
  return simulateCurves(plan, workspace, { replications: Math.min(MOST, Math.max(FEWEST, often)) });
}
