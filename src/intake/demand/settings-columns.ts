import { problem } from '../../model/index.ts';
import type { Problem } from '../../model/index.ts';
import type { GoodsIndex } from '../goods/index.ts';
import { fieldNamed, isTableField, NO_FIELD, TABLE_FIELDS, type FieldTable } from '../tables/index.ts';
import { nearest, wholeHeaderKey } from '../text/index.ts';
import { DEMAND_FIELDS } from './fields.ts';

const FIELDS: ReadonlySet<string> = new Set(DEMAND_FIELDS.values());

/**
 * The built-in headers with the settings' on top of them; `items` by `wholeHeaderKey`, an item's name or `ignore`. A header
 * with brackets is mapped as a whole: it says nothing of one with others.
 */
export function settingsColumns(
  columns: ReadonlyMap<string, string>,
  goods: GoodsIndex,
  problems: Problem[],
): { readonly fields: FieldTable; readonly items: ReadonlyMap<string, string> } {
  const fields = new Map(DEMAND_FIELDS);
  const items = new Map<string, string>();
  const first = new Map<string, string>();
  for (const [text, meaning] of columns) {
    const key = wholeHeaderKey(text);
    const place = { file: 'stagger.yaml', column: `intake.columns.${text}` };
    const other = first.get(key);
    first.set(key, other ?? text);
    // A field by its own name goes before an item, an item before what else the field is called.
    const item = meaning === 'ignore' || (!FIELDS.has(meaning) && goods.find(meaning) !== undefined);
    const field = item ? undefined : fieldNamed(DEMAND_FIELDS, meaning);
    if (other !== undefined) {
      problems.push(problem('duplicate-id', place, text, { first: `intake.columns.${other}` }));
    } else if (field !== undefined) {
      fields.set(key, field);
    } else if (item) {
      fields.set(key, NO_FIELD);
      items.set(key, meaning);
    } else if (!isTableField(meaning)) {
      const names = [...goods.names()].map(({ name }) => name);
      const known = [...new Set([...DEMAND_FIELDS.values(), ...TABLE_FIELDS, 'ignore', ...names])];
      problems.push(problem('bad-value', place, meaning, { suggestion: nearest(meaning, known).join(', ') }));
    }
  }
  return { fields, items };
}
