import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { read as readByLibrary, readXlsb } from 'hucre';
import { describe, expect, it } from 'vitest';

import { isUnresolved } from '../../src/model/index.ts';
import { readSheets } from '../../src/sheets/index.ts';
import { memorySource } from '../support/index.ts';
import { workbook, zip } from './archive.ts';
import { xlsb, type BinaryRow } from './xlsb.ts';

function read(bytes: Uint8Array, name: string) {
  const { sheets, problems } = readSheets(memorySource(new Map([[name, bytes]])), name);
  return {
    rows: sheets.flatMap((sheet) => [...sheet.rows].map((row) => row.cells)),
    problems: problems.map((p) => `${p.code} ${Object.values(p.facts).join('; ')}`.trim()),
  };
}

const fixture = (end: string): Buffer =>
  readFileSync(new URL(`../../fixtures/sheets/office-${end}/a.${end}`, import.meta.url));

/** Written by LibreOffice from one and the same workbook: what is stored, whatever the format shows or hides. */
describe.each(['xlsx', 'xls', 'ods', 'et'])('a workbook saved as .%s', (end) => {
  const found = read(fixture(end), `a.${end}`);

  it('has the stored value of every cell, in its place', () => {
    expect(found.rows).toEqual([
      ['楼栋', '房号', '商品', '数量', '提交时间', '备注'],
      ['3', '0501', '土豆', '2.5斤', '2026-11-22 18:57:36', '𠮷 & a  b'],
      ['3', '502', '鸡蛋', '1234', '2026-11-22 12:00'],
      [],
      ['1', '101', '鸡蛋', '2', '18:00', 'ab'],
      ['1', '102', '鸡蛋', '2.5', '12.50%', 'TRUE'],
      ['1', '103', '鸡蛋', '#N/A', '6901234567890'],
      ['-7', '0.1', '0.00001'],
    ]);
  });

  it('says what it hides: a row, a column, a tab', () => {
    expect(found.problems).toEqual(['sheets-unread 订单; 封面', 'hidden-cells 3; F']);
  });
});

const TEXTS = ['', '土豆', '𠮷', 'a&b', '=1+1', '501'];

describe('.xlsb', () => {
  const rows: BinaryRow[] = [
    { row: 1, cells: [{ text: '房号' }, { text: '数量' }, { text: '时间' }] },
    {
      row: 2,
      hidden: true,
      cells: [{ text: '𠮷' }, { number: 2, style: 2 }, { number: 46_348.79, style: 1 }],
    },
    {
      row: 4,
      cells: [{ number: 501 }, { number: 2.5, formula: true }, undefined, { truth: true }, { error: 42 }],
    },
    { row: 5, cells: [undefined, { text: 'ab', formula: true }] },
  ];

  it('is read as the others are', () => {
    expect(read(xlsb(rows, '0"斤"', 0), 'a.xlsb')).toEqual({
      rows: [
        ['房号', '数量', '时间'],
        ['𠮷', '2斤', '2026-11-22 18:57:36'],
        [],
        ['501', '2.5', '', 'TRUE', '#N/A'],
        ['', 'ab'],
      ],
      problems: ['hidden-cells 2; A'],
    });
  });

  it('has the texts and numbers that another reader finds', async () => {
    const cell = fc.oneof(
      fc.constantFrom(...TEXTS).map((text) => ({ text })),
      fc
        .double({ min: -1e6, max: 1e6, noNaN: true })
        .map((number) => ({ number: Number(number.toFixed(4)) + 0 })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        async (grid) => {
          const bytes = xlsb(
            grid.map((cells, i) => ({ row: i + 1, cells })),
            '0',
          );
          const other = (await readXlsb(bytes)).sheets[0]!.rows;
          const texts = other.map((row) => row.map((value) => (value === null ? '' : String(value))));
          const own = read(bytes, 'a.xlsb').rows;
          expect(own).toEqual(
            texts
              .slice(0, own.length)
              .map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1)),
          );
        },
      ),
      { seed: 14, numRuns: 60 },
    );
  });
});

it('.xls and .ods have the texts that another reader finds', async () => {
  for (const end of ['xls', 'ods']) {
    const book = await readByLibrary(fixture(end));
    const texts = book.sheets
      .find(({ name }) => name === '订单')!
      .rows.flat()
      .filter((value): value is string => typeof value === 'string' && !value.startsWith('PT'));
    const own = new Set(read(fixture(end), `a.${end}`).rows.flat());
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => text !== '' && !own.has(text))).toEqual([]);
  }
});

describe('a formula without a stored result', () => {
  const cell = (inner: string, type = ''): string =>
    read(zip(workbook(`<row r="1"><c r="A1"${type}>${inner}</c></row>`)), 'a.xlsx').rows[0]![0] ?? '';
  const calculated = {
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="订单" sheetId="1" r:id="r1"/></sheets><calcPr fullCalcOnLoad="1"/></workbook>',
  };
  it.each([
    ['none', '<f>1+1</f>', ''],
    ['an empty one', '<f>1+1</f><v></v>', ''],
    ['an empty one in short', '<f>1+1</f><v/>', ''],
    ['none of a text', '<f>A2</f>', ' t="str"'],
    ['none of a formula that others share', '<f t="shared" si="0"/>', ''],
  ])('%s', (_, inner, type) => {
    expect(isUnresolved(cell(inner, type))).toBe(true);
  });
  it('is not one with an empty text, nor one with a number', () => {
    expect(cell('<f>A2</f><v></v>', ' t="str"')).toBe('');
    expect(cell('<f>1+1</f><v>2</v>')).toBe('2');
  });
  it('is a 0 where the file asks to be calculated when it is opened', () => {
    const stale = (value: number): string =>
      read(zip(workbook(`<row r="1"><c r="A1"><f>1+1</f><v>${value}</v></c></row>`, calculated)), 'a.xlsx')
        .rows[0]![0]!;
    expect(isUnresolved(stale(0))).toBe(true);
    expect(stale(2)).toBe('2');
  });
});

describe('what cannot be read says why', () => {
  const password = (data: string): Buffer =>
    zip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': 'x',
      'META-INF/manifest.xml': data,
    });
  it.each([
    ['a.numbers', 'x', 'numbers'],
    ['a.pdf', '%PDF-1.7', 'pdf'],
    ['a.csv', '%PDF-1.7', 'pdf'],
    ['a.zip', 'PK', 'archive'],
    ['a.gsheet', '{}', 'format'],
    ['a.xls', '<html><table><tr><td>1</td></tr></table></html>', 'html'],
    ['a.xls', '\n<?xml version="1.0"?><Workbook/>', 'html'],
    ['a.ods', 'PK\x03\x04not read', 'zip'],
    ['a.et', 'x', 'not-workbook'],
    ['a.csv', 'a,b\n1,\0\0\0\0\n', 'nul'],
    ['a.csv', Buffer.from('\ufeff\0\0\0\0', 'utf16le'), 'nul'],
    ['a.xls', zip({ 'Index/Document.iwa': 'x' }), 'numbers'],
    ['a.xlsx', zip({ 'word/document.xml': 'x' }), 'no-sheet'],
    ['a.ods', password('<manifest:encryption-data manifest:checksum="x">'), 'password'],
    ['a.ods', zip({ 'content.xml': '<office:text/>' }), 'no-sheet'],
    ['a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'xls'],
    ['a.xls', fixture('xls').subarray(0, 3000), 'cut'],
  ] as const)('%s %#', (name, content, reason) => {
    expect(read(Buffer.from(content as Buffer), name)).toEqual({
      rows: [],
      problems: [`file-unreadable ${reason}`],
    });
  });

  it('UTF-16 that ends in zeros, after the rows before', () => {
    const content = Buffer.from('\ufeffa,b\n1,2\n\0\0\0\0', 'utf16le');
    expect(read(content, 'a.csv').problems).toEqual(['file-unreadable nul']);
  });

  it('a table that says it stands there a million times', () => {
    const row = `<table:table-row table:number-rows-repeated="1048576">${'<table:table-cell><text:p>1</text:p></table:table-cell>'.repeat(9)}</table:table-row>`;
    const content = `<office:spreadsheet><table:table table:name="a">${row}</table:table></office:spreadsheet>`;
    expect(read(zip({ 'content.xml': content }), 'a.ods').problems).toEqual(['file-too-large cells']);
  });

  it.each(['xls', 'ods', 'xlsx', 'xlsb'])('a damaged .%s is rows, or problems, and never a fault', (end) => {
    const good = end === 'xlsb' ? xlsb([{ row: 1, cells: [{ text: 'a' }] }], '0') : fixture(end);
    fc.assert(
      fc.property(fc.nat(), fc.nat(255), fc.nat(), (at, byte, cut) => {
        const bytes = Buffer.from(good.subarray(0, good.length - (cut % 5 === 0 ? cut % good.length : 0)));
        if (bytes.length > 0) bytes[at % bytes.length] = byte;
        expect(() => read(bytes, `a.${end}`)).not.toThrow();
      }),
      { seed: 7, numRuns: 150 },
    );
  });
});

it.each(['xlsb', 'ods'])('a bomb named .%s is too large', (end) => {
  const part = end === 'ods' ? 'content.xml' : 'xl/workbook.bin';
  expect(read(zip({ [part]: ' '.repeat(64 << 20) }), `a.${end}`).problems).toEqual([
    'file-too-large unpacked',
  ]);
});
