import { Random } from '../random.ts';
import type { Features } from './kinds.ts';

export interface SmallZone {
  readonly id: string;
  readonly status: 'sealed' | 'controlled' | 'open';
  /** Empty where it is not cut into grids. */
  readonly grids: readonly string[];
}

export interface SmallEntrance {
  /** '' for a building's only one. */
  readonly id: string;
  readonly zone: SmallZone;
  readonly grid: string;
}

export interface SmallBuilding {
  readonly id: string;
  readonly floors: number;
  readonly zone: SmallZone;
  readonly grid: string;
  /** At least one. */
  readonly entrances: readonly SmallEntrance[];
}

export interface SmallHousehold {
  readonly building: SmallBuilding;
  readonly entrance: string;
  readonly room: string;
}

export interface SmallSite {
  readonly zones: readonly SmallZone[];
  readonly buildings: readonly SmallBuilding[];
  readonly households: readonly SmallHousehold[];
}

export function makeSmallSite(seed: number, has: Features): SmallSite {
  const zones = makeZones(new Random(seed, 'zones'), has);
  const random = new Random(seed, 'buildings');
  const ids = random.shuffle(['1', '2', '3', '7', '10', '12', has.address ? '21' : 'B2']);
  const count = random.between(1, has.severalZones ? 6 : 3);
  const buildings = ids
    .slice(0, count)
    .map((id, i) => makeBuilding(random, id, zones[i % zones.length] as SmallZone, zones, has));
  return { zones, buildings, households: makeHouseholds(new Random(seed, 'rooms'), buildings, has) };
}

function makeZones(random: Random, has: Features): SmallZone[] {
  const grids = has.grids ? ['g1', 'g2', 'g3'].slice(0, random.between(2, 3)) : [];
  const others: SmallZone[] = [
    { id: 'B', status: 'controlled', grids: [] },
    { id: 'C', status: 'open', grids: [] },
    { id: 'D', status: 'open', grids: [] },
  ];
  const first: SmallZone = { id: 'A', status: has.grids || random.chance(60) ? 'controlled' : 'open', grids };
  const zones = has.severalZones ? [first, ...random.some(others, 1)] : [first];
  return has.sealed ? [...zones, { id: 'S', status: 'sealed', grids: [] }] : zones;
}

function makeBuilding(
  random: Random,
  id: string,
  zone: SmallZone,
  zones: readonly SmallZone[],
  has: Features,
): SmallBuilding {
  const gridOf = (of: SmallZone): string => (of.grids.length > 0 ? random.pick(of.grids) : '');
  const grid = gridOf(zone);
  const doors = random.between(1, 3);
  const entrances = Array.from({ length: doors }, (_, i): SmallEntrance => {
    const own = has.ownEntrances && doors > 1 && i === doors - 1 ? random.pick(zones) : zone;
    return { id: doors === 1 ? '' : String(i + 1), zone: own, grid: own === zone ? grid : gridOf(own) };
  });
  return { id, floors: random.between(2, 12), zone, grid, entrances };
}

function makeHouseholds(
  random: Random,
  buildings: readonly SmallBuilding[],
  has: Features,
): SmallHousehold[] {
  const wanted = random.between(4, 60);
  const households = new Map<string, SmallHousehold>();
  for (let i = 0; i < wanted * 2 && households.size < wanted; i++) {
    const building = random.pick(buildings);
    const entrance = random.pick(building.entrances).id;
    const plain = `${random.between(1, building.floors)}0${random.between(1, 4)}`;
    const room = has.unknownFloors && random.chance(30) ? random.pick(['G', 'shop', '商铺', '5']) : plain;
    households.set(`${building.id}/${entrance}/${room}`, { building, entrance, room });
  }
  return [...households.values()];
}
