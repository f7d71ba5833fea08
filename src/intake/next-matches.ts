import { compareKeys, csvText, original, type Problem, type Source } from '../model/index.ts';
import { MATCHES_FILE } from './goods/index.ts';
import { findHeader } from './tables/index.ts';
import { readSheets } from '../sheets/index.ts';
import { columns } from './tables/index.ts';
import { nameKey } from './text/index.ts';

const HEADER = ['seen', 'suggestion', 'accept'];

/**
 * matches.csv as it should stand after a reading: every row that it has, and a row for each name that is no item and is
 * not in it yet, for staff to accept or not. Undefined where there is nothing to add.
 */
export function nextMatches(source: Source, problems: readonly Problem[]): string | undefined {
  const rows = existing(source);
  const known = new Set(rows.map(([seen = '']) => nameKey(seen)));
  const fresh = new Map<string, string[]>();
  for (const found of problems) {
    const seen = nameOf(found);
    const key = nameKey(seen);
    if (key !== '' && !known.has(key) && !fresh.has(key)) {
      fresh.set(key, [seen, found.facts['suggestion'] ?? '', '']);
    }
  }
  if (fresh.size === 0) return undefined;
  const added = [...fresh.values()].sort((a, b) => compareKeys(a[0]!, b[0]!));
  return csvText(HEADER, [...rows, ...added]);
}

function nameOf(found: Problem): string {
  if (found.file === MATCHES_FILE) return '';
  if (found.code === 'unknown-column') return found.column;
  return found.code === 'unknown-item' || found.code === 'unlisted-item' ? found.value.trim() : '';
}

function existing(source: Source): string[][] {
  if (!source.exists(MATCHES_FILE)) return [];
  const [sheet] = readSheets(source, MATCHES_FILE, {}).sheets;
  if (sheet === undefined) return [];
  const { header, body } = findHeader(sheet.rows, columns.MATCHES.fields);
  const at = HEADER.map((field) => header?.fields.get(field) ?? -1);
  return Array.from(body, ({ cells }) => at.map((column) => original(cells[column]?.trim() ?? ''))).filter(
    ([seen]) => seen !== '',
  );
}
