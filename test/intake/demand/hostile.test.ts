import { describe, expect, it } from 'vitest';

import { demandOf, linesOf } from './corpus.ts';

const L = '楼栋,房号,商品,数量\n';

/** Sizes at which anything worse than linear would not end within the test's time. */
const LONG_CELL = 'x'.repeat(100_000);
const MANY = 6_000;

describe('sheets that nobody hands in by mistake', () => {
  const rowsOf = (row: (i: number) => string): string =>
    L + Array.from({ length: MANY }, (_, i) => row(i)).join('\n');
  const table: [string, string, string, number, string[]][] = [
    [
      'a cell of 100 kB in every field',
      'a.csv',
      `${L}${LONG_CELL},501,土豆,1\n3,${LONG_CELL},土豆,1\n3,501,${LONG_CELL},1\n3,501,土豆,${LONG_CELL}\n`,
      0,
      ['bad-address', 'bad-quantity', 'unknown-item'],
    ],
    [
      'a different unknown item in every row',
      'a.csv',
      rowsOf((i) => `3,501,东西${i},1`),
      0,
      ['unknown-item'],
    ],
    [
      'a different unknown building in every row',
      'a.csv',
      rowsOf((i) => `B${i}x,501,土豆,1`),
      0,
      ['unknown-building'],
    ],
    [
      'a different quantity in every row',
      'a.csv',
      rowsOf((i) => `3,${i},土豆,${i + 1}.5`),
      MANY,
      ['step-finer'],
    ],
    ['one household and item all over', 'a.csv', rowsOf(() => '3,501,土豆,1'), 1, ['replaced']],
    [
      'ten thousand columns',
      'a.csv',
      `楼栋,房号${',土豆'.repeat(1)}${Array.from({ length: 10_000 }, (_, i) => `,c${i}`).join('')}\n3,501,1${',2'.repeat(10_000)}\n`,
      1,
      ['unknown-column'],
    ],
    [
      'an address that begins and never ends',
      'a.csv',
      `地址,商品,数量\n${'3号楼'.repeat(30_000)},土豆,1\n${'1-'.repeat(50_000)},土豆,1\n${'('.repeat(100_000)},土豆,1\n`,
      0,
      ['bad-address'],
    ],
    [
      'a chain of one line',
      'a.txt',
      `#接龙\n土豆\n1. 3-501 ${'土豆1斤 '.repeat(MANY)}\n`,
      0,
      ['unreadable-line'],
    ],
    [
      'a cell of twenty thousand items',
      'a.csv',
      `地址,订单内容\n3-501,${'土豆1斤 '.repeat(MANY)}\n`,
      0,
      ['ambiguous-duplicate'],
    ],
    [
      'a cell of brackets, signs and digits',
      'a.csv',
      `地址,订单内容\n3-501,${'（2*3/'.repeat(MANY)}\n`,
      0,
      ['unreadable-line'],
    ],
    [
      'lone surrogates and controls',
      'a.csv',
      `${L}3,501,土豆,1\n\u0001,501,土豆,1\n3,502,\u0007土豆,1\n3,503,土豆,\u202e1\n`,
      1,
      ['bad-quantity', 'unknown-building', 'unknown-item'],
    ],
    [
      'names of prototypes',
      'a.csv',
      '__proto__,楼栋,房号,商品,数量,hasOwnProperty\n1,constructor,toString,__proto__,valueOf,1\n1,3,501,土豆,1,1\n',
      1,
      ['unknown-header', 'unknown-item'],
    ],
    [
      'headers of 100 kB',
      'a.csv',
      `楼栋,房号,土豆,${'?'.repeat(100_000)}x,${' '.repeat(100_000)}x,${'1'.repeat(100_000)}x,${'('.repeat(100_000)}\n3,501,1,2,,${'1'.repeat(100_000)},\n`,
      1,
      ['unknown-column', 'unknown-header'],
    ],
    [
      'cells of one sign',
      'a.csv',
      `楼栋,房号,商品,数量,单位,规格,提交时间,订单状态,接受替代\n3,501,土豆,1${`,${' '.repeat(50_000)}x`.repeat(5)}\n3,502,土豆,1${`,${'1'.repeat(50_000)}x`.repeat(5)}\n3,503,土豆,1,,${'('.repeat(50_000)},${'退'.repeat(50_000)},,\n`,
      1,
      ['consent-unread', 'status-unclear', 'time-unread', 'unit-unknown'],
    ],
  ];
  it.each(table)('%s', (_, name, text, lines, codes) => {
    const reading = demandOf(new Map([[name, text]]), { duplicates: 'latest' });
    expect(linesOf(reading)).toHaveLength(lines);
    expect([...new Set(reading.problems.map(({ code }) => code))].sort()).toEqual(codes);
    for (const t of reading.tallies) expect(t.lines).toBe(t.counted + t.replaced + t.excluded + t.rejected);
  });
});
