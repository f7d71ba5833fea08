import { describe, expect, test } from 'vitest';
import { intakeOf, read } from '../workspaces.ts';
import { entrances } from './names.ts';

describe('buildings', () => {
  test('are sorted as people count, with floors and contact', () => {
    const table = 'building,zone,floors,contact,contact_phone\n10,B,6,,\n2,C,33,王姐,138\n';
    const { night, said } = read({ 'buildings.csv': table });
    expect(said).toEqual([]);
    expect(night.site.buildings).toEqual([
      { id: '2', floors: 33 },
      { id: '10', floors: 6 },
    ]);
    expect(night.contacts.buildings).toEqual(new Map([[0, { name: '王姐', phone: '138' }]]));
  });

  test('an entrance’s row says what differs, the building’s row the rest', () => {
    const table = `building,entrance,zone,grid,points,walk_metres,entrances
1,,B,G1,,south:300;north:120,2
1,2,C,,north,,
`;
    const more = 'pickup: {max_walk_metres: 400}\n';
    const { night } = read({ 'buildings.csv': table }, more);
    expect(night.site.entrances).toMatchObject([
      { id: '1', zone: 1, grid: 'G1', points: [1], walkMetres: [120, 300] },
      { id: '2', zone: 2, grid: 'G1', points: [], walkMetres: [120, 300] },
    ]);
  });

  test('a building without a row, an entrance twice, a zone that is blank', () => {
    const table = 'building,entrance,zone\n1,,B\n1,,B\n2,1,B\n2,1,C\n3,,\n4,1,\n';
    const { problems } = intakeOf({ 'buildings.csv': table });
    expect(problems.map(({ code, row }) => `${code} ${row}`)).toEqual([
      'duplicate-id 3',
      'duplicate-id 5',
      'building-without-zone 6',
      'building-without-zone 7',
    ]);
  });

  test.each([
    ['nothing said, nobody there', ',', '', []],
    ['a count', '3,', '', ['1-1', '1-2', '1-3']],
    ['a count of one', '1,', '', ['1-']],
    ['nothing said: what the register names', ',', '1,东,101\n1,西,101\n', ['1-东', '1-西']],
    ['nothing said: a register without entrances', ',', '1,,101\n', ['1-']],
    ['a count and other numbers', '3,', '1,2,101\n', ['1-1', '1-2', '1-3']],
    ['a count and names', '2,', '1,东,101\n', ['1-东']],
    ['a count, and a register that never says', '2,', '1,,101\n', ['1-']],
    ['a count of one and a name', '1,', '1,1,101\n', ['1-1']],
  ])('entrances: %s', (_, cells, register, expected) => {
    const { night, said } = read({
      'buildings.csv': `building,zone,entrances,floors\n1,B,${cells}\n`,
      'households.csv': `building,entrance,room\n${register === '' ? '1,,\n' : register}`,
    });
    expect(said).toEqual(register === '' ? ['missing-cell 2'] : []);
    expect(entrances(night)).toEqual(expected);
  });

  test.each([
    ['1', '', ['1-1']],
    ['', '1', ['1-1']],
    ['', '', ['1-']],
  ])('the only entrance is called %j and %j in two sheets', (a, b, expected) => {
    const row = (entrance: string, room: string) =>
      `building,entrance,room,item,quantity\n1,${entrance},${room},rice,1\n`;
    const { night, said } = read({
      'buildings.csv': 'building,zone,entrances\n1,B,1\n',
      'items.csv': 'item\nrice\n',
      'demand/1.csv': row(a, '101'),
      'demand/2.csv': row(b, '102'),
    });
    expect(said).toEqual([]);
    expect(entrances(night)).toEqual(expected);
    expect(night.site.households).toHaveLength(2);
  });

  test('no buildings at all is an error, and nothing else is said of demand', () => {
    const { problems } = intakeOf({
      'buildings.csv': 'name\nx\n',
      'demand/1.csv': 'building,room,item,quantity\n1,1,x,1\n',
    });
    expect(problems.map(({ code }) => code)).toEqual(['header-missing']);
  });
});

describe('points of an entrance', () => {
  test.each([
    ['B', '', '', '', [0, 1]],
    ['C', '', '', '', [0]],
    ['A', '', '', '', []],
    ['B', 'G1', '', '', [1]],
    ['B', '', 'south', '', [1]],
    ['B', '', '北门;south', '', [0, 1]],
    ['C', '', 'south', '', []],
    ['B', '', '', 'north:601', [1]],
    ['B', '', '', 'north:600；south:900', [0]],
    ['B', '', '', '', [0, 1]],
  ])('zone %s, grid %j, points %j, walk %j', (zone, grid, points, walk, expected) => {
    const table = `building,zone,grid,points,walk_metres\n1,${zone},${grid},${points},${walk}\n`;
    const { night } = read({ 'buildings.csv': table }, 'pickup: {max_walk_metres: 600}\n');
    expect(night.site.entrances.length === 0 ? [] : night.site.entrances[0]!.points).toEqual([]);
    const lived = read(
      { 'buildings.csv': table, 'households.csv': 'building,room\n1,101\n' },
      'pickup: {max_walk_metres: 600}\n',
    );
    expect(lived.night.site.entrances[0]!.points).toEqual(expected);
  });

  test('units: a zone, each grid of one; all open zones together', () => {
    const settings = `
zones: [{id: A, status: sealed}, {id: B, status: controlled}, {id: C, status: open}, {id: D, status: open}]
waves: [{id: am, arrives: "08:00", ready: "09:00"}]
points: [{id: n, zones: [B, C, D], grids: [G1, G2], open: ["09:00-18:00"], desks: 1, seconds_per_household: 60}]
`;
    const table = `building,zone,grid,entrances\n1,A,,1\n2,B,G1,1\n3,B,G2,1\n4,B,,1\n5,C,,1\n6,D,G1,1\n7,A,,1\n8,B,G1,1\n`;
    const { night } = read({ 'stagger.yaml': settings, 'buildings.csv': table });
    const units = night.site.entrances.map(({ unit }) => unit);
    expect(units).toEqual([0, 1, 2, 3, 4, 4, 0, 1]);
  });

  test('a grid that no point of its zone lists', () => {
    const { problems } = intakeOf({ 'buildings.csv': 'building,zone,grid\n1,B,G2\n2,A,G3\n3,B,G2\n' });
    expect(problems.map(({ code, row, value }) => [code, row, value])).toEqual([['unknown-grid', 2, 'G2']]);
  });
});
