import { placeName } from '../../model/index.ts';
import type { Register } from '../site/index.ts';
import { failure, type Failure } from './reading.ts';

/** Where somebody lives, as an address says it. */
export interface Household {
  readonly building: number;
  readonly entrance: string;
  readonly room: string;
}

const LETTERS = /^[A-Za-z]+$/;
/** `501/502` are two rooms: no entrance has such a number unless a table says so. */
const ROOM = /^\d{3,}$/;
/** More entrances than a building has. */
const MANY = /^(?:2[1-9]|[3-9]\d)$/;

/**
 * Why an entrance that no table names is none of the building's; 'building' where it can only be a building, and none of ours.
 *
 * @param own only the sheet says which building it is, so that the number before the room may be another one
 */
export function notAnEntrance(
  register: Register,
  household: Household,
  own: boolean,
): Failure | 'building' | undefined {
  const { building, entrance, room } = household;
  const hasTable = register.entrancesOf(building).length > 0;
  if (LETTERS.test(entrance) && (LETTERS.test(register.buildingIds()[building]!) || (own && hasTable)))
    return 'building';
  if (ROOM.test(entrance) || (own && MANY.test(entrance))) return failure('bad-address', 'address');
  const other = own ? register.findBuilding(entrance) : undefined;
  if (other === undefined || other === building) return undefined;
  // Of a building of which no table says anything only the number is known: `1-302` is its entrance 1.
  const isThere = register.isRegistered(other, '', room) || register.householdsNamed(other, room).length > 0;
  if (!hasTable && !isThere) return undefined;
  const there = { building: other, entrance: '', room };
  const [one, two] = [household, there].map((place) => placeOf(register, place));
  return failure('bad-address', 'address', { one: one!, other: two! });
}

/** `3-2-501` */
export function placeOf(register: Register, { building, entrance, room }: Household): string {
  return placeName({ building: register.buildingIds()[building]!, entrance, room });
}
