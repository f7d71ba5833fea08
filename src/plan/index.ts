/** The answer, put together and kept. See README.md. */
export { compareRejects } from './assemble.ts';
export { fileNames } from './file-name.ts';
export { PlanFormatError } from './json/row.ts';
export { makePlan } from './make-plan.ts';
export type { Insight, MadePlan } from './make-plan.ts';
export { readPlan, readPlanHead } from './json/read-plan.ts';
export { planJsonSchema } from './json/schema.ts';
export { slottingOf } from './slotting-of.ts';
export { sourcedOf } from './sourced-of.ts';
export type { SlottingOfPlan } from './slotting-of.ts';
export { writePlan } from './json/write-plan.ts';
export { changedInputs } from './changed-inputs.ts';
