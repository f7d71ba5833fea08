import { settingsJsonSchema } from '../src/intake/index.ts';
import { planJsonSchema } from '../src/plan/index.ts';

/** The JSON Schemas that ship, by file name. */
export const SCHEMAS: Readonly<Record<string, () => object>> = {
  'stagger.schema.json': settingsJsonSchema,
  'plan.schema.json': planJsonSchema,
};

export function schemaFile(name: string): URL {
  return new URL(`../schema/${name}`, import.meta.url);
}

export function schemaText(name: string): string {
  return `${JSON.stringify(SCHEMAS[name]!(), null, 2)}\n`;
}
