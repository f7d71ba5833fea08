import { expect, test } from 'vitest';
import { paperWords } from '../../src/wording/index.ts';
import { changedPages, reprintText } from '../../src/night/pages/changed-pages.ts';

const said = (before: readonly string[], after: readonly string[], language: 'en' | 'zh-CN' = 'en') =>
  reprintText({ path: 'print/a.pdf', ...changedPages(before, after) }, paperWords(language));

test.each([
  ['a b c', 'a b c', { fresh: [], gone: [] }],
  ['a b c', 'a x c', { fresh: [2], gone: [2] }],
  ['a b c', 'a x b c', { fresh: [2], gone: [] }],
  ['a b c', 'a c', { fresh: [], gone: [2] }],
  ['a a b', 'a b b', { fresh: [3], gone: [2] }],
  ['', 'a', { fresh: [1], gone: [1] }],
])('from "%s" to "%s"', (before, after, expected) => {
  expect(changedPages(before.split(' '), after.split(' '))).toEqual({
    ...expected,
    of: after.split(' ').length,
  });
});

test('pages are named as a window for printing takes them, and the earlier ones where they are others', () => {
  expect(said(['a', 'b', 'c', 'd'], ['a', 'x', 'y', 'd'])).toBe('print/a.pdf: pages 2-3');
  expect(said(['a', 'b', 'c', 'd', 'e'], ['a', 'x', 'c', 'y', 'z', 'w'])).toBe(
    'print/a.pdf: pages 2,4-6, throw away the old pages 2,4-5',
  );
  expect(said(['a', 'b'], ['a'])).toBe('print/a.pdf: throw away the old page 2');
  expect(said(['a', 'b'], ['a'], 'zh-CN')).toBe('print/a.pdf：旧的第 2 页作废');
  expect(said(['a', 'b'], ['x', 'y'], 'zh-CN')).toBe('print/a.pdf：全部重印，旧的作废');
  expect(said([], ['x', 'y'], 'zh-CN')).toBe('print/a.pdf：全部');
});

test('of labels, which lie in hundreds of ranges, only those to print are named', () => {
  const before = Array.from({ length: 200 }, (_, at) => `label ${at}`);
  const after = before.map((text, at) => (at % 3 === 0 ? `${text} new` : text));
  const reprint = { path: 'labels/a.pdf', ...changedPages(['cover', ...before], ['cover', ...after]) };
  const words = paperWords('en');
  expect(reprintText(reprint, words, true)).toMatch(/^labels\/a\.pdf: pages 2,5,8,[\d,]*,200$/);
  expect(reprintText(reprint, words)).toBe('labels/a.pdf: 67 pages (their numbers: changes.txt)');
});
