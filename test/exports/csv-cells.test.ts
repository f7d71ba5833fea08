import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvFile } from '../../src/exports/csv.ts';
import { harmless, original } from '../../src/model/index.ts';

/** What begins like a formula, and what a table is made of. */
const PIECE = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '\t',
  '\r',
  '\n',
  '\r\n',
  ' ',
  '\u3000',
  '\u200B',
  '\uFEFF',
  "'",
  '"',
  ',',
  ';',
  '1',
  '12.5',
  'a',
  '米',
  '\u202E',
  '𠮷',
);
const CELL = fc.array(PIECE, { maxLength: 6 }).map((pieces) => pieces.join(''));

const textOf = (rows: readonly string[][], headers = ['a', 'b', 'c']): string => {
  const columns = headers.map((header) => [header, 'text'] as const);
  return [...csvFile('x.csv', columns, () => rows).chunks()].join('');
};

/** A row ends with CR LF and with nothing less, as a strict reader sees it. */
const read = (text: string): string[][] => parse(text, { bom: true, record_delimiter: '\r\n' });

it('whatever cells hold, a row stays a row and every text reads back', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(CELL, CELL, CELL), { minLength: 1, maxLength: 4 }), (rows) => {
      const [, ...back] = read(textOf(rows));
      expect(back.map((cells) => cells.map(original))).toEqual(rows);
    }),
    { seed: 7, numRuns: 1000 },
  );
});

it('a cell that is a line end alone is quoted', () => {
  expect(textOf([['\r', '\n', 'x\ry']])).toBe(`\uFEFFa,b,c\r\n"'\r","'\n","x\ry"\r\n`);
});

it.each(['=1+1', '＝1', ' @x', '\t1', '\u3000+1+1', '-a'])(
  'a header is made harmless as a cell is: %j',
  (text) => {
    const [headers] = read(textOf([], [text, 'b', 'c']));
    expect(headers).toEqual([`'${text}`, 'b', 'c']);
  },
);

it.each(['0', '-5', '+3', '12.50', '-0.125', '3-2-501', '2026-11-23', "it's", '大米'])(
  '%s is left alone',
  (text) => {
    expect(harmless(text)).toBe(text);
  },
);

it('what runs is told, whatever stands before it', () => {
  fc.assert(
    fc.property(CELL, (text) => {
      const safe = harmless(text);
      expect(original(safe)).toBe(text);
      if (safe === text) expect(text).not.toMatch(/^[\s\p{C}]*[=+\-@＝＋－＠](?!\d+(\.\d+)?$)|^[\t\r\n]/u);
    }),
    { seed: 7, numRuns: 1000 },
  );
});
