import type { ViolationCode } from '../../model/index.ts';
import type { Words } from './words.ts';

/** Rule 8: the files. English, Chinese. */
export const PAPER = {
  'file-missing': ['{file} is missing', '缺少 {file}'],
  'file-damaged': ['{file}, row {row}: damaged ({what})', '{file} 第 {row} 行：已损坏（{what}）'],
  'manifest-wrong': ['{file} is not what manifest.json says', '{file} 与 manifest.json 不符'],
  'cell-unreadable': [
    '{file}, row {row}, {column}: “{where}” cannot be read',
    '{file} 第 {row} 行 {column}：“{where}”无法读取',
  ],
  'cell-not-harmless': [
    '{file}, row {row}: a spreadsheet would run “{where}”',
    '{file} 第 {row} 行：“{where}”会被表格当公式执行',
  ],
  'not-sorted': ['{file}, row {row}: out of order ({where})', '{file} 第 {row} 行：顺序不对（{where}）'],
  'row-twice': ['{file}, row {row}: a second row for {where}', '{file} 第 {row} 行：{where} 重复'],
  'id-unknown': [
    '{file}, row {row}: no such {column}, “{where}”',
    '{file} 第 {row} 行：没有这个 {column}，“{where}”',
  ],
  'plan-json-differs': [
    'plan.json and the tables differ in {amount} places ({where})',
    'plan.json 与表格有 {amount} 处不同（{where}）',
  ],
  'paper-differs': [
    '{file} differs from the plan in {amount} places ({where})',
    '{file} 与计划有 {amount} 处不同（{where}）',
  ],
  'column-wrong': [
    '{file}, row {row}, {where}: {column} says “{is}” and should say “{expected}”',
    '{file} 第 {row} 行 {where}：{column} 写着“{is}”，应为“{expected}”',
  ],
  'code-repeated': [
    '{file}, row {row}: the code “{where}” is not unique',
    '{file} 第 {row} 行：取货码“{where}”重复',
  ],
  'personal-data': ['{file} shows {amount} residents’ particulars', '{file} 泄露了 {amount} 处住户信息'],
} as const satisfies Partial<Record<ViolationCode, Words>>;
