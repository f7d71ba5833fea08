import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildingKey,
  cellNumber,
  chineseNumber,
  editDistance,
  entranceKey,
  entranceText,
  floorOfRoom,
  foldWidth,
  headerKey,
  nearest,
  roomFold,
  roomKey,
  roomText,
} from '../../../src/intake/text/index.ts';

describe('keys', () => {
  test.each([
    [foldWidth, '３－５０１　Ａ', '3-501 A'],
    [foldWidth, '2½ ①份', '2½ ①份'],
    [headerKey, 'Pack Size（每箱）*', 'packsize'],
    [headerKey, ' 房 号 ', '房号'],
    [headerKey, '【必填】商品：', '商品'],
    [headerKey, '（自动）', '(自动)'],
    [headerKey, 'PACK_PRICE [元]', 'packprice'],
    [buildingKey, '3号楼', '3'],
    [buildingKey, '三号楼', '3'],
    [buildingKey, '十二栋', '12'],
    [buildingKey, 'Bldg 03', '3'],
    [buildingKey, '３＃', '3'],
    [buildingKey, 'A座', 'a'],
    [buildingKey, '号楼', '号'],
    [buildingKey, '东区3号楼', '东区3'],
    [buildingKey, '0', '0'],
    [entranceKey, '二单元', '2'],
    [entranceKey, 'Unit 2', '2'],
    [entranceKey, '东门', '东'],
    [entranceKey, '', ''],
    [roomText, '５０１室', '501'],
    [roomText, 'apt. 2b', '2b'],
    [roomText, ' Shop 2 ', 'Shop 2'],
    [roomFold, 'Shop 2', 'shop2'],
    [entranceText, '东门', '东'],
    [entranceText, 'Unit b', 'b'],
    [roomText, '0501', '0501'],
    [roomKey, '0501', '501'],
    [roomKey, '室', '室'],
  ] as const)('%o(%j)', (key, text, expected) => {
    expect(key(text)).toBe(expected);
  });

  test.each([
    ['501', 5],
    ['1203', 12],
    ['0501', 5],
    ['21', null],
    ['501A', null],
    ['B101', null],
  ])('the floor of room %s', (room, floor) => {
    expect(floorOfRoom(room)).toBe(floor);
  });

  test('folding twice is folding once', () => {
    const anything = fc.string({ unit: 'grapheme', maxLength: 12 });
    fc.assert(
      fc.property(anything, (text) => {
        for (const key of [foldWidth, headerKey, entranceKey, roomKey]) expect(key(key(text))).toBeDefined();
        expect(foldWidth(foldWidth(text))).toBe(foldWidth(text));
      }),
      { seed: 11 },
    );
  });
});

describe('numbers', () => {
  test.each([
    ['三', 3],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零三', 103],
    ['两百', 200],
    ['一二', 12],
    ['〇', 0],
    ['三号', undefined],
    ['', undefined],
  ])('%s', (text, number) => {
    expect(chineseNumber(text)).toBe(number);
  });

  test.each([
    ['1,234.50', 100, 123450],
    ['１２', 1, 12],
    [' 0.5 ', 500, 250],
    ['1,23', 100, 123],
    ['1,230', 1, undefined],
    ['0.333', 100, 'inexact'],
    ['1e9', 1, undefined],
    ['', 1, undefined],
  ])('%j × %d', (text, scale, value) => {
    expect(cellNumber(text, scale)).toBe(value);
  });
});

describe('did you mean', () => {
  test.each([
    ['tomatos', ['potatoes', 'tomatoes', 'rice'], ['tomatoes']],
    ['西红柿', ['土豆', '西红市', '大西红柿'], ['大西红柿', '西红市']],
    ['langauge', ['language', 'currency'], ['language']],
    ['xyz', ['abc', 'def'], []],
  ])('%s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toEqual(expected);
  });

  test('the distance is a plain dynamic program’s where it is within the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '土', '𠮷'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.nat(7), (a, b, limit) => {
        const exact = editDistance(a, b);
        expect(exact).toBe(editDistance(b, a));
        const limited = editDistance(a, b, limit);
        expect(limited).toBe(Math.min(exact, limit + 1));
        expect(exact === 0).toBe(a === b);
      }),
      { seed: 12 },
    );
  });
});
