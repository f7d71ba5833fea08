import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFile, SCHEMAS, schemaText } from '../../../bench/schema-text.ts';
import { settingsJsonSchema } from '../../../src/intake/index.ts';

test.each(Object.keys(SCHEMAS))(
  '%s as it ships is the one of the code (npm run schema writes it)',
  (name) => {
    expect(readFileSync(schemaFile(name), 'utf8')).toBe(schemaText(name));
  },
);

test('the schema asks for what has no default, and only for that', () => {
  expect(settingsJsonSchema()).toMatchObject({
    required: ['zones', 'waves'],
    additionalProperties: false,
    properties: {
      pickup: { properties: { slot_minutes: { default: 15 }, utilisation: { default: 0.85 } } },
      points: { items: { required: ['id', 'zones', 'open', 'desks', 'seconds_per_household'] } },
    },
  });
});
