import { TABLES } from './tables/index.ts';
import { SCHEMA_VERSION, VALUES } from './values.ts';

const ids = { type: 'array', items: { type: 'string' } };
const solved = {
  type: 'object',
  required: ['method', 'status', 'bounds'],
  properties: {
    method: { type: 'string' },
    status: { enum: ['optimal', 'feasible'] },
    bounds: {
      type: 'array',
      items: {
        type: 'object',
        required: ['objective', 'value', 'lower_bound'],
        properties: {
          objective: { type: 'string' },
          value: { type: 'number' },
          lower_bound: { type: 'number' },
          known: { const: false },
        },
      },
    },
  },
};
const values: Readonly<Record<(typeof VALUES)[number], object>> = {
  date: { type: 'string', format: 'date' },
  tiers: ids,
  waves: ids,
  sourcing: solved,
  slotting: solved,
};

/** The JSON Schema (2020-12) of plan.json. */
export function planJsonSchema(): object {
  const tables = TABLES.map(({ name, columns, schema }) => [
    name,
    {
      type: 'object',
      required: ['columns', 'rows'],
      properties: {
        columns: { const: columns },
        rows: {
          type: 'array',
          items: { type: 'array', prefixItems: schema, minItems: columns.length, items: false },
        },
      },
    },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'plan.json',
    type: 'object',
    required: ['schema_version', ...VALUES, ...TABLES.map(({ name }) => name)],
    additionalProperties: false,
    properties: {
      schema_version: { const: SCHEMA_VERSION },
      ...values,
      ...Object.fromEntries(tables),
    },
  };
}
