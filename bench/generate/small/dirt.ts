import type { Random } from '../random.ts';
import type { Cell } from '../file.ts';
import type { SmallItem } from './goods.ts';
import type { SmallHousehold } from './site.ts';

/** What a demand line is made of in every long sheet: building, entrance, room, item, quantity, uom, substitute_ok, submitted_at. */
export type DemandCells = readonly [
  ...household: [string, string, string],
  ...rest: [Cell, Cell, string, string, string],
];

/** Lines that must each be a reject, whatever else the sheet holds. */
export function badLines(
  random: Random,
  households: readonly SmallHousehold[],
  items: readonly SmallItem[],
): DemandCells[] {
  const { building, entrance, room } = random.pick(households);
  const item = random.pick(items);
  const at = [building.id, entrance, room] as const;
  const all: DemandCells[] = [
    ['99', '', '101', item.id, 1, '', '', ''],
    [building.id, '9', room, item.id, 1, '', '', ''],
    [...at, 'no such thing', 1, '', '', ''],
    [...at, '', 1, '', '', ''],
    [...at, item.id, 'abc', '', '', ''],
    [...at, item.id, -3, '', '', ''],
    [...at, item.id, '1e9', '', '', ''],
    [...at, item.id, 100_001, '', '', ''],
    [...at, item.id, '2½ or 3', '', '', ''],
    [...at, item.id, '0.001', '', '', ''],
    [...at, item.id, 1, 'parsec', '', ''],
    [...at, item.id, 1, '', '', '2026-11-22 23:30'],
  ];
  return random.some(all, 4);
}

/** Offers that must each be a reject. */
export function badOffers(items: readonly SmallItem[]): Cell[][] {
  const item = items[0]?.id ?? 'i1';
  const uom = items[0]?.uom ?? '';
  return [
    ['x1', item, 'no pack', 0, uom, '1', '', '', '', '', '', ''],
    ['x2', item, 'no price', 1, uom, 'ask', '', '', '', '', '', ''],
    ['x3', item, 'price off the coin', 1, uom, '1.23456', '', '', '', '', '', ''],
    ['x4', item, 'breaks that break', 1, uom, '10', '', '', '', '10;20', '', ''],
    ['x5', '', 'of nothing', 1, uom, '10', '', '', '', '', '', ''],
    ['x6', item, 'half a pack at least', 1, uom, '10', '', '0.5', '', '', '', ''],
  ];
}
