import { basename, join } from 'node:path';
import { renderPlan } from '../../src/exports/index.ts';
import type { Plan, Problem, Workspace } from '../../src/model/index.ts';
import { sameAnswer, writePlan } from '../../src/plan/index.ts';
import { newestRevision, planText, publish } from '../../src/store/index.ts';

export interface Placed {
  readonly outcome: 'planned' | 'unchanged' | 'dry-run';
  /** Where the plan is, or would be. */
  readonly folder: string;
}

/**
 * Publishes the answer where it belongs: exactly at `target`, else as the next revision of its date below `outDir`,
 * unless the newest says the same already.
 */
export async function placePlan(
  answer: Plan,
  { workspace, problems }: { workspace: Workspace; problems: readonly Problem[] },
  { target, outDir, dryRun }: { target: string | undefined; outDir: string; dryRun: boolean },
): Promise<Placed> {
  const newest = newestRevision(outDir, answer.date);
  if (target === undefined && newest !== undefined && saysTheSame(newest.path, answer)) {
    return { outcome: 'unchanged', folder: newest.path };
  }
  const folder = target ?? join(outDir, `${answer.date}-r${(newest?.revision ?? 0) + 1}`);
  if (dryRun) return { outcome: 'dry-run', folder };
  const { language } = workspace.settings;
  await publish(folder, renderPlan(answer, { workspace, problems, revision: basename(folder), language }));
  return { outcome: 'planned', folder };
}

function saysTheSame(folder: string, answer: Plan): boolean {
  const text = planText(folder);
  return text !== undefined && sameAnswer(text, writePlan(answer));
}
