import { expect, test } from 'vitest';
import { tried } from './tried.ts';

const TABLE = '房号,姓名,土豆\n';

test.each<
  readonly [
    what: string,
    name: string,
    sheet: string,
    counted: readonly string[],
    rejected: readonly string[],
  ]
>([
  [
    'tables below each other, each with its building above it',
    'a.csv',
    `1号楼订购表,,\n${TABLE}1-101,张三,2\n2号楼订购表,,\n${TABLE}1-101,李四,5\n`,
    ['1-1-101 土豆 2', '2-1-101 土豆 5'],
    [],
  ],
  [
    'without a header of their own',
    'a.csv',
    `1号楼,,\n${TABLE}1-101,张三,2\n2号楼,,\n1-101,李四,5\n`,
    ['1-1-101 土豆 2', '2-1-101 土豆 5'],
    [],
  ],
  [
    'a building that the site does not have: not the one above',
    'a.csv',
    `1号楼,,\n${TABLE}1-101,张三,2\n9号楼,,\n${TABLE}1-101,李四,5\n`,
    ['1-1-101 土豆 2'],
    ['unknown-building'],
  ],
  [
    'another building than the file’s name says: nobody can say which',
    '1号楼.csv',
    `${TABLE}1-101,张三,2\n2号楼,,\n1-101,李四,5\n`,
    ['1-1-101 土豆 2'],
    ['building-unclear'],
  ],
  [
    'a building in its own column is filled in, and is no title',
    'a.csv',
    '楼栋,房号,土豆\n1号楼,1-101,2\n2号楼,,\n,1-101,3\n',
    ['1-1-101 土豆 2', '2-1-101 土豆 3'],
    [],
  ],
  [
    'what is asked under an item’s name beside a list of choices',
    'a.csv',
    '楼栋,房号,需要的物资(多选题),土豆几斤\n1,1-101,鸡蛋*1,2\n1,1-102,鸡蛋*1,无\n',
    ['1-1-101 鸡蛋 1', '1-1-102 鸡蛋 1'],
    ['stray-order'],
  ],
  [
    'entrances below a building’s header, and another building’s below them',
    'a.csv',
    `1号楼,,\n${TABLE}一单元,,\n101,张三,2\n2单元,,\n101,李四,3\n2号楼2单元,,\n101,王五,4\n`,
    ['1-1-101 土豆 2', '1-2-101 土豆 3', '2-2-101 土豆 4'],
    [],
  ],
  [
    'an entrance is the file’s name, and the building stands above',
    '2单元.csv',
    `1号楼登记,,\n${TABLE}101,张三,2\n1-101,李四,3\n`,
    ['1-1-101 土豆 3', '1-2-101 土豆 2'],
    [],
  ],
  [
    'in a building whose entrances no table names they are two all the same',
    '3号楼.csv',
    `${TABLE}1单元,,\n101,张三,2\n2单元,,\n101,李四,3\n`,
    ['3-1-101 土豆 2', '3-2-101 土豆 3'],
    [],
  ],
  [
    'a chain in parts by entrance',
    '1号楼接龙.txt',
    '1单元：\n101 土豆2斤\n102 鸡蛋1盒\n【二单元】\n1. 101 土豆3斤\n',
    ['1-1-101 土豆 2', '1-1-102 鸡蛋 1', '1-2-101 土豆 3'],
    [],
  ],
  [
    'a chain in parts by building and entrance',
    'a.txt',
    '1号楼1单元:\n101 土豆2斤\n2单元:\n101 土豆3斤\n2号楼1单元：\n101 鸡蛋1盒\n',
    ['1-1-101 土豆 2', '1-2-101 土豆 3', '2-1-101 鸡蛋 1'],
    [],
  ],
])('%s', (_, name, sheet, counted, rejected) => {
  const found = tried(name, sheet);
  expect(found.counted).toEqual(counted);
  expect(found.rejected).toEqual(rejected);
});
