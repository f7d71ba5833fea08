import { csvText } from '../model/index.ts';
import type { Seal, Source } from '../model/index.ts';
import { ownTable } from './own-table.ts';
import { columns } from './tables/index.ts';

const FIELDS = ['building', 'entrance', 'since', 'until'] as const;

/** A sheet of seals, of each door and first day the last row, and how it is added to. */
export interface SealSheet {
  readonly seals: readonly Seal[];
  /** The sheet with seals below, in its own columns; undefined where it lacks one that is needed. */
  with(seals: readonly Seal[]): string | undefined;
}

/** Undefined where there is a sheet that was not read whole: nothing may be written to it then. */
export function sealSheet(source: Source, file: string): SealSheet | undefined {
  if (!source.exists(file)) {
    const rows = (seals: readonly Seal[]) => seals.map((seal) => FIELDS.map((field) => seal[field]));
    return { seals: [], with: (seals) => csvText([...FIELDS], rows(seals)) };
  }
  const table = ownTable(source, file, columns.SEALED.fields, ['building', 'since']);
  if (table === undefined) return undefined;
  const [buildings = [], ...others] = FIELDS.map((field) => table.column(field));
  const seals = new Map<string, Seal>();
  for (const [row, building] of buildings.entries()) {
    const [entrance = '', since = '', until = ''] = others.map((column) => column[row]!);
    if (building !== '')
      seals.set([building, entrance, since].join('\n'), { building, entrance, since, until });
  }
  const isFor = (seal: Seal) => FIELDS.every((field) => seal[field] === '' || table.header.fields.has(field));
  return {
    seals: [...seals.values()],
    with: (more) => (more.every(isFor) ? table.with(more.map((seal) => ({ ...seal }))) : undefined),
  };
}
