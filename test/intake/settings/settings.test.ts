import { describe, expect, test } from 'vitest';
import { readSettingsZone, readWorkspace } from '../../../src/intake/index.ts';
import { memorySource } from '../../support/index.ts';

const BARE = `
zones:
  - {id: B, status: controlled}
waves:
  - {id: am, arrives: "08:00", ready: "09:30"}
points:
  - {id: north, zones: [B], open: ["09:00-12:00", "14:00-18:00"], desks: 2, seconds_per_household: 60}
`;

function read(yaml: string) {
  const files = { 'stagger.yaml': yaml, 'buildings.csv': 'building,zone\n1,B\n' };
  return readWorkspace(memorySource(files), { date: '2026-11-23' });
}

function settingsOf(yaml: string) {
  const { workspace, problems } = read(yaml);
  expect(problems).toEqual([]);
  return workspace!.settings;
}

function problemsOf(yaml: string) {
  return read(yaml).problems.map(({ code, row, column, value }) => [code, row, column, value]);
}

describe('defaults', () => {
  test('are those of the contract', () => {
    expect(settingsOf(BARE)).toEqual({
      community: '',
      language: 'zh-CN',
      timeZone: 'Asia/Shanghai',
      currency: { code: 'CNY', scale: 100 },
      hotline: '',
      deliverTo: { address: '', gate: '', contact: '', phone: '' },
      zones: [{ id: 'B', status: 'controlled' }],
      waves: [{ id: 'am', arrives: 480, ready: 570 }],
      points: [
        {
          id: 'north',
          name: 'north',
          zones: [0],
          grids: [],
          open: [
            { from: 540, to: 720 },
            { from: 840, to: 1080 },
          ],
          closed: [],
          desks: 2,
          secondsPerHousehold: 60,
          areaMilli: null,
        },
      ],
      pickup: {
        slotMinutes: 15,
        batchMax: 12,
        batchBy: 'entrance',
        split: true,
        buildingsPerSlot: null,
        utilisationMilli: 850,
        m2PerPersonMilli: 2000,
        changeoverMinutes: 15,
        catchUpMinutes: 0,
        goal: 'level',
        finishBy: 720,
        maxWalkMetres: null,
      },
      door: { teams: 4, householdsPerHour: 20, maxGrams: 150000 },
      bagGrams: 8000,
      priority: [],
      shareBy: 'household',
      sourcing: {
        fillThresholdMilli: 250,
        padToMinimum: 0,
        substitutes: 'consent',
        earlyPremium: 0,
        budget: null,
        timeLimitSeconds: 20,
      },
    });
  });

  test.each([
    ['ready inside a window', '09:30', 720],
    ['ready when a window opens', '14:00', 1080],
    ['ready when a window ends: the next one', '12:00', 1080],
    ['ready between windows: the next one', '13:00', 1080],
    ['ready before all: the first', '08:30', 720],
    ['ready after all: the end of the day', '19:00', 1440],
  ])('finish_by, %s', (_, ready, minutes) => {
    expect(settingsOf(BARE.replace('09:30', ready)).pickup.finishBy).toBe(minutes);
  });

  test('a section without anything in it is one that is not written', () => {
    expect(settingsOf(`${BARE}pickup:\nsourcing:\n`)).toEqual(settingsOf(BARE));
  });
});

describe('exact numbers', () => {
  test.each([
    ['CNY', 20000.25, 2000025],
    ['JPY', 20000, 20000],
    ['KWD', 1.125, 1125],
  ])('a budget in %s', (currency, budget, minor) => {
    const settings = settingsOf(`currency: ${currency}\n${BARE}sourcing: {budget: ${budget}}\n`);
    expect(settings.sourcing.budget).toBe(minor);
  });

  test('more decimals than the currency has', () => {
    expect(problemsOf(`currency: JPY\n${BARE}sourcing: {budget: 1.5}\n`)).toEqual([
      ['bad-value', 9, 'sourcing.budget', '1.5'],
    ]);
  });

  test.each([0.1, 0.29, 0.57, 0.999, 1])('utilisation %d keeps its thousandths', (utilisation) => {
    const { pickup } = settingsOf(`${BARE}pickup: {utilisation: ${utilisation}}\n`);
    expect(pickup.utilisationMilli).toBe(Math.round(utilisation * 1000));
  });
});

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
    ['a: &x [*x]\n', 'unknown-key'],
  ])('a file that is no settings: %j', (yaml, code) => {
    expect(read(yaml).problems.map((found) => found.code)).toContain(code);
  });

  test('a missing file', () => {
    const { problems, workspace } = readWorkspace(memorySource({}), { date: '2026-11-23' });
    expect(problems).toMatchObject([{ code: 'settings-missing', file: 'stagger.yaml' }]);
    expect(workspace).toBeUndefined();
  });
});

describe('time zones', () => {
  test.each([
    ['Asia/Shanghia', 'Asia/Shanghai'],
    ['Shanghai', 'Asia/Shanghai'],
    ['asia/shanghai', 'Asia/Shanghai'],
  ])('%s is none', (zone, suggestion) => {
    const [found] = read(`time_zone: ${zone}\n${BARE}`).problems;
    expect(found).toMatchObject({ code: 'bad-value', row: 1, column: 'time_zone', facts: { suggestion } });
  });

  test.each(['UTC', 'PRC', 'Asia/Urumqi', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Etc/GMT+8'])(
    '%s is one',
    (zone) => {
      expect(settingsOf(`time_zone: ${zone}\n${BARE}`).timeZone).toBe(zone);
    },
  );
});

describe('zone and language for the command', () => {
  test.each([
    ['time_zone: Mars/Phobos\nlanguage: en\n', undefined, 'en'],
    ['time_zone: Asia/Urumqi\nlanguage: en\n', 'Asia/Urumqi', 'en'],
    ['time_zone: 8\nlanguage: fr\n', undefined, undefined],
    ['nonsense: 1\n', 'Asia/Shanghai', 'zh-CN'],
  ])('%j', (yaml, timeZone, language) => {
    expect(readSettingsZone(memorySource({ 'stagger.yaml': yaml }))).toMatchObject({ timeZone, language });
  });
});
