import { describe, expect, it } from 'vitest';
import { chooseChannels } from '../../src/channels/index.ts';
import type { DoorRun, Workspace } from '../../src/model/index.ts';
import { formatTime } from '../../src/model/index.ts';
import { nightOf } from '../support/index.ts';
import type { NightDescription } from '../support/index.ts';
import { allDealt } from './all-dealt.ts';

const zones = [
  { id: 'A', status: 'sealed' },
  { id: 'B', status: 'controlled' },
  { id: 'C', status: 'open' },
] as const;
const items = [{ item: 'water', unit_grams: 10_000 }];
const buildings = [
  { building: '1', zone: 'A' },
  { building: '2', zone: 'B' },
  { building: '3', zone: 'C' },
  { building: '4', zone: 'C' },
  { building: '5', zone: 'A', entrances: 2 },
];
const points = [{ id: 'north', zones: ['B', 'C'] }];

/** Runs as words: `am-1 team 1 09:00 building 1: 301 201`. */
function runsOf(night: Workspace, runs: readonly DoorRun[]): string[] {
  return runs.map((run) => {
    const rooms = run.parcels.map(({ household }) => {
      const { entrance, room } = night.site.households[household]!;
      const { id } = night.site.entrances[entrance]!;
      return id === '' ? room : `${id}-${room}`;
    });
    const building = night.site.buildings[run.building]!.id;
    return `${run.id} team ${run.team} ${formatTime(run.start)} building ${building}: ${rooms.join(' ')}`;
  });
}

function plan(more: NightDescription): {
  runs: string[];
  night: Workspace;
  codes: { code: string; value: string; facts: Readonly<Record<string, string>> }[];
} {
  const { settings, ...others } = more;
  const night = nightOf({ items, buildings, ...others, settings: { zones, points, ...settings } });
  const { channels, problems } = chooseChannels(night, allDealt(night));
  const codes = problems.map(({ code, value, facts }) => ({ code, value, facts }));
  return { runs: runsOf(night, channels.runs), night, codes };
}

const one = { water: 1 };

describe('who is served at the door', () => {
  it('takes all of a sealed zone and those whose way is the door', () => {
    const { night, runs } = plan({
      settings: { door: { teams: 2 } },
      households: [
        { building: '1', room: '101', serve: 'normal' },
        { building: '2', room: '101', serve: 'door' },
        { building: '2', room: '102', serve: 'early' },
      ],
      demand: { '1-101': one, '2-101': one, '2-102': one },
    });
    expect(runs).toEqual(['am-1 team 1 09:00 building 1: 101', 'am-2 team 2 09:00 building 2: 101']);
    expect(
      chooseChannels(night, allDealt(night)).channels.collecting.map(({ household }) => household),
    ).toEqual([2]);
  });
});

describe('runs', () => {
  it('walks entrance by entrance from the top floor down', () => {
    const { runs } = plan({
      demand: {
        '5-1-101': one,
        '5-1-301': one,
        '5-1-302': one,
        '5-2-201': one,
        '5-2-1001': one,
        '5-2-x': one,
      },
    });
    expect(runs).toEqual(['am-1 team 1 09:00 building 5: 1-301 1-302 1-101 2-1001 2-201 2-x']);
  });

  it('keeps to the load, and lets one household over it have a run of its own', () => {
    const { runs } = plan({
      settings: { door: { teams: 1, max_kg: 30 } },
      demand: { '1-401': { water: 2 }, '1-301': { water: 1 }, '1-201': { water: 5 }, '1-101': { water: 1 } },
    });
    expect(runs).toEqual([
      'am-1 team 1 09:00 building 1: 401 301',
      'am-2 team 1 09:06 building 1: 201',
      'am-3 team 1 09:09 building 1: 101',
    ]);
  });

  it('leaves the order of floors only where that saves a run', () => {
    const { runs } = plan({
      settings: { door: { teams: 1, max_kg: 30 } },
      demand: { '1-401': { water: 2 }, '1-301': { water: 2 }, '1-201': { water: 1 }, '1-101': { water: 1 } },
    });
    expect(runs).toEqual(['am-1 team 1 09:00 building 1: 401 201', 'am-2 team 1 09:06 building 1: 301 101']);
  });

  it('keeps to the walk where another order would save nothing', () => {
    const { runs } = plan({
      settings: { door: { teams: 1, max_kg: 300 } },
      demand: {
        '1-401': { water: 16 },
        '1-301': { water: 16 },
        '1-201': { water: 16 },
        '1-101': { water: 10 },
      },
    });
    expect(runs.map((run) => run.split(': ')[1])).toEqual(['401', '301', '201 101']);
  });

  it('fills the fullest run that still has room', () => {
    const { runs } = plan({
      settings: { door: { teams: 1, max_kg: 100 } },
      demand: Object.fromEntries(
        [7, 6, 3, 2, 2].map((water, floor) => [`1-${9 - floor}01`, { water: water }]),
      ),
    });
    expect(runs).toHaveLength(2);
  });

  it('counts a full bag for each parcel whose weight is not known', () => {
    const { runs } = plan({
      settings: { door: { teams: 1, max_kg: 16 } },
      items: [{ item: 'soap' }],
      demand: { '1-301': { soap: 9 }, '1-201': { soap: 1 }, '1-101': { soap: 1 } },
    });
    expect(runs).toHaveLength(2);
  });

  it('starts with the run of the highest tier', () => {
    const { runs } = plan({
      settings: { door: { teams: 1, max_kg: 10 }, priority: [{ id: 'critical', tags: ['newborn'] }] },
      households: [
        { building: '1', room: '301' },
        { building: '1', room: '101', tags: 'newborn' },
      ],
      demand: { '1-301': one, '1-101': one },
    });
    expect(runs).toEqual(['am-1 team 1 09:00 building 1: 101', 'am-2 team 1 09:03 building 1: 301']);
  });

  it('counts the begun minute', () => {
    const { runs } = plan({
      settings: { door: { teams: 1, households_per_hour: 7, max_kg: 20 } },
      demand: { '1-301': one, '1-201': one, '1-101': one },
    });
    // 2 × 60 ÷ 7 = 17.1
    expect(runs[1]).toBe('am-2 team 1 09:18 building 1: 101');
  });

  it('shares teams out by work and keeps a team to one isolation unit in a wave', () => {
    const { runs } = plan({
      settings: { door: { teams: 3, max_kg: 10 } },
      households: [{ building: '2', room: '101', serve: 'door' }],
      demand: { '1-401': one, '1-301': one, '1-201': one, '1-101': one, '2-101': one },
    });
    expect(runs).toEqual([
      'am-1 team 1 09:00 building 1: 401',
      'am-2 team 2 09:00 building 1: 301',
      'am-3 team 3 09:00 building 2: 101',
      'am-4 team 1 09:03 building 1: 201',
      'am-5 team 2 09:03 building 1: 101',
    ]);
  });

  it('gives no unit more teams than it has runs', () => {
    const { runs } = plan({
      settings: { door: { teams: 3, max_kg: 50 } },
      households: [
        { building: '2', room: '201', serve: 'door' },
        { building: '2', room: '101', serve: 'door' },
      ],
      demand: {
        ...Object.fromEntries([1, 2, 3, 4, 5].map((floor) => [`1-${floor}01`, one])),
        '2-201': { water: 5 },
        '2-101': { water: 5 },
      },
    });
    expect(runs.map((run) => run.slice(0, run.indexOf(':', 20)))).toEqual([
      'am-1 team 1 09:00 building 1',
      'am-2 team 2 09:00 building 2',
      'am-3 team 3 09:00 building 2',
    ]);
  });

  it('lets the most work of a wave have the teams that are free first', () => {
    const night = nightOf({
      items,
      buildings,
      settings: {
        zones,
        points,
        waves: [
          { id: 'am', ready: '09:00' },
          { id: 'pm', ready: '10:00' },
        ],
        door: { teams: 2, households_per_hour: 1, max_kg: 10 },
      },
      households: [
        { building: '2', room: '201', serve: 'door' },
        { building: '2', room: '101', serve: 'door' },
      ],
      demand: { '1-301': one, '1-201': one, '2-201': one, '2-101': one },
    });
    const inTheMorning = new Set([0]);
    const allocations = allDealt(night, (_, household) => (inTheMorning.has(household) ? 0 : 1));
    expect(runsOf(night, chooseChannels(night, allocations).channels.runs)).toEqual([
      'am-1 team 1 09:00 building 1: 201',
      'pm-1 team 1 10:00 building 1: 301',
      'pm-2 team 2 10:00 building 2: 201',
      'pm-3 team 2 11:00 building 2: 101',
    ]);
  });

  it('takes all open zones for one unit', () => {
    const { runs } = plan({
      settings: { door: { teams: 1 } },
      households: [
        { building: '3', room: '101', serve: 'door' },
        { building: '4', room: '101', serve: 'door' },
      ],
      demand: { '3-101': one, '4-101': one },
    });
    expect(runs).toEqual(['am-1 team 1 09:00 building 3: 101', 'am-2 team 1 09:03 building 4: 101']);
  });
});

describe('too few teams', () => {
  it('is an error where isolation units outnumber them', () => {
    const { runs, codes } = plan({
      settings: { door: { teams: 1 } },
      households: [{ building: '2', room: '101', serve: 'door' }],
      demand: { '1-101': one, '2-101': one },
    });
    expect(runs).toEqual([]);
    expect(codes).toEqual([{ code: 'too-few-teams', value: '1', facts: { teams: '1', needed: '2' } }]);
  });

  it.each([
    { households: 16, needed: undefined },
    { households: 17, needed: '2' },
    { households: 33, needed: '3' },
  ])(
    'is an error where the last run would start at 24:00: $households of an hour each from 08:00',
    ({ households, needed }) => {
      const rooms = Array.from({ length: households }, (_, index) => [`1-${101 + index}`, one] as const);
      const { codes } = plan({
        settings: {
          door: { teams: 1, households_per_hour: 1, max_kg: 10 },
          waves: [{ id: 'am', ready: '08:00' }],
        },
        demand: Object.fromEntries(rooms),
      });
      expect(codes.map(({ facts }) => facts['needed'])).toEqual(needed === undefined ? [] : [needed]);
    },
  );
});
