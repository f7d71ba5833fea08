import { describe, expect, test } from 'vitest';
import { read } from '../workspaces.ts';

describe('bundles, stock, substitutes, vehicles', () => {
  const items = 'item,uom\nrice,袋\npotato,斤\n';

  test('a bundle is of items', () => {
    const table =
      'bundle,name,price,item,quantity\n包,蔬菜包,35,potato,2\n包,,,rice,0.5\n包,,,potato,1\nrice,,,potato,1\n大包,,,包,1\n空,,,potato,0\n';
    const { night, said } = read({ 'items.csv': items, 'bundles.csv': table });
    expect(said).toEqual(['bundle-unusable 5', 'bundle-unusable 6', 'bundle-unusable 7']);
    expect(night.catalogue.goods[2]).toMatchObject({
      kind: 'bundle',
      name: '蔬菜包',
      price: 3500,
      components: [
        { item: 0, quantity: 1500 },
        { item: 1, quantity: 500 },
      ],
    });
  });

  test('stock until the day it expires', () => {
    const table =
      'item,quantity,uom,source,expires\nrice,2,,reserve,2026/11/23\nrice,1,,,2026-11-22\npotato,1.5,公斤,,\nrice,-1,,,\nrice,x,,,\nrice,1,箱,,\nrice,1,,,someday\n';
    const { night, said } = read({ 'items.csv': items, 'stock.csv': table });
    expect(said).toEqual([
      'expired 3',
      'negative-quantity 5',
      'bad-quantity 6',
      'unit-unknown 7',
      'bad-cell 8',
    ]);
    expect(night.catalogue.stock).toEqual([
      { item: 0, quantity: 1500, source: '', expires: '', usable: true },
      { item: 1, quantity: 1000, source: '', expires: '2026-11-22', usable: false },
      { item: 1, quantity: 2000, source: 'reserve', expires: '2026-11-23', usable: true },
    ]);
  });

  test.each([
    ['rice', 'potato', '5', { numerator: 5, denominator: 2 }],
    ['potato', 'rice', '0.2', { numerator: 2, denominator: 5 }],
    ['rice', 'potato', '', { numerator: 1, denominator: 2 }],
  ])('%s by %s at %j, in base units', (item_, substitute, ratio, expected) => {
    const table = `item,substitute,ratio\n${item_},${substitute},${ratio}\n`;
    const { night } = read({ 'items.csv': items, 'substitutes.csv': table });
    expect(night.catalogue.substitutes).toMatchObject([{ ratio: expected, rank: 1 }]);
  });

  test('substitutes that are none', () => {
    const table =
      'item,substitute,ratio\nrice,rice,1\nrice,corn,1\nrice,potato,0\nrice,potato,2\nrice,potato,3\n';
    const { night, said } = read({ 'items.csv': items, 'substitutes.csv': table });
    expect(said).toEqual(['bad-cell 2', 'unknown-item 3', 'bad-cell 4', 'duplicate-row 6']);
    expect(night.catalogue.substitutes).toHaveLength(1);
  });

  test('vehicles of suppliers', () => {
    const { night, said } = read({
      'suppliers.csv': 'supplier,contact,phone,email\na,张,138,a@b.cn\n',
      'vehicles.csv':
        '供应商,车牌,司机,电话,通行证,有效期至\na,京A1,李,139,P1,2026年12月1日\nz,京A2,,,,\na,京A3,,,,soon\n',
    });
    expect(said).toEqual(['unknown-supplier 3', 'bad-cell 4']);
    const [vehicle] = night.contacts.vehicles;
    expect(vehicle).toMatchObject({ supplier: 0, plate: '京A1', pass: 'P1', validUntil: '2026-12-01' });
    expect(night.contacts.suppliers.get(0)).toEqual({ name: '张', phone: '138', email: 'a@b.cn' });
  });
});
