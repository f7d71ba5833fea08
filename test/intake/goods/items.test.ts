import { describe, expect, test } from 'vitest';
import { intakeOf, read } from '../workspaces.ts';
import { item, ITEMS } from './tables.ts';

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
    ['one of them by the half', ['1', '1.5'], '', 250],
    ['one of them finer', ['1', '1.5', '0.1'], '', 50],
    ['one in another unit', ['1', '0.75'], '公斤', 250],
    ['a fine one that is no whole step', ['1', '0.33'], '', 50],
    ['none asked', [], '', 500],
  ])('the step of a weight: %s', (_, quantities, uom, step) => {
    const rows = quantities.map((quantity, index) => `1,10${index},potato,${quantity},${uom}\n`);
    const { night } = read({
      'items.csv': 'item,uom\npotato,斤\negg,盒\n',
      'demand/1.csv': `building,room,item,quantity,uom\n${rows.join('')}1,201,egg,1,\n`,
    });
    expect(item(night, 'potato').step).toBe(step);
  });

  test('a bundle’s fine quantity makes a weight’s step fine', () => {
    const { night } = read({
      'items.csv': 'item,uom\npotato,斤\n',
      'bundles.csv': 'bundle,item,quantity\n菜包,potato,1.5\n',
    });
    expect(item(night, 'potato').step).toBe(250);
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
