import { compareKeys, formatTime, slotCapacity } from '../model/index.ts';
import type { Batch, Night, PlanBatch, PlanPickup } from '../model/index.ts';
import type { Answers } from './answers.ts';
import { pickupCodes } from './codes.ts';

/** Batches with their ids, and the households in them with their codes. */
export function assembleBatches(
  night: Night,
  { channels, slotting }: Pick<Answers, 'channels' | 'slotting'>,
  householdIndex: Int32Array,
): { batches: readonly PlanBatch[]; pickups: readonly PlanPickup[] } {
  const sorted = slotting.batches
    .map((batch) => ({ households: batch.households, row: planBatch(night, batch) }))
    .sort((a, b) => compareBatches(a.row, b.row) || a.households[0]! - b.households[0]!);
  const batches: PlanBatch[] = [];
  const batchOf = new Map<number, number>();
  let slot = '';
  let count = 0;
  for (const { households, row } of sorted) {
    const here = `${row.point}-${formatTime(row.slotStart).replace(':', '')}`;
    count = here === slot ? count + 1 : 1;
    slot = here;
    for (const household of households) batchOf.set(household, batches.length);
    batches.push({ ...row, batch: `${here}-${count}` });
  }
  const collecting = channels.collecting.filter(({ household }) => batchOf.has(household));
  const codes = codesOf(
    night,
    collecting.map(({ household }) => household),
  );
  const pickups = collecting.map(({ household, parcels, chilledParcels, grams }, i) => ({
    household: householdIndex[household]!,
    batch: batchOf.get(household)!,
    code: codes[i]!,
    parcels,
    chilledParcels,
    grams,
  }));
  return { batches, pickups: pickups.sort((a, b) => a.household - b.household) };
}

function compareBatches(a: PlanBatch, b: PlanBatch): number {
  return (
    compareKeys(a.point, b.point) ||
    a.slotStart - b.slotStart ||
    compareKeys(a.building, b.building) ||
    compareKeys(a.entrance, b.entrance) ||
    compareKeys(a.floors, b.floors)
  );
}

function planBatch({ site, settings }: Night, batch: Batch): PlanBatch {
  const households = batch.households.map((h) => site.households[h]!);
  const entrances = households.map((h) => site.entrances[h.entrance]!);
  const point = settings.points[batch.point]!;
  const walks = entrances.map((entrance) => entrance.walkMetres[batch.point] ?? null);
  return {
    batch: '',
    point: point.id,
    slotStart: batch.slotStart,
    slotEnd: batch.slotStart + settings.pickup.slotMinutes,
    zone: settings.zones[entrances[0]!.zone]!.id,
    building: site.buildings[batch.building]!.id,
    entrance: batch.entrance === -1 ? '' : site.entrances[batch.entrance]!.id,
    floors: floorsText(households.map((h) => h.floor)),
    capacity: batch.capacity ?? slotCapacity(point, settings.pickup),
    wave: settings.waves[batch.wave]!.id,
    tier: settings.priority[Math.min(...households.map((h) => h.tier))]?.id ?? '',
    // A building's entrances lie apart: what is announced is the longest walk.
    walkMetres: walks.includes(null) ? null : Math.max(...(walks as number[])),
  };
}

/** `1–6` (an en dash: `2-4` is a date to a spreadsheet), `3`, or '' where one floor is not known: a notice must not send that household away. */
export function floorsText(floors: readonly (number | null)[]): string {
  if (floors.length === 0 || floors.includes(null)) return '';
  const from = Math.min(...(floors as number[]));
  const to = Math.max(...(floors as number[]));
  return from === to ? String(from) : `${from}–${to}`;
}

/** Codes that went out stay with their households: they stand on labels and in sheets that are filled in. */
function codesOf({ date, site, commitments }: Night, households: readonly number[]): readonly string[] {
  const told = new Map(
    (commitments?.announced ?? []).flatMap(({ household, code }) =>
      code === undefined ? [] : [[household, code]],
    ),
  );
  const counts = new Map<number, number>();
  const seats = households.map((h) => {
    const index = site.households[h]!.entrance;
    const entrance = site.entrances[index]!;
    const number = (counts.get(index) ?? 0) + 1;
    counts.set(index, number);
    const { id } = site.buildings[entrance.building]!;
    return { building: id, entrance: entrance.id, number, told: told.get(h) };
  });
  return pickupCodes(date, seats, told.values());
}
