import { describe, expect, it } from 'vitest';
import { simulateDay } from '../../src/simulate/index.ts';
import { levelOf } from '../../src/simulate/levels.ts';
import { drawDays } from '../../src/simulate/luck.ts';
import { DEFAULT_ASSUMPTIONS } from '../../src/simulate/assumptions.ts';
import { percentile95 } from '../../src/simulate/summarise.ts';
import { visitsOf } from '../../src/simulate/visitors.ts';
import { smallPlan } from './plans.ts';

/** Everyone comes on the minute and takes as long as the others. */
const clockwork = { jitterMinutes: 0, fixedServiceShare: 1, replications: 1 };

function north(desks: number, more = {}) {
  return { points: [{ id: 'north', desks, seconds_per_household: 60, open: ['00:00-24:00'], ...more }] };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('a batch that comes all at once', () => {
  it('waits by the clock when nothing is left to chance', () => {
    const { plan, workspace } = smallPlan({ calls: [{ start: 540, households: 40 }], settings: north(1) });
    const point = simulateDay(plan, workspace, clockwork).planned.points[0]!;
    expect(point.wait).toEqual({ mean: (60 * 39) / 2, p95: 37 * 60 });
    expect(point.crowd.p95).toBe(40);
    expect(point.lastLeaves).toEqual({ mean: 580, p95: 580 });
    // 40 at 09:00, one less each minute: (40 + 39 + … + 26) ÷ 15
    expect(point.slots[0]!.crowd.mean).toBe(33);
    expect(point.curve[0]).toEqual({ minute: 540, called: 40, mean: 38, p95: 40 });
    expect(point.curve).toHaveLength(8);
  });

  it.each([1, 3])('waits as its exact mean says, within 2 percent: %i desks', (desks) => {
    const { plan, workspace } = smallPlan({
      calls: [{ start: 540, households: 30 }],
      settings: north(desks),
    });
    const options = { jitterMinutes: 0, fixedServiceShare: 0, replications: 1200 };
    const point = simulateDay(plan, workspace, options).planned.points[0]!;
    // Who stands k-th behind the desks waits for k ends of service, each after 60 ÷ desks seconds on average.
    let exact = 0;
    for (let k = 1; k <= 30 - desks; k++) exact += (k * 60) / desks / 30;
    expect(point.wait.mean / exact).toBeGreaterThan(0.98);
    expect(point.wait.mean / exact).toBeLessThan(1.02);
  });
});

describe('knobs', () => {
  const waves = [
    { id: 'am', ready: '08:00' },
    { id: 'pm', ready: '14:00' },
  ];
  const { plan, workspace } = smallPlan({
    calls: [
      { start: 540, households: 4 },
      { start: 840, households: 4, wave: 'pm' },
    ],
    settings: { ...north(4), waves },
  });

  it('makes people wait for a late truck, and nobody else', () => {
    const late = { ...clockwork, lateWaves: new Map([['pm', 45]]) };
    const { slots } = simulateDay(plan, workspace, late).planned.points[0]!;
    expect(slots.map(({ wait }) => wait.mean)).toEqual([0, 45 * 60]);
  });

  it('lets the others wait for a desk that is missing', () => {
    const absent = { ...clockwork, absentDesks: new Map([['north', 2]]) };
    const point = simulateDay(plan, workspace, absent).planned.points[0]!;
    expect(point.desks).toBe(2);
    expect(point.slots.map(({ wait }) => wait.mean)).toEqual([30, 30]);
  });

  it('leaves out who does not come', () => {
    const point = simulateDay(plan, workspace, { ...clockwork, noShow: 1 }).planned.points[0]!;
    expect([point.crowd.p95, point.wait.mean, point.households]).toEqual([0, 0, 8]);
    const crowded = smallPlan({ calls: [{ start: 540, households: 60 }], settings: north(1) });
    const peak = (noShow: number) => {
      const options = { ...clockwork, noShow, replications: 100 };
      return simulateDay(crowded.plan, crowded.workspace, options).planned.points[0]!.crowd.p95;
    };
    // 30 of 60 come; 95 of 100 days lie below 30 + 1.645 × √15 = 36.4.
    expect(peak(0)).toBe(60);
    expect(peak(0.5)).toBeGreaterThanOrEqual(33);
    expect(peak(0.5)).toBeLessThanOrEqual(39);
  });

  it.each([
    { replications: 0 },
    { jitterMinutes: -1 },
    { noShow: 1.5 },
    { earlyShare: 0.7, lateShare: 0.7 },
    { lateWaves: new Map([['eve', 5]]) },
    { absentDesks: new Map([['north', 4]]) },
    { absentDesks: new Map([['south', 1]]) },
  ])('refuses %j', (options) => {
    expect(() => simulateDay(plan, workspace, options)).toThrow(RangeError);
  });
});

describe('isolation units', () => {
  it('meet for the minutes in which both are there', () => {
    const { plan, workspace } = smallPlan({
      calls: [
        { building: '1', start: 540, households: 20 },
        { building: '2', start: 555, households: 1 },
      ],
      zones: { 1: 'B', 2: 'C' },
      settings: {
        ...north(1, { zones: ['B', 'C'] }),
        zones: [
          { id: 'B', status: 'controlled' },
          { id: 'C', status: 'controlled' },
        ],
      },
    });
    const point = simulateDay(plan, workspace, clockwork).planned.points[0]!;
    // The first twenty leave by 09:20; the other one comes at 09:15.
    expect(point.overlapMinutes).toEqual({ mean: 5, p95: 5 });
  });
});

describe('the other ways of calling', () => {
  it('brings everyone at nine, or when their goods are ready', () => {
    const waves = [
      { id: 'am', ready: '08:00' },
      { id: 'pm', ready: '14:00' },
    ];
    const { plan, workspace } = smallPlan({
      calls: [
        { start: 600, households: 3 },
        { start: 660, households: 3 },
        { start: 900, households: 2, wave: 'pm' },
      ],
      settings: { ...north(1), waves },
    });
    const { curve } = simulateDay(plan, workspace, clockwork).allAtNine.points[0]!;
    expect(curve.find(({ minute }) => minute === 540)!.p95).toBe(6);
    expect(curve.find(({ minute }) => minute === 840)!.p95).toBe(2);
  });

  it('spreads those whom nobody calls over the open time, most of them early', () => {
    const { plan, workspace } = smallPlan({
      calls: [{ start: 600, households: 400 }],
      settings: north(50, { open: ['10:00-20:00'] }),
    });
    const { curve } = simulateDay(plan, workspace, { ...clockwork, replications: 20 }).firstCome.points[0]!;
    const people = (from: number, to: number) =>
      curve.filter(({ minute }) => minute >= from && minute < to).reduce((sum, { mean }) => sum + mean, 0);
    expect(curve[0]!.minute).toBeGreaterThanOrEqual(600);
    expect(curve.at(-1)!.minute).toBeLessThan(1205);
    // 1 − (1 − ½)² = ¾ come in the first half.
    expect(people(600, 900) / people(600, 1205)).toBeCloseTo(0.75, 1);
  });
});

describe('luck', () => {
  const settings = north(2);
  const calls = [
    { building: '1', start: 540, households: 9 },
    { building: '2', start: 555, households: 9 },
  ];

  it('is the same for the same plan, to the byte, and another on another date', () => {
    const told = (date: string) => {
      const { plan, workspace } = smallPlan({ calls, settings, date });
      return JSON.stringify(simulateDay(plan, workspace));
    };
    expect(told('2026-11-23')).toBe(told('2026-11-23'));
    expect(told('2026-11-23').replaceAll('2026-11-23', '2026-11-24')).not.toBe(told('2026-11-24'));
  });

  it('strays as is assumed, neighbours together', () => {
    const { plan, workspace } = smallPlan({ calls, settings });
    const assumptions = { ...DEFAULT_ASSUMPTIONS, replications: 20_000, jitterMinutes: 10 };
    const { lucks } = drawDays(visitsOf(plan, workspace, assumptions)[0]!, assumptions);
    const minutes = (visitor: number) => lucks.map(({ stray }) => stray[visitor]! / 60);
    const covariance = (a: number[], b: number[]) =>
      average(a.map((x, i) => x * b[i]!)) - average(a) * average(b);
    // A quarter 10 early on average, a fifth 10 late, the others 0: the mean is −0.5.
    expect(average(minutes(0))).toBeCloseTo(-0.5, 0);
    // Squares: ¼ of 400 ÷ 3, ⅕ of 200, 0.55 of 100 ÷ 12, less the mean's, and the building's shock of 25.
    const own = 400 / 12 + 200 / 5 + (0.55 * 100) / 12 - 0.25;
    expect(covariance(minutes(0), minutes(0)) / (own + 25)).toBeCloseTo(1, 1);
    expect(covariance(minutes(0), minutes(1)) / 25).toBeCloseTo(1, 1);
    expect(Math.abs(covariance(minutes(0), minutes(9)))).toBeLessThan(2.5);
  });

  it('is a household\u2019s own, whoever else is in the plan and whenever it is called', () => {
    const days = (all: typeof calls) => {
      const { plan, workspace } = smallPlan({ calls: all, settings });
      return drawDays(visitsOf(plan, workspace, DEFAULT_ASSUMPTIONS)[0]!, DEFAULT_ASSUMPTIONS);
    };
    const alone = days([{ building: '1', start: 600, households: 9 }]).lucks[3]!;
    const among = days(calls).lucks[3]!;
    expect([...among.stray.subarray(0, 9)]).toEqual([...alone.stray]);
    expect([...among.service.subarray(0, 9)]).toEqual([...alone.service]);
  });
});

describe('figures', () => {
  it.each([
    [[], 0],
    [[7], 7],
    [[1, 2, 3], 3],
    [Array.from({ length: 20 }, (_, index) => index + 1), 19],
    [Array.from({ length: 100 }, (_, index) => 100 - index), 95],
  ])('95 of 100 of %j do not exceed %i', (values, expected) => {
    expect(percentile95(Float64Array.from(values))).toBe(expected);
  });

  it.each([
    [1210, 'A'],
    [1209, 'B'],
    [900, 'B'],
    [899, 'C'],
    [600, 'C'],
    [599, 'D'],
    [300, 'D'],
    [200, 'E'],
    [199, 'F'],
    [0, 'F'],
  ])('%i thousandths of a square metre each is level %s', (milli, level) => {
    expect(levelOf(milli)).toBe(level);
  });

  it('says how much room each has', () => {
    const { plan, workspace } = smallPlan({
      calls: [{ start: 540, households: 40 }],
      settings: north(1, { area_m2: 45 }),
    });
    const point = simulateDay(plan, workspace, clockwork).planned.points[0]!;
    expect(point.limit).toBe(22);
    expect(point.crowd).toMatchObject({ m2PerPerson: 1.12, level: 'B', oneMetre: true, twoMetres: false });
  });
});

describe('advice', () => {
  it('names the worst slot and what would help, tried out', () => {
    const { plan, workspace } = smallPlan({
      calls: [
        { start: 540, households: 30 },
        { start: 600, households: 4 },
      ],
      settings: north(1, { area_m2: 40 }),
    });
    const { advice } = simulateDay(plan, workspace, clockwork);
    expect(advice.map(({ risk, slotStart, p95, limit }) => ({ risk, slotStart, p95, limit }))).toEqual([
      { risk: 'crowd', slotStart: 540, p95: 30, limit: 20 },
      { risk: 'wait', slotStart: 540, p95: 28 * 60, limit: 900 },
    ]);
    const utilisation = advice[0]!.remedies.find(({ kind }) => kind === 'utilisation')!;
    expect(utilisation.p95).toBeLessThan(30);
  });

  it('finds the changeover that keeps isolation units apart', () => {
    const { plan, workspace } = smallPlan({
      calls: [
        { building: '1', start: 540, households: 30 },
        { building: '2', start: 555, households: 9 },
      ],
      zones: { 1: 'B', 2: 'C' },
      settings: {
        ...north(1, { zones: ['B', 'C'] }),
        zones: [
          { id: 'B', status: 'controlled' },
          { id: 'C', status: 'controlled' },
        ],
      },
    });
    const overlap = simulateDay(plan, workspace, clockwork).advice.find(({ risk }) => risk === 'overlap')!;
    // They meet from 09:15 to 09:30; a quarter of an hour more than the 15 minutes that are set parts them.
    expect(overlap).toMatchObject({ p95: 15, remedies: [{ kind: 'changeover', to: 30, p95: 0 }] });
  });

  it.each([
    { ready: '08:00', helps: true },
    { ready: '09:00', helps: false },
  ])('tries what opening early does when the goods are ready at $ready', ({ ready, helps }) => {
    const { plan, workspace } = smallPlan({
      calls: [{ start: 540, households: 24 }],
      settings: { ...north(1, { open: ['09:00-12:00'] }), waves: [{ id: 'am', ready }] },
    });
    const options = {
      earlyShare: 1,
      lateShare: 0,
      jitterMinutes: 10,
      fixedServiceShare: 1,
      replications: 50,
    };
    const [wait] = simulateDay(plan, workspace, options).advice;
    const [early] = wait!.remedies;
    expect(early).toMatchObject({ kind: 'open-early', to: 15 });
    expect(wait!.p95 - early!.p95 > 300).toBe(helps);
  });

  it('names the highest utilisation that would do', () => {
    const { plan, workspace } = smallPlan({
      calls: [{ start: 540, households: 24 }],
      settings: north(2, { area_m2: 44 }),
    });
    const [crowd] = simulateDay(plan, workspace, { ...clockwork, replications: 20 }).advice;
    const utilisation = crowd!.remedies.find(({ kind }) => kind === 'utilisation')!;
    // 24 × 0.75 ÷ 0.85 = 21.2 on average, over 22 on many days; 24 × 0.65 ÷ 0.85 = 18.4.
    expect(utilisation.to).toBe(650);
    expect(utilisation.p95).toBeLessThanOrEqual(22);
  });

  it('has nothing to say about a calm day', () => {
    const { plan, workspace } = smallPlan({ calls: [{ start: 540, households: 5 }], settings: north(2) });
    expect(simulateDay(plan, workspace).advice).toEqual([]);
  });
});
