import { describe, expect, test } from 'vitest';
import { read } from '../workspaces.ts';
import { households } from './names.ts';

const TIERS = `priority:
  - {id: critical, tags: [newborn, 透析], serve: door}
  - {id: elderly, tags: [elderly-alone], serve: early}
`;

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
    'items.csv': 'item,uom\nrice,袋\negg,盒\n',
  };

  test('the nights of each item and the latest slot; whoever is neither here nor there is left out', () => {
    const carryover = `building,entrance,room,item,owed,nights,last_slot
1,1,101,rice,2,1,09:30
1,,101,egg,1,3,
2,,999,rice,1,2,
`;
    const { night, said } = read({ ...files, 'carryover.csv': carryover });
    expect(said).toEqual([]);
    expect(
      night.site.households.map(({ nights, lastSlot }) => [
        [...nights.values()].sort((a, b) => a - b),
        lastSlot,
      ]),
    ).toEqual([
      [[1, 3], 570],
      [[], null],
      [[], null],
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
