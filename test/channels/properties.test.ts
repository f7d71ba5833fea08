import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseChannels } from '../../src/channels/index.ts';
import { nightOf } from '../support/index.ts';
import { allDealt } from './all-dealt.ts';

const run = { seed: 20_261_123, numRuns: 500 };

const sites = fc.record({
  teams: fc.integer({ min: 1, max: 4 }),
  pace: fc.integer({ min: 1, max: 40 }),
  maxKg: fc.integer({ min: 4, max: 20 }),
  bagKg: fc.integer({ min: 2, max: 6 }),
  waves: fc.integer({ min: 1, max: 2 }),
  households: fc.uniqueArray(
    fc.record({
      building: fc.constantFrom('1', '2', '3'),
      room: fc.constantFrom('101', '102', '201', '301', '302', '1001', 'attic'),
      serve: fc.constantFrom('door', 'normal'),
      tags: fc.constantFrom('', 'newborn'),
      kilograms: fc.integer({ min: 1, max: 9 }),
      wave: fc.nat({ max: 1 }),
    }),
    { selector: ({ building, room }) => `${building}-${room}`, minLength: 1, maxLength: 14 },
  ),
});

describe('door runs of any site', () => {
  it('serve all and only door households once, within load, pace, unit and wave', () => {
    fc.assert(
      fc.property(sites, (site) => {
        const night = nightOf({
          settings: {
            zones: [
              { id: 'A', status: 'sealed' },
              { id: 'B', status: 'controlled' },
            ],
            points: [{ id: 'north', zones: ['B'] }],
            waves: [
              { id: 'am', ready: '09:00' },
              { id: 'pm', ready: '11:00' },
            ].slice(0, site.waves),
            door: { teams: site.teams, households_per_hour: site.pace, max_kg: site.maxKg },
            packing: { bag_kg: site.bagKg },
            priority: [{ id: 'critical', tags: ['newborn'] }],
          },
          items: [{ item: 'flour', uom: 'kg', step: 1 }],
          buildings: [
            { building: '1', zone: 'A' },
            { building: '2', zone: 'A' },
            { building: '3', zone: 'B' },
          ],
          households: site.households.map(({ building, room, serve, tags }) => ({
            building,
            room,
            serve,
            tags,
          })),
          demand: Object.fromEntries(
            site.households.map(({ building, room, kilograms }) => [
              `${building}-${room}`,
              { flour: kilograms },
            ]),
          ),
        });
        const wave = (household: number) => {
          const { entrance, room } = night.site.households[household]!;
          const building = night.site.buildings[night.site.entrances[entrance]!.building]!.id;
          const of = site.households.find((one) => one.building === building && one.room === room)!;
          return Math.min(of.wave, site.waves - 1);
        };
        const { channels, problems } = chooseChannels(
          night,
          allDealt(night, (_, household) => wave(household)),
        );
        const atTheDoor = night.site.households.flatMap(({ entrance, serve }, household) =>
          night.site.entrances[entrance]!.zone === 0 || serve === 'door' ? [household] : [],
        );
        const collecting = channels.collecting.map(({ household }) => household);
        expect(collecting).toEqual(
          night.site.households.map((_, h) => h).filter((h) => !atTheDoor.includes(h)),
        );
        if (problems.length > 0) {
          const needed = Number(problems[0]!.facts['needed']);
          expect(needed).toBeGreaterThan(site.teams);
          return;
        }
        const served = channels.runs.flatMap((one) => one.parcels.map(({ household }) => household));
        expect(served.toSorted((a, b) => a - b)).toEqual(atTheDoor);
        const unitOfTeam = new Map<string, number>();
        const freeAt = new Map<number, number>();
        expect(new Set(channels.runs.map(({ id }) => id)).size).toBe(channels.runs.length);
        for (const one of channels.runs) {
          const load = one.parcels.reduce((sum, { grams }) => sum + grams!, 0);
          if (one.parcels.length > 1) expect(load).toBeLessThanOrEqual(site.maxKg * 1000);
          for (const { household, wave: needs } of one.parcels) {
            const entrance = night.site.entrances[night.site.households[household]!.entrance]!;
            expect([entrance.building, entrance.unit, needs]).toEqual([one.building, one.unit, one.wave]);
          }
          expect(one.team).toBeLessThanOrEqual(site.teams);
          const key = `${one.team} ${one.wave}`;
          expect(unitOfTeam.get(key) ?? one.unit).toBe(one.unit);
          unitOfTeam.set(key, one.unit);
          // Runs come sorted by wave and start, so a team's own come in its order.
          const ready = night.settings.waves[one.wave]!.ready;
          expect(one.start).toBe(Math.max(ready, freeAt.get(one.team) ?? 0));
          expect(one.start).toBeLessThan(1440);
          freeAt.set(one.team, one.start + Math.ceil((one.parcels.length * 60) / site.pace));
        }
        for (const building of [0, 1, 2])
          for (let w = 0; w < site.waves; w++) {
            const runs = channels.runs.filter((one) => one.building === building && one.wave === w);
            const weights = runs.flatMap((one) => one.parcels.map(({ grams }) => grams! / 1000));
            if (weights.length > 7) continue;
            const fewest = fewestRuns(weights, site.maxKg);
            // First-fit and best-fit decreasing open at most 11/9 of the fewest and 6/9 more.
            expect(runs.length).toBeLessThanOrEqual(Math.floor((11 * fewest + 6) / 9));
          }
      }),
      run,
    );
  });
});

/** By trying every way to part them. */
function fewestRuns(weights: readonly number[], limit: number): number {
  const place = (at: number, loads: readonly number[]): number => {
    if (at === weights.length) return loads.length;
    const weight = weights[at]!;
    let best = place(at + 1, [...loads, weight]);
    loads.forEach((load, index) => {
      if (load + weight > limit) return;
      best = Math.min(best, place(at + 1, loads.with(index, load + weight)));
    });
    return best;
  };
  return place(0, []);
}
