import * as columns from './columns.ts';
import { fieldNamed } from './headers.ts';

/** Every field of every table but demand. */
export const TABLE_FIELDS: ReadonlySet<string> = new Set(
  Object.values(columns).flatMap(({ fields }) => [...fields.values()]),
);

/** Whether a setting means a field of some table, by its name or by a header that stands for it. */
export function isTableField(meaning: string): boolean {
  return Object.values(columns).some(({ fields }) => fieldNamed(fields, meaning) !== undefined);
}
