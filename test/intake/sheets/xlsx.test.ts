import { writeXlsx } from 'hucre/xlsx';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

import { readSheets } from '../../../src/intake/sheets/index.ts';
import { memorySource } from '../../support/index.ts';

function read(bytes: Uint8Array, name = 'book.xlsx') {
  const { sheets, problems } = readSheets(memorySource(new Map([['book.xlsx', bytes]])), name);
  return {
    sheet: sheets[0]?.sheet,
    rows: sheets.flatMap((sheet) => [...sheet.rows].map((row) => row.cells)),
    hash: sheets[0]?.rowsSha256,
    problems: problems.map((p) => p.code),
  };
}

/** A zip archive of texts, with what is to be wrong about it. */
function zip(
  parts: Readonly<Record<string, string>>,
  lie: { unpacked?: number; flags?: number } = {},
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const data = deflateRawSync(Buffer.from(text));
    const size = lie.unpacked ?? Buffer.byteLength(text);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(lie.flags ?? 0, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    entry.write(name, 46);
    locals.push(local, data);
    directory.push(entry);
    offset += local.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

function workbook(sheetData: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;
  return {
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': '<workbook><sheets><sheet name="订单" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', 'sharedStrings.xml')}${relation('r3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
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
      ['2斤', '3月2日', '13800000000', '#N/A'],
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
