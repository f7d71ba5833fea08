import { entranceKey } from '../text/index.ts';
import type { BuildingRows } from './buildings.ts';
import type { Register } from './register.ts';

/**
 * Says which entrances each building has, from buildings.csv and from the entrances that households.csv names.
 *
 * With a count, entrances are those named; where the names are numbers up to the count, `1` … count; where nothing is
 * named, `1` … count, and one without a name for a count of one. Entrances of a building are closed (a sheet cannot name another) as soon as there are
 * as many as the count says, or where buildings.csv has rows for entrances only.
 *
 * @param named by building: the entrances' texts in households.csv, without blanks
 * @param bare buildings of which households.csv has households without an entrance
 */
export function declareEntrances(
  register: Register,
  buildings: readonly BuildingRows[],
  named: readonly ReadonlySet<string>[],
  bare: ReadonlySet<number>,
): void {
  buildings.forEach((building, index) => {
    const ids = new Map<string, string>();
    for (const [key, door] of building.doors) ids.set(key, door.id);
    const ofTable = ids.size;
    const { entrances: count, base } = building;
    for (const text of named[index] ?? []) {
      const key = entranceKey(text);
      if (ids.has(key)) continue;
      // More than the table counts: whoever stands there is reported as standing at no entrance of the building.
      if (base === undefined || (count !== null && ids.size >= Math.max(count, ofTable))) continue;
      ids.set(key, text);
    }
    if (count !== null && base !== undefined) fill(ids, count);
    if (ids.size === 0 && bare.has(index)) ids.set('', '');
    for (const id of ids.values()) register.declareEntrance(index, id);
    if (base === undefined || (count !== null && ids.size >= count)) register.closeEntrances(index);
  });
}

function fill(ids: Map<string, string>, count: number): void {
  if (count === 1) {
    if (ids.size === 0) ids.set('', '');
    return;
  }
  const numbered = [...ids.keys()].every(
    (key) => /^\d{1,4}$/.test(key) && Number(key) >= 1 && Number(key) <= count,
  );
  if (!numbered) return;
  for (let number = 1; number <= count; number++) {
    const key = String(number);
    if (!ids.has(key)) ids.set(key, key);
  }
}
