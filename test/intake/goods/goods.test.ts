import { describe, expect, test } from 'vitest';
import type { Item, Workspace } from '../../../src/model/index.ts';
import { intakeOf, read } from '../workspaces.ts';

function item({ catalogue }: Workspace, id: string): Item {
  const good = catalogue.goods.find((candidate) => candidate.id === id);
  if (good?.kind !== 'item') throw new Error(`no item ${id}`);
  return good;
}

const ITEMS = `item,name,uom,aliases,storage,step,unit_grams,max_per_household,importance,list_price
rice,大米,袋,东北大米;米,,,2500,3,9,59.90
potato,土豆,斤,洋芋,常温,,,2.5,,
milk,牛奶,盒,,冷藏,0.5,,,,
fish,鱼,kg,,frozen,0.25,,,,
`;

describe('items', () => {
  test('as the table describes them', () => {
    const { night, said } = read({ 'items.csv': ITEMS });
    expect(said).toEqual(['max-not-in-steps 3']);
    expect(item(night, 'rice')).toEqual({
      kind: 'item',
      id: 'rice',
      name: '大米',
      uom: '袋',
      baseUnits: 1000,
      isWeight: false,
      category: '',
      storage: 'ambient',
      step: 1000,
      unitGrams: 2500,
      listPrice: 5990,
      maxPerHousehold: 3000,
      importance: 9,
    });
    expect(item(night, 'potato')).toMatchObject({
      baseUnits: 500,
      isWeight: true,
      unitGrams: 500,
      step: 500,
      maxPerHousehold: 1000,
    });
    expect(item(night, 'milk')).toMatchObject({ step: 500, storage: 'chilled', unitGrams: null });
    expect(item(night, 'fish')).toMatchObject({ baseUnits: 1000, step: 250, storage: 'frozen' });
  });

  test.each([
    ['all by the 斤', ['1', '3'], '', 500],
    ['one of them finer', ['1', '1.5'], '', 50],
    ['one in another unit', ['1', '0.75'], '公斤', 50],
    ['a fine one that is no whole step', ['1', '0.33'], '', 50],
    ['none asked', [], '', 500],
  ])('the step of a weight: %s', (_, quantities, uom, step) => {
    const rows = quantities.map((quantity, index) => `1,10${index},potato,${quantity},${uom}\n`);
    const { night } = read({
      'items.csv': 'item,uom\npotato,斤\n',
      'demand/1.csv': `building,room,item,quantity,uom\n${rows.join('')}`,
    });
    expect(item(night, 'potato').step).toBe(step);
  });

  test('a bundle’s fine quantity makes a weight’s step fine', () => {
    const { night } = read({
      'items.csv': 'item,uom\npotato,斤\n',
      'bundles.csv': 'bundle,item,quantity\n菜包,potato,1.5\n',
    });
    expect(item(night, 'potato').step).toBe(50);
  });

  test('that only a catalog, stock or bundle names are items too', () => {
    const { night, said } = read({
      'catalogs/b.csv': 'sku,item,pack_size,uom,pack_price\n1,土豆,5,斤,10\n2,鸡蛋,30,枚,20\n',
      'catalogs/a.csv': 'sku,item,pack_size,uom,pack_price\n1,土豆,5,kg,20\n',
      'stock.csv': 'item,quantity,uom\n面条,3,包\n土豆,1,公斤\n',
      'bundles.csv': 'bundle,item,quantity\n早餐,牛奶,1\n早餐,鸡蛋,2\n',
    });
    expect(said).toEqual([]);
    const { goods, offers, stock } = night.catalogue;
    expect(goods.map(({ id, uom, kind }) => `${kind} ${id} ${uom}`)).toEqual([
      'item 土豆 kg',
      'bundle 早餐 ',
      'item 牛奶 ',
      'item 面条 包',
      'item 鸡蛋 枚',
    ]);
    expect(
      offers.map(({ item: of, supplier, packSize, packText }) => [of, supplier, packSize, packText]),
    ).toEqual([
      [0, 0, 5000, { size: '5', uom: 'kg' }],
      [0, 1, 2500, { size: '5', uom: '斤' }],
      [4, 1, 30000, { size: '30', uom: '枚' }],
    ]);
    expect(stock.map(({ quantity }) => quantity)).toEqual([1000, 3000]);
  });

  test('a second row for an item, cells that cannot be read', () => {
    const table =
      'item,uom,step,unit_grams,importance,storage,list_price,max_per_household\na,袋,0,1.5,10,attic,1.234,-1\nA,袋,,,,,,\n';
    const { problems } = intakeOf({ 'items.csv': table });
    expect(problems.map(({ code, row, column }) => `${code} ${row} ${column}`)).toEqual([
      'bad-cell 2 importance',
      'bad-money 2 list_price',
      'bad-cell 2 max_per_household',
      'bad-cell 2 step',
      'bad-cell 2 storage',
      'bad-cell 2 unit_grams',
      'duplicate-row 3 item',
    ]);
  });
});

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

describe('demand and goods', () => {
  test('goods are found by id, name and alias; what nobody offers is known all the same', () => {
    const { night, said } = read({
      'items.csv': ITEMS.replace('2.5', '2'),
      'demand/1.csv': '楼号,房号,商品,数量\n1,101,洋芋,1\n1,101,大米,1\n1,102,RICE,2\n1,103,玉米,1\n',
    });
    expect(said).toEqual(['unknown-item 5']);
    const { demand } = night;
    const entries = Array.from({ length: demand.length }, (_, i) => [
      night.site.households[demand.household[i]!]!.room,
      night.catalogue.goods[demand.good[i]!]!.id,
      demand.asked[i],
    ]);
    expect(entries).toEqual([
      ['101', 'potato', 500],
      ['101', 'rice', 1000],
      ['102', 'rice', 2000],
    ]);
  });
});
