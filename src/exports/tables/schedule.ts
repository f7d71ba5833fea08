import type { Plan } from '../../model/index.ts';
import { kgText, timeText } from '../amounts.ts';
import { csvFile } from '../csv.ts';
import type { Column } from '../csv.ts';
import type { ExportFile } from '../file.ts';

const HOUSEHOLD: readonly Column[] = [
  ['building', 'text'],
  ['entrance', 'text'],
  ['room', 'text'],
];

const SCHEDULE_COLUMNS: readonly Column[] = [
  ['batch', 'text'],
  ['point', 'text'],
  ['slot_start', 'plain'],
  ['slot_end', 'plain'],
  ['zone', 'text'],
  ['building', 'text'],
  ['entrance', 'text'],
  ['floors', 'text'],
  ['households', 'plain'],
  ['capacity', 'plain'],
  ['load', 'plain'],
  ['wave', 'text'],
  ['tier', 'text'],
  ['walk_metres', 'plain'],
];

const PICKUP_COLUMNS: readonly Column[] = [
  ...HOUSEHOLD,
  ['batch', 'text'],
  ['point', 'text'],
  ['slot_start', 'plain'],
  ['slot_end', 'plain'],
  ['code', 'plain'],
  ['parcels', 'plain'],
  ['weight_kg', 'plain'],
];

const DOORSTEP_COLUMNS: readonly Column[] = [
  ...HOUSEHOLD,
  ['zone', 'text'],
  ['run', 'text'],
  ['start', 'plain'],
  ['parcels', 'plain'],
  ['weight_kg', 'plain'],
  ['tier', 'text'],
];

/** By batch: its households, and those of all batches in its point and slot. */
export function loadsOf(plan: Plan): readonly { readonly households: number; readonly load: number }[] {
  const households = plan.batches.map(() => 0);
  for (const pickup of plan.pickups) households[pickup.batch]!++;
  const loads = new Map<string, number>();
  const slot = (i: number): string => `${plan.batches[i]!.slotStart} ${plan.batches[i]!.point}`;
  for (const [i, count] of households.entries()) loads.set(slot(i), (loads.get(slot(i)) ?? 0) + count);
  return households.map((count, i) => ({ households: count, load: loads.get(slot(i))! }));
}

export function scheduleTable(plan: Plan): ExportFile {
  return csvFile('schedule.csv', SCHEDULE_COLUMNS, function* () {
    const loads = loadsOf(plan);
    for (const [i, b] of plan.batches.entries()) {
      const times = [timeText(b.slotStart), timeText(b.slotEnd)];
      const { households, load } = loads[i]!;
      const counts = [households, b.capacity, load].map(String);
      const walk = b.walkMetres === null ? '' : String(b.walkMetres);
      yield [
        b.batch,
        b.point,
        ...times,
        b.zone,
        b.building,
        b.entrance,
        b.floors,
        ...counts,
        b.wave,
        b.tier,
        walk,
      ];
    }
  });
}

export function pickupTable(plan: Plan): ExportFile {
  return csvFile('pickups.csv', PICKUP_COLUMNS, function* () {
    for (const { household, batch: index, code, parcels, grams } of plan.pickups) {
      const { batch, point, slotStart, slotEnd } = plan.batches[index]!;
      const { building, entrance, room } = plan.households[household]!;
      const when = [batch, point, timeText(slotStart), timeText(slotEnd)];
      yield [building, entrance, room, ...when, code, String(parcels), kgText(grams)];
    }
  });
}

export function doorstepTable(plan: Plan): ExportFile {
  return csvFile('doorstep.csv', DOORSTEP_COLUMNS, function* () {
    for (const { household, run, start, parcels, grams } of plan.doorstep) {
      const { building, entrance, room, zone, tier } = plan.households[household]!;
      yield [building, entrance, room, zone, run, timeText(start), String(parcels), kgText(grams), tier];
    }
  });
}

export function unplacedTable(plan: Plan): ExportFile {
  return csvFile('unplaced.csv', [...HOUSEHOLD, ['reason', 'plain']], function* () {
    for (const { household, reason } of plan.unplaced) {
      const { building, entrance, room } = plan.households[household]!;
      yield [building, entrance, room, reason];
    }
  });
}
