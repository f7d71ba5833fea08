import { expect, test } from 'vitest';
import type { Plan } from '../../src/model/index.ts';
import { makePlan } from '../../src/plan/index.ts';
import { keepRuns } from '../../src/channels/keep-runs.ts';
import type { Load } from '../../src/channels/load.ts';
import { afterEvents, boundByEvents } from '../../src/night/index.ts';
import { nightOf, type NightDescription } from '../support/index.ts';

/** Buildings 5 and 7 are sealed, 1 and 9 collect; everybody asks for a bag of rice that comes in the morning. */
const NIGHT: NightDescription = {
  settings: {
    zones: [
      { id: 'S', status: 'sealed' },
      { id: 'B', status: 'controlled' },
    ],
    waves: [
      { id: 'am', ready: '09:00' },
      { id: 'pm', ready: '14:00' },
    ],
    door: { teams: 2, households_per_hour: 12 },
  },
  buildings: [
    { building: '1', zone: 'B' },
    { building: '5', zone: 'S' },
    { building: '7', zone: 'S' },
    { building: '9', zone: 'B' },
  ],
  demand: {
    '1-101': { rice: 1 },
    '5-101': { rice: 1 },
    '5-102': { rice: 1 },
    '7-101': { rice: 1 },
    '9-101': { rice: 1 },
  },
  offers: [{ supplier: 'S1', item: 'rice', pack_size: 1, pack_price: 5, waves: 'am' }],
};

/** `5-101` → run, team and start. */
function visits({ doorstep, households }: Plan): ReadonlyMap<string, string> {
  return new Map(
    doorstep.map(({ household, run, team, start }) => {
      const { building, room } = households[household]!;
      return [`${building}-${room}`, `${run} team ${team} at ${start}`];
    }),
  );
}

test('a building that is sealed now is visited after those who were told a time, and nobody else moves', async () => {
  const night = nightOf(NIGHT);
  const { plan } = await makePlan(night, []);
  const before = visits(plan);
  expect(before.size).toBe(3);
  const events = { waves: [], closed: [], desks: [], sealed: [{ building: '1', entrance: '' }] };
  const later = afterEvents(night, events);
  const { workspace, commitments } = boundByEvents({ orders: plan, notices: plan }, events, later);
  const after = await makePlan(workspace, [], undefined, commitments);
  const now = visits(after.plan);
  for (const [who, visit] of before) expect([who, now.get(who)]).toEqual([who, visit]);
  // The team that is free first: 7-101 takes five minutes, both of building 5 ten.
  expect(now.get('1-101')).toBe('am-3 team 2 at 545');
  // Without what was told building 1 would come first.
  expect(visits((await makePlan(later, [])).plan).get('1-101')).toMatch(/at 540$/);
});

test('a wave that is late takes its runs with it, in their order', async () => {
  const night = nightOf(NIGHT);
  const { plan } = await makePlan(night, []);
  const events = { waves: [{ wave: 'am', ready: 600 }], closed: [], desks: [], sealed: [] };
  const later = afterEvents(night, events);
  const { workspace, commitments } = boundByEvents({ orders: plan, notices: plan }, events, later);
  const { plan: after } = await makePlan(workspace, [], undefined, commitments);
  const shift = (visit: string) => visit.replace(/\d+$/, (start) => String(Number(start) + 60));
  for (const [who, visit] of visits(plan)) expect([who, visits(after).get(who)]).toEqual([who, shift(visit)]);
});

test('who waits for a later wave now takes no team from a run that was told for it, nor does who is new', () => {
  const night = nightOf({
    ...NIGHT,
    settings: { ...NIGHT.settings, door: { teams: 2, households_per_hour: 12 } },
  });
  const load = (household: number, unit: number, building: number): Load =>
    ({ parcel: { household, wave: 1 }, unit, building, grams: 1000, tier: 0 }) as unknown as Load;
  const told = (household: number, run: string, team: number, start: number) => ({
    household,
    run,
    team,
    start,
  });
  const doors = [told(0, 'am-1', 2, 540), told(1, 'pm-1', 2, 840), told(2, 'pm-2', 1, 840)];
  // Household 0 is of another isolation unit and was told the morning; 3 is sealed only now.
  const loads = [load(0, 1, 1), load(3, 0, 0), load(1, 0, 5), load(2, 0, 7)];
  const kept = (teams: number) =>
    keepRuns(
      {
        ...night,
        settings: { ...night.settings, door: { ...night.settings.door, teams } },
        commitments: { lines: [], announced: [], doors },
      },
      loads,
    )!
      .map(({ run, id, team, start }) => `${run[0]!.parcel.household} ${id} team ${team} at ${start}`)
      .sort();
  expect(kept(3)).toEqual([
    '0  team 3 at 840',
    '1 pm-1 team 2 at 840',
    '2 pm-2 team 1 at 840',
    '3  team 1 at 845',
  ]);
  // With two teams the other unit would have none, so that the run told first keeps its team; 1 still comes before 3.
  expect(kept(2)).toEqual([
    '0  team 2 at 840',
    '1  team 1 at 845',
    '2 pm-2 team 1 at 840',
    '3  team 1 at 850',
  ]);
});
