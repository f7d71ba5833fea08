/** The answer, put together and kept. See README.md. */
export { compareRejects } from './assemble.ts';
export { fileNames } from './file-name.ts';
export { PlanFormatError } from './format.ts';
export { makePlan } from './make-plan.ts';
export type { Insight, MadePlan } from './make-plan.ts';
export { readPlan, readPlanHead } from './read-plan.ts';
export { slottingOf } from './slotting-of.ts';
export { sourcedOf } from './sourced-of.ts';
export type { SlottingOfPlan } from './slotting-of.ts';
export { writePlan } from './write-plan.ts';
export { changedInputs } from './changed-inputs.ts';
