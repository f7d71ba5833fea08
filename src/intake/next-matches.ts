import { compareKeys, csvText, type Problem, type Source } from '../model/index.ts';
import { MATCHES_FILE } from './goods/index.ts';
import { ownTable } from './own-table.ts';
import { columns } from './tables/index.ts';
import { nameKey } from './text/index.ts';

const HEADER = ['seen', 'suggestion', 'accept'];

/** What matches.csv lacks, and the whole of it with that added. */
export interface NextMatches {
  /** Names that are not in it. */
  readonly names: number;
  /** Undefined where it was not read whole: what staff answered is not put at risk. */
  readonly text: string | undefined;
}

/**
 * matches.csv as it should stand after a reading: all that it has, as it stands there, and a row for each name that is no item and
 * is not in it yet, for staff to accept or not. Undefined where there is nothing to add.
 */
export function nextMatches(source: Source, problems: readonly Problem[]): NextMatches | undefined {
  const isNew = !source.exists(MATCHES_FILE);
  const table = isNew
    ? undefined
    : ownTable(source, MATCHES_FILE, columns.MATCHES.fields, ['seen', 'accept']);
  const known = new Set((table?.column('seen') ?? []).map(nameKey));
  const fresh = new Map<string, Record<string, string>>();
  for (const found of problems) {
    const seen = nameOf(found);
    const key = nameKey(seen);
    if (key !== '' && !known.has(key) && !fresh.has(key))
      fresh.set(key, { seen, suggestion: found.facts['suggestion'] ?? '', accept: '' });
  }
  if (fresh.size === 0) return undefined;
  const added = [...fresh.values()].sort((a, b) => compareKeys(a['seen']!, b['seen']!));
  const text = isNew
    ? csvText(
        HEADER,
        added.map((row) => HEADER.map((field) => row[field]!)),
      )
    : table?.with(added);
  return { names: fresh.size, text };
}

function nameOf(found: Problem): string {
  if (found.file === MATCHES_FILE) return '';
  if (found.code === 'unknown-column') return found.column;
  return found.code === 'unknown-item' || found.code === 'unlisted-item' ? found.value.trim() : '';
}
