import { settingsJsonSchema } from '../src/intake/index.ts';

export const SCHEMA_FILE = new URL('../schema/stagger.schema.json', import.meta.url);

export function schemaText(): string {
  return `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`;
}
