import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../../src/model/index.ts';
import { intakeOf, read } from '../workspaces.ts';

const TIERS = `priority:
  - {id: critical, tags: [newborn, 透析], serve: door}
  - {id: elderly, tags: [elderly-alone], serve: early}
`;

/** `building entrance room` of each household, in the site's order. */
function households({ site }: Workspace): string[] {
  return site.households.map(({ entrance, room }) => {
    const { building, id } = site.entrances[entrance]!;
    return `${site.buildings[building]!.id} ${id} ${room}`;
  });
}

function entrances({ site }: Workspace): string[] {
  return site.entrances.map(({ building, id }) => `${site.buildings[building]!.id}-${id}`);
}

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

describe('the register', () => {
  test('Chinese headers, floors, tiers, serve, residents', () => {
    const table = `楼栋,单元,房号,姓名,联系电话,人数,标签,服务方式,楼层,通知方式
3号楼,2单元,501,王,138,4,newborn；elderly-alone,,,电话
3,2,0602室,李,,,elderly-alone,自提,,
3,1,B2,,,0,透析,优先,地下1,敲门
`;
    const { night, said } = read(
      { 'buildings.csv': 'building,zone,entrances\n3,B,2\n', 'households.csv': table },
      TIERS,
    );
    expect(said).toEqual([]);
    expect(households(night)).toEqual(['3 1 B2', '3 2 501', '3 2 0602室']);
    const expected = [
      { tier: 0, serve: 'early', residents: 1, floor: -1, registered: true },
      { tier: 0, serve: 'door', residents: 4, floor: 5 },
      { tier: 1, serve: 'normal', residents: 1, floor: 6 },
    ];
    expect(night.site.households).toMatchObject(expected);
    expect(night.contacts.households.get(1)).toEqual({ name: '王', phone: '138', notify: 'phone', note: '' });
    expect(night.contacts.households.get(0)).toMatchObject({ notify: 'knock' });
  });

  test('who is not in it counts all the same, in the last tier', () => {
    const { night, said } = read(
      {
        'households.csv': 'building,room,tags\n1,0501,newborn\n',
        'items.csv': 'item\nrice\n',
        'demand/1.csv':
          'building,room,item,quantity,name,phone\n1号楼,501室,rice,1,,139\n1,601室,rice,2,李,\n',
      },
      TIERS,
    );
    expect(said).toEqual(['unknown-room 3']);
    expect(households(night)).toEqual(['1  0501', '1  601']);
    expect(night.site.households[1]).toMatchObject({ tier: 2, serve: 'normal', registered: false, floor: 6 });
    expect(night.contacts.households.get(0)?.phone).toBe('139');
  });

  test.each([
    ['shop', 'Shop', 'Shop'],
    ['Shop 2', 'shop2', 'Shop 2'],
    ['0501', '0501室', '0501'],
  ])('who only asks is written as in the sheets: %s and %s are one', (a, b, expected) => {
    for (const [first, second] of [
      [a, b],
      [b, a],
    ] as const) {
      const { night } = read(
        {
          'items.csv': 'item\nrice\n',
          'demand/1.csv': `building,entrance,room,item,quantity\n1,b,${first},rice,1\n1,b,${second},rice,1\n`,
        },
        'intake: {duplicates: sum}\n',
      );
      expect(households(night)).toEqual([`1 b ${expected}`]);
    }
  });

  test('rows that stand nowhere or twice', () => {
    const table = 'building,entrance,room\n9,,101\n1,3,101\n1,1,101\n1,1,101\n1,1,0101\n1,,102\n';
    const { night, said } = read({
      'buildings.csv': 'building,zone,entrances\n1,B,2\n',
      'households.csv': table,
    });
    expect(said).toEqual([
      'unknown-building 2',
      'unknown-entrance 3',
      'duplicate-row 5',
      'same-household 6',
      'unknown-entrance 7',
    ]);
    expect(households(night)).toEqual(['1 1 0101', '1 1 101']);
  });
});

describe('carryover and pins', () => {
  const files = {
    'buildings.csv': 'building,zone,entrances\n1,B,2\n2,B,1\n',
    'households.csv': 'building,entrance,room\n1,1,101\n1,2,201\n2,,301\n',
  };

  test('the most nights and the latest slot; whoever is neither here nor there is left out', () => {
    const carryover = `building,entrance,room,item,owed,nights,last_slot
1,1,101,rice,2,1,09:30
1,,101,egg,1,3,
2,,999,rice,1,2,
`;
    const { night, said } = read({ ...files, 'carryover.csv': carryover });
    expect(said).toEqual([]);
    expect(night.site.households.map(({ nights, lastSlot }) => [nights, lastSlot])).toEqual([
      [3, 570],
      [0, null],
      [0, null],
    ]);
  });

  test('a pin of a building is one of each entrance', () => {
    const pins =
      'building,entrance,floors,point,slot_start\n2,,3,north,10:00\n1,,,北门,09:30\n1,2,1-6,south,9:45\n1,1,6-1,north,09:00\n1,1,,west,09:00\n';
    const { night, said } = read({ ...files, 'pins.csv': pins });
    expect(said).toEqual(['bad-cell 5', 'pin-dropped 6']);
    expect(night.site.pins).toEqual([
      { entrance: 0, floors: null, point: 0, slotStart: 570, place: { file: 'pins.csv', row: 3 } },
      { entrance: 1, floors: null, point: 0, slotStart: 570, place: { file: 'pins.csv', row: 3 } },
      {
        entrance: 1,
        floors: { from: 1, to: 6 },
        point: 1,
        slotStart: 585,
        place: { file: 'pins.csv', row: 4 },
      },
      {
        entrance: 2,
        floors: { from: 3, to: 3 },
        point: 0,
        slotStart: 600,
        place: { file: 'pins.csv', row: 2 },
      },
    ]);
  });
});
