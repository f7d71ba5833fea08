import { report, suggest, type Reading } from '../reading.ts';
import { columns, readTable, type TableRow } from '../tables/index.ts';
import type { Register } from './register.ts';

export interface Carried {
  /** By item: the most of its rows. */
  readonly nights: ReadonlyMap<number, number>;
  /** Minutes; the latest of its rows. */
  readonly lastSlot: number | null;
}

/** Goods that carryover.csv may name. */
export interface OwedGoods {
  readonly find: (name: string) => number | undefined;
  readonly names: () => Iterable<{ readonly name: string }>;
  /** A good's items: itself, or what a bundle holds. */
  readonly itemsOf: (good: number) => readonly number[];
}

/**
 * carryover.csv by provisional household. Read after demand: a household that only asked has a rank too. One that neither
 * asked nor is registered is left out; what it is owed is no demand of its own.
 */
export function readCarryover(
  reading: Reading,
  register: Register,
  goods: OwedGoods,
): ReadonlyMap<number, Carried> {
  const carried = new Map<number, { nights: Map<number, number>; lastSlot: number | null }>();
  for (const row of readTable(reading, 'carryover', columns.CARRYOVER)) {
    const entrance = entranceOf(reading, register, row);
    const room = row.required('room');
    if (entrance === undefined || room === undefined) continue;
    const household = register.findHousehold(entrance, room);
    const nights = row.whole('nights') ?? 0;
    const items = nights > 0 ? itemsOf(reading, row, goods) : [];
    const lastSlot = row.time('last_slot');
    if (household === undefined) continue;
    const own = carried.get(household) ?? { nights: new Map<number, number>(), lastSlot: null };
    for (const item of items) own.nights.set(item, Math.max(own.nights.get(item) ?? 0, nights));
    carried.set(household, { ...own, lastSlot: later(own.lastSlot, lastSlot ?? null) });
  }
  return carried;
}

/** For what a row's nights count; nothing, and reported, where that is not known. */
function itemsOf(reading: Reading, row: TableRow, goods: OwedGoods): readonly number[] {
  const text = row.required('item');
  if (text === undefined) return [];
  const good = goods.find(text);
  if (good !== undefined) return goods.itemsOf(good);
  const names = [...goods.names()].map(({ name }) => name);
  const suggestion = suggest(reading, 'item', text, names);
  report(reading, 'unknown-item', row.place('item'), text, { suggestion });
  return [];
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
