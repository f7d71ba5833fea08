import { PlanFormatError, readPlanHead } from '../src/plan/index.ts';
import { planText } from '../src/store/index.ts';

/** A plan's date and inputs; undefined where the folder has no plan.json, or none that says. */
export function readHead(folder: string): ReturnType<typeof readPlanHead> | undefined {
  const text = planText(folder);
  try {
    return text === undefined ? undefined : readPlanHead(text);
  } catch (error) {
    if (error instanceof PlanFormatError) return undefined;
    throw error;
  }
}
