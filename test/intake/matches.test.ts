import { describe, expect, test } from 'vitest';
import { nextMatches, readWorkspace } from '../../src/intake/index.ts';
import { memorySource } from '../support/index.ts';
import { DATE, workspaceOf } from './workspaces.ts';

const FILES = {
  'items.csv': 'item,name,uom\npotato,土豆,斤\ntomato,西红柿,斤\negg,鸡蛋,盒\n',
  'catalogs/a.csv': 'sku,item,pack_size,pack_price\n1,大土豆,20,40\n2,鸡蛋,10,80\n',
  'demand/1.csv':
    'building,room,item,quantity\n1,101,西红市,2\n1,102,土豆,1\n1,103,=cmd|x,1\n1,104,"蛋,鸡",1\n',
};

function readWith(matches: string | undefined) {
  const files = workspaceOf(matches === undefined ? FILES : { ...FILES, 'matches.csv': matches });
  const source = memorySource(files);
  const { workspace, problems } = readWorkspace(source, { date: DATE });
  const said = problems.map(({ code, value }) => `${code} ${value}`);
  return {
    workspace: workspace!,
    said,
    next: nextMatches(source, problems)?.text,
    lacks: nextMatches(source, problems)?.names,
  };
}

describe('names that are no item', () => {
  const first = readWith(undefined);
  const others = '大土豆,土豆,\r\n"蛋,鸡",,\r\n西红市,西红柿,\r\n';

  test('are written down for staff to accept, once each', () => {
    expect(first.said).toEqual([
      'unlisted-item 大土豆',
      'unknown-item 西红市',
      'unknown-item =cmd|x',
      'unknown-item 蛋,鸡',
    ]);
    expect(first.next).toBe(`\uFEFFseen,suggestion,accept\r\n'=cmd|x,,\r\n${others}`);
  });

  test('stay as staff left them while nothing is accepted', () => {
    const second = readWith(first.next);
    expect(second.said).toEqual(first.said);
    expect(second.next).toBeUndefined();
  });

  test('are read as what they were accepted to mean', () => {
    const answered = first
      .next!.replace('西红柿,', '西红柿,是')
      .replace('土豆,\r', '土豆,potato\r')
      .replace('"蛋,鸡",,', '"蛋,鸡",,鸡蛋');
    const second = readWith(answered);
    expect(second.said).toEqual(['unknown-item =cmd|x']);
    const { catalogue, demand, files } = second.workspace;
    expect(catalogue.goods.map(({ id }) => id)).toEqual(['egg', 'potato', 'tomato']);
    expect(catalogue.offers).toHaveLength(2);
    expect([...demand.good]).toEqual([2, 1, 0]);
    expect(files.map(({ input }) => input)).toContain('matches');
  });

  test('are not asked about again where staff said no; an answer that is no item is said', () => {
    const answered = first.next!.replace('土豆,\r', '土豆,否\r').replace('西红柿,', '西红柿,番茄炒蛋');
    const second = readWith(answered);
    expect(second.said).toEqual([
      'unknown-item 西红市',
      'unknown-item =cmd|x',
      'unknown-item 蛋,鸡',
      'unknown-item 番茄炒蛋',
    ]);
    expect(second.next).toBeUndefined();
    expect(second.workspace.catalogue.goods.map(({ id }) => id)).toContain('大土豆');
  });

  test.each([
    ['an open quote', 'seen,suggestion,accept\n"西红市,西红柿,是\n大土豆,土豆,是\n'],
    ['a header that was renamed', 'seen,suggestion,answer\n西红市,西红柿,是\n'],
    ['no header that is understood', '这个,那个\n西红市,西红柿\n'],
    ['a header that stands twice', 'seen,accept,accept\n西红市,,是\n'],
  ])('are not written where the table was not read whole: %s', (_, matches) => {
    const { next, lacks } = readWith(matches);
    expect(next).toBeUndefined();
    expect(lacks).toBeGreaterThan(0);
  });

  test('leave all else in the table as it stands', () => {
    const matches = 'Answers of 21 November,,,\nwho,accept,seen,why\nLi,是,旧名,"a, b"\n,,,\nWang,,,later\n';
    expect(readWith(matches).next).toBe(
      `\uFEFFAnswers of 21 November,,,\r\nwho,accept,seen,why\r\nLi,是,旧名,"a, b"\r\n,,,\r\nWang,,,later\r\n,,'=cmd|x,\r\n,,大土豆,\r\n,,"蛋,鸡",\r\n,,西红市,\r\n`,
    );
  });
});
