import { describe, expect, it } from 'vitest';
import { simulateDay } from '../../src/simulate/index.ts';
import { clockwork, north, smallPlan } from './plans.ts';

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
