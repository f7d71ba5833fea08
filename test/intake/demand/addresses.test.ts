import { describe, expect, test } from 'vitest';
import { Households } from '../../../src/intake/demand/households.ts';
import { BuildingIndex, Register } from '../../../src/intake/site/index.ts';
import type { OwnBuilding } from '../../../src/intake/site/index.ts';

interface SiteText {
  /** Id, with `=` and aliases between `;`, and `/` and its entrances. */
  readonly buildings: readonly string[];
  /** `building-entrance-room` as the register writes them. */
  readonly rooms?: readonly string[];
}

function siteOf({ buildings, rooms = [] }: SiteText): Register {
  const read = buildings.map((text) => {
    const [named = '', entrances] = text.split(' | ');
    const [id = '', aliases = ''] = named.split('=');
    return { id, aliases: aliases.split(';').filter((alias) => alias !== ''), entrances };
  });
  const register = new Register(new BuildingIndex(read));
  for (const [building, { entrances }] of read.entries()) {
    if (entrances === undefined) continue;
    for (const entrance of entrances.split(',')) register.declareEntrance(building, entrance);
    register.closeEntrances(building);
  }
  for (const room of rooms) {
    const [building = '', entrance = '', number = ''] = room.split('/');
    const at = register.declareEntrance(register.findBuilding(building)!, entrance);
    register.registerHousehold(at, number, null);
  }
  return register;
}

/** What a text of an address becomes: `building/entrance/room`, or the code of why it is none, with both readings. */
function read(site: SiteText, address: string, file = '', headings: readonly string[] = []): string {
  const register = siteOf(site);
  const households = new Households(register);
  households.begin(file, '', headings);
  return shown(register, households.findAddress(address, nowhere));
}

function shown(register: Register, found: ReturnType<Households['find']>): string {
  if (typeof found !== 'number') {
    const { one, other } = found.facts;
    return one === undefined ? found.code : `${found.code} ${one} ${other!}`;
  }
  const { entrance, room } = register.households[found]!;
  const { building, id } = register.entrances[entrance]!;
  return `${register.buildingIds()[building]!}/${id}/${room}`;
}

const nowhere = () => ({ file: '', sheet: '', row: 0, column: '' });

const PLAIN: SiteText = { buildings: ['1', '2', '3 | 1,2', '5 | 1,2', '10', '12', '58', 'A', 'B'] };
const WORDS: SiteText = {
  buildings: [
    'Dogwood House',
    'Dogwood House 1',
    'Elm Court=Elm;The Elms',
    '12 River Road',
    '112 River Road',
    '海棠苑东区3号楼=东区3',
    '海棠苑西区3号楼=西区3',
    '7=Lark Rise;百灵楼',
  ],
};

describe('an address alone', () => {
  test.each([
    ['3号楼2单元501', '3/2/501'],
    ['3-2-501', '3/2/501'],
    ['３－２－５０１', '3/2/501'],
    ['3栋2单元501室', '3/2/501'],
    ['3幢2-501', '3/2/501'],
    ['3#-2-501', '3/2/501'],
    ['3#2-501', '3/2/501'],
    ['三号楼二单元五〇一', '3/2/501'],
    ['3号楼2门501', '3/2/501'],
    ['3号楼2单元5层501', '3/2/501'],
    ['3号楼2单元5楼501室', '3/2/501'],
    ['3 2 501', '3/2/501'],
    ['3/2/501', '3/2/501'],
    ['1#501', '1//501'],
    ['1-501', '1//501'],
    ['1号楼5层501', '1//501'],
    ['1号楼五楼501', '1//501'],
    ['1楼501', '1//501'],
    ['5号302', 'unknown-entrance'],
    ['12号302室', '12//302'],
    ['10-2-501', '10/2/501'],
    ['A座1203', 'A//1203'],
    ['Ａ座１２０３', 'A//1203'],
    ['a-1203', 'A//1203'],
    ['58号10楼1002室', '58//1002'],
    ['58-10楼-1005', '58//1005'],
    ['58号1102', '58//1102'],
    ['58号十楼1008', '58//1008'],
    ['58号10层1003', '58//1003'],
    ['58号10F1003', '58//1003'],
    ['123弄5号302室', 'unknown-entrance'],
    ['123弄12号302室', '12//302'],
    ['怡海花园12号楼302', '12//302'],
    ['中山路123号12号楼302室', '12//302'],
    ['Bldg 10 Apt 101', '10//101'],
    ['Building 10, Apt 101', '10//101'],
    ['building 10 apt. 101', '10//101'],
    ['Apt 101, Building 10', '10//101'],
    ['Block B 12-03', 'B/12/03'],
    ['Block B #12-03', 'B//12-03'],
    ['Block A Unit 2 Room 501', 'A/2/501'],
    ['Building 3, Entrance 2, Room 501', '3/2/501'],
    ['Tower 10, 5th floor, flat 501', '10//501'],
    ['Unit 4/12', '12//4'],
    ['Bldg 3, Apt 2-501', '3/2/501'],
    ['Tower 10, flat 3-05', '10//3-05'],
    ['10-2-商铺', '10/2/商铺'],
    // What cannot be: a floor against the room, an entrance that is none, a building that is none.
    ['1号楼6层501', 'bad-address'],
    ['3号楼6楼501', 'bad-address'],
    ['3-5-501', 'unknown-entrance'],
    ['3-501', 'unknown-entrance'],
    ['4-501', 'unknown-building'],
    ['4号楼501', 'unknown-building'],
    ['99-10楼-1005', 'unknown-building'],
    ['2-3号楼501', 'bad-address'],
    ['501', 'building-missing'],
    ['2单元501', 'building-missing'],
    ['58号5层1', 'bad-address'],
    ['58号10号楼1002', 'bad-address 58号 10号楼'],
    ['12 River Road, flat 3', 'bad-address'],
    ['1月2日', 'date-not-address'],
    ['1.38E+10', 'date-not-address'],
    ['', 'missing-cell'],
  ])('%s', (address, expected) => {
    expect(read(PLAIN, address)).toBe(expected);
  });

  test.each([
    ['Dogwood House, flat 4', 'Dogwood House//4'],
    ['Dogwood House 4', 'Dogwood House//4'],
    ['dogwood  house flat 4B', 'Dogwood House//4B'],
    ['Flat 4, Dogwood House', 'Dogwood House//4'],
    ['4 Dogwood House', 'Dogwood House//4'],
    ['Dogwood House 1, flat 4', 'Dogwood House 1//4'],
    ['Dogwood House 1', 'bad-address'],
    ['Dogwood House 12', 'Dogwood House//12'],
    ['12 River Road, flat 3', '12 River Road//3'],
    ['Flat 3, 12 River Road', '12 River Road//3'],
    ['112 River Road, flat 3', '112 River Road//3'],
    ['212 River Road, flat 3', 'bad-address'],
    ['The Elms 21', 'Elm Court//21'],
    ['Elm Court 21', 'Elm Court//21'],
    ['Elm Court, Dogwood House 3', 'bad-address Elm Court Dogwood House'],
    ['东区3号楼501', '海棠苑东区3号楼//501'],
    ['西区3号楼2单元501', '海棠苑西区3号楼/2/501'],
    ['海棠苑东区3号楼5层501', '海棠苑东区3号楼//501'],
    ['3号楼501', 'unknown-building'],
    ['Lark Rise 501', '7//501'],
    ['百灵楼501', '7//501'],
    ['7号楼501', '7//501'],
  ])('in words: %s', (address, expected) => {
    expect(read(WORDS, address)).toBe(expected);
  });

  test.each([
    [['10', '10-2'], '10-2-501', 'bad-address 10-2-501 10-2-501'],
    [['10 | 1', '10-2'], '10-2-501', '10-2//501'],
    [['10', '2'], '10-2-501', '10/2/501'],
    [['10-2', '10-3'], '10-3-501', '10-3//501'],
    [['10-2'], '10-2号楼3单元501', '10-2/3/501'],
    [['3-A', '3-B'], '3-a 501', '3-A//501'],
    [['B5', '5'], 'B5栋501', 'B5//501'],
    [['5'], 'B5栋501', 'unknown-building'],
    [['3 | A,B'], '3-B-501', '3/B/501'],
    [['3 | A,B'], '3号楼B座501', '3/B/501'],
    [['3 | A,B'], '3号楼C座501', 'unknown-entrance'],
    [['3 | 东,西'], '3号楼东单元501', '3/东/501'],
    [['168弄10号', '168弄12号'], '168弄10号606室', '168弄10号//606'],
    [['10=168弄10号', '12'], '168弄10号606室', '10//606'],
  ] as const)('of the site %j: %s', (buildings, address, expected) => {
    expect(read({ buildings }, address)).toBe(expected);
  });

  test('the register decides between two readings', () => {
    const site = { buildings: ['10', '10-2'], rooms: ['10-2//501'] };
    expect(read(site, '10-2-501')).toBe('10-2//501');
  });

  test('a floor and a number are a room where the register has it', () => {
    const site = { buildings: ['1'], rooms: ['1//501', '1//502'] };
    expect(read(site, '1号楼5层1室')).toBe('1//501');
    expect(read(site, '1号楼5层3室')).toBe('bad-address');
  });
});

describe('an address in a building’s own sheet', () => {
  test.each([
    ['1-302', '5/1/302'],
    ['2-401', '5/2/401'],
    ['1单元302', '5/1/302'],
    ['5-1-302', '5/1/302'],
    ['5号楼1单元302', '5/1/302'],
    ['3-302', 'other-building'],
    ['9-302', 'unknown-entrance'],
    ['302', 'unknown-entrance'],
    ['3号楼1单元302', 'other-building'],
    ['1-2-302', 'other-building'],
    ['10-2-501', 'other-building'],
  ])('%s', (address, expected) => {
    expect(read(PLAIN, address, 'demand/5号楼接龙.txt')).toBe(expected);
  });

  test.each([
    ['302', '12//302'],
    ['1-302', '12/1/302'],
    ['12-302', '12//302'],
    ['3楼302', '12//302'],
    ['三楼302', '12//302'],
    ['flat 302', '12//302'],
    ['5楼302', 'other-building'],
    ['3#302', 'other-building'],
  ])('of a building whose entrances nobody counted: %s', (address, expected) => {
    expect(read(PLAIN, address, '12号楼.csv')).toBe(expected);
  });

  test.each([
    ['2-302', 'other-building'],
    ['1-302', '12//302'],
    ['7-302', '12/7/302'],
    ['Z-302', 'bad-address'],
    ['99-302', 'bad-address'],
    ['302', '12//302'],
  ])('of a building whose register names no entrance, another building’s number: %s', (address, expected) => {
    const site = { buildings: ['1', '2', '12'], rooms: ['1//302', '12//302'] };
    expect(read(site, address, '12号楼.csv')).toBe(expected);
  });

  test('in its own sheet a number before a room is no floor where it is a building that has the room', () => {
    const site = { buildings: ['2', '5'], rooms: ['2//503', '5//503'] };
    expect(read(site, '5-503', '2号楼.csv')).toBe('bad-address 2-5-503 5-503');
  });

  test('a file that says one building and is headed by another is nobody’s', () => {
    expect(read(PLAIN, '302', '12号楼.csv', ['10号楼（封控）'])).toBe('building-unclear 12号楼 10号楼');
    expect(read(PLAIN, '12-302', '12号楼.csv', ['10号楼（封控）'])).toBe('building-unclear 12号楼 10号楼');
  });

  test('a file of a building that the site does not have', () => {
    for (const address of ['302', '12-302', '12号楼302', '1-2-302'])
      expect(read(PLAIN, address, '4号楼.csv')).toBe('unknown-building');
    expect(read(PLAIN, '12-302', '', ['Block of flats', 'building is closed', '三四栋都有'])).toBe('12//302');
  });
});

describe('columns', () => {
  test.each([
    ['3', '2', '501', '', '3/2/501'],
    ['3号楼', '二单元', '501室', '', '3/2/501'],
    ['3号楼2单元', '', '501', '', '3/2/501'],
    ['3', '', '2-501', '', '3/2/501'],
    ['3', '', '2单元501', '', '3/2/501'],
    ['1', '', '5层501', '', '1//501'],
    ['1', '', '3号楼501', '', 'other-building'],
    ['1', '', '6层501', '', 'bad-address'],
    ['', '2', '501', '5号楼.csv', '5/2/501'],
    ['', '', '2-501', '5号楼.csv', '5/2/501'],
    ['', '', '12号楼501', '5号楼.csv', 'other-building'],
    ['', '', '12号楼501', '', '12//501'],
    ['', '', '501', '', 'building-missing'],
    ['3', '2', '501', '5号楼.csv', 'other-building'],
    ['', '', '', '', 'building-missing'],
    ['3', '2', '', '', 'missing-cell'],
  ])('%s | %s | %s in %s', (building, entrance, room, file, expected) => {
    const register = siteOf(PLAIN);
    const households = new Households(register);
    households.begin(file, '', []);
    expect(shown(register, households.find(building, entrance, room, nowhere))).toBe(expected);
  });
});

test.each(['-5', '5层501', '10-Jan', '2-501'])('a room that is registered as %s', (room) => {
  const register = siteOf({ buildings: ['12'], rooms: [`12//${room}`] });
  const households = new Households(register);
  households.begin('', '', []);
  expect(shown(register, households.find('12', '', room, nowhere))).toBe(`12//${room}`);
});

describe('whose sheet it is', () => {
  const names: SiteText = { buildings: [...PLAIN.buildings, 'Dogwood House 1', 'East', '东'] };
  test.each([
    ['5号楼接龙.txt', '', [], '5'],
    ['demand/5号楼11月23日.csv', '', [], '5'],
    ['2026-11-23 5号楼.csv', '', [], '5'],
    ['20261123-5栋.csv', '', [], '5'],
    ['building-5.csv', '', [], '5'],
    ['Building No. 5.csv', '', [], '5'],
    ['Block Z.csv', '', [], 'unknown Block Z'],
    ['Bldg_5 orders.csv', '', [], '5'],
    ['A座.csv', '', [], 'A'],
    ['怡海花园十二号楼.xlsx', '', [], '12'],
    ['Dogwood_House_1.csv', '', [], 'Dogwood House 1'],
    ['East.csv', '', [], 'East'],
    ['东楼.csv', '', [], '东'],
    ['3号楼2单元.csv', '', [], '3 2'],
    ['book.xlsx', '3号楼', [], '3'],
    ['sheet.csv', '', ['5号楼（封控）明天的菜'], '5'],
    ['sheet.csv', '', ['【3号楼】土豆 鸡蛋，八点截止'], '3'],
    ['sheet.csv', '', ['3号楼：'], '3'],
    ['5号楼.csv', '', ['5号楼团购'], '5'],
    ['4号楼.csv', '', [], 'unknown 4号楼'],
    ['5号楼.csv', '3号楼', [], '5号楼 or 3号楼'],
    // Not certainly of a building.
    ['3号楼和5号楼.csv', '', [], ''],
    ['3、5号楼.csv', '', [], ''],
    ['1-5号楼.csv', '', [], ''],
    ['2026-11-23.csv', '', [], ''],
    ['demand-1.csv', '', [], ''],
    ['sheet2.csv', '', [], ''],
    ['A.csv', '', [], ''],
    ['5.csv', '', [], ''],
    ['5楼.csv', '', [], ''],
    ['11月5号.csv', '', [], ''],
    ['East gate orders.csv', '', [], ''],
    ['Building is closed.csv', '', [], ''],
    ['block of flats.csv', '', [], ''],
    ['七栋.csv', '', [], ''],
    ['sheet.csv', '', ['9#楼'], 'unknown 9#楼'],
    ['sheet.csv', '', ['9#'], 'unknown 9#'],
    ['sheet.csv', '', ['9#面粉'], ''],
    ['Dogwood House 12.csv', '', [], ''],
    ['Sheet1.xlsx', '1', [], ''],
    ['sheet.csv', '', ['请到3号楼门口领取'], ''],
    ['sheet.csv', '', ['送到3号楼'], ''],
    ['sheet.csv', '', ['3号楼楼下自提'], ''],
    ['河东路.csv', '', [], ''],
  ] as const)('%s %s %j → %s', (file, tab, headings, expected) => {
    const register = siteOf(names);
    expect(whose(register, new Households(register).begin(file, tab, headings))).toBe(expected);
  });

  function whose(register: Register, own: OwnBuilding): string {
    if (own.kind === 'one') return `${register.buildingIds()[own.building]!} ${own.entrance}`.trim();
    if (own.kind === 'two') return own.texts.join(' or ');
    return own.kind === 'unknown' ? `unknown ${own.text}` : '';
  }
});
