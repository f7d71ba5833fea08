import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';

import { readSheets } from '../../src/sheets/index.ts';
import { memorySource } from '../support/index.ts';
import { workbook, zip } from './archive.ts';

function read(bytes: Uint8Array, name = 'book.xlsx') {
  const { sheets, problems } = readSheets(memorySource(new Map([['book.xlsx', bytes]])), name);
  return {
    sheet: sheets[0]?.sheet,
    rows: sheets.flatMap((sheet) => [...sheet.rows].map((row) => row.cells)),
    hash: sheets[0]?.rowsSha256,
    problems: problems.map((p) => p.code),
  };
}

describe('workbooks', () => {
  it('reads what a writer of workbooks wrote', async () => {
    const rows = [
      ['楼栋', '房号', '土豆', '时间'],
      ['3号楼', '0501', 2.5, new Date(Date.UTC(2026, 10, 22, 18, 5))],
      ['𠮷', 'a\nb & <c>', true, null],
    ];
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Sheet1', rows },
        { name: '空', rows: [] },
      ],
    });
    const found = read(bytes);
    expect(found.problems).toEqual([]);
    expect(found.sheet).toBe('Sheet1');
    expect(found.rows[0]).toEqual(['楼栋', '房号', '土豆', '时间']);
    expect(found.rows[1]!.slice(0, 3)).toEqual(['3号楼', '0501', '2.5']);
    expect(found.rows[2]).toEqual(['𠮷', 'a\nb & <c>', 'TRUE']);
  });

  it('says which sheets it did not read, and reads one by its name', async () => {
    const sheets = [
      { name: '1号楼', rows: [['a']] },
      { name: '2号楼', rows: [['b', 1]] },
    ];
    const bytes = await writeXlsx({ sheets });
    expect(read(bytes)).toMatchObject({ rows: [['a']], problems: ['sheets-unread'] });
    expect(read(bytes, 'book.xlsx#2号楼')).toMatchObject({ rows: [['b', '1']], problems: [] });
    expect(read(bytes, 'book.xlsx#3号楼')).toMatchObject({ rows: [], problems: ['file-missing'] });
  });

  it('keeps blank rows and cells in their place, and the hash of what was read', () => {
    const cells =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="C1"><v>1</v></c></row><row r="2"/><row r="4"><c r="B4" t="s"><v>0</v></c></row>';
    const strings =
      '<sst><si><r><t>b</t></r><r><t xml:space="preserve"> &#20320;_x0041_</t></r><rPh><t>x</t></rPh></si></sst>';
    const found = read(zip(workbook(cells, { 'xl/sharedStrings.xml': strings })));
    expect(found).toMatchObject({ rows: [['a', '', '1'], [], [], ['', 'b 你A']], problems: [] });
    const csv = readSheets(memorySource({ 'a.csv': 'a,,1\n\n\n,b 你A\n' }), 'a.csv').sheets[0]!;
    expect([...csv.rows]).toHaveLength(4);
    expect(csv.rowsSha256).toBe(found.hash);
  });

  it('shows a cell as its style does', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0&quot;斤&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="58"/></cellXfs></styleSheet>';
    const cells =
      '<row r="1"><c r="A1" s="1"><v>2</v></c><c r="B1" s="2"><v>44622</v></c><c r="C1"><v>13800000000</v></c><c r="D1" t="e"><v>#N/A</v></c></row>';
    expect(read(zip(workbook(cells, { 'xl/styles.xml': styles }))).rows).toEqual([
      ['2斤', '2022-03-02', '13800000000', '#N/A'],
    ]);
  });
});

describe('files that are no workbook, or too much of one', () => {
  const good = workbook('<row r="1"><c r="A1"><v>1</v></c></row>');
  const table: [string, Buffer, string][] = [
    ['the older format, or a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-unreadable'],
    ['half a file', zip(good).subarray(0, 300), 'file-unreadable'],
    ['a password', zip(good, { flags: 1 }), 'file-unreadable'],
    ['no workbook in it', zip({ 'a.txt': 'a' }), 'file-unreadable'],
    ['more bytes than it says', zip(good, { unpacked: 3 }), 'file-unreadable'],
    [
      'a document type',
      zip(workbook('', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' })),
      'file-unreadable',
    ],
    ['a bomb', zip(workbook(' '.repeat(64 << 20))), 'file-too-large'],
    [
      'more entries than anyone needs',
      zip(Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`f${i}`, '']))),
      'file-too-large',
    ],
    [
      'a column beyond the last',
      zip(workbook('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>')),
      'file-unreadable',
    ],
    [
      'rows in disorder',
      zip(workbook('<row r="9"><c r="A9"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>')),
      'file-unreadable',
    ],
  ];
  it.each(table)('%s', (_, bytes, code) => {
    expect(read(bytes).problems).toEqual([code]);
  });
});
