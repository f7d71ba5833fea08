import { describe, expect, it } from 'vitest';
import { simulateDay } from '../../src/simulate/index.ts';
import { clockwork, north, smallPlan, twoUnits } from './plans.ts';

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

describe('isolation units', () => {
  it('meet for the minutes in which both are there', () => {
    const { plan, workspace } = smallPlan(twoUnits(20, 1));
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
