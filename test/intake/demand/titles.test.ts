import { expect, test } from 'vitest';
import { readWorkspace } from '../../../src/intake/index.ts';
import { placeName } from '../../../src/model/index.ts';
import { memorySource } from '../../support/index.ts';

const SITE: readonly (readonly [string, string])[] = [
  ['stagger.yaml', 'community: 标本\nintake: {duplicates: latest}\nzones: [{id: B, status: controlled}]\nwaves: [{id: am, arrives: "08:00", ready: "09:00"}]\npoints: [{id: north, zones: [B], open: ["09:00-12:00"], desks: 1, seconds_per_household: 60}]\n'],
  ['buildings.csv', 'building,zone,entrances\n1,B,2\n2,B,2\n'],
  ['items.csv', 'item,uom\n土豆,斤\n鸡蛋,盒\n'],
]; // prettier-ignore

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
])('%s', (_, name, sheet, counted, rejected) => {
  const { workspace, problems } = readWorkspace(memorySource(new Map([...SITE, [`demand/${name}`, sheet]])), {
    date: '2026-11-23',
  });
  const { demand, site, catalogue } = workspace!;
  const lines = Array.from({ length: demand.length }, (__, i) => {
    const { entrance, room } = site.households[demand.household[i]!]!;
    const { building, id } = site.entrances[entrance]!;
    const place = placeName({ building: site.buildings[building]!.id, entrance: id, room });
    const { id: good, baseUnits } = catalogue.goods[demand.good[i]!]!;
    return `${place} ${good} ${demand.asked[i]! / baseUnits}`;
  });
  expect(lines.sort()).toEqual(counted);
  expect(problems.filter(({ severity }) => severity === 'reject').map(({ code }) => code)).toEqual(rejected);
});
