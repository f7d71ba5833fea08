import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepTold } from '../../src/allocation/keep-told.ts';
import type { Needs } from '../../src/allocation/needs.ts';
import type { Night } from '../../src/model/index.ts';
import { run } from './cases.ts';

interface Told {
  /** What the household takes, by item. */
  readonly takes: readonly number[];
  readonly slotStart: number;
  readonly serve?: 'normal' | 'door';
  readonly point?: number;
  /** Told at the door, not at the point. */
  readonly atDoor?: boolean;
  readonly tier?: number;
  /** The last wave that its goods were to come with. */
  readonly wave?: number;
}

/** Waves ready at 9:00, 12:00 and 15:00; a point open all day but from 10:30 to 11:00, and one that is open at noon only. */
const READY = [540, 720, 900];
const POINTS = [
  { open: [{ from: 480, to: 1200 }], closed: [{ from: 630, to: 660 }] },
  { open: [{ from: 720, to: 780 }], closed: [] },
];

function kept(
  told: readonly Told[],
  onSite: readonly (readonly number[])[],
  status = 'controlled',
): number[] {
  const night = {
    settings: {
      waves: READY.map((ready, wave) => ({ id: String(wave), arrives: ready - 30, ready })),
      points: POINTS,
      pickup: { slotMinutes: 15 },
      priority: [{ id: 'upper' }],
      zones: [{ id: 'z', status }],
    },
    site: {
      households: told.map(({ serve, tier }) => ({ entrance: 0, serve: serve ?? 'normal', tier: tier ?? 0 })),
      entrances: [{ zone: 0, points: [0] }],
    },
    commitments: {
      lines: [],
      announced: told.flatMap(({ slotStart, point, atDoor, wave }, household) =>
        atDoor === true ? [] : [{ household, point: point ?? 0, slotStart, ...waveOf(wave) }],
      ),
      doors: told.flatMap(({ slotStart, atDoor, wave }, household) =>
        atDoor === true ? [{ household, run: 'r', team: 1, start: slotStart, ...waveOf(wave) }] : [],
      ),
    },
  } as unknown as Night;
  return [...keepTold(night, needsOf(told), Float64Array.from(onSite.flat()))];
}

function waveOf(wave: number | undefined): { readonly wave?: number } {
  return wave === undefined ? {} : { wave };
}

function needsOf(told: readonly Told[]): Needs {
  const rows = told.map(({ takes }) =>
    takes.map((quantity, item) => ({ item, quantity })).filter((row) => row.quantity > 0),
  );
  const start = Uint32Array.from([0, ...rows.map((_, index) => rows.slice(0, index + 1).flat().length)]);
  return {
    start,
    item: Int32Array.from(rows.flat(), ({ item }) => item),
    quantity: Float64Array.from(rows.flat(), ({ quantity }) => quantity),
  };
}

describe('goods kept for those who were told a slot', () => {
  const one = (slotStart: number, more: Partial<Told> = {}): Told => ({ takes: [1], slotStart, ...more });

  it.each([
    ['of the morning', one(600), 0],
    ['as the wave is ready', one(540), 0],
    ['of noon', one(720), 1],
    ['just before noon', one(719), 0],
    ['of the last wave: nothing has to be kept', one(900), -1],
    ['before anything is there', one(539), -1],
    ['who gets nothing', one(600, { takes: [0] }), -1],
    ['who is served at the door now', one(600, { serve: 'door' }), -1],
    ['at a point that no longer serves them', one(720, { point: 1 }), -1],
    ['just before the point closes', one(615), 0],
    ['as the point closes', one(630), -1],
    ['that reaches into the closed time', one(616), -1],
    ['at the door, of the morning', one(600, { serve: 'door', atDoor: true }), 0],
    ['at the door, of the last wave', one(900, { serve: 'door', atDoor: true }), -1],
    ['at the door, who gets nothing', one(600, { takes: [0], atDoor: true }), -1],
    ['that ends the closed time', one(645), -1],
    ['as the point opens again', one(660), 0],
  ] as const)('%s', (_, told, wave) => {
    expect(kept([told], [[9, 9, 9]])).toEqual([wave]);
  });

  it('those of a door take what those of a slot leave, the soonest first', () => {
    const at = (slotStart: number, atDoor: boolean): Told => one(slotStart, { atDoor });
    const told = [at(620, true), at(600, true), at(600, false), at(610, true)];
    expect(kept(told, [[1, 1, 4]])).toEqual([-1, -1, 0, -1]);
    expect(kept(told, [[2, 2, 4]])).toEqual([-1, 0, 0, -1]);
    expect(kept(told, [[3, 3, 4]])).toEqual([-1, 0, 0, 0]);
  });

  it('a late truck takes nothing of the morning from whom it was dealt to, for however many', () => {
    // The afternoon's goods come at 15:00 only: of the morning's two, one is another household's.
    const late = (tier: number): Told => one(780, { wave: 2, tier });
    expect(kept([one(600, { wave: 0, tier: 1 }), late(1), late(1)], [[2, 2, 9]])).toEqual([0, 1, -1]);
    expect(kept([one(600, { wave: 0, tier: 1, atDoor: true }), late(0), late(0)], [[2, 2, 9]])).toEqual([
      0, 1, -1,
    ]);
    const heavy = one(600, { wave: 0, tier: 1, takes: [2] });
    expect(kept([heavy, late(1), late(1)], [[2, 2, 9]])).toEqual([0, -1, -1]);
  });

  it('what came early goes to higher tiers first, at a point or at the door', () => {
    const told = [one(600, { tier: 1 }), one(605, { tier: 0 }), one(610, { tier: 1 })];
    expect(kept(told, [[1, 1, 9]])).toEqual([-1, 0, -1]);
    expect(kept(told, [[2, 2, 9]])).toEqual([0, 0, -1]);
    expect(kept([one(600, { tier: 1 }), one(605, { tier: 0, atDoor: true })], [[1, 1, 9]])).toEqual([-1, 0]);
  });

  it('not those of a zone that is sealed now, nor before the point opens or as it shuts', () => {
    expect(kept([one(600)], [[9, 9, 9]], 'sealed')).toEqual([-1]);
    expect(kept([one(600), one(800)], [[9, 9, 9]])).toEqual([0, 1]);
    expect(kept([], [[9, 9, 9]])).toEqual([]);
  });

  it('are for as many as can be, and of those for who is called soonest: as trying every set finds', () => {
    const household = fc.record({
      takes: fc.array(fc.nat(4), { minLength: 2, maxLength: 2 }),
      slotStart: fc.constantFrom(540, 600, 660, 720, 780, 840),
    });
    const site = fc.array(fc.nat(4), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(household, { maxLength: 8 }), fc.tuple(site, site), (told, growth) => {
        const onSite = growth.map(([a = 0, b = 0, c = 0]) => [a, a + b, a + b + c + 50]);
        const answer = kept(told, onSite);
        const asks = told.map(({ takes }) => takes.some((quantity) => quantity > 0));
        const dues = told.map(({ slotStart }) => (slotStart < 720 ? 0 : 1));
        const last = Math.max(0, ...told.map(({ slotStart }) => slotStart));
        const weights = told.map(({ slotStart }) => Math.ceil((last + 15 - slotStart) / 60));
        const isPossible = (chosen: readonly number[]): boolean =>
          [0, 1].every((wave) =>
            onSite.every((there, item) => {
              const due = chosen.filter((h) => dues[h]! <= wave);
              return due.reduce((sum, h) => sum + told[h]!.takes[item]!, 0) <= there[wave]!;
            }),
          );
        let best = [0, 0];
        for (let mask = 0; mask < 1 << told.length; mask++) {
          const chosen = told.map((_, h) => h).filter((h) => (mask >> h) & 1 && asks[h]);
          const value = [chosen.length, chosen.reduce((sum, h) => sum + weights[h]!, 0)];
          if (isPossible(chosen) && (value[0]! - best[0]! || value[1]! - best[1]!) > 0) best = value;
        }
        const chosen = told.map((_, h) => h).filter((h) => answer[h] !== -1);
        expect(chosen.every((h) => asks[h] && answer[h] === dues[h])).toBe(true);
        expect(isPossible(chosen)).toBe(true);
        expect([chosen.length, chosen.reduce((sum, h) => sum + weights[h]!, 0)]).toEqual(best);
      }),
      run,
    );
  });

  it('are kept by exchanges too, where there are too many for all sets to be looked at', () => {
    const told = Array.from({ length: 120 }, (_, h) =>
      one(540 + 15 * (h % 12), { takes: [1 + (h % 3), 1 + (h % 2)] }),
    );
    const answer = kept(told, [
      [60, 60, 999],
      [55, 55, 999],
    ]);
    const chosen = told.filter((_, h) => answer[h] !== -1);
    const taken = [0, 1].map((item) => chosen.reduce((sum, { takes }) => sum + takes[item]!, 0));
    expect(taken.every((sum, item) => sum <= [60, 55][item]!)).toBe(true);
    expect(chosen.length).toBeGreaterThanOrEqual(38);
  });
});
