import { fileURLToPath } from 'node:url';
import type { ExportContext, ExportFile } from '../../src/exports/index.ts';
import { readWorkspace } from '../../src/intake/index.ts';
import type { Language, Plan, Source } from '../../src/model/index.ts';
import { makePlan } from '../../src/plan/index.ts';
import { diskSource } from '../../src/store/index.ts';
import { memorySource, workspaceFiles } from '../support/index.ts';
import type { NightDescription } from '../support/index.ts';

export interface Planned {
  readonly plan: Plan;
  readonly context: ExportContext;
}

/** A fixture's plan, made by the real rooms. */
export function plannedFixture(name: string, language?: Language): Promise<Planned> {
  const folder = fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
  return planned(diskSource(folder), language);
}

export function plannedNight(night: NightDescription, language?: Language): Promise<Planned> {
  return planned(memorySource(workspaceFiles(night)), language);
}

async function planned(source: Source, language: Language | undefined): Promise<Planned> {
  const { workspace, problems: found } = readWorkspace(source, { date: '2026-11-23' });
  if (workspace === undefined) throw new Error(`no workspace: ${JSON.stringify(found)}`);
  const { plan, problems } = await makePlan(workspace, found);
  const context = {
    workspace,
    problems,
    revision: '2026-11-23-r1',
    language: language ?? workspace.settings.language,
  };
  return { plan, context };
}

/** Every file's bytes, by path. */
export async function bytesOf(files: Iterable<ExportFile>): Promise<ReadonlyMap<string, Buffer>> {
  const all = new Map<string, Buffer>();
  for (const file of files) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.chunks())
      chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    if (all.has(file.path)) throw new Error(`twice: ${file.path}`);
    all.set(file.path, Buffer.concat(chunks));
  }
  return all;
}

/** A CSV's records by header. */
export function records(csv: Buffer | undefined): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = cells(csv);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

export function cells(csv: Buffer | undefined): readonly (readonly string[])[] {
  const text = (csv ?? Buffer.alloc(0)).toString('utf8').replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  for (const record of text.matchAll(
    /((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g,
  )) {
    const row = [...record[1]!.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)];
    rows.push(row.map((cell) => cell[1]?.replaceAll('""', '"') ?? cell[2]!));
  }
  return rows;
}
