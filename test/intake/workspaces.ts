import { readWorkspace } from '../../src/intake/index.ts';
import type { Intake, Workspace } from '../../src/model/index.ts';
import { memorySource } from '../support/index.ts';

export const DATE = '2026-11-23';

/** A workspace of one controlled zone, one wave and one point, with these files over it. `stagger.yaml` is added to it. */
export function workspaceOf(files: Readonly<Record<string, string>>, more = ''): Map<string, string> {
  const settings = `
community: Test
zones: [{id: A, status: sealed}, {id: B, status: controlled}, {id: C, status: open}]
waves: [{id: am, arrives: "08:00", ready: "09:00"}, {id: pm, arrives: "13:00", ready: "14:00"}]
points:
  - {id: north, name: 北门, zones: [B, C], open: ["09:00-18:00"], desks: 1, seconds_per_household: 60}
  - {id: south, zones: [B], open: ["09:00-18:00"], desks: 1, seconds_per_household: 60, grids: [G1]}
${more}`;
  return new Map(
    Object.entries({ 'stagger.yaml': settings, 'buildings.csv': 'building,zone\n1,B\n', ...files }),
  );
}

export function intakeOf(files: Readonly<Record<string, string>>, more = ''): Intake {
  return readWorkspace(memorySource(workspaceOf(files, more)), { date: DATE });
}

/** The workspace, and the codes of what was said about it with rows: `unknown-room 3`. */
export function read(
  files: Readonly<Record<string, string>>,
  more = '',
): { night: Workspace; said: string[] } {
  const { workspace, problems } = intakeOf(files, more);
  const said = problems.map(({ code, row }) => `${code} ${row}`);
  if (workspace === undefined) throw new Error(`no workspace: ${said.join(', ')}`);
  return { night: workspace, said };
}
