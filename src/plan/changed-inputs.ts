import type { FileRecord, Plan } from '../model/index.ts';

/** Names of the inputs that read to other rows than the plan was made from, or that came or went; sorted as given. */
export function changedInputs(plan: Pick<Plan, 'files'>, files: readonly FileRecord[]): readonly string[] {
  // The plan that had gone out before is no file of the workspace.
  const own = plan.files.filter(({ input }) => input !== 'issued');
  const before = new Map(own.map((file) => [key(file), file]));
  const changed: string[] = [];
  for (const file of files) {
    const known = before.get(key(file));
    before.delete(key(file));
    if (known?.rowsSha256 !== file.rowsSha256) changed.push(file.file);
  }
  return [...new Set([...changed, ...[...before.values()].map((file) => file.file)])];
}

function key({ input, file }: FileRecord): string {
  return `${input}\n${file}`;
}
