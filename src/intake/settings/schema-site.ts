import * as z from 'zod';

/** The parts of stagger.yaml that describe the site and its day. `error` texts are problem codes, see issues.ts. */

/** Text that may look like a number: an unquoted number is an error that says so. */
export const text = z.string();

export const id = z.string().min(1);

const TIME = '(?:[01]?\\d|2[0-3]):[0-5]\\d|24:00';

export const timeOfDay = z.string().regex(new RegExp(`^(?:${TIME})$`), { error: 'bad-hours' });

const span = z.string().regex(new RegExp(`^(?:${TIME})\\s*-\\s*(?:${TIME})$`), { error: 'bad-hours' });

const timeOrSpan = z
  .string()
  .regex(new RegExp(`^(?:${TIME})(?:\\s*-\\s*(?:${TIME}))?$`), { error: 'bad-hours' });

const minutes = z.int().min(0).max(1440);
/** More than any site has: what is larger is a slip of the pen, and work grows with it. */
const MANY = 10_000;
const count = z.int().min(1).max(MANY);
const positive = z.number().gt(0).max(1_000_000);

export const zonesSchema = z
  .array(
    z.strictObject({
      id,
      status: z
        .enum(['sealed', 'controlled', 'open'])
        .describe('sealed: to the door only; controlled: pickup at a point; open: pickup'),
    }),
  )
  .min(1)
  .describe('isolation zones; a building, or one entrance of it, names its zone');

export const wavesSchema = z
  .array(
    z.strictObject({
      id,
      arrives: timeOrSpan.optional().describe('when it is ready, where it is not written'),
      ready: timeOfDay.describe('unloaded, disinfected, sorted'),
    }),
  )
  .min(1)
  .describe('deliveries to the site, in order');

export const pointsSchema = z
  .array(
    z.strictObject({
      id,
      name: text.optional(),
      zones: z.array(id).min(1),
      open: z.array(span).min(1),
      closed: z.array(span).default([]),
      desks: z.int().min(0).max(1000),
      seconds_per_household: z.int().min(1).max(86_400),
      area_m2: positive.optional(),
      grids: z.array(id).default([]),
    }),
  )
  .describe('collection points');

export const daySchema = z.strictObject({
  slot_minutes: minutes.min(1).default(15),
  batch_max: count.default(12).describe('households called together'),
  batch_by: z
    .enum(['entrance', 'building', 'floor'])
    .default('entrance')
    .describe('what a batch never mixes'),
  split: z.boolean().default(true).describe('false: what batch_by names stays in one batch if it fits'),
  buildings_per_slot: count.optional().describe('at a point; no limit where it is not written'),
  utilisation: positive.max(1).default(0.85).describe('share of desk capacity that may be planned'),
  m2_per_person: positive.default(2),
  changeover_minutes: minutes.default(15).describe('empty time at a point between different isolation units'),
  catch_up_minutes: minutes.default(0).describe('the last minutes of each opening window, for the late'),
  goal: z.enum(['level', 'earliest']).default('level'),
  level_floor: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .describe('peaks below this share of capacity count as equal'),
  finish_by: timeOfDay
    .optional()
    .describe('the end of the opening window in which the last wave is ready, where it is not written'),
  max_walk_metres: positive.optional().describe('no limit where it is not written'),
});

export const prioritySchema = z
  .array(
    z.strictObject({
      id,
      tags: z.array(text),
      serve: z.enum(['door', 'early', 'normal']).default('normal'),
    }),
  )
  .describe('tiers of sharing, first is highest; a household without a tag is in the last tier');
