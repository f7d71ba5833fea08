import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readWorkspace } from '../../src/intake/index.ts';
import type { Intake } from '../../src/model/index.ts';
import { BrokenRow, csvBatches } from '../../src/sheets/csv.ts';
import { nearest } from '../../src/intake/text/index.ts';
import { fixture } from '../fuzz/fixtures.ts';
import { memorySource } from '../support/index.ts';
import { workbook, zip } from '../sheets/archive.ts';

/** docs/limits.md, line by line: what stands exactly at a limit is read, what is beyond it is said. */

const HEADER = 'building,entrance,room,item,quantity';

/** The smallest site with that sheet, and no other demand. */
function readOf(name: string, content: string | Uint8Array): Intake {
  const files = new Map(fixture('four-doors'));
  for (const file of files.keys()) if (file.startsWith('demand/')) files.delete(file);
  files.set(name, typeof content === 'string' ? Buffer.from(content) : content);
  return readWorkspace(memorySource(files), { date: '2026-11-23' });
}

/** What is said of the sheet, with the row. */
function saidOf(name: string, content: string | Uint8Array): readonly (readonly [string, number])[] {
  const { problems } = readOf(name, content);
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

  test('a header: 200 characters', () => {
    const sheet = (header: string): string => `building,entrance,room,item,${header}\n1,,101,rice,1\n`;
    const header = (length: number): string => `quantity(${'x'.repeat(length - 10)})`;
    expect(codesOf('demand/a.csv', sheet(header(200)))).toEqual([]);
    expect(codesOf('demand/a.csv', sheet(header(201)))).not.toEqual([]);
  });

  test("a product's name with its pack: 200 characters", () => {
    const sheet = (name: string): string =>
      `supplier,sku,item,pack_size,pack_price\nfarm,F-x,${name},1,2.00\n`;
    const name = (length: number): string => `rice${' '.repeat(length - 9)}(1kg)`;
    // What is longer is no item with its pack, but an item of that name.
    const items = (length: number): readonly string[] =>
      readOf('catalogs/x.csv', sheet(name(length))).workspace!.catalogue.goods.map(({ id }) => id);
    expect(items(201)).toContain(name(201));
    expect(items(200)).toEqual(items(201).filter((id) => id !== name(201)));
  });

  test('several items in one cell: 500 characters', () => {
    const sheet = (cell: string): string => `building,entrance,room,item,quantity\n1,,101,"${cell}",1\n`;
    expect(codesOf('demand/a.csv', sheet('x'.repeat(501)))).toEqual(['unknown-item']);
    const order = (length: number): string => `rice 2; greens${' '.repeat(length - 16)} 1`;
    const several = (cell: string): string => `${HEADER}\n1,,101,"${cell}",\n1,,102,rice,1\n`;
    expect(codesOf('demand/a.csv', several(order(500)))).toEqual([]);
    expect(codesOf('demand/a.csv', several(order(501)))).toContain('unknown-item');
  });

  test('a line of a chain: 1,000 characters', () => {
    const chain = (length: number): string => `#接龙\n1. 1-101${' '.repeat(length - 14)}rice 1\n`;
    expect(codesOf('demand/a.txt', chain(1000))).toEqual([]);
    expect(codesOf('demand/a.txt', chain(1001))).toEqual(['unreadable-line']);
  });

  test('any number: 15 digits before and after the point', () => {
    const sheet = (quantity: string): string => `${HEADER}\n1,,101,rice,${quantity}\n`;
    expect(codesOf('demand/a.csv', sheet(`${'0'.repeat(14)}1`))).toEqual([]);
    expect(codesOf('demand/a.csv', sheet(`${'0'.repeat(15)}1`))).toEqual(['bad-quantity']);
    expect(codesOf('demand/a.csv', sheet(`1.${'0'.repeat(15)}`))).toEqual([]);
    expect(codesOf('demand/a.csv', sheet(`1.${'0'.repeat(16)}`))).toEqual(['bad-quantity']);
  });

  test('money: 15 digits, and the decimals of the currency', () => {
    const list = (price: string): string =>
      `supplier,sku,item,pack_size,pack_price\nfarm,F-x,rice,1,${price}\n`;
    expect(codesOf('catalogs/x.csv', list('12.34'))).toEqual([]);
    expect(codesOf('catalogs/x.csv', list('12.345'))).toContain('bad-money');
    expect(codesOf('catalogs/x.csv', list('1234567890123456'))).toContain('bad-money');
    // 2^53 − 1 of the smallest unit.
    expect(codesOf('catalogs/x.csv', list('90071992547409.91'))).toEqual([]);
    expect(codesOf('catalogs/x.csv', list('90071992547409.92'))).toContain('bad-money');
  });
});

describe('a workbook', () => {
  test('packed: 64 MiB', () => {
    const archive = (bytes: number): Uint8Array =>
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(bytes - 4)]);
    expect(codesOf('demand/a.xlsx', archive((64 << 20) + 1))).toEqual(['file-too-large']);
    expect(codesOf('demand/a.xlsx', archive(1000))).toEqual(['file-unreadable']);
  });

  const SHEET = 'xl/worksheets/sheet1.xml';
  const row = (n: number, cells: readonly string[]): string =>
    `<row r="${n}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
  const rows = `${row(1, HEADER.split(','))}${row(2, ['1', '', '101', 'rice', '1'])}`;
  const packedSize = (text: string): number => deflateRawSync(Buffer.from(text)).length;

  test('unpacked: 400 times its packed size', () => {
    const parts = workbook(`${rows}<!--${noise(9000)}-->`);
    const most = 400 * packedSize(parts[SHEET]!);
    expect(most).toBeGreaterThan(1 << 20);
    expect(codesOf('demand/a.xlsx', zip(parts, { only: SHEET, unpacked: most }))).toEqual([]);
    expect(codesOf('demand/a.xlsx', zip(parts, { only: SHEET, unpacked: most + 1 }))).toEqual([
      'file-too-large',
    ]);
  });

  test('unpacked: 400 MiB in all', () => {
    const parts = workbook(`${rows}<!--${noise(2 << 20)}-->`);
    const others = Object.entries(parts).reduce(
      (sum, [name, text]) => sum + (name === SHEET ? 0 : text.length),
      0,
    );
    const most = (400 << 20) - others;
    expect(most).toBeLessThan(400 * packedSize(parts[SHEET]!));
    expect(codesOf('demand/a.xlsx', zip(parts, { only: SHEET, unpacked: most - 1000 }))).toEqual([]);
    expect(codesOf('demand/a.xlsx', zip(parts, { only: SHEET, unpacked: most + 1000 }))).toEqual([
      'file-too-large',
    ]);
  });

  test('5,000 parts', () => {
    const more = (count: number): Record<string, string> =>
      workbook(rows, Object.fromEntries(Array.from({ length: count - 4 }, (_, n) => [`f${n}`, ''])));
    expect(Object.keys(more(5000))).toHaveLength(5000);
    expect(codesOf('demand/a.xlsx', zip(more(5000)))).toEqual([]);
    expect(codesOf('demand/a.xlsx', zip(more(5001)))).toEqual(['file-too-large']);
  });

  test('100 rows with more than 1,000 blank cells between filled ones', () => {
    const far = (column: string) => (n: number) =>
      `<row r="${n}"><c r="A${n}" t="inlineStr"><is><t>1</t></is></c><c r="${column}${n}" t="inlineStr"><is><t>x</t></is></c></row>`;
    const sheet = (count: number, column: string): Record<string, string> =>
      workbook(rows + Array.from({ length: count }, (_, n) => far(column)(n + 3)).join(''));
    // XFD is the last column there is; between A and ALN lie 1,001, between A and ALM 1,000.
    expect(codesOf('demand/a.xlsx', zip(sheet(101, 'XFD')))).toContain('file-too-large');
    expect(codesOf('demand/a.xlsx', zip(sheet(101, 'ALN')))).not.toContain('file-too-large');
    expect(codesOf('demand/a.xlsx', zip(sheet(101, 'ALO')))).toContain('file-too-large');
    expect(codesOf('demand/a.xlsx', zip(sheet(100, 'ALO')))).not.toContain('file-too-large');
  });

  test('of before 2007', () => {
    expect(codesOf('demand/a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual(['file-unreadable']);
  });
});

describe('settings', () => {
  test('no aliases', () => {
    const settings = Buffer.from(fixture('four-doors').get('stagger.yaml')!).toString();
    expect(codesOf('stagger.yaml', settings)).toEqual([]);
    expect(codesOf('stagger.yaml', `${settings}\nnot_a_key: &a 1\nnor_this: *a\n`)).toContain('yaml-syntax');
  });
});

describe('"did you mean"', () => {
  const sheet = (...items: readonly string[]): string =>
    `${HEADER}\n${items.map((item) => `1,,101,${item},1`).join('\n')}\n`;
  const meant = (content: string): readonly string[] =>
    readOf('demand/a.csv', content)
      .problems.filter(({ code }) => code === 'unknown-item')
      .map(({ facts }) => facts['suggestion'] ?? '');

  test('a word of 64 characters, an item of 40', () => {
    expect(nearest(`rice${'x'.repeat(60)}`, ['rice'])).toEqual(['rice']);
    expect(nearest(`rice${'x'.repeat(61)}`, ['rice'])).toEqual([]);
    expect(meant(sheet(`rice${'x'.repeat(36)}`))).toEqual(['Rice 10 kg']);
    expect(meant(sheet(`rice${'x'.repeat(37)}`))).toEqual(['']);
  });

  test('300 different words', () => {
    const found = meant(sheet(...Array.from({ length: 400 }, (_, n) => `rice${n}`)));
    // Some words are looked up to tell what a column is.
    expect(found.findIndex((text) => text === '')).toBeGreaterThan(290);
    expect(found.filter((text) => text !== '').length).toBeLessThanOrEqual(300);
  });
});

/** Letters that pack badly. */
function noise(length: number): string {
  const bytes = Buffer.alloc(length);
  for (let at = 0, hash = ''; at < length; at += 40) {
    hash = createHash('sha1').update(hash).digest('hex');
    bytes.write(hash, at);
  }
  return bytes.toString();
}
