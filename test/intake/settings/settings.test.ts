import { describe, expect, test } from 'vitest';
import { readSettingsZone } from '../../../src/intake/index.ts';
import { memorySource } from '../../support/index.ts';
import { BARE, problemsOf, read, settingsOf } from './read-yaml.ts';

describe('defaults', () => {
  test('are those of the contract', () => {
    expect(settingsOf(BARE)).toEqual({
      community: '',
      language: 'zh-CN',
      timeZone: 'Asia/Shanghai',
      currency: { code: 'CNY', scale: 100 },
      hotline: '',
      payment: 'none',
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
        levelFloorMilli: 500,
        m2PerPersonMilli: 2000,
        changeoverMinutes: 15,
        catchUpMinutes: 0,
        goal: 'level',
        finishBy: 720,
        maxWalkMetres: null,
      },
      door: { teams: 4, householdsPerHour: 20, maxGrams: 150000 },
      bagGrams: 8000,
      paperMode: 0o600,
      priority: [],
      shareBy: 'household',
      effortMilli: 1000,
      sourcing: {
        fillThresholdMilli: 250,
        padToMinimum: 0,
        substitutes: 'consent',
        earlyPremium: 0,
        budget: null,
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
