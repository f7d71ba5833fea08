import { describe, expect, it } from 'vitest';
import { chooseChannels } from '../../src/channels/index.ts';
import { allDealt } from './all-dealt.ts';
import { one, plan } from './sealed-site.ts';

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
});
