import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS, simulateDay } from '../../src/simulate/index.ts';
import { drawDays } from '../../src/simulate/luck.ts';
import { visitsOf } from '../../src/simulate/visitors.ts';
import { north, smallPlan } from './plans.ts';

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

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
