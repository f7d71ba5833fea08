import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/model/index.ts';
import { wrap } from '../../src/simulate/columns.ts';
import { formatSimulation, simulateDay } from '../../src/simulate/index.ts';
import { smallPlan } from './plans.ts';

const zones = [
  { id: 'B', status: 'controlled' },
  { id: 'C', status: 'controlled' },
] as const;

describe('formatSimulation', () => {
  it('tells a small day', () => {
    const { plan, workspace } = smallPlan({
      calls: [
        { start: 540, households: 30 },
        { start: 570, households: 4 },
      ],
      settings: {
        points: [{ id: 'north', desks: 1, seconds_per_household: 60, area_m2: 40, open: ['09:00-12:00'] }],
      },
    });
    const clockwork = { jitterMinutes: 0, fixedServiceShare: 1, replications: 1 };
    const lines = formatSimulation(simulateDay(plan, workspace, clockwork), 'en');
    expect(lines.slice(0, 9)).toEqual([
      '2026-11-23, played 1 times',
      '',
      'north: 1 desk, 34 households, room for 20',
      '  slot         called  people  95 %  m² each  wait m:s   95 %',
      '  09:00-09:15      30    23.0    30   1.33 A     14:30  28:00',
      '  09:30-09:45       4     0.7     4  10.00 A      1:30   3:00',
      '  all day          34    14.0    30   1.33 A     12:58  28:00',
      '  At the fullest everyone can keep 1 m apart, not 2 m.',
      '  Isolation units meet for 0 min (95 %: 0 min).',
    ]);
    expect(lines).toContain('  - opening the desks 15 min early: 30 people');
  });

  it.each(['en', 'zh-CN'] as const)('keeps to 80 columns in %s, whatever is told', (language) => {
    const point = {
      id: '北门外第二临时集散点北门外第二临时集散点',
      zones: ['B', 'C'],
      desks: 2,
      area_m2: 10,
    };
    const { plan, workspace } = smallPlan({
      calls: [
        { point: point.id, building: '1', start: 540, households: 60 },
        { point: point.id, building: '2', start: 555, households: 60 },
      ],
      zones: { 1: 'B', 2: 'C' },
      settings: { zones, points: [point] },
    });
    const options = {
      lateWaves: new Map([['am', 45]]),
      absentDesks: new Map([[point.id, 1]]),
      noShow: 0.05,
      replications: 5,
    };
    const simulation = simulateDay(plan, workspace, options);
    expect(simulation.advice.map(({ risk }) => risk)).toEqual(['crowd', 'wait', 'overlap']);
    for (const line of formatSimulation(simulation, language)) {
      expect(columnsOf(line)).toBeLessThanOrEqual(80);
      expect(line).toBe(line.trimEnd());
    }
  });

  it('says so when nobody collects', () => {
    const { plan, workspace } = smallPlan({ calls: [] });
    expect(formatSimulation(simulateDay(plan, workspace, {}), 'en')).toHaveLength(2);
  });
});

describe('wrap', () => {
  it('breaks between words and between wide characters', () => {
    const words = wrap('word '.repeat(20), '  ');
    expect(words).toEqual(['word '.repeat(16).trim(), `  ${'word '.repeat(4).trim()}`]);
    expect(wrap('楼'.repeat(50), '').map(columnsOf)).toEqual([80, 20]);
    expect(wrap(`${'楼'.repeat(40)}。`, '').map(columnsOf)).toEqual([78, 4]);
    expect(wrap('x'.repeat(170), '').map((line) => line.length)).toEqual([80, 80, 10]);
  });
});
