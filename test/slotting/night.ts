import { parseSpan, parseTime } from '../../src/model/index.ts';
import type { Entrance, Household, Night, Parcel, Pin, Point, Settings } from '../../src/model/index.ts';

/** A night in shorthand: what a slotting test wants to say, and defaults as the formats have them for the rest. */
export interface Sketch {
  readonly pickup?: Partial<Settings['pickup']>;
  /** Minutes when each wave is ready; one wave at midnight unless said. */
  readonly ready?: readonly number[];
  readonly points: readonly PointSketch[];
  readonly doors: readonly DoorSketch[];
  readonly pins?: readonly Partial<Pin>[];
  readonly tiers?: number;
}

export interface PointSketch {
  readonly open: readonly string[];
  readonly closed?: readonly string[];
  /** Households per slot. */
  readonly capacity: number;
}

export interface DoorSketch {
  readonly building: string;
  readonly entrance?: string;
  readonly unit?: number;
  readonly points?: readonly number[];
  readonly walk?: readonly (number | null)[];
  /** One entry a household that collects. */
  readonly people: readonly PersonSketch[];
}

export interface PersonSketch {
  readonly floor?: number | null;
  readonly wave?: number;
  readonly early?: boolean;
  readonly tier?: number;
  readonly chilled?: number;
  readonly lastSlot?: number;
}

export const DEFAULT_PICKUP: Settings['pickup'] = {
  slotMinutes: 15,
  batchMax: 12,
  batchBy: 'entrance',
  split: true,
  buildingsPerSlot: null,
  utilisationMilli: 1000,
  m2PerPersonMilli: 2000,
  changeoverMinutes: 15,
  catchUpMinutes: 0,
  levelFloorMilli: 0,
  goal: 'level',
  finishBy: 1440,
  maxWalkMetres: null,
};

export const people = (count: number, each: PersonSketch = {}): PersonSketch[] =>
  Array.from({ length: count }, () => each);

export function sketchNight(sketch: Sketch): { night: Night; collecting: Parcel[] } {
  const pickup = { ...DEFAULT_PICKUP, ...sketch.pickup };
  const ready = sketch.ready ?? [0];
  const buildingIds = [...new Set(sketch.doors.map((door) => door.building))];
  const entrances: Entrance[] = [];
  const households: Household[] = [];
  const collecting: Parcel[] = [];
  const doors = buildingIds.flatMap((id) => sketch.doors.filter((door) => door.building === id));
  for (const door of doors) {
    const entrance = entrances.length;
    entrances.push({
      building: buildingIds.indexOf(door.building),
      id: door.entrance ?? '',
      zone: door.unit ?? 0,
      grid: '',
      unit: door.unit ?? 0,
      points: door.points ?? sketch.points.map((_, p) => p),
      walkMetres: door.walk ?? sketch.points.map(() => null),
    });
    for (const [room, person] of door.people.entries()) {
      collecting.push({
        household: households.length,
        wave: person.wave ?? 0,
        parcels: 1,
        chilledParcels: person.chilled ?? 0,
        grams: null,
      });
      households.push({
        entrance,
        room: String(room),
        floor: person.floor ?? null,
        residents: 1,
        tier: person.tier ?? 0,
        nights: new Map(),
        serve: person.early === true ? 'early' : 'normal',
        registered: true,
        lastSlot: person.lastSlot ?? null,
      });
    }
  }
  const settings = {
    waves: ready.map((minute, w) => ({ id: `w${w}`, arrives: minute, ready: minute })),
    points: sketch.points.map((point, p) => sketchPoint(point, p, pickup)),
    pickup,
    zones: [],
    priority: Array.from({ length: (sketch.tiers ?? 1) - 1 }, (_, t) => ({
      id: `t${t}`,
      tags: [],
      serve: 'normal',
    })),
  } as unknown as Settings;
  const pins = (sketch.pins ?? []).map((pin) => ({
    entrance: 0,
    floors: null,
    point: 0,
    slotStart: 0,
    place: { file: '', row: 0 },
    ...pin,
  }));
  const buildings = buildingIds.map((id) => ({ id, floors: null }));
  const night = {
    date: '2026-11-23',
    settings,
    site: { buildings, entrances, households, pins },
  } as unknown as Night;
  return { night, collecting };
}

function sketchPoint(point: PointSketch, p: number, pickup: Settings['pickup']): Point {
  const span = (text: string) => parseSpan(text)!;
  return {
    id: `p${p}`,
    name: `p${p}`,
    zones: [],
    grids: [],
    open: point.open.map(span),
    closed: (point.closed ?? []).map(span),
    desks: point.capacity,
    // As many desks as households, each busy the whole slot: the capacity is exactly what the sketch says.
    secondsPerHousehold: Math.max(1, Math.floor((pickup.slotMinutes * 60 * pickup.utilisationMilli) / 1000)),
    areaMilli: null,
  };
}

export const at = (text: string): number => parseTime(text)!;
