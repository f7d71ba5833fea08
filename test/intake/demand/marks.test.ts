import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readSheets } from '../../../src/sheets/index.ts';
import { memorySource } from '../../support/index.ts';
import { demandOf } from './corpus.ts';

const CASES = new URL('../../../fixtures/sheets/', import.meta.url).pathname;

/** Non-blank cells of every sheet that the files hold, or its rows that are not blank. */
function marksIn(files: ReadonlyMap<string, string | Uint8Array>, of: 'cells' | 'lines'): number[] {
  const source = memorySource(files);
  return [...files.keys()].sort().flatMap((file) =>
    readSheets(source, file).sheets.map(({ rows }) => {
      let marks = 0;
      for (const { cells } of rows) {
        const filled = cells.filter((cell) => cell.trim() !== '').length;
        marks += of === 'lines' ? Math.min(filled, 1) : filled;
      }
      return marks;
    }),
  );
}

/** A text is a chat, whose marks are its lines, or a table after all. */
function expectWhole(files: ReadonlyMap<string, string | Uint8Array>, name: string): void {
  const ways = [marksIn(files, 'cells')];
  if ([...files.keys()].some((file) => file.endsWith('.txt'))) ways.push(marksIn(files, 'lines'));
  expect(ways, name).toContainEqual(counted(files));
}

function counted(files: ReadonlyMap<string, string | Uint8Array>): number[] {
  return demandOf(files).files.map(({ marks }) => Object.values(marks).reduce((sum, n) => sum + n, 0));
}

describe('every mark has one role', () => {
  it('in what staff hand in', () => {
    for (const { name, parentPath } of readdirSync(CASES, { withFileTypes: true })) {
      if (name.includes('.') || name === 'encoding-told') continue;
      const folder = `${parentPath}/${name}`;
      const sheets = readdirSync(folder).filter((file) => !file.endsWith('.json'));
      const files = new Map(sheets.map((file) => [file, readFileSync(`${folder}/${file}`)]));
      expectWhole(files, name);
    }
  });

  it('in any text at all', () => {
    const word = fc.constantFrom(
      ',', ',', '\n', '\n', '\t', ' ', '"', '楼栋', '房号', '商品', '数量', '备注', '序号', '土豆', '鸡蛋2', '3-501', '1.',
      '3', '501', '2斤', '合计', '各1', '#接龙', 'potatoes', '\r\n', ';', '取消', '王姐', '+1', '0', '已取消',
    ); // prettier-ignore
    const text = fc.oneof(
      fc.array(word, { maxLength: 80 }).map((words) => words.join('')),
      fc.string({ maxLength: 80, unit: 'binary' }),
    );
    const name = fc.constantFrom('a.csv', 'a.txt', 'a.tsv');
    const head = fc.constantFrom(
      '',
      '楼栋,房号,商品,数量\n',
      '楼栋,房号,土豆,鸡蛋,看看\n',
      '地址,订单内容,备注\n',
      '#接龙\n',
    );
    fc.assert(
      fc.property(name, head, text, (file, top, rest) => {
        const files = new Map([[file, Buffer.from(top + rest)]]);
        expectWhole(files, top + rest);
      }),
      { seed: 31, numRuns: 400 },
    );
  });
});
