import { PlanFormatError, readPlanHead } from '../src/plan/index.ts';
import { planText } from '../src/store/index.ts';

/** A plan's date; undefined where the folder has no plan.json, or none that says. */
export function readPlanDate(folder: string): string | undefined {
  const text = planText(folder);
  try {
    return text === undefined ? undefined : readPlanHead(text).date;
  } catch (error) {
    if (error instanceof PlanFormatError) return undefined;
    throw error;
  }
}
