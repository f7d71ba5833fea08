import * as z from 'zod';
import {
  daySchema,
  pointsSchema,
  prioritySchema,
  text,
  timeOfDay,
  wavesSchema,
  zonesSchema,
} from './schema-site.ts';

/**
 * stagger.yaml as it is written: the one definition from which its JSON Schema and its parsing come. Working settings
 * (times in minutes, money in minor units, ids as indices) are made of it by `working.ts`.
 */

const path = z.union([text, z.array(text).min(1)]);

/** Inputs that have a default name; the default is not required to exist, a name that is written is. */
const inputsSchema = z.strictObject({
  buildings: path.default('buildings.csv'),
  households: path.default('households.csv'),
  items: path.default('items.csv'),
  demand: path.default('demand/'),
  catalogs: path.default('catalogs/'),
  suppliers: path.default('suppliers.csv'),
  bundles: path.default('bundles.csv'),
  stock: path.default('stock.csv'),
  substitutes: path.default('substitutes.csv'),
  carryover: path.default('carryover.csv'),
  kept: path.default('kept.csv'),
  vehicles: path.default('vehicles.csv'),
  handouts: path.default('handouts.csv'),
  pins: path.default('pins.csv'),
  sealed: path.default('sealed.csv'),
});

const money = z.number().min(0).max(1_000_000_000);
const positive = z.number().gt(0).max(1_000_000);

const intakeSchema = z.strictObject({
  duplicates: z
    .enum(['latest', 'sum', 'reject'])
    .optional()
    .describe('the same household and item again; no default: where it matters it must be said'),
  cutoff: timeOfDay
    .optional()
    .describe('on the day before the plan; a line with a later date and time is late'),
  columns: z
    .record(text, text)
    .prefault({})
    .describe('header text → field (of any table), item or "ignore", on top of the built-in aliases'),
  files: z
    .record(text, text)
    .prefault({})
    .describe('glob → building: whose sheet or chain it is, where neither its name nor its heading says so'),
  decimal: z
    .enum(['point', 'comma'])
    .optional()
    .describe('what "1,500" means where nothing in the file decides; no default: such a cell is a reject'),
});

const sourcingSchema = z.strictObject({
  fill_threshold: z.number().min(0).max(1).default(0.25),
  pad_to_minimum: money.default(0).describe('money an order may spend on packs that serve nobody'),
  substitutes: z.enum(['consent', 'always', 'never']).default('consent'),
  early_premium: money.default(0).describe('money that may be spent so that no late wave pushes people out'),
  budget: money.optional().describe('no limit where it is not written'),
});

const deliverToSchema = z.strictObject({
  address: text.default(''),
  gate: text.default(''),
  contact: text.default(''),
  phone: text.default(''),
});

const doorSchema = z.strictObject({
  teams: z.int().min(1).max(1000).default(4),
  households_per_hour: z.int().min(1).max(3600).default(20),
  max_kg: positive.default(150),
});

export const settingsSchema = z.strictObject({
  community: text.default('').describe('stands on every paper'),
  language: z.enum(['zh-CN', 'en']).default('zh-CN').describe('of everything printed'),
  time_zone: z
    .string()
    .regex(/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/, { error: 'bad-value' })
    .default('Asia/Shanghai')
    .describe('IANA name'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: 'bad-value' })
    .default('CNY')
    .describe('ISO 4217; its minor unit gives the number of decimals'),
  hotline: text.default(''),
  payment: z
    .enum(['none', 'before', 'collection'])
    .default('none')
    .describe(
      'before: paid when ordered, shortages are paid back; collection: what was had is paid when collected',
    ),
  deliver_to: deliverToSchema.prefault({}).describe('printed on orders'),
  inputs: inputsSchema.prefault({}),
  intake: intakeSchema.prefault({}),
  zones: zonesSchema,
  waves: wavesSchema,
  points: pointsSchema.default([]),
  pickup: daySchema.prefault({}),
  door: doorSchema.prefault({}),
  packing: z.strictObject({ bag_kg: positive.default(8) }).prefault({}),
  priority: prioritySchema.default([]),
  paper: z
    .strictObject({
      mode: z
        .string()
        .regex(/^0?[0-7]{3}$/, { error: 'bad-value' })
        .default('0600')
        .describe('file mode of what holds residents'),
    })
    .prefault({}),
  sharing: z.strictObject({ by: z.enum(['household', 'residents']).default('household') }).prefault({}),
  sourcing: sourcingSchema.prefault({}),
  solving: z
    .strictObject({
      effort: z
        .number()
        .min(0.001)
        .max(1000)
        .default(1)
        .describe('how much work solvers may do, as a multiple'),
    })
    .prefault({}),
});

/** Parsed and with defaults, still in the file's own words. */
export type WrittenSettings = z.output<typeof settingsSchema>;
export type InputName = keyof WrittenSettings['inputs'];
