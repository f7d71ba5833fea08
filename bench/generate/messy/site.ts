import type { Random } from '../random.ts';

/** How the people of a site write. */
export type Tongue = 'zh' | 'tw' | 'en';

export interface Home {
  readonly building: Building;
  readonly entrance: string;
  readonly room: string;
}

export interface Building {
  readonly id: string;
  readonly alias: string;
  readonly entrances: readonly string[];
  readonly rooms: readonly string[];
}

export interface MessySite {
  readonly tongue: Tongue;
  readonly buildings: readonly Building[];
  readonly homes: readonly Home[];
}

export const keyOf = ({ building, entrance, room }: Home): string =>
  [building.id, entrance, room].filter((part) => part !== '').join('-');

function floors(count: number, flats: number): string[] {
  return Array.from({ length: count * flats }, (_, i) => `${Math.floor(i / flats) + 1}0${(i % flats) + 1}`);
}

export function makeSite(random: Random, tongue: Tongue): MessySite {
  const buildings = tongue === 'en' ? english() : tongue === 'tw' ? lettered() : numbered(random);
  const homes = buildings.flatMap((building) =>
    (building.entrances.length > 0 ? building.entrances : ['']).flatMap((entrance) =>
      building.rooms.map((room) => ({ building, entrance, room })),
    ),
  );
  return { tongue, buildings, homes };
}

function numbered(random: Random): Building[] {
  const ids = random.some(['1', '2', '3', '5', '7', '10', '11', '12', '16', '58'], 5);
  const lane = random.chance(30);
  return ids.map((id, i) => ({
    id,
    alias: lane ? `1288弄${id}号` : i === 1 ? '丁香苑' : i === 3 ? '北区甲楼' : '',
    entrances: i % 3 === 2 ? ['1', '2'] : [],
    rooms: floors(random.pick([6, 6, 11]), i % 3 === 2 ? 2 : 4),
  }));
}

function lettered(): Building[] {
  return ['A', 'B', 'C', 'D'].map((id) => ({ id, alias: '', entrances: [], rooms: floors(8, 4) }));
}

function english(): Building[] {
  const towers = ['A', 'B', 'C', '7'].map((id) => ({ id, alias: '', entrances: [], rooms: floors(9, 4) }));
  const doors = Array.from({ length: 14 }, (_, i) => String(i + 1));
  return [
    ...towers,
    { id: '12', alias: '', entrances: [], rooms: doors },
    { id: 'DH', alias: 'Dogwood House', entrances: [], rooms: doors },
    { id: 'R12', alias: '12 River Road', entrances: [], rooms: doors },
  ];
}

export function siteTables({ buildings, homes }: MessySite): { name: string; text: string }[] {
  const rows = buildings.flatMap(({ id, alias, entrances }) => [
    `${id},,${alias},B`,
    ...entrances.map((entrance) => `${id},${entrance},,B`),
  ]);
  const people = homes.map(({ building, entrance, room }) => `${building.id},${entrance},${room}`);
  return [
    { name: 'buildings.csv', text: `building,entrance,aliases,zone\n${rows.join('\n')}\n` },
    { name: 'households.csv', text: `building,entrance,room\n${people.join('\n')}\n` },
    {
      name: 'stagger.yaml',
      text: `community: Messy
inputs: {demand: demand/}
intake: {duplicates: latest}
zones: [{id: B, status: controlled}]
waves: [{id: am, arrives: "08:00", ready: "09:00"}]
points: [{id: gate, zones: [B], open: ["09:00-18:00"], desks: 4, seconds_per_household: 60}]
`,
    },
  ];
}
