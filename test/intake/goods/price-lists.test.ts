import { describe, expect, test } from 'vitest';
import { packOfSpec } from '../../../src/intake/goods/pack.ts';
import { packPrice, readListPrice } from '../../../src/intake/goods/price.ts';
import type { KnownGood } from '../../../src/intake/goods/index.ts';
import { read } from '../workspaces.ts';

function counted(uom: string, unitGrams: number | null = null): KnownGood {
  return {
    id: 'x',
    name: 'x',
    aliases: [],
    kind: 'item',
    uom,
    baseUnits: 1000,
    isWeight: false,
    unitGrams,
    step: 1000,
  };
}

function weighed(uom: string, baseUnits: number): KnownGood {
  return { ...counted(uom), baseUnits, isWeight: true, step: null };
}

const 斤 = weighed('斤', 500);

describe('what a specification says is in a pack', () => {
  test.each([
    ['5斤/袋', 斤, 2500, 2500],
    ['５斤', 斤, 2500, 2500],
    ['约5斤', 斤, 2500, 2500],
    ['净含量：500g', 斤, 500, 500],
    ['500g×20袋/箱', 斤, 10000, 10000],
    ['20*500g', 斤, 10000, 10000],
    ['5斤/袋', counted('袋'), 1000, 2500],
    ['5斤/袋', counted('盒'), undefined, undefined],
    ['5斤/箱', counted('袋', 500), 5000, 2500],
    ['5斤', counted('袋'), 1000, 2500],
    ['5斤', counted('袋', 500), 5000, 2500],
    ['5斤', counted('箱'), undefined, undefined],
    ['30枚/板', counted('枚'), 30000, null],
    ['30枚/板', counted('板'), 1000, null],
    ['30枚', counted('枚'), 30000, null],
    ['30枚', counted('板'), undefined, undefined],
    ['600ml*24', counted('瓶'), 24000, null],
    ['600ml*24', counted('箱'), undefined, undefined],
    ['600ml*24瓶', counted('瓶'), 24000, null],
    ['600ml*24瓶/箱', counted('箱'), 1000, null],
    ['600ml', counted('瓶'), 1000, null],
    ['1*24', counted('盒'), 24000, null],
    ['24瓶装', counted('瓶'), 24000, null],
    ['2.5kg*4', counted('袋'), 4000, 10000],
    ['10个', counted(''), 10000, null],
    ['3*4*5', counted('瓶'), undefined, undefined],
    ['12*6', counted('瓶'), undefined, undefined],
    ['大号', counted('袋'), undefined, undefined],
    ['0.3g', 斤, undefined, undefined],
    ['', counted('袋'), undefined, undefined],
  ])('%s of an item in %o', (text, good, size, grams) => {
    const pack = packOfSpec(text, good);
    expect([pack?.size, pack?.grams]).toEqual([size, grams]);
  });
});

describe('prices', () => {
  const pack = packOfSpec('20斤/筐', 斤)!;

  test.each([
    ['47', '单价', 4700],
    ['¥47.00', '单价', 4700],
    ['４７元', '单价', 4700],
    ['￥47', '单价', 4700],
    ['47元/筐', '单价', 4700],
    ['2.35元/斤', '单价', 4700],
    ['2.35', '单价（元/斤）', 4700],
    ['4.7元每公斤', '单价', 4700],
    ['47元/箱', '单价', undefined],
    // 件 is what any pack is called, whatever its specification calls it.
    ['47', '单价（元/件）', 4700],
    ['2.35', '单价（斤）', 4700],
    ['47', '单价（含税）', 4700],
    ['£47', 'Price per case (£)', 4700],
    ['47', 'Price per tonne', undefined],
    ['0.001元/斤', '单价', 'inexact'],
    ['1,047.00元', '单价', 104700],
    // Alone it may be 1.047: its file decides.
    ['1,047元', '单价', undefined],
    ['面议', '单价', undefined],
    ['约47元', '单价', undefined],
    ['47-50', '单价', undefined],
  ])('%s under %s for 20斤/筐', (cell, header, expected) => {
    const price = readListPrice(cell, header);
    expect(price === undefined ? undefined : packPrice(price, pack, pack.grams, 斤, 100)).toBe(expected);
  });
});

test('a list as a supplier sends it: a title, 规格, prices with units, no codes, 大米 with its pack in brackets', () => {
  const list = `绿源蔬菜报价单,,,
2026年11月22日,,,
序号,品名,规格,单价（元）,备注
1,土豆,20斤/筐,2.35元/斤,
2,大米（5斤/袋）,,32元/袋,
3,矿泉水,600ml*24瓶,¥36,
4,鸡蛋,按板,20,
`;
  const { night, said } = read({
    'items.csv': 'item,uom\n土豆,斤\n大米,袋\n矿泉水,瓶\n鸡蛋,枚\n',
    'suppliers.csv': 'supplier,max_kg\n绿源,1000\n',
    'catalogs/绿源.csv': list,
  });
  expect(said).toEqual(['weight-unknown 6', 'bad-cell 7']);
  expect(
    night.catalogue.offers.map(({ sku, packSize, packText, packPrice: price, packGrams }) => [
      sku,
      packSize,
      packText.size + packText.uom,
      price,
      packGrams,
    ]),
  ).toEqual([
    ['土豆 20斤/筐', 10000, '20斤', 4700, 10000],
    ['大米（5斤/袋）', 1000, '1袋', 3200, 2500],
  ]);
});

/** Offers as sku, pack in base units, price, stock, minimum and multiple; and what was said. */
function offersOf(items: string, list: string) {
  const { night, said } = read({ 'items.csv': items, 'catalogs/绿源.csv': list });
  const offers = night.catalogue.offers.map((offer) => [
    offer.sku,
    offer.packSize,
    offer.packPrice,
    offer.stockPacks,
    offer.minPacks,
    offer.packMultiple,
  ]);
  return { offers: offers.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)), said };
}

test('prices for the 件, stock and minimum in packs or in what the item is counted in', () => {
  const items = 'item,uom\n土豆,斤\n食用油,桶\n馒头,袋\n';
  const list = (stock: string, more: string): string =>
    `货号,品名,规格,单价（元/件）,${stock},起订量,倍数\nA,土豆,10斤/箱,20,${more}\nB,食用油,5L*4桶/箱,276,,2箱,2\n`;
  const oil = ['B', 4000, 27600, null, 2, 2];
  expect(offersOf(items, list('库存（件）', '18,,'))).toEqual({
    offers: [['A', 5000, 2000, 18, 1, 1], oil],
    said: [],
  });
  expect(offersOf(items, list('库存', '18箱,15斤,'))).toEqual({
    offers: [['A', 5000, 2000, 18, 2, 1], oil],
    said: [],
  });
  expect(offersOf(items, list('库存（斤）', '205,,'))).toEqual({
    offers: [['A', 5000, 2000, 20, 1, 1], oil],
    said: [],
  });
  expect(offersOf(items, list('库存', '约18箱,,'))).toEqual({ offers: [oil], said: ['bad-cell 2'] });
});

test('English and German lists', () => {
  const items = 'item,uom\nEggs,each\nPotatoes,kg\n';
  expect(
    offersOf(
      items,
      'Product code,Product,Description,Case size,Price per case,On hand,Min order\nE1,Eggs,free range,12,£4.20,30,2\n',
    ),
  ).toEqual({ offers: [['E1', 12_000, 420, 30, 2, 1]], said: [] });
  expect(offersOf(items, 'Code,Description,Pack,Each\nE1,Eggs,12,0.35\nP1,Potatoes,10kg,1\n')).toEqual({
    offers: [['E1', 12_000, 420, null, 1, 1]],
    said: ['unit-unknown 3'],
  });
  expect(offersOf(items, 'Artikelnummer;Artikel;Gebinde;Bruttopreis;Bestand\nE1;Eggs;12;4,20;30\n')).toEqual({
    offers: [['E1', 12_000, 420, 30, 1, 1]],
    said: [],
  });
});
