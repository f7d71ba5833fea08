import { problem } from '../../model/index.ts';
import type { Problem } from '../../model/index.ts';
import type { GoodsIndex } from '../goods/index.ts';
import type { FieldTable } from '../tables/index.ts';
import { headerKey, nearest } from '../text/index.ts';
import { DEMAND_FIELDS } from './fields.ts';

/** The built-in aliases with the settings' on top of them; `items` by headerKey, an item's name or `ignore`. */
export function settingsColumns(
  columns: ReadonlyMap<string, string>,
  goods: GoodsIndex,
  problems: Problem[],
): { readonly fields: FieldTable; readonly items: ReadonlyMap<string, string> } {
  const known = new Set(DEMAND_FIELDS.values());
  const fields = new Map(DEMAND_FIELDS);
  const items = new Map<string, string>();
  for (const [text, meaning] of columns) {
    const key = headerKey(text);
    if (known.has(meaning)) {
      fields.set(key, meaning);
    } else if (meaning === 'ignore' || goods.find(meaning) !== undefined) {
      fields.delete(key);
      items.set(key, meaning);
    } else {
      const place = { file: 'stagger.yaml', column: `intake.columns.${text}` };
      const suggestion = nearest(meaning, [
        ...known,
        'ignore',
        ...[...goods.names()].map(({ name }) => name),
      ]);
      problems.push(problem('bad-value', place, meaning, { suggestion: suggestion.join(', ') }));
    }
  }
  return { fields, items };
}
