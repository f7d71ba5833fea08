import { report, type Reading } from '../reading.ts';
import type { TableRow } from '../tables/index.ts';
import { nameKey, nearest } from '../text/index.ts';

/** The waves that a row's `waves` names, ascending; all of them where it is blank; undefined, and reported, where one is unknown. */
export function readWaves(reading: Reading, row: TableRow): readonly number[] | undefined {
  const { waves } = reading.settings;
  const named = row.list('waves');
  if (named.length === 0) return waves.map((_, wave) => wave);
  const found = new Set<number>();
  let unknown = false;
  for (const text of named) {
    const wave = waves.findIndex(({ id }) => nameKey(id) === nameKey(text));
    if (wave >= 0) found.add(wave);
    else if (!reading.damaged.has('waves')) {
      unknown = true;
      const ids = waves.map(({ id }) => id);
      const suggestion = nearest(text, ids, 1)[0] ?? ids.join(' | ');
      report(reading, 'unknown-wave', row.place('waves'), text, { suggestion });
    }
  }
  return unknown ? undefined : [...found].sort((a, b) => a - b);
}
