import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { formatScaled } from '../../src/model/index.ts';
import type { Workspace } from '../../src/model/index.ts';
import { intakeOf } from './workspaces.ts';

const SITE = {
  'buildings.csv':
    'building,zone,entrances,aliases,contact_phone\n1,B,1,,\n2,B,1,,\n5,A,2,"Elm Court;12 River Road",\n',
  'items.csv': 'item,name,uom,step\n土豆,,斤,0.5\n鸡蛋,,盒,\nmilk,Milk 1 l,bottle,\n',
};

/** What is asked, as `5-1-302 土豆 2`, and what is wrong, as `code file:row value`. */
function night(
  files: Readonly<Record<string, string | Uint8Array>>,
  more = '',
): { asked: string[]; said: string[] } {
  const { workspace, problems } = intakeOf({ ...SITE, ...files }, more);
  const said = problems.map(({ code, file, row, value }) => `${code} ${file}:${row} ${value}`.trim());
  return { asked: workspace === undefined ? [] : askedOf(workspace), said };
}

function askedOf({ site, demand, catalogue }: Workspace): string[] {
  const lines: string[] = [];
  for (let i = 0; i < demand.household.length; i++) {
    const { entrance, room } = site.households[demand.household[i]!]!;
    const { building, id } = site.entrances[entrance]!;
    const good = catalogue.goods[demand.good[i]!]!;
    const home = [site.buildings[building]!.id, id, room].filter((part) => part !== '').join('-');
    lines.push(`${home} ${good.id} ${formatScaled(demand.asked[i]!, good.baseUnits)}`);
  }
  return lines.sort();
}

describe('the building of a sheet', () => {
  test('a file named after a building, without one in its rows', () => {
    const { asked, said } = night({
      'demand/5号楼.csv': '单元,房号,鸡蛋\n1,302,1\n2,401,2\n,403,1\n1,2-401,2\n2,2-402,1\n',
    });
    expect(asked).toEqual(['5-1-302 鸡蛋 1', '5-2-401 鸡蛋 2', '5-2-402 鸡蛋 1', '5-2-403 鸡蛋 1']);
    expect(said).toEqual(['filled-down demand/5号楼.csv:4', 'bad-address demand/5号楼.csv:5 2-401']);
  });

  test('one that the settings name, by a glob', () => {
    const files = { 'demand/a.csv': '地址,鸡蛋\n1-302,1\n3-302,1\n', 'demand/b.csv': '地址,鸡蛋\n101,1\n' };
    const { asked, said } = night(files, 'intake: {files: {"a*.csv": "Elm Court", "demand/b.csv": "2"}}');
    expect(asked).toEqual(['2-101 鸡蛋 1', '5-1-302 鸡蛋 1']);
    expect(said).toEqual(['unknown-entrance demand/a.csv:3 3']);
  });

  test('the settings decide between a name and a heading that contradict each other', () => {
    const files = { 'demand/5号楼.csv': '2号楼的表,\n地址,鸡蛋\n101,1\n' };
    expect(night(files).said).toEqual(['building-unclear demand/5号楼.csv:3 101']);
    const { asked } = night(files, 'intake: {files: {"5号楼.csv": "2"}}');
    expect(asked).toEqual(['2-101 鸡蛋 1']);
  });

  test('a building that the site does not have is an error of the settings, with a suggestion', () => {
    const { said } = night(
      { 'demand/a.csv': '地址,鸡蛋\n302,1\n' },
      'intake: {files: {"a.csv": "Elm Cuort"}}',
    );
    expect(said).toEqual(['building-missing demand/a.csv:2 302', 'bad-value stagger.yaml:8 Elm Cuort']);
  });

  test('a name in words is an alias; two buildings of one name are an error', () => {
    const files = { 'demand/a.csv': 'address,鸡蛋\n"12 River Road, flat 2-302",1\n"Flat 101, 5",1\n' };
    expect(night(files).asked).toEqual(['5-2-302 鸡蛋 1']);
    const twice = { 'buildings.csv': 'building,zone,aliases\n1,B,Elm;\n2,B,elm\n3,B,1号楼\n' };
    expect(night(twice).said).toEqual([
      'duplicate-id buildings.csv:3 elm',
      'duplicate-id buildings.csv:4 1号楼',
    ]);
  });
});

describe('commas and points', () => {
  const sheet = (cells: readonly string[], delimiter = ','): Record<string, string> => ({
    'demand/a.csv': [
      ['building', 'room', 'item', 'quantity'],
      ...cells.map((cell, i) => ['1', String(101 + i), '土豆', delimiter === ',' ? `"${cell}"` : cell]),
    ]
      .map((row) => row.join(delimiter))
      .join('\n'),
  });
  const asks = (cells: readonly string[], delimiter?: string, more?: string): string[] => {
    const { asked, said } = night(sheet(cells, delimiter), more);
    return [...asked.map((line) => line.replace(/^1-(\d+) 土豆/, '$1')), ...said];
  };

  test('nothing decides: a reject that says both', () => {
    expect(asks(['1,500', '2'])).toEqual(['102 2', 'ambiguous-number demand/a.csv:2 1,500']);
  });

  test('the settings decide', () => {
    expect(asks(['1,500'], ',', 'intake: {decimal: comma}')).toEqual(['101 1.5']);
    expect(asks(['1,500'], ',', 'intake: {decimal: point}')).toEqual(['101 1500']);
  });

  test('another cell of the file decides, before the settings', () => {
    expect(asks(['1,500', '2,5'], ',', 'intake: {decimal: point}')).toEqual(['101 1.5', '102 2.5']);
    expect(asks(['1,500', '2.5'])).toEqual(['101 1500', '102 2.5']);
  });

  test('cells that contradict each other decide nothing', () => {
    expect(asks(['1,500', '2.5', '3,5'])).toEqual([
      '102 2.5',
      '103 3.5',
      'ambiguous-number demand/a.csv:2 1,500',
    ]);
  });

  test('semicolons stand between cells because commas are in numbers', () => {
    expect(asks(['1,500', '1.500'], ';')).toEqual(['101 1.5', 'ambiguous-number demand/a.csv:3 1.500']);
    expect(asks(['0,500', '1,500', '1.500'], ';')).toEqual(['101 0.5', '102 1.5', '103 1500']);
  });

  test('a price list says what its own commas are', () => {
    const { said } = night({
      'suppliers.csv': 'supplier,min_order\nfarm,\nshop,"1,200"\n',
      'catalogs/farm.csv':
        'sku;item;pack_size;pack_price;stock_packs\nT;土豆;10;12,50;1.200\nE;鸡蛋;1;1,500;3\n',
    });
    expect(said).toEqual(['ambiguous-number suppliers.csv:3 1,200']);
  });
});

describe('intake.columns', () => {
  test('maps the fields of any table', () => {
    const { said } = night(
      {
        'catalogs/farm.csv': 'Order number,item,Colli,Net price\nT,土豆,10,4.50\n',
        'suppliers.csv': 'supplier,Handling\nfarm,3.00\n',
      },
      'intake: {columns: {Order number: sku, Colli: pack_size, Net price: 供货价, Handling: delivery_fee}}',
    );
    expect(said).toEqual([]);
  });

  test('a heading with brackets is mapped as a whole, whatever it is without them', () => {
    const files = {
      'demand/g.csv': 'Building,Room,How many? [a],How many? [b],How many? [c]\n1,101,2,1,\n1,102,,,3\n',
    };
    const { asked, said } = night(
      files,
      'intake: {columns: {"How many? [a]": milk, "How many? [b]": 鸡蛋, "How many? [c]": ignore}}',
    );
    expect(asked).toEqual(['1-101 milk 2', '1-101 鸡蛋 1']);
    expect(said).toEqual([]);
  });

  test('a form’s grid needs no mapping where its rows are items', () => {
    const files = { 'demand/g.csv': 'Building,Room,Please say [milk],Please say [鸡蛋]\n1,101,2,1\n' };
    expect(night(files).asked).toEqual(['1-101 milk 2', '1-101 鸡蛋 1']);
  });

  test('an unknown target and one heading twice are errors', () => {
    const { said } = night({}, 'intake: {columns: {Art: skuu, "Qty (a)": quantity, "qty（a）": ignore}}');
    expect(said).toEqual(['bad-value stagger.yaml:0 skuu', 'duplicate-id stagger.yaml:0 qty（a）']);
  });
});

test('articles and phones that a spreadsheet has made numbers of', () => {
  const { workspace, problems } = intakeOf(
    {
      ...SITE,
      'buildings.csv': 'building,zone,contact,contact_phone\n1,B,Mr Okoro,1.38123E+10\n2026-03-02,B,,\n',
      'suppliers.csv': 'supplier\nfarm\n',
      'catalogs/farm.csv': 'sku,item,pack_size,pack_price\n6.90123E+12,土豆,10,20\nE,鸡蛋,1,15\n',
      'demand/a.csv': 'building,room,phone,鸡蛋\n1,101,1.38E+10,1\n1,101,1.38E+10,1\n',
      'vehicles.csv': 'supplier,plate,phone\nfarm,1.2E+8,1\n',
    },
    'intake: {duplicates: sum}',
  );
  expect(problems.map(({ code, file, row }) => `${code} ${file}:${row}`)).toEqual([
    'phone-spoiled buildings.csv:2',
    'id-spoiled buildings.csv:3',
    'id-spoiled catalogs/farm.csv:2',
    'phone-spoiled demand/a.csv:2',
    'id-spoiled vehicles.csv:2',
  ]);
  expect(workspace?.catalogue.offers.map(({ sku }) => sku)).toEqual(['E']);
  expect([...workspace!.contacts.buildings.values()]).toEqual([{ name: 'Mr Okoro', phone: '' }]);
});

describe('a quantity in a merged cell', () => {
  const tall = (startRow: number, endRow: number, column: number) => ({
    startRow,
    endRow,
    startCol: column,
    endCol: column,
  });
  const rows = [
    ['楼栋', '房号', '商品', '数量'],
    ['2', '101', '鸡蛋', 2],
    ['2', '102', '鸡蛋', null],
    ['2', '103', '鸡蛋', 1],
  ];

  test('over several households is nobody’s, and is said', async () => {
    const book = await writeXlsx({ sheets: [{ name: 'Sheet1', rows, merges: [tall(1, 2, 3)] }] });
    const { asked, said } = night({ 'demand/a.xlsx': book });
    expect(asked).toEqual(['2-103 鸡蛋 1']);
    expect(said).toContain('ambiguous-number demand/a.xlsx:2 2');
  });

  test('beside a room that is merged in the same way is that household’s', async () => {
    const wide = [
      ['楼栋', '房号', '姓名', '鸡蛋'],
      ['2', '101', '王', 2],
      ['2', null, '李', null],
    ];
    const book = await writeXlsx({
      sheets: [{ name: 'Sheet1', rows: wide, merges: [tall(1, 2, 1), tall(1, 2, 3)] }],
    });
    expect(night({ 'demand/a.xlsx': book }).asked).toEqual(['2-101 鸡蛋 2']);
  });
});
