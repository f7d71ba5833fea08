import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readWorkspace } from '../../src/intake/index.ts';
import type { Intake } from '../../src/model/index.ts';
import { memorySource } from '../support/index.ts';
import { DATE, workspaceOf } from './workspaces.ts';

const TABLES = {
  'buildings.csv': 'building,entrance,zone,floors\n1,,B,6\n1,2,C,\n2,,A,18\n',
  'households.csv': 'building,entrance,room,residents,tags\n1,1,0101,3,a;b\n1,2,201,,\n2,,301,2,\n',
  'items.csv': 'item,uom,step,max_per_household\n大米,袋,,2\n土豆,斤,0.5,\n',
  'catalogs/绿源.csv':
    'sku,item,pack_size,pack_price,price_breaks\nR-1,大米,10,199.90,5=190;9=185.5\n,土豆,20,40,\n',
  'stock.csv': 'item,quantity,expires\n大米,3,2026-12-01\n',
  'demand/1.csv': 'building,entrance,room,item,quantity\n1,1,101,大米,2\n1,2,201,土豆,2.5\n2,,301,大米,x\n',
};

type Tables = Readonly<Record<string, string | Uint8Array>>;

function intakeOf(tables: Tables): Intake {
  const files = new Map<string, string | Uint8Array>(workspaceOf({}));
  files.delete('buildings.csv');
  for (const [name, content] of Object.entries(tables)) files.set(name, content);
  return readWorkspace(memorySource(files), { date: DATE });
}

/** Everything but what files are called and how their bytes hash. */
function seen({ workspace, files, problems }: Intake): unknown {
  const { files: _files, ...night } = workspace!;
  const text = JSON.stringify({
    night,
    people: [...workspace!.contacts.households],
    files: files.map(({ sha256: _sha256, ...record }) => record),
    problems,
  });
  return JSON.parse(
    text.replaceAll(/\.(?:csv|tsv|xlsx)(?:#Sheet1)?(?=[":])/g, '').replaceAll('"Sheet1"', '""'),
  ) as unknown;
}

async function everyTable(
  name: (csv: string) => string,
  content: (csv: string) => Promise<Uint8Array> | Uint8Array | string,
): Promise<Tables> {
  const entries = Object.entries(TABLES).map(
    async ([csv, text]) => [name(csv), await content(text)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

function workbook(csv: string): Promise<Uint8Array> {
  const rows = csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  return writeXlsx({ sheets: [{ name: 'Sheet1', rows }] });
}

const same = (csv: string): string => csv;

test.each([
  ['workbooks', (csv: string) => csv.replace('.csv', '.xlsx'), workbook],
  ['tab-separated', (csv: string) => csv.replace('.csv', '.tsv'), (csv: string) => csv.replaceAll(',', '\t')],
  ['UTF-16', same, (csv: string) => Buffer.from(`\uFEFF${csv}`, 'utf16le')],
  ['with CRLF and BOM', same, (csv: string) => `\uFEFF${csv.replaceAll('\n', '\r\n')}`],
])('the same rows as %s are the same night, with the same hashes of rows', async (_, name, content) => {
  const straight = intakeOf(TABLES);
  expect(straight.problems.map(({ code }) => code)).toEqual(['missing-cell', 'zero-quantity']);
  expect(seen(intakeOf(await everyTable(name, content)))).toEqual(seen(straight));
});

test('other rows have other hashes', () => {
  const hash = (csv: string) =>
    intakeOf({ ...TABLES, 'stock.csv': csv }).files.find(({ input }) => input === 'stock')!.rowsSha256;
  const stock = TABLES['stock.csv'];
  expect(hash(stock.replace('3', '4'))).not.toBe(hash(stock));
  expect(hash(`${stock}\n`)).toBe(hash(stock));
});

describe('what plan.json says of a file covers no name, phone or note', () => {
  const hashOf = (name: string, text: string) => {
    const { files } = intakeOf({ ...TABLES, [name]: text });
    return files.find(({ file }) => file === name)!;
  };
  const SHEET = 'building,room,name,phone,item,quantity,note\n1,101,Ann,13800000001,大米,2,thanks\n';
  const BELOW = `${SHEET}item,quantity,room,building,电话\n土豆,1,201,2,13800000002\n`;

  test.each<readonly [what: string, name: string, text: string, other: string]>([
    ['a sheet: a name', 'demand/1.csv', SHEET, SHEET.replace('Ann', 'Bob')],
    ['a sheet: a phone', 'demand/1.csv', SHEET, SHEET.replace('0001', '0009')],
    ['a sheet: a note', 'demand/1.csv', SHEET, SHEET.replace('thanks', '')],
    ['a sheet in quotes', 'demand/1.csv', SHEET.replace('Ann', '"Ann"'), SHEET.replace('Ann', '"Bo, b"')],
    ['below another header', 'demand/1.csv', BELOW, BELOW.replace('0002', '0009')],
    [
      'a chain',
      'demand/1.txt',
      '接龙\n1. 1-101 大米2袋 13800000001\n',
      '接龙\n1. 1-101 大米2袋 13900000009\n',
    ],
    [
      'a chain: names and wishes',
      'demand/1.txt',
      '接龙\n1. 1-101 王姐 大米2袋 放门口\n',
      '接龙\n1. 1-101 李先生 大米2袋\n',
    ],
    [
      'a chat: who writes',
      'demand/1.txt',
      '[22/11/2026, 18:20] Ann Lee: 1-101 大米2袋\n',
      '[22/11/2026, 18:20] Bob: 1-101 大米2袋\n',
    ],
    [
      'the register',
      'households.csv',
      'building,room,name,phone\n1,101,Ann,13800000001\n',
      'building,room,name,phone\n1,101,Bob,13800000009\n',
    ],
    [
      'buildings',
      'buildings.csv',
      'building,zone,floors,楼长,电话\n1,B,6,Ann,13800000001\n2,A,18,,\n',
      'building,zone,floors,楼长,电话\n1,B,6,Bob,13800000009\n2,A,18,,\n',
    ],
  ])('%s', (_, name, text, other) => {
    const [one, two] = [hashOf(name, text), hashOf(name, other)];
    expect(two.rowsSha256).toBe(one.rowsSha256);
    // Paper prints them: a revision is due.
    expect(two.cellsSha256).not.toBe(one.cellsSha256);
  });

  test.each<readonly [what: string, name: string, text: string, other: string]>([
    ['a quantity', 'demand/1.csv', SHEET, SHEET.replace(',2,', ',3,')],
    [
      'a quantity below another header, where names stood above',
      'demand/1.csv',
      BELOW,
      BELOW.replace('土豆,1', '土豆,2'),
    ],
    ['a room below it', 'demand/1.csv', BELOW, BELOW.replace(',201,', ',202,')],
    ['an amount in a chain', 'demand/1.txt', '接龙\n1. 1-101 大米2袋\n', '接龙\n1. 1-101 大米3袋\n'],
    [
      'the name of goods',
      'items.csv',
      'item,name,uom\n大米,Rice,袋\n土豆,,斤\n',
      'item,name,uom\n大米,Reis,袋\n土豆,,斤\n',
    ],
  ])('but %s', (_, name, text, other) => {
    expect(hashOf(name, other).rowsSha256).not.toBe(hashOf(name, text).rowsSha256);
  });
});
