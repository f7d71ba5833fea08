import { createHash } from 'node:crypto';
import { renderPlan } from '../../src/exports/index.ts';
import { readWorkspace } from '../../src/intake/index.ts';
import type { Intake, Problem, Source } from '../../src/model/index.ts';
import { makePlan } from '../../src/plan/index.ts';
import type { Files } from '../support/index.ts';
import { memorySource } from '../support/index.ts';

export const DATE = '2026-11-23';

/** A plan folder in memory, with the intake that it was made of. */
export interface PlannedFolder {
  readonly intake: Intake;
  /** The workspace. */
  readonly source: Source;
  readonly problems: readonly Problem[];
  /** By path; manifest.json is among them. */
  readonly files: Map<string, string>;
}

/** What is no text: half of the work of a small plan goes into it, and paper.test.ts looks at it. */
export const PRINTED = /\.(pdf|xlsx)$/;

/**
 * Plans a workspace as `stagger plan` does, without a disk; undefined where the inputs have errors.
 *
 * @param without names of files that are not made: those that are no texts
 */
export async function planFolder(
  workspace: Files | Source,
  without = PRINTED,
): Promise<PlannedFolder | undefined> {
  const source = workspace instanceof Map ? memorySource(workspace) : (workspace as Source);
  const intake = readWorkspace(source, { date: DATE });
  if (intake.workspace === undefined) return undefined;
  const { plan, problems } = await makePlan(intake.workspace, intake.problems);
  if (problems.some((problem) => problem.severity === 'error')) return undefined;
  const { language } = intake.workspace.settings;
  const context = { workspace: intake.workspace, problems, revision: 'r1', language };
  const files = new Map<string, string>();
  for (const file of renderPlan(plan, context)) {
    if (without.test(file.path)) continue;
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.chunks())
      chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    files.set(file.path, Buffer.concat(chunks).toString('utf8'));
  }
  return { intake, source, problems, files: withManifest(files) };
}

/** The files with the manifest that they should have. */
export function withManifest(files: ReadonlyMap<string, string>): Map<string, string> {
  const stamped = new Map(files);
  stamped.delete('manifest.json');
  const hashes = Object.fromEntries(
    [...stamped].map(([path, text]) => [path, createHash('sha256').update(text).digest('hex')]),
  );
  return stamped.set('manifest.json', JSON.stringify({ schema_version: 1, files: hashes }));
}
