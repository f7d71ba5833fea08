import { expect, test } from 'vitest';
import { memorySource, nightOf, workspaceFiles } from './index.ts';

const DESCRIPTION = {
  settings: {
    zones: [
      { id: 'A', status: 'sealed' },
      { id: 'B', status: 'controlled' },
    ],
  },
  buildings: [
    { building: '10', zone: 'A' },
    { building: '2', zone: 'B', entrances: 2 },
  ],
  items: [{ item: 'rice', uom: '斤' }],
  bundles: [{ bundle: 'basket', item: 'rice', quantity: '1.5' }],
  offers: [{ supplier: 'S', item: 'rice', pack_size: 10, pack_price: '30.50', price_breaks: '10=28' }],
  substitutes: [{ item: 'noodles', substitute: 'rice', ratio: '0.5' }],
  demand: { '10-201': { noodles: 3 }, '2-2-1001': { basket: 1, rice: 2 } },
} as const;

test('a description makes the model of its night, sorted and in base units', () => {
  const night = nightOf(DESCRIPTION);
  expect(night.catalogue.goods.map((good) => good.id)).toEqual(['basket', 'noodles', 'rice']);
  expect(night.catalogue.goods[0]).toMatchObject({ components: [{ item: 2, quantity: 750 }] });
  expect(night.catalogue.offers).toMatchObject([
    { item: 2, packSize: 5000, packPrice: 3050, packGrams: 5000, priceBreaks: [{ from: 10, price: 2800 }] },
  ]);
  // Half a 斤 for one of noodles: 250 g for 1000 thousandths.
  expect(night.catalogue.substitutes[0]?.ratio).toEqual({ numerator: 1, denominator: 4 });
  expect(night.site.entrances.map((entrance) => [entrance.building, entrance.id, entrance.points])).toEqual([
    [0, '1', [0]],
    [0, '2', [0]],
    [1, '', []],
  ]);
  expect([...night.demand.household]).toEqual([0, 0, 1]);
  expect([...night.demand.asked]).toEqual([1000, 1000, 3000]);
  expect(night.site.households.map((household) => household.floor)).toEqual([10, 2]);
});

test('the same description makes the files of a workspace', () => {
  const files = workspaceFiles(DESCRIPTION);
  expect([...files.keys()]).toEqual([
    'stagger.yaml',
    'buildings.csv',
    'items.csv',
    'suppliers.csv',
    'bundles.csv',
    'substitutes.csv',
    'catalogs/offers.csv',
    'demand/demand.csv',
  ]);
  expect(files.get('demand/demand.csv')).toBe(
    'building,entrance,room,item,quantity,substitute_ok\n10,,201,noodles,3,no\n2,2,1001,basket,1,no\n2,2,1001,rice,2,no\n',
  );
});

test('a source in memory lists a folder and reads in pieces', () => {
  const source = memorySource({ 'a/x': '一二', 'a/b/y': '', z: '' }, 1);
  expect(source.list('a')).toEqual(['a/x', 'a/b/y']);
  expect(source.list('q')).toBeUndefined();
  expect([...source.read('a/x')]).toHaveLength(6);
  expect(() => [...source.read('q')]).toThrow('no such file');
});
