import { describe, expect, it } from 'vitest';

import { demandOf, linesOf, noteOf } from './corpus.ts';

const HEADER = 'file,sheet,row,column,value,problem,message,suggestion\r\n';

function read(files: Readonly<Record<string, string>>): { lines: string[]; notes: string[] } {
  const reading = demandOf(new Map(Object.entries(files)), { duplicates: 'latest' });
  return { lines: linesOf(reading), notes: reading.problems.map(noteOf).sort() };
}

/** What rejects.csv says of a sheet, as staff get it: some of it put right, as they hand it back. */
function corrected(
  files: Readonly<Record<string, string>>,
  mend: Readonly<Record<string, string>>,
): Record<string, string> {
  const reading = demandOf(new Map(Object.entries(files)), { duplicates: 'latest' });
  const rows = reading.problems
    .filter((p) => p.severity === 'reject' || p.severity === 'note')
    .map((p) => {
      const value = mend[p.value] ?? p.value;
      const cells = [
        p.file,
        p.sheet,
        String(p.row),
        p.column,
        /^[=+\-@]/.test(value) ? `'${value}` : value,
        p.code,
        'm',
        's',
      ];
      return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
    });
  return { ...files, 'rejects.csv': `\ufeff${HEADER}${rows.join('\r\n')}\r\n` };
}

const LONG = 'building,room,item,quantity\n3,501,土逗,1\n3,502,鸡蛋,abc\n33,501,可乐,-2\n3,503,鸡蛋,2\n';

describe('a rejects.csv that was put right', () => {
  const table: [string, string, Record<string, string>, string[]][] = [
    ['an item', LONG, { 土逗: '土豆' }, ['3-501 土豆 1斤']],
    ['a quantity', LONG, { abc: '4' }, ['3-502 鸡蛋 4盒']],
    [
      'a building, once for all lines of a row',
      '楼栋,房号,土豆,鸡蛋\n33,501,1,2\n',
      { '33': '3' },
      ['3-501 土豆 1斤', '3-501 鸡蛋 2盒'],
    ],
    ['an address', '地址,商品,数量\n3月2日,土豆,1\n', { '3月2日': '3-502' }, ['3-502 土豆 1斤']],
    ['an entrance', '楼栋,单元,房号,商品,数量\n12,7,301,土豆,1\n', { '7': '2' }, ['12-2-301 土豆 1斤']],
    [
      'a part of a list',
      '地址,订单内容\n3-501,土豆2斤、榴莲1个\n',
      { 榴莲1个: '鸡蛋1盒' },
      ['3-501 鸡蛋 1盒'],
    ],
  ];
  it.each(table)('mends %s and nothing else', (_, sheet, mend, more) => {
    const files = { 'a.csv': sheet };
    const before = read(files);
    const unchanged = read(corrected(files, {}));
    expect(unchanged).toEqual(before);
    const after = read(corrected(files, mend));
    expect(after.lines).toEqual([...before.lines, ...more].sort());
    expect(after.notes).toEqual(
      before.notes.filter((note) => !Object.keys(mend).some((value) => note.includes(value))),
    );
  });

  it('mends parts and lines of a chain', () => {
    const files = { 'a.txt': '#接龙\n土豆 鸡蛋\n1. 3-501 土豆2斤 鸡蛋\n2. 老样子\n3. 99-101 土豆1斤\n' };
    const before = read(files);
    expect(read(corrected(files, {}))).toEqual(before);
    const mend = {
      鸡蛋: '鸡蛋1盒',
      '2. 老样子': '3-502 李 土豆3斤',
      '3. 99-101 土豆1斤': '3. 1-101 土豆1斤',
    };
    const after = read(corrected(files, mend));
    expect(after.notes).toEqual([]);
    expect(after.lines).toEqual(['1-101 土豆 1斤', '3-501 土豆 2斤', '3-501 鸡蛋 1盒', '3-502 土豆 3斤']);
  });

  it('is no demand of its own', () => {
    const rejects = `${HEADER}gone.csv,,5,item,土豆,unknown-item,m,s\r\n`;
    expect(read({ 'a.csv': LONG, 'rejects.csv': rejects })).toEqual(read({ 'a.csv': LONG }));
  });
});
