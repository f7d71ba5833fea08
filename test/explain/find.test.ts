import { describe, expect, test } from 'vitest';
import { findCalled, namesLike, withoutBuildingWord } from '../../src/explain/find.ts';

const GOODS = [
  { id: 'jidan', name: '鸡蛋（30枚/盘）' },
  { id: 'dan35', name: '蛋菜组合' },
  { id: 'dami', name: '大米（10斤）' },
  { id: 'milk', name: 'Fresh milk 2 L' },
];

describe('what a text names', () => {
  test.each([
    ['jidan', 0],
    ['鸡蛋（30枚/盘）', 0],
    ['鸡蛋(30枚/盘)', 0],
    ['鸡蛋', 0],
    ['大米', 2],
    ['FRESH MILK', 3],
    ['蛋', -1],
    ['bread', -1],
    ['', -1],
  ])('%s', (text, index) => {
    expect(findCalled(GOODS, text)).toBe(index);
  });

  test('two of one name are not guessed between', () => {
    const twice = [
      { id: 'a', name: 'Milk' },
      { id: 'b', name: 'milk' },
    ];
    expect(findCalled(twice, 'milk')).toBe(-1);
    expect(findCalled(twice, 'b')).toBe(1);
  });

  test('what may have been meant is offered', () => {
    expect(namesLike(GOODS, '蛋')).toEqual(['鸡蛋（30枚/盘）', '蛋菜组合']);
  });
});

test.each([
  ['3号楼', '3'],
  ['Building 3', '3'],
  ['Quay Row', 'Quay Row'],
])('the building in %s', (text, id) => {
  expect(withoutBuildingWord(text)).toBe(id);
});
