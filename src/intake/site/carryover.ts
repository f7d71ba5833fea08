import { report, suggest, type Reading } from '../reading.ts';
import { columns, readTable, type TableRow } from '../tables/index.ts';
import type { Register } from './register.ts';

export interface Carried {
  /** The most of its rows. */
  readonly nights: number;
  /** Minutes; the latest of its rows. */
  readonly lastSlot: number | null;
}

/**
 * carryover.csv by provisional household. Read after demand: a household that only asked has a rank too. One that neither
 * asked nor is registered is left out; what it is owed is no demand of its own.
 */
export function readCarryover(reading: Reading, register: Register): ReadonlyMap<number, Carried> {
  const carried = new Map<number, Carried>();
  for (const row of readTable(reading, 'carryover', columns.CARRYOVER)) {
    const entrance = entranceOf(reading, register, row);
    const room = row.required('room');
    if (entrance === undefined || room === undefined) continue;
    const household = register.findHousehold(entrance, room);
    const nights = row.whole('nights');
    const lastSlot = row.time('last_slot');
    if (household === undefined) continue;
    const earlier = carried.get(household);
    carried.set(household, {
      nights: Math.max(earlier?.nights ?? 0, nights ?? 0),
      lastSlot: later(earlier?.lastSlot ?? null, lastSlot ?? null),
    });
  }
  return carried;
}

/** The entrance at which a row's household stands; undefined, and reported, where building or entrance are unknown. */
export function entranceOf(reading: Reading, register: Register, row: TableRow): number | undefined {
  const name = row.required('building');
  if (name === undefined) return undefined;
  const building = register.findBuilding(name);
  if (building === undefined) {
    const suggestion = suggest(reading, 'building', name, register.buildingIds());
    report(reading, 'unknown-building', row.place('building'), name, { suggestion });
    return undefined;
  }
  const text = row.text('entrance');
  const entrance = register.findEntrance(building, text);
  if (entrance !== undefined) return entrance;
  const [only, ...more] = text === '' ? register.householdsNamed(building, row.text('room')) : [];
  if (only !== undefined && more.length === 0) return register.households[only]!.entrance;
  const suggestion = register.entranceIds(building).join(' | ');
  report(reading, 'unknown-entrance', row.place('entrance'), text, { building: name, suggestion });
  return undefined;
}

function later(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.max(a, b);
}
