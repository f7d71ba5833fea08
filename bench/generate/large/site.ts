import { Random } from '../random.ts';
import type { Size } from './size.ts';

/**
 * A quarter is four or five points and the buildings around them, with four zones of its own: S sealed, A controlled
 * and cut into two grids with a point each, B controlled and C open at the other points (which therefore change over).
 */
export interface Building {
  readonly id: string;
  readonly quarter: number;
  readonly kind: Kind;
  readonly entrances: number;
  readonly floors: number;
  readonly roomsPerFloor: number;
  /** Fewer than entrances × floors × roomsPerFloor only in the last one. */
  readonly households: number;
  /** Metres from the quarter's corner. */
  readonly x: number;
  readonly y: number;
}

type Kind = 'S' | 'A-1' | 'A-2' | 'B' | 'C';

export interface Point {
  readonly id: string;
  readonly quarter: number;
  readonly kinds: readonly Kind[];
  readonly x: number;
  readonly y: number;
  /** Those whose zones it serves, shared evenly with the other points that serve them. */
  readonly collectors: number;
}

export interface LargeSite {
  readonly buildings: readonly Building[];
  readonly points: readonly Point[];
  readonly quarters: number;
}

/** In this order over and over: 8 % sealed, 40 % in grids, 20 % controlled, 32 % open, and one of each among the first five. */
const PATTERN: readonly Kind[] = [
  'C',
  'A-1',
  'B',
  'A-2',
  'S',
  'A-1',
  'C',
  'A-2',
  'B',
  'C',
  'A-1',
  'C',
  'A-2',
];
const MORE: readonly Kind[] = ['B', 'C', 'A-1', 'A-2', 'C', 'B', 'S', 'A-1', 'C', 'A-2', 'B', 'C'];
const KINDS = [...PATTERN, ...MORE];

export const zoneOf = (building: Building): string => `${building.kind.charAt(0)}${building.quarter + 1}`;
export const gridOf = (kind: Kind, quarter: number): string =>
  kind.startsWith('A-') ? `A${quarter + 1}${kind.slice(1)}` : '';

export function makeSite(seed: number, size: Size): LargeSite {
  const quarters = Math.max(1, Math.floor(size.points / 4));
  const buildings = makeBuildings(seed, size.households, quarters);
  const points: Point[] = [];
  for (let i = 0; i < size.points; i++) {
    const quarter = i < quarters * 4 ? Math.floor(i / 4) : i - quarters * 4;
    const position = i < quarters * 4 ? i % 4 : 4;
    const kinds: Kind[] = position < 2 ? [position === 0 ? 'A-1' : 'A-2'] : ['B', 'C'];
    const random = new Random(seed, 'point', i);
    const serving = position < 2 ? 1 : i >= quarters * 4 || quarter < size.points - quarters * 4 ? 3 : 2;
    const served = buildings.filter((b) => b.quarter === quarter && kinds.includes(b.kind));
    const collectors = Math.ceil(served.reduce((sum, b) => sum + b.households, 0) / serving);
    if (served.length === 0) continue;
    points.push({ id: `p${i + 1}`, quarter, kinds, x: random.below(800), y: random.below(800), collectors });
  }
  return { buildings, points, quarters };
}

function makeBuildings(seed: number, households: number, quarters: number): Building[] {
  const buildings: Building[] = [];
  const seen: number[] = Array.from({ length: quarters }, () => 0);
  for (let first = 0; first < households;) {
    const random = new Random(seed, 'building', buildings.length);
    const entrances = random.between(1, 4);
    const floors = random.between(6, 18);
    const roomsPerFloor = random.between(2, 3);
    const quarter = Math.floor((first * quarters) / households);
    const count = Math.min(entrances * floors * roomsPerFloor, households - first);
    const nth = seen[quarter] ?? 0;
    seen[quarter] = nth + 1;
    const kind = KINDS[nth % KINDS.length] ?? 'C';
    const place = { x: random.below(800), y: random.below(800) };
    const id = String(buildings.length + 1);
    buildings.push({ id, quarter, kind, entrances, floors, roomsPerFloor, households: count, ...place });
    first += count;
  }
  return buildings;
}

/** Where the building's `n`th household lives: entrance by entrance, floor by floor. */
export function address(building: Building, n: number): { entrance: string; floor: number; room: string } {
  const perEntrance = building.floors * building.roomsPerFloor;
  const within = n % perEntrance;
  const floor = Math.floor(within / building.roomsPerFloor) + 1;
  const door = String((within % building.roomsPerFloor) + 1).padStart(2, '0');
  return { entrance: String(Math.floor(n / perEntrance) + 1), floor, room: `${floor}${door}` };
}
