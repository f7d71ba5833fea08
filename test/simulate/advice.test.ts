import { describe, expect, it } from 'vitest';
import { simulateDay } from '../../src/simulate/index.ts';
import { clockwork, north, smallPlan, twoUnits } from './plans.ts';

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
    const { plan, workspace } = smallPlan(twoUnits(30, 9));
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
