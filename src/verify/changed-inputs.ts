import type { Intake, Source } from '../model/index.ts';
import { readPlanDocument } from './folder/plan-document.ts';

/**
 * The inputs that no longer read to the rows from which the plan was made, or that came or went; sorted. Other bytes that
 * read to the same rows do not matter. None where plan.json cannot be read: that is `verifyPlan`'s to say.
 */
export function changedInputs(folder: Source, intake: Intake): readonly string[] {
  let damaged = false;
  const { files } = readPlanDocument(
    folder,
    () => (damaged = true),
    () => undefined,
  );
  if (damaged) return [];
  const then = new Map(
    files.filter(({ input }) => input !== 'issued').map((file) => [`${file.input}\n${file.file}`, file]),
  );
  const changed = new Set<string>();
  for (const file of intake.files) {
    const key = `${file.input}\n${file.file}`;
    if (then.get(key)?.rowsSha256 !== file.rowsSha256) changed.add(file.file);
    then.delete(key);
  }
  for (const file of then.values()) changed.add(file.file);
  return [...changed].sort();
}
