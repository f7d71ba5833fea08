import * as fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

import { readSheets } from '../../src/sheets/index.ts';
import { memorySource } from '../support/index.ts';

function rowsOf(
  text: string | Uint8Array,
  pieceBytes = 65536,
): { rows: string[][]; hash: string; problems: string[] } {
  const source = memorySource(new Map([['a.csv', text]]), pieceBytes);
  const { sheets, problems } = readSheets(source, 'a.csv', { encoding: 'utf-8' });
  const [sheet] = sheets;
  return {
    rows: [...sheet!.rows].map((row) => [...row.cells]),
    hash: sheet!.rowsSha256,
    // What is written here ends as it likes: `read.test.ts` has that.
    problems: problems.map((p) => p.code).filter((code) => code !== 'cut-short'),
  };
}

const cell = fc.oneof(
  fc.constantFrom('', 'a', '土豆', 'a,b', 'say "hi"', 'two\nlines', 'two\r\nlines', '𠮷', ' x '),
  // An apostrophe before a formula is ours to take away: read.test.ts has it.
  fc.string({ maxLength: 6 }).filter((text) => !text.startsWith("'")),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
const writing = fc.record({
  end: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.boolean(),
  last: fc.boolean(),
  quoteAll: fc.boolean(),
});

function write(
  rows: readonly (readonly string[])[],
  how: { end: string; mark: boolean; last: boolean; quoteAll: boolean },
): string {
  const quoted = (text: string): string =>
    how.quoteAll || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  // A first row that holds commas only inside quotes leaves the delimiter to guess: the header does not.
  const lines = [['h1', 'h2', 'h3'], ...rows].map((row) => row.map(quoted).join(','));
  return (how.mark ? '\ufeff' : '') + lines.join(how.end) + (how.last ? how.end : '');
}

describe('rows of any table, written in any way', () => {
  it('are read as they were, in pieces of any size', () => {
    fc.assert(
      fc.property(table, writing, fc.integer({ min: 1, max: 40 }), (rows, how, pieceBytes) => {
        fc.pre(!rows.some((row) => row.some((text) => text.includes('\ufeff'))));
        const read = rowsOf(write(rows, how), pieceBytes);
        const body = read.rows.slice(1);
        // A last row of one blank cell without an end of its own is no row.
        const expected =
          how.last || how.quoteAll || rows.at(-1)!.join('') !== '' || rows.at(-1)!.length > 1
            ? rows
            : rows.slice(0, -1);
        expect(body).toEqual(expected);
        expect(read.problems).toEqual([]);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('hash the same', () => {
    fc.assert(
      fc.property(table, writing, writing, (rows, one, other) => {
        expect(rowsOf(write(rows, one)).hash).toBe(rowsOf(write(rows, other)).hash);
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});

describe('text with quotes anywhere', () => {
  const scrap = fc.array(fc.constantFrom('"', '""', ',', '\n', '\r\n', 'a', 'b', ' '), { maxLength: 25 });

  it('reads as csv-parse reads it, or says that a quote stays open', () => {
    fc.assert(
      fc.property(scrap, fc.integer({ min: 1, max: 9 }), (parts, pieceBytes) => {
        const text = `h,h\n${parts.join('')}`;
        let expected: string[][] | undefined;
        try {
          expected = parse(text, {
            record_delimiter: ['\r\n', '\n', '\r'],
            relax_column_count: true,
            relax_quotes: true,
          });
        } catch {
          expected = undefined;
        }
        const read = rowsOf(text, pieceBytes);
        if (expected === undefined) expect(read.problems).toEqual(['quote-not-closed']);
        else expect(read).toMatchObject({ rows: expected, problems: [] });
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

const python = spawnSync('python3', ['--version']).status === 0;
const READER = `
import csv, io, json, sys
print(json.dumps([list(csv.reader(io.StringIO(text, newline=''))) for text in json.load(sys.stdin)]))
`;

describe.skipIf(!python)("Python's csv module (skipped where there is no python3)", () => {
  it('reads the same rows', () => {
    const texts = fc
      .sample(fc.tuple(table, writing), { seed: 4, numRuns: 300 })
      .map(([rows, how]) => write(rows, { ...how, mark: false }))
      .filter((text) => !text.includes('\0') && !text.includes('\ufeff'));
    const answer = execFileSync('python3', ['-c', READER], {
      input: JSON.stringify(texts),
      encoding: 'utf8',
    });
    const expected = JSON.parse(answer) as string[][][];
    for (const [i, text] of texts.entries()) {
      // Python gives a blank line as a row without cells, we as a row with one that is blank.
      expect(rowsOf(text).rows).toEqual(expected[i]!.map((row) => (row.length === 0 ? [''] : row)));
    }
  });
});
