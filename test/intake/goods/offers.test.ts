import { describe, expect, test } from 'vitest';
import { read } from '../workspaces.ts';
import { ITEMS } from './tables.ts';

describe('suppliers and offers', () => {
  const CATALOG = 'sku,item,pack_size,pack_price';

  test('the supplier is the column’s, else the file’s name; by id or name', () => {
    const { night, said } = read({
      'items.csv': ITEMS.replace('2.5', '2'),
      'suppliers.csv':
        '供应商,名称,运费,满额免运费,起送金额,限重,批次\nlv,绿源,30,500,200,1000.5,pm\njia,家乐,,,,,\n',
      'catalogs/绿源.csv': `${CATALOG}\nR,rice,2,100\n`,
      'catalogs/all.csv': `供应商,货号,商品,包装数量,价格,库存,起订量,倍数,阶梯价,毛重,批次\njia,R,大米,10,¥480,0,2,4,50=21.00；10=22.50,26000,am\n`,
    });
    expect(said).toEqual([]);
    expect(night.catalogue.suppliers).toEqual([
      { id: 'jia', name: '家乐', deliveryFee: 0, freeDeliveryFrom: null, minOrder: 0, maxGrams: null },
      {
        id: 'lv',
        name: '绿源',
        deliveryFee: 3000,
        freeDeliveryFrom: 50000,
        minOrder: 20000,
        maxGrams: 1000500,
      },
    ]);
    expect(night.catalogue.offers).toMatchObject([
      {
        supplier: 0,
        sku: 'R',
        name: '大米',
        packSize: 10000,
        packPrice: 48000,
        stockPacks: 0,
        minPacks: 2,
        packMultiple: 4,
        priceBreaks: [
          { from: 10, price: 2250 },
          { from: 50, price: 2100 },
        ],
        waves: [0],
        packGrams: 26000,
      },
      {
        supplier: 1,
        packSize: 2000,
        waves: [1],
        packGrams: 5000,
        stockPacks: null,
        minPacks: 1,
        packMultiple: 1,
      },
    ]);
  });

  test.each([
    ['R,rice,0,10', 'zero-pack'],
    ['R,rice,-1,10', 'bad-cell'],
    ['R,rice,1.0005,10', 'bad-cell'],
    ['R,rice,abc,10', 'bad-cell'],
    ['R,rice,,10', 'missing-cell'],
    [',rice,1,10', 'missing-cell'],
    ['R,rice,1,', 'missing-cell'],
    ['R,rice,1,1.005', 'bad-money'],
    ['R,rice,1,-1', 'bad-money'],
    ['R,rice,1,面议', 'bad-money'],
    ['R,包,1,10', 'unknown-item'],
  ])('a row that cannot be used: %s', (row, code) => {
    const files = {
      'items.csv': ITEMS.replace('2.5', '2'),
      'bundles.csv': 'bundle,item,quantity\n包,rice,1\n',
    };
    const { night, said } = read({ ...files, 'catalogs/x.csv': `${CATALOG}\nK,rice,1,0\n${row}\n` });
    expect(said).toEqual([`${code} 3`]);
    expect(night.catalogue.offers).toHaveLength(1);
    expect(night.catalogue.offers[0]!.packPrice).toBe(0);
  });

  test.each([
    ['uom', '斤', 5, 1000],
    ['uom', 'g', 2500, 1000],
    ['uom', '份', 2, 2000],
  ])('a pack of a bag of 2.5 kg in %s %s', (_, uom, size, packSize) => {
    const { night, said } = read({
      'items.csv': 'item,uom,unit_grams\nrice,袋,2500\n',
      'catalogs/x.csv': `sku,item,pack_size,uom,pack_price\nR,rice,${size},${uom},10\n`,
    });
    expect(said).toEqual([]);
    expect(night.catalogue.offers[0]).toMatchObject({ packSize, packText: { size: String(size), uom } });
  });

  test('a unit that converts to nothing; a weight that is not known where a load is limited', () => {
    const { night, said } = read({
      'items.csv': 'item,uom\nmilk,盒\n',
      'suppliers.csv': 'supplier,max_kg\nx,100\n',
      'catalogs/x.csv':
        'sku,item,pack_size,uom,pack_price,pack_grams\n1,milk,1,箱,10,500\n2,milk,1,盒,10,\n3,milk,1,,10,250\n',
    });
    expect(said).toEqual(['unit-unknown 2', 'weight-unknown 3']);
    expect(night.catalogue.offers.map(({ sku }) => sku)).toEqual(['3']);
  });

  test('a supplier that is not in the table, or whose own row is wrong; a wave that is not theirs; a SKU twice', () => {
    const { night, said } = read({
      'suppliers.csv': 'supplier,waves,min_order\na,am,\nb,,zero\n',
      'catalogs/a.csv': `${CATALOG},waves\n1,rice,1,10,pm\n2,rice,1,10,am;pm\n2,rice,2,20,\n`,
      'catalogs/b.csv': `${CATALOG}\n1,rice,1,10\n`,
      'catalogs/c.csv': `${CATALOG}\n1,rice,1,10\n`,
    });
    expect(said).toEqual([
      'no-common-wave 2',
      'duplicate-row 4',
      'supplier-unusable 2',
      'unknown-supplier 2',
      'bad-money 3',
    ]);
    expect(night.catalogue.offers).toMatchObject([{ sku: '2', waves: [0], packSize: 1000 }]);
  });
});
