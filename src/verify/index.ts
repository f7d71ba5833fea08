/** Plan folder + inputs → broken rules. Shares nothing with the planner. */
export { changedInputs } from './changed-inputs.ts';
export { verifyPlan } from './verify-plan.ts';
