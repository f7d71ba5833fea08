import { describe, expect, test } from 'vitest';
import stringWidth from 'string-width';
import { columnsOf } from '../../src/model/index.ts';
import { excerpt } from '../../commands/report/excerpt.ts';
import { printable } from '../../commands/terminal/printable.ts';
import { slottingProof, sourcingProof } from '../../commands/report/proof.ts';
import { reportProblems } from '../../commands/report/problems.ts';
import type { Summary } from '../../commands/report/summary.ts';
import { clip, formatTable } from '../../commands/report/table.ts';
import { recordedTerminal } from '../../commands/terminal/terminal.ts';
import { problem } from '../../src/model/index.ts';
import { memorySource } from '../support/index.ts';

const at = { file: 'demand/3.csv', sheet: '', row: 7, column: 'quantity' };

describe('excerpt', () => {
  test('the caret stands under the cell of the column, wide characters counted as two', () => {
    const [line = '', pointer = ''] = excerpt(
      ['3', '501', '土豆', '土豆'],
      problem('bad-quantity', at, '土豆'),
      3,
      80,
    );
    expect(line).toBe('7 │ 3 │ 501 │ 土豆 │ 土豆');
    expect(pointer).toBe(`${' '.repeat(stringWidth('7 │ 3 │ 501 │ 土豆 │ '))}^^^^`);
  });

  test('without a column the first cell of that value is meant; without either, only the row is shown', () => {
    expect(excerpt(['3', 'abc', 'abc'], problem('bad-quantity', at, 'abc'), undefined, 80)[1]).toMatch(
      /^ {8}\^\^\^$/,
    );
    expect(excerpt(['3', 'x'], problem('bad-quantity', at, 'abc'), undefined, 80)).toHaveLength(1);
  });

  test('a cell far to the right is still shown, within the width', () => {
    const cells = Array.from({ length: 200 }, (_, c) => `cell ${c}`);
    const lines = excerpt(cells, problem('bad-quantity', at, 'cell 150'), 150, 76);
    expect(lines[0]).toContain('cell 150');
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(76);
  });

  test('a cell of 100 kB is cut', () => {
    expect(
      excerpt(['x'.repeat(100_000)], problem('bad-quantity', at), undefined, 76)[0]!.length,
    ).toBeLessThan(76);
  });
});

test('what a terminal would obey is shown instead', () => {
  expect(printable('a\u001B[2Jb\u202Ec\r\nd')).toBe('a\\u001b[2Jb\\u202ec\\u000d d');
});

describe('tables', () => {
  test('numbers flush right, wide characters as two columns', () => {
    const table = formatTable(
      [
        ['表', '行数'],
        ['demand/三号楼.csv', '12'],
      ],
      { columns: 80, heading: (text) => text },
    );
    expect(table).toEqual(['表                 行数', 'demand/三号楼.csv    12']);
  });

  test('a name too long keeps its end', () => {
    expect(clip('demand/a-very-long-name.csv', 12)).toBe('…ng-name.csv');
  });
});

describe('problems', () => {
  const source = memorySource(
    new Map([['demand/3.csv', 'building,room,quantity\n1,101,x\n1,102,x\n1,103,x\n1,104,x\n1,105,x\n']]),
  );
  const many = [2, 3, 4, 5, 6].map((row) => problem('bad-quantity', { ...at, row }, 'x', { item: 'rice' }));

  test('like problems are shown three times, then counted; the remedy is said once', () => {
    const terminal = recordedTerminal('/');
    reportProblems(terminal, source, many, 'en');
    expect(terminal.stdout).toBe('');
    expect(terminal.stderr.match(/reject row/g)).toHaveLength(3);
    expect(terminal.stderr.match(/→/g)).toHaveLength(1);
    expect(terminal.stderr).toContain('2 more like this, rows 5, 6');
    expect(terminal.stderr).toContain('0 errors, 5 rejects, 0 warnings');
  });

  test('a note is no problem to report', () => {
    const terminal = recordedTerminal('/');
    reportProblems(terminal, source, [problem('replaced', at)], 'en');
    expect(terminal.stderr).toBe('');
  });
});

describe('proof', () => {
  const summary = (sourcing: object[], slotting: object[]): Summary =>
    ({
      currency_scale: 100,
      slots: {},
      sourcing: { status: 'feasible', bounds: sourcing },
      slotting: { status: 'feasible', bounds: slotting },
    }) as unknown as Summary;
  const met = (objective: string): object => ({ objective, value: 5, lowerBound: 5 });
  const open = (objective: string, value: number, lowerBound: number): object => ({
    objective,
    value,
    lowerBound,
  });

  test.each([
    [[met('shortage'), met('money')], /proven/],
    [[met('shortage'), open('money', 100_000, 99_990)], /at most 0\.10 \(0\.01 %\) above/],
    [
      [open('shortage.', 2, 1), open('money', 9, 0)],
      /others are short of: at most 50 %.*\n.*cost: not proven/,
    ],
    [
      [met('shortage.old'), open('shortage.', 2, 0), open('money', 9, 0)],
      /old is short of: proven.*\n.*others are short of: not proven.*work ran out, or.*\n.*cost: .*comes first/,
    ],
    [[met('shortage.'), open('unreplaced', 4, 1)], /after substitutes: at most 75 % of it/],
    [[met('shortage'), open('money', 100_000, 0)], /cost: not proven; how much lower is not known/],
    [[met('shortage')], /what went out is kept/],
    [[], /not proven/],
  ])('orders %j', (bounds, said) => {
    expect(sourcingProof(summary(bounds, []), 'en').join('\n')).toMatch(said);
  });

  test.each([
    [[met('unplaced.'), met('peak'), met('last-slot'), open('span', 9, 2)], /proven/],
    [[open('peak', 750_000, 625_000)], /75 % of capacity; proven unavoidable: 62\.5 %/],
    [[open('last-slot', 1050, 990)], /last slot 17:30; none can end before 16:30/],
    [[open('unplaced.', 12, 7)], /12 households unplaced; proven unavoidable: 7/],
  ])('slots %j', (bounds, said) => {
    expect(slottingProof(summary([], bounds), 'en').join('\n')).toMatch(said);
  });
});

test('columns are counted as the library that terminals are measured by counts them', () => {
  const texts = [
    'Order',
    '怡海花园 08:30',
    '１２（全角）',
    'é',
    'e\u0301',
    '𠮷',
    '┌│└',
    'カタカナ',
    'ｶﾅ',
    '한글',
    '🍅',
    '·–—',
    '',
  ];
  for (const text of texts) expect([text, columnsOf(text)]).toEqual([text, stringWidth(text)]);
});
