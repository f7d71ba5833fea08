/** Plan folder + workspace → broken rules. Shares nothing with the planner but the decoding of bytes into cells. */
export { verifyPlan } from './verify-plan.ts';
export type { VerifyOptions } from './verify-plan.ts';
