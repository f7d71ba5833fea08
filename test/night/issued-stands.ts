import { expect } from 'vitest';
import type { Office, Row } from './office.ts';

const placeOf = ({ building, entrance, room }: Row): string =>
  [building, entrance, room].filter((part) => part !== '').join('-');

function sums(rows: readonly Row[], keyOf: (row: Row) => string, column: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const row of rows)
    found.set(keyOf(row), Math.round(((found.get(keyOf(row)) ?? 0) + Number(row[column])) * 1e6) / 1e6);
  return found;
}

/**
 * That a revision takes nothing back of what went out before it: lines keep SKU, price, pack and packs, nobody gets less of
 * anything, and nobody is called at another time.
 *
 * @param moves beginnings of households that something that happened moves
 */
export function issuedStands(
  office: Office,
  before: string,
  after: string,
  moves: readonly string[] = [],
): void {
  const lineOf = (row: Row) =>
    [row['po'], row['sku'], row['item'], row['pack_size'], row['uom'], row['pack_price']].join('|');
  const packs = sums(office.table(`${after}/orders.csv`), lineOf, 'packs');
  for (const [line, count] of sums(office.table(`${before}/orders.csv`), lineOf, 'packs'))
    expect([after, line, (packs.get(line) ?? 0) >= count]).toEqual([after, line, true]);
  const goodOf = (row: Row) => [placeOf(row), row['item'], row['substitute_for']].join('|');
  const dealt = sums(office.table(`${after}/allocations.csv`), goodOf, 'allocated');
  for (const [good, quantity] of sums(office.table(`${before}/allocations.csv`), goodOf, 'allocated'))
    expect([after, good, (dealt.get(good) ?? 0) >= quantity]).toEqual([after, good, true]);
  const late = new Set(
    office
      .table(`${before}/allocations.csv`)
      .filter(({ wave }) => moves.includes(wave!))
      .map(placeOf),
  );
  const isMoved = (place: string) => late.has(place) || moves.some((start) => place.startsWith(start));
  const slots = new Map(
    office
      .table(`${after}/pickups.csv`)
      .map((row) => [placeOf(row), `${row['point']} ${row['slot_start']} ${row['code']}`]),
  );
  for (const row of office.table(`${before}/pickups.csv`)) {
    const place = placeOf(row);
    if (!isMoved(place))
      expect([after, place, slots.get(place)]).toEqual([
        after,
        place,
        `${row['point']} ${row['slot_start']} ${row['code']}`,
      ]);
  }
  const doors = new Map(office.table(`${after}/doorstep.csv`).map((row) => [placeOf(row), row['start']]));
  for (const row of office.table(`${before}/doorstep.csv`))
    if (!isMoved(placeOf(row)))
      expect([after, placeOf(row), doors.get(placeOf(row))]).toEqual([after, placeOf(row), row['start']]);
}
