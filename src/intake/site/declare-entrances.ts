import { compareKeys } from '../../model/index.ts';
import { entranceKey } from '../text/index.ts';
import type { BuildingRows } from './buildings.ts';
import type { Register } from './register.ts';

/**
 * Says which entrances each building has, from buildings.csv and from the entrances that households.csv names.
 *
 * Where the table counts them and they go by numbers (or by nothing at all) they are `1` … count, and one without a name for
 * a count of one. Where they go by names, they are those that are named. A building's entrances are closed (a sheet cannot name another) as soon as there
 * are as many as the count says, or where buildings.csv has rows for entrances only.
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
    const { entrances: count, base } = building;
    const ids = new Map<string, string>();
    for (const [key, door] of building.doors) ids.set(key, door.id);
    const texts = base === undefined ? [] : [...(named[index] ?? [])].sort(compareKeys);
    const keys = [...ids.keys(), ...texts.map(entranceKey)];
    // A register that never says entrances does not know them, however many the table counts.
    const unsaid = keys.length === 0 && bare.has(index);
    const numbered = count !== null && count > 1 && !unsaid && goByNumbers(keys, count);
    for (const text of texts) {
      const key = entranceKey(text);
      if (!ids.has(key) && (!numbered || isNumber(key, count))) ids.set(key, text);
    }
    if (numbered) for (let n = 1; n <= count; n++) if (!ids.has(String(n))) ids.set(String(n), String(n));
    if (ids.size === 0 && (count === 1 || unsaid)) ids.set('', '');
    for (const id of ids.values()) register.declareEntrance(index, id);
    if (base === undefined || (count !== null && ids.size >= count)) register.closeEntrances(index);
  });
}

/** Nothing is named, or something is that is a number up to the count. */
function goByNumbers(keys: readonly string[], count: number): boolean {
  return keys.length === 0 || keys.some((key) => isNumber(key, count));
}

function isNumber(key: string, count: number): boolean {
  return /^[1-9]\d{0,3}$/.test(key) && Number(key) <= count;
}
