import * as fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';

import { demandOf, linesOf } from './corpus.ts';

interface Ask {
  readonly building: string;
  readonly room: number;
  readonly item: string;
  readonly quantity: number;
}

const ITEMS = ['土豆', '鸡蛋', '可乐', '大米'] as const;
const ask = fc.record({
  building: fc.constantFrom('1', '2', '3', '5'),
  room: fc.integer({ min: 101, max: 104 }),
  item: fc.constantFrom(...ITEMS),
  quantity: fc.integer({ min: 1, max: 9 }),
});
/** Each household asks for each item once. */
const night = fc.uniqueArray(ask, {
  minLength: 1,
  maxLength: 12,
  selector: ({ building, room, item }) => `${building} ${room} ${item}`,
});

const HEADER = ['楼栋', '房号', '商品', '数量'];

function long(asks: readonly Ask[]): string[][] {
  return [HEADER, ...asks.map((a) => [a.building, String(a.room), a.item, String(a.quantity)])];
}

function wide(asks: readonly Ask[]): string[][] {
  const homes = [...new Set(asks.map(({ building, room }) => `${building}-${room}`))];
  const rows = homes.map((home) => [
    home,
    ...ITEMS.map((item) =>
      String(asks.find((a) => `${a.building}-${a.room}` === home && a.item === item)?.quantity ?? ''),
    ),
  ]);
  return [['地址', ...ITEMS], ...rows];
}

function chain(asks: readonly Ask[]): string {
  const homes = [...new Set(asks.map(({ building, room }) => `${building}-${room}`))];
  const lines = homes.map((home, i) => {
    const own = asks.filter((a) => `${a.building}-${a.room}` === home);
    return `${i + 1}. ${home} 王姐 ${own.map((a) => `${a.item}${a.quantity}`).join(' ')}`;
  });
  return ['#接龙', '今晚团购', '', ...lines].join('\n');
}

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join(',')}\n`).join('');
const tsv16 = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`\ufeff${rows.map((row) => `${row.join('\t')}\r\n`).join('')}`, 'utf16le');

/** Characters that the sheets above use, in GB 18030: Node decodes it but does not encode it. */
const GB = new Map(
  Object.entries({ 楼: 'c2a5', 栋: 'b6b0', 房: 'b7bf', 号: 'bac5', 商: 'c9cc', 品: 'c6b7', 数: 'cafd', 量: 'c1bf', 土: 'cdc1', 豆: 'b6b9', 鸡: 'bca6', 蛋: 'b5b0', 可: 'bfc9', 乐: 'c0d6', 大: 'b4f3', 米: 'c3d7' }),
); // prettier-ignore
const gb18030 = (text: string): Buffer =>
  Buffer.concat(
    [...text].map((char) => Buffer.from(GB.get(char) ?? Buffer.from(char).toString('hex'), 'hex')),
  );

function read(name: string, content: string | Uint8Array, options = {}): { lines: string[]; whole: boolean } {
  const reading = demandOf(new Map([[name, content]]), options);
  const [tally] = reading.tallies;
  const { lines, counted, replaced, excluded, rejected } = tally!;
  return { lines: linesOf(reading), whole: lines === counted + replaced + excluded + rejected };
}

describe('the same demand, however it is handed in', () => {
  it('gives the same lines', async () => {
    await fc.assert(
      fc.asyncProperty(night, async (asks) => {
        const expected = read('a.csv', csv(long(asks))).lines;
        expect(expected).toHaveLength(asks.length);
        const sheets = [{ name: '订单', rows: wide(asks) }];
        const ways: [string, string | Uint8Array][] = [
          ['wide.csv', csv(wide(asks))],
          ['chain.txt', chain(asks)],
          ['excel.txt', tsv16(long(asks))],
          ['gb.csv', gb18030(csv(long(asks)))],
          ['book.xlsx', await writeXlsx({ sheets })],
        ];
        for (const [name, content] of ways) expect(read(name, content).lines, name).toEqual(expected);
      }),
      { seed: 11, numRuns: 30 },
    );
  });
});

describe('any rows', () => {
  const cell = fc.constantFrom(
    '',
    '1',
    '3',
    '3号楼',
    '12',
    '99',
    '101',
    '0101',
    '5O1',
    '土豆',
    '土逗',
    '鸡蛋',
    '2',
    '2.5',
    'abc',
    '-1',
    '合计',
    '3月2日',
    '2026-11-22 18:00',
    '2026-11-22 23:00',
    '土豆*2;鸡蛋1',
    '已取消',
    '0',
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 15 });
  const header = fc.constantFrom<string[]>(
    ['楼栋', '房号', '商品', '数量', '提交时间', '订单状态'],
    ['楼栋', '房号', '土豆', '鸡蛋（盒）', '看看', ''],
    ['地址', '订单内容', '备注'],
    ['地址', '商品', '数量'],
  );
  const settings = fc.record({
    duplicates: fc.constantFrom('latest', 'sum', 'reject'),
    cutoff: fc.constant(1200),
    register: fc.boolean(),
  });

  it('end each in exactly one count', () => {
    fc.assert(
      fc.property(header, rows, settings, (top, body, options) => {
        const name = 'a.csv';
        const reading = demandOf(new Map([[name, csv([top, ...body])]]), options);
        const [tally] = reading.tallies;
        const { lines, counted, replaced, excluded, rejected, blank, totals, above } = tally!;
        expect(lines).toBe(counted + replaced + excluded + rejected);
        const of = (...codes: string[]): number =>
          reading.problems.filter((p) => codes.includes(p.code)).length;
        expect(of('replaced')).toBe(replaced);
        expect(of('zero-quantity', 'cancelled', 'refunded')).toBe(excluded);
        expect(reading.problems.filter((p) => p.severity === 'reject')).toHaveLength(rejected);
        // One line a row only where a row is a line.
        const single = top.includes('数量') && !body.some((row) => row.some((text) => text.includes('*')));
        if (single && tally!.rows > 0) expect(tally!.rows).toBe(lines + blank + totals + above);
      }),
      { seed: 12, numRuns: 150 },
    );
  });

  it('mean the same in any order, under sum', () => {
    const shuffled = fc.tuple(rows, fc.infiniteStream(fc.nat()));
    fc.assert(
      fc.property(shuffled, ([body, order]) => {
        // A cell that is carried down belongs to the row above it: no order but its own has a meaning.
        const whole = body.filter((row) => row[0] !== '' && row[1] !== undefined && row[1] !== '');
        const other = whole
          .map((row) => ({ row, key: order.next().value as number }))
          .sort((a, b) => a.key - b.key);
        const top = ['楼栋', '房号', '商品', '数量', '提交时间', '订单状态'];
        const one = read('a.csv', csv([top, ...whole]), { duplicates: 'sum' });
        const two = read('a.csv', csv([top, ...other.map(({ row }) => row)]), { duplicates: 'sum' });
        expect(two).toEqual(one);
      }),
      { seed: 13, numRuns: 100 },
    );
  });
});
