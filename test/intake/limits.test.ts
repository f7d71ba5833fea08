import { describe, expect, test } from 'vitest';
import { readWorkspace } from '../../src/intake/index.ts';
import { BrokenRow, csvBatches } from '../../src/intake/sheets/csv.ts';
import { fixture } from '../fuzz/fixtures.ts';
import { memorySource } from '../support/index.ts';

/** docs/limits.md, line by line: what stands exactly at a limit is read, what is beyond it is said. */

const HEADER = 'building,entrance,room,item,quantity';

/** What is said of a sheet of the smallest site, with the row. */
function saidOf(name: string, content: string | Uint8Array): readonly (readonly [string, number])[] {
  const files = new Map(fixture('four-doors'));
  for (const file of files.keys()) if (file.startsWith('demand/')) files.delete(file);
  files.set(name, typeof content === 'string' ? Buffer.from(content) : content);
  const { problems } = readWorkspace(memorySource(files), { date: '2026-11-23' });
  return problems.filter(({ file }) => file === name).map(({ code, row }) => [code, row] as const);
}

const codesOf = (name: string, content: string | Uint8Array): readonly string[] =>
  saidOf(name, content).map(([code]) => code);

describe('a sheet', () => {
  test('a quantity: 100,000', () => {
    expect(codesOf('demand/a.csv', `${HEADER}\n1,,101,rice,100000\n`)).not.toContain('quantity-too-large');
    expect(saidOf('demand/a.csv', `${HEADER}\n1,,101,rice,100001\n`)).toEqual([['quantity-too-large', 2]]);
  });

  test('a row with line ends in quotes: 8,388,608 characters', () => {
    const pieces = function* (lines: number): Generator<Buffer> {
      yield Buffer.from('a,"');
      for (let i = 0; i < lines; i++) yield Buffer.from(`${'x'.repeat(65_535)}\n`);
      yield Buffer.from('"\nb,c\n');
    };
    const rows = (lines: number): number => [...csvBatches(pieces(lines), ',')].flat().length;
    expect(rows(127)).toBe(2);
    expect(() => rows(130)).toThrow(BrokenRow);
    expect(saidOf('demand/a.csv', `${HEADER}\n1,,101,rice,1\n1,,102,"rice,1\n`)).toContainEqual([
      'quote-not-closed',
      3,
    ]);
  });

  test('the header row: within the first 10', () => {
    const below = (rows: number): string => `${'title\n'.repeat(rows)}${HEADER}\n1,,101,rice,1\n`;
    expect(codesOf('demand/a.csv', below(9))).toEqual([]);
    expect(codesOf('demand/a.csv', below(10))).toContain('header-missing');
  });

  test('an address in one cell: 80 characters', () => {
    const sheet = (address: string): string => `address,item,quantity\n${address},rice,1\n`;
    expect(codesOf('demand/a.csv', sheet('1-101'))).toEqual([]);
    expect(codesOf('demand/a.csv', sheet(`1-101${' '.repeat(60)}x`.padEnd(81, 'x')))).toContain(
      'bad-address',
    );
  });

  test('several items in one cell: 500 characters', () => {
    const sheet = (cell: string): string => `building,entrance,room,item,quantity\n1,,101,"${cell}",1\n`;
    expect(codesOf('demand/a.csv', sheet('x'.repeat(501)))).toEqual(['unknown-item']);
  });

  test('money: 15 digits, and the decimals of the currency', () => {
    const list = (price: string): string =>
      `supplier,sku,item,pack_size,pack_price\nfarm,F-x,rice,1,${price}\n`;
    expect(codesOf('catalogs/x.csv', list('12.34'))).toEqual([]);
    expect(codesOf('catalogs/x.csv', list('12.345'))).toContain('bad-money');
    expect(codesOf('catalogs/x.csv', list('1234567890123456'))).toContain('bad-money');
  });
});

describe('a workbook', () => {
  test('packed: 64 MiB', () => {
    const zip = (bytes: number): Uint8Array =>
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(bytes - 4)]);
    expect(codesOf('demand/a.xlsx', zip((64 << 20) + 1))).toEqual(['file-too-large']);
    expect(codesOf('demand/a.xlsx', zip(1000))).toEqual(['file-unreadable']);
  });

  test('of before 2007', () => {
    expect(codesOf('demand/a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual(['file-unreadable']);
  });
});
