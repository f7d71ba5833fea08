import { expect, test } from 'vitest';
import { rejectedLines } from '../../src/explain/rejected-lines.ts';
import { rowsOf } from '../../commands/report/seen-rows.ts';
import { problem } from '../../src/model/index.ts';
import { memorySource } from '../support/index.ts';

const source = memorySource(
  new Map([
    [
      'demand/a.csv',
      '楼栋,单元,房号,商品,数量\n3号楼,2单元,501室,螺蛳粉,1\n3,2,5012,螺蛳粉,1\n13,2,501,螺蛳粉,1\n',
    ],
    ['demand/chain.txt', '3-2-501 螺蛳粉1\n13-2-501 螺蛳粉1\n'],
  ]),
);
const at = (file: string, row: number, value: string) =>
  problem('unknown-item', { file, sheet: '', row, column: '' }, value);
const said = [
  at('demand/a.csv', 2, '螺蛳粉'),
  at('demand/a.csv', 3, '螺蛳粉'),
  at('demand/a.csv', 4, '螺蛳粉'),
  at('demand/chain.txt', 1, '3-2-501 螺蛳粉1'),
  at('demand/chain.txt', 2, '13-2-501 螺蛳粉1'),
  problem('file-twice', { file: 'demand/a.csv' }, '3-2-501'),
];

test.each([[['3-2-501']], [['3', '2', '501']], [['３－２－５０１']]])(
  'the lines that name %j and are not counted, and no other household',
  (names) => {
    const found = rejectedLines((ofFile) => rowsOf(source, ofFile).cells, said, names).map(
      ({ file, row }) => `${file}:${row}`,
    );
    expect(found).toEqual(['demand/a.csv:2', 'demand/chain.txt:1']);
  },
);
