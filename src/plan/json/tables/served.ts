import { UNPLACED_REASONS } from '../../../model/index.ts';
import type { PlanBatch, PlanDoorstep, PlanPickup, UnplacedReason } from '../../../model/index.ts';
import { BATCH, HOUSEHOLD, KNOWN, NUMBER, oneOf, TEXT, TIME } from '../cell.ts';
import { table } from '../table.ts';

export const BATCHES = table<PlanBatch>(
  'batches',
  {
    batch: ['batch', TEXT],
    point: ['point', TEXT],
    slotStart: ['slot_start', TIME],
    slotEnd: ['slot_end', TIME],
    zone: ['zone', TEXT],
    building: ['building', TEXT],
    entrance: ['entrance', TEXT],
    floors: ['floors', TEXT],
    capacity: ['capacity', NUMBER],
    wave: ['wave', TEXT],
    tier: ['tier', TEXT],
    walkMetres: ['walk_metres', KNOWN],
  },
  ({ batches }) => batches,
  (plan, batch) => plan.addBatch(batch),
);

export const PICKUPS = table<PlanPickup>(
  'pickups',
  {
    household: ['', HOUSEHOLD],
    batch: ['batch', BATCH],
    code: ['code', TEXT],
    parcels: ['parcels', NUMBER],
    chilledParcels: ['chilled_parcels', NUMBER],
    grams: ['grams', KNOWN],
  },
  ({ pickups }) => pickups,
  ({ pickups }, pickup) => pickups.push(pickup),
);

export const DOORSTEP = table<PlanDoorstep>(
  'doorstep',
  {
    household: ['', HOUSEHOLD],
    run: ['run', TEXT],
    team: ['team', NUMBER],
    start: ['start', TIME],
    parcels: ['parcels', NUMBER],
    chilledParcels: ['chilled_parcels', NUMBER],
    grams: ['grams', KNOWN],
  },
  ({ doorstep }) => doorstep,
  ({ doorstep }, stop) => doorstep.push(stop),
);

export const UNPLACED = table<{ readonly household: number; readonly reason: UnplacedReason }>(
  'unplaced',
  { household: ['', HOUSEHOLD], reason: ['reason', oneOf(UNPLACED_REASONS)] },
  ({ unplaced }) => unplaced,
  ({ unplaced }, one) => unplaced.push(one),
);
