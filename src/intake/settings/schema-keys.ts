import * as z from 'zod';
import { settingsSchema } from './schema.ts';
import type { KeyPath } from './yaml-text.ts';

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

/** The JSON Schema of stagger.yaml, as it ships in the package. */
export function settingsJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(settingsSchema, { io: 'input' }),
    title: 'stagger.yaml',
    description: 'The settings of a workspace of stagger.',
  };
}

let known: JsonSchema | undefined;

/** The same, made once: a file of nothing but unknown keys asks for it once for each. */
function schemaOnce(): JsonSchema {
  known ??= settingsJsonSchema();
  return known;
}

/** The keys that are known at a place of the settings. */
export function keysAt(path: KeyPath): string[] {
  let schema: JsonSchema | undefined = schemaOnce();
  for (const part of path) {
    schema = typeof part === 'number' ? schema?.items : schema?.properties?.[part];
  }
  return Object.keys(schema?.properties ?? {});
}

/** Sections in which a key that stands in the wrong place would be known: `slot_minutes` → `pickup`. */
export function parentsOfKey(key: string): string[] {
  const sections = Object.entries(schemaOnce().properties ?? {});
  return sections.flatMap(([name, section]) => {
    if (Object.hasOwn(section.properties ?? {}, key)) return [name];
    return Object.hasOwn(section.items?.properties ?? {}, key) ? [`${name}[]`] : [];
  });
}
