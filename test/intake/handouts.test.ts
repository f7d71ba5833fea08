import { expect, test } from 'vitest';
import type { Workspace } from '../../src/model/index.ts';
import { read } from './workspaces.ts';

const FILES = {
  'buildings.csv': 'building,zone\n1,B\n2,A\n3,C\n',
  'households.csv':
    'building,room,residents,tags\n1,101,3,Newborn\n1,102,2,\n2,201,1,newborn;elderly\n3,301,,\n',
  'items.csv': 'item,uom\nmilk,盒\nnoodles,箱\nrice,斤\n',
  'demand/1.csv': 'building,room,item,quantity,substitute_ok\n1,101,noodles,2,yes\n3,302,rice,1,no\n',
};

function asked({ site, catalogue, demand }: Workspace): string[] {
  return Array.from({ length: demand.length }, (_, i) => {
    const { room } = site.households[demand.household[i]!]!;
    return `${room} ${catalogue.goods[demand.good[i]!]!.id} ${demand.asked[i]} ${demand.substituteOk[i]}`;
  });
}

test('what is handed out is known apart from what was asked for', () => {
  const { night } = read({ ...FILES, 'handouts.csv': 'item,quantity,per,zones,tags\nnoodles,1,,B,\n' });
  // 101 asked for two and is given one; 102 asked for nothing.
  expect(asked(night)).toEqual(['101 noodles 3000 1', '102 noodles 1000 0', '302 rice 500 0']);
  expect([...night.demand.given!]).toEqual([1000, 1000, 0]);
  expect(read(FILES).night.demand.given).toBeUndefined();
});

test.each([
  [
    'noodles,1,,,',
    [
      '101 noodles 3000 1',
      '102 noodles 1000 0',
      '201 noodles 1000 0',
      '301 noodles 1000 0',
      '302 noodles 1000 0',
      '302 rice 500 0',
    ],
  ],
  ['milk,2,residents,B,', ['101 milk 6000 0', '101 noodles 2000 1', '102 milk 4000 0', '302 rice 500 0']],
  [
    'milk,1,每人,,elderly；NEWBORN',
    ['101 milk 3000 0', '101 noodles 2000 1', '201 milk 1000 0', '302 rice 500 0'],
  ],
  ['rice,0.5,,C,', ['101 noodles 2000 1', '301 rice 250 0', '302 rice 750 0']],
])('%s', (row, expected) => {
  const { night, said } = read({ ...FILES, 'handouts.csv': `item,quantity,per,zones,tags\n${row}\n` });
  expect(said).toEqual(['unknown-room 3']);
  expect(asked(night)).toEqual(expected);
  expect(night.files.find(({ input }) => input === 'handouts')).toMatchObject({ lines: 0 });
});

test('a fine weight makes its step fine', () => {
  const { night } = read({ ...FILES, 'handouts.csv': 'item,quantity\nrice,0.5\n' });
  expect(night.catalogue.goods[2]).toMatchObject({ id: 'rice', step: 250 });
});

test('rows that cannot be used, and one for nobody', () => {
  const rows =
    'corn,1,,,\nmilk,0.5,,,\nmilk,0,,,\nmilk,1,stairs,,\nmilk,1,,Z,\nmilk,1,,A,none\nmilk,1斤,,,\n';
  const { said } = read({ ...FILES, 'handouts.csv': `item,quantity,per,zones,tags\n${rows}` });
  expect(said).toEqual([
    'unknown-room 3',
    'unknown-item 2',
    'bad-quantity 3',
    'bad-quantity 4',
    'bad-cell 5',
    'bad-cell 6',
    'handout-for-nobody 7',
    'bad-quantity 8',
  ]);
});
