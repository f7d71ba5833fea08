import { describe, expect, test } from 'vitest';
import { inputFiles } from '../../../src/intake/files/index.ts';
import { NOWHERE } from '../../../src/model/index.ts';
import { memorySource } from '../../support/index.ts';

const NAMES = [
  'demand/1.csv',
  'demand/2.TSV',
  'demand/10.xlsx',
  'demand/north/3.csv',
  'demand/.hidden.csv',
  'demand/~$10.xlsx',
  'demand/.git/x.csv',
  'demand/README.md',
  'demand/photo.jpg',
  'list-2026-11-23.csv',
];

function find(paths: string | string[], named = true) {
  const source = memorySource(new Map(NAMES.map((name) => [name, 'x'])));
  const { names, problems } = inputFiles(source, {
    paths: typeof paths === 'string' ? [paths] : paths,
    named,
    place: { ...NOWHERE, file: 'stagger.yaml' },
    date: '2026-11-23',
    extensions: ['.csv', '.tsv', '.xlsx'],
  });
  return {
    names,
    codes: problems.map(({ code, file, value }) => [code, file, value].filter((t) => t !== '')),
  };
}

const ALL = ['demand/1.csv', 'demand/2.TSV', 'demand/10.xlsx', 'demand/north/3.csv'];

describe('what a path stands for', () => {
  test.each([
    ['demand/', ALL],
    ['./demand', ALL],
    ['demand/*.csv', ['demand/1.csv']],
    ['demand/**/*.csv', ['demand/1.csv', 'demand/north/3.csv']],
    ['**/3.csv', ['demand/north/3.csv']],
    ['demand/?.csv', ['demand/1.csv']],
    ['demand/[0-9]*', ['demand/1.csv', 'demand/2.TSV', 'demand/10.xlsx']],
    ['demand/[!1]*.*', ['demand/2.TSV']],
    ['list-{date}.csv', ['list-2026-11-23.csv']],
    ['demand/10.xlsx#Tower 3', ['demand/10.xlsx#Tower 3']],
    ['demand\\1.csv', ['demand/1.csv']],
  ])('%s', (path, names) => {
    expect(find(path).names).toEqual(names);
  });

  test('a default name stands for the table in another form, a written one does not', () => {
    expect(find('demand/10.csv', false).names).toEqual(['demand/10.xlsx']);
    expect(find('demand/10.csv').codes).toContainEqual(['file-missing', 'stagger.yaml', 'demand/10.csv']);
  });

  test('several paths; a file that two of them name is read once', () => {
    expect(find(['demand/north', 'demand/1.csv', 'demand/*.csv']).names).toEqual([
      'demand/1.csv',
      'demand/north/3.csv',
    ]);
  });
});

describe('what is said', () => {
  test('names that no plan folder could keep on every machine', () => {
    const source = memorySource(
      new Map(['d/a\u001b.csv', 'd/11:30.csv', 'd/b.csv', 'd/B.csv'].map((n) => [n, 'x'])),
    );
    const spec = { named: true, place: NOWHERE, date: '2026-11-23', extensions: ['.csv'] };
    const { problems } = inputFiles(source, { paths: ['d'], ...spec });
    expect(problems.map(({ file, facts }) => [file, facts['reason']])).toEqual([
      ['d/11:30.csv', 'name'],
      ['d/a\u001b.csv', 'name'],
      ['d/b.csv', 'name-twice'],
    ]);
  });

  test.each(['none.csv', 'none/', 'demand/*.ods', 'none/*.csv'])(
    'a named path that is not there: %s',
    (path) => {
      expect(find(path)).toEqual({
        names: [],
        codes: [['file-missing', 'stagger.yaml', path.replace(/\/$/, '')]],
      });
      expect(find(path, false)).toEqual({ names: [], codes: [] });
    },
  );

  test('a sheet that is open, a file that is no sheet; nothing of hidden files and READMEs', () => {
    expect(find('demand').codes).toEqual([
      ['sheet-open', 'demand/10.xlsx'],
      ['file-skipped', 'demand/photo.jpg'],
    ]);
    expect(find('demand/10.xlsx').codes).toEqual([['sheet-open', 'demand/10.xlsx']]);
  });
});
