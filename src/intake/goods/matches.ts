import { original } from '../../model/index.ts';
import { report, type Reading } from '../reading.ts';
import { columns, readFiles } from '../tables/index.ts';
import { foldWidth, nameKey } from '../text/index.ts';
import type { GoodsIndex } from './goods-index.ts';

export const MATCHES_FILE = 'matches.csv';

/** What staff said of names that are no item's. */
export interface Matches {
  /** Name key of what was seen → the name that it means. */
  readonly accepted: ReadonlyMap<string, string>;
  /** Name keys of what was said to be no other item: not asked about again. */
  readonly refused: ReadonlySet<string>;
  /** Reports what was accepted but is no item. */
  check(goods: GoodsIndex): void;
}

const YES = new Set(['yes', 'y', 'ok', 'true', '是', '对', '√', '✓']);
const NO = new Set(['no', 'n', 'false', '否', '不', '不是', '×']);

/**
 * matches.csv: `accept` is yes (the first suggestion), no, or the name of an item; blank says nothing yet. The first row of
 * a name counts.
 */
export function readMatches(reading: Reading): Matches {
  const accepted = new Map<string, string>();
  const refused = new Set<string>();
  const checks: ((goods: GoodsIndex) => void)[] = [];
  const names = reading.source.exists(MATCHES_FILE) ? [MATCHES_FILE] : [];
  for (const row of readFiles(reading, 'matches', names, columns.MATCHES)) {
    const key = nameKey(original(row.text('seen')));
    const answer = row.text('accept');
    const word = foldWidth(answer).toLowerCase();
    if (key === '' || word === '' || accepted.has(key) || refused.has(key)) continue;
    if (NO.has(word)) {
      refused.add(key);
      continue;
    }
    const name = YES.has(word) ? firstOf(row.text('suggestion')) : answer;
    accepted.set(key, name);
    checks.push((goods) => {
      if (goods.find(name) === undefined)
        report(reading, 'unknown-item', row.place('accept'), name, { suggestion: '' });
    });
  }
  return { accepted, refused, check: (goods) => checks.forEach((check) => check(goods)) };
}

function firstOf(suggestions: string): string {
  return suggestions.split(/[|,]/, 1)[0]!.trim();
}
