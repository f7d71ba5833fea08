import type { BatchRow, DoorstepRow, PickupRow, UnplacedRow } from './rows.ts';
import type { RowReaders } from './row-reader.ts';
import { readRows } from './row-reader.ts';

export function readSchedule(readers: RowReaders): BatchRow[] {
  return readRows(readers, 'schedule.csv', (row) => ({
    row: row.row,
    batch: row.text('batch'),
    point: row.point(),
    slotStart: row.time('slot_start'),
    slotEnd: row.time('slot_end'),
    zone: row.text('zone'),
    building: row.text('building'),
    entrance: row.text('entrance'),
    floors: row.text('floors'),
    households: row.whole('households'),
    capacity: row.whole('capacity'),
    load: row.whole('load'),
    wave: row.wave(),
    tier: row.text('tier'),
    walkMetres: row.wholeOrBlank('walk_metres'),
  }));
}

export function readPickups(readers: RowReaders): PickupRow[] {
  return readRows(readers, 'pickups.csv', (row) => ({
    row: row.row,
    household: row.household(),
    batch: row.text('batch'),
    point: row.point(),
    slotStart: row.time('slot_start'),
    slotEnd: row.time('slot_end'),
    code: row.text('code'),
    parcels: row.whole('parcels'),
    grams: row.grams('weight_kg'),
  }));
}

export function readDoorstep(readers: RowReaders): DoorstepRow[] {
  return readRows(readers, 'doorstep.csv', (row) => ({
    row: row.row,
    household: row.household(),
    zone: row.text('zone'),
    run: row.text('run'),
    start: row.time('start'),
    parcels: row.whole('parcels'),
    grams: row.grams('weight_kg'),
    tier: row.text('tier'),
  }));
}

export function readUnplaced(readers: RowReaders): UnplacedRow[] {
  return readRows(readers, 'unplaced.csv', (row) => ({
    row: row.row,
    household: row.household(),
    reason: row.text('reason'),
  }));
}
