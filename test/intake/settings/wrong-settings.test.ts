import { describe, expect, test } from 'vitest';
import { readWorkspace } from '../../../src/intake/index.ts';
import { memorySource } from '../../support/index.ts';
import { workspaceOf } from '../workspaces.ts';
import { BARE, problemsOf, read } from './read-yaml.ts';

describe('what is wrong', () => {
  test('is said with its line, all of it in one pass', () => {
    const yaml = `community: 怡海
langauge: en
slot_minutes: 15
zones:
  - {id: A, status: sealed}
  - {id: 2, status: contolled}
waves:
  - {id: am, arrives: "08:00", ready: 9.5}
points:
  - {id: north, zones: ["2", B], open: ["09:00-12:00"], desks: 1, seconds_per_household: 60}
pickup: {utilisation: 2, slot_minutes: 0}
`;
    expect(problemsOf(yaml)).toEqual([
      ['unknown-key', 2, 'langauge', 'langauge'],
      ['unknown-key', 3, 'slot_minutes', 'slot_minutes'],
      ['id-not-text', 6, 'zones[2].id', '2'],
      ['bad-value', 6, 'zones[2].status', 'contolled'],
      ['id-not-text', 8, 'waves[1].ready', '9.5'],
      ['bad-value', 11, 'pickup.slot_minutes', '0'],
      ['bad-value', 11, 'pickup.utilisation', '2'],
    ]);
  });

  test.each([
    ['langauge: en', 'language'],
    ['slot_minutes: 15', 'pickup.slot_minutes'],
    ['desks: 2', 'points[].desks'],
    ['qwertyuiop: 1', ''],
    ['deliver_to: {gate：北门}', 'gate'],
    ['langauge:', 'language'],
  ])('%s: did you mean', (line, suggestion) => {
    const [found] = read(`${line}\n${BARE}`).problems;
    expect(found).toMatchObject({ code: 'unknown-key', row: 1, facts: { suggestion } });
  });

  test.each([
    [
      'waves',
      'waves:\n  - {id: am, arrives: "10:00", ready: "11:00"}\n  - {id: pm, arrives: "08:00", ready: "09:00"}',
      'waves[2].ready',
      'waves-order',
    ],
    [
      'ready',
      'waves:\n  - {id: am, arrives: "10:00-10:30", ready: "10:15"}',
      'waves[1].ready',
      'ready-before-arrival',
    ],
  ])('hours: %s', (_, waves, column, reason) => {
    const yaml = BARE.replace(/waves:\n.*\n/, `${waves}\n`);
    expect(read(yaml).problems).toMatchObject([{ code: 'bad-hours', column, facts: { reason } }]);
  });

  test('overlapping opening hours', () => {
    const yaml = BARE.replace('"14:00-18:00"', '"11:30-18:00"');
    expect(read(yaml).problems).toMatchObject([{ code: 'bad-hours', facts: { reason: 'overlap' } }]);
  });

  test.each([
    ['catch_up_minutes: 170', 'slot-longer-than-window'],
    ['slot_minutes: 200', 'slot-longer-than-window'],
    ['utilisation: 0.001', 'no-capacity'],
  ])('pickup: {%s}', (pickup, code) => {
    const codes = problemsOf(`${BARE}pickup: {${pickup}}\n`).map(([found]) => found);
    expect(new Set(codes)).toEqual(new Set([code]));
  });

  test.each([
    ['', 'wrong-type'],
    ['- a\n- b\n', 'wrong-type'],
    ['a: [1, 2\n', 'yaml-syntax'],
    ['a: 1\na: 2\n', 'yaml-syntax'],
    ['a: &x [*x]\n', 'yaml-syntax'],
    ['a: &x [1]\nb: *x\n', 'yaml-syntax'],
    [`a: ${'['.repeat(20000)}${']'.repeat(20000)}\n`, 'yaml-syntax'],
  ])('a file that is no settings: %j', (yaml, code) => {
    expect(read(yaml).problems.map((found) => found.code)).toContain(code);
  });

  test('a missing file', () => {
    const { problems, workspace } = readWorkspace(memorySource({}), { date: '2026-11-23' });
    expect(problems).toMatchObject([{ code: 'settings-missing', file: 'stagger.yaml' }]);
    expect(workspace).toBeUndefined();
  });
});

describe('numbers and files that no site has', () => {
  test.each([1e3 + 1, 1e4, 1e6, 1e9, 1e11, 1e300])('%d desks are an error, and cost nothing', (desks) => {
    const yaml = `zones: [{id: A, status: open}]\nwaves: [{id: am, ready: "08:00"}]\npoints: [{id: n, zones: [A], open: ["09:00-12:00"], desks: ${desks}, seconds_per_household: 60}]\n`;
    expect(problemsOf(yaml)).toContainEqual(['bad-value', 3, 'points[1].desks', String(desks)]);
  });

  test.each([
    'pickup: {batch_max: 1000000}',
    'pickup: {max_walk_metres: 1e12}',
    'door: {teams: 1e11}',
    'door: {max_kg: 1e9}',
    'packing: {bag_kg: 1e9}',
    'sourcing: {budget: 1e12}',
    'solving: {effort: 1e6}',
    'paper: {mode: "0999"}',
  ])('%s', (line) => {
    expect(problemsOf(`${line}\n${BARE}`).map(([code, row]) => [code, row])).toEqual([['bad-value', 1]]);
  });

  test('thousands of unknown keys are named up to a hundred, and a file of them is too large', () => {
    const keys = (count: number) => Array.from({ length: count }, (_, k) => `key${k}: 1\n`).join('');
    const found = read(`${BARE}${keys(3000)}`).problems;
    expect(found).toHaveLength(101);
    expect(found.some(({ value }) => value === '… (2900)')).toBe(true);
    const { problems } = readWorkspace(memorySource(new Map([['stagger.yaml', keys(200_000)]])), {
      date: '2026-11-23',
    });
    expect(problems.map(({ code }) => code)).toEqual(['file-too-large']);
  });

  test.each([1001, 1e6, 1e11])(
    'a building of %d entrances is a cell that is wrong, and costs nothing',
    (count) => {
      const buildings = `building,zone,entrances,floors\n1,B,${count},${count}\n`;
      const { problems } = readWorkspace(memorySource(workspaceOf({ 'buildings.csv': buildings })), {
        date: '2026-11-23',
      });
      const cells = problems.filter(({ file }) => file === 'buildings.csv');
      expect(cells.map(({ code, column }) => [code, column])).toEqual([
        ['bad-cell', 'entrances'],
        ['bad-cell', 'floors'],
      ]);
    },
  );
});
