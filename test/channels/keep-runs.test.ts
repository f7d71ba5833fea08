import { expect, test } from 'vitest';
import type { Plan } from '../../src/model/index.ts';
import { makePlan } from '../../src/plan/index.ts';
import { afterEvents, boundByEvents } from '../../src/replan/index.ts';
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
  const { commitments } = boundByEvents({ orders: plan, notices: plan }, events, later);
  const after = await makePlan(later, [], undefined, commitments);
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
  const { commitments } = boundByEvents({ orders: plan, notices: plan }, events, later);
  const { plan: after } = await makePlan(later, [], undefined, commitments);
  const shift = (visit: string) => visit.replace(/\d+$/, (start) => String(Number(start) + 60));
  for (const [who, visit] of visits(plan)) expect([who, visits(after).get(who)]).toEqual([who, shift(visit)]);
});
