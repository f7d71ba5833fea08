import { describe, expect, it } from 'vitest';
import { chooseChannels } from '../../src/channels/index.ts';
import { nightOf } from '../support/index.ts';
import { allDealt } from './all-dealt.ts';
import { buildings, items, one, plan, points, runsOf, zones } from './sealed-site.ts';

describe('teams', () => {
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
