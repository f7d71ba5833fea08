import { describe, expect, it } from 'vitest';
import { simulateDay } from '../../src/simulate/index.ts';
import { levelOf } from '../../src/simulate/levels.ts';
import { percentile95 } from '../../src/simulate/summarise.ts';
import { clockwork, north, smallPlan } from './plans.ts';

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
