import { compareKeys } from '../../model/index.ts';
import type { BlindReading } from './read-blindly.ts';

export const BUILDINGS_HEADER = ['building', 'zone', 'contact', 'contact_phone'];
export const HOUSEHOLDS_HEADER = ['building', 'entrance', 'room', 'name', 'phone', 'residents', 'tags'];

/** All buildings in the one zone of the draft. */
export function buildingRows({ register }: BlindReading): string[][] {
  return register
    .buildingIds()
    .toSorted(compareKeys)
    .map((id) => [id, 'B', '', '']);
}

/** Everybody who asked for something, with name and phone where the sheets say them. */
export function householdRows({ register, demand }: BlindReading): string[][] {
  const rows = register.households.map(({ entrance, room }, household) => {
    const { building, id } = register.entrances[entrance]!;
    const { name = '', phone = '' } = demand.contacts.get(household) ?? {};
    return [register.buildingIds()[building]!, id, room, name, phone, '', ''];
  });
  return rows.sort(
    (a, b) => compareKeys(a[0]!, b[0]!) || compareKeys(a[1]!, b[1]!) || compareKeys(a[2]!, b[2]!),
  );
}
