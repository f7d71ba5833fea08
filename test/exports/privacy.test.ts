import { beforeAll, describe, expect, it } from 'vitest';
import { renderPlan } from '../../src/exports/index.ts';
import { bytesOf, plannedNight } from './planned.ts';
import type { Planned } from './planned.ts';

/** A night in which everything personal is unmistakable. */
const rooms = ['101', '102', '201', '202', '301'];
const households = ['1', '2'].flatMap((building) =>
  rooms.map((room) => ({
    building,
    room,
    name: `Xname${building}${room} Xfamily${building}${room}`,
    phone: `1390000${building}${room}`,
    tags: 'xtag',
    notify: room === '301' ? 'phone' : 'group',
  })),
);
const SECRETS = households.flatMap(({ building, room, name, phone }) => [
  ...name.split(' '),
  phone,
  `${building}${room}9999`,
]);

let planned: Planned;
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  planned = await plannedNight({
    settings: {
      zones: [
        { id: 'B', status: 'controlled' },
        { id: 'S', status: 'sealed' },
      ],
      points: [{ id: 'north', zones: ['B'] }],
      priority: [{ id: 'xtier', tags: ['xtag'] }],
    },
    buildings: [
      { building: 1, zone: 'B', contact: 'Ms Contact', contact_phone: '010-1' },
      { building: 2, zone: 'S' },
    ],
    households,
    offers: [{ supplier: 'farm', item: 'rice', pack_size: 5, pack_price: 10, stock_packs: 1 }],
    demand: Object.fromEntries(households.map((h) => [`${h.building}-${h.room}`, { rice: 1 }])),
  });
  const bytes = await bytesOf(renderPlan(planned.plan, planned.context));
  files = new Map(
    [...bytes].map(([path, content]) => [path, content.toString('latin1') + content.toString('utf8')]),
  );
});

const pathsOf = (pattern: RegExp): readonly string[] =>
  [...files.keys()].filter((path) => pattern.test(path));

describe('nothing of a resident', () => {
  it.each([
    ['plan.json', /^plan\.json$/],
    ['what suppliers get', /^orders/],
    ['what the gate gets', /^gate\//],
    ['the wall', /\.wall\./],
    ['the groups', /^notices\//],
    ['TONIGHT.txt', /^TONIGHT/],
    ['the tables', /^[a-z-]+\.csv$/],
  ])('is in %s: no name, phone or tag', (_, pattern) => {
    const paths = pathsOf(pattern);
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      for (const secret of [...SECRETS, 'xtag'])
        expect(files.get(path)!.includes(secret), `${secret} in ${path}`).toBe(false);
    }
  });

  it('is on the wall or in a group: no code either, and no tier', () => {
    const codes = planned.plan.pickups.map((pickup) => pickup.code);
    expect(codes.length).toBeGreaterThan(0);
    for (const path of pathsOf(/\.wall\.|^notices\/|^orders|^gate|^contacts/)) {
      for (const code of [...codes, 'xtier'])
        expect(files.get(path)!.includes(code), `${code} in ${path}`).toBe(false);
    }
  });

  it('goes to a supplier: no room either', () => {
    for (const path of pathsOf(/^orders|^gate/)) expect(files.get(path)).not.toMatch(/\b(101|202|301)\b/);
  });
});

describe('the crew', () => {
  it('sees a family name and four digits, and whole numbers only where it has to dial', () => {
    const crew = files.get('rosters/north.crew.csv')!;
    expect(crew).toContain('Xfamily1101');
    expect(crew).toContain(',…1101,');
    expect(crew).not.toMatch(/Xname|13900001101/);
    expect(files.get('rosters/S.door.csv')).not.toMatch(/xtier|xtag|13900002101/);
    expect(files.get('rosters/calls.csv')).toContain('13900001301');
    expect(files.get('rosters/calls.csv')).not.toContain('13900001101');
  });
});
