/** A plan's day, many times over. See README.md. */
export { formatSimulation } from './format.ts';
export { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
export type { Assumptions } from './assumptions.ts';
export { simulateCurves, simulateDay } from './simulate-day.ts';
export type {
  Advice,
  DayOutcome,
  PointOutcome,
  SimulatedCurves,
  Simulation,
  SlotOutcome,
} from './simulation.ts';
