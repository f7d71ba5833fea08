import { describe, expect, test } from 'vitest';
import { tried } from './tried.ts';

type Row = readonly [what: string, sheet: string, counted: readonly string[], rejected?: readonly string[]];

function hold(rows: readonly Row[]): void {
  for (const [what, sheet, counted, rejected = []] of rows) {
    test(what, () => {
      const found = tried('a.csv', sheet);
      expect(found.counted).toEqual(counted);
      expect(found.rejected).toEqual(rejected);
      expect(found.errors).toEqual([]);
    });
  }
}

describe('what stands in an order’s first row holds for all of it', () => {
  test.each<readonly [what: string, sheet: string, counted: readonly string[], excluded: number]>([
    [
      'a status beside merged cells',
      '订单号,收货地址,订单状态,商品,数量\n1,1-1-101,已取消,土豆,2\n,,,鸡蛋,1\n2,1-1-102,已支付,土豆,2\n,,,鸡蛋,1\n3,1-1-103,已退款,土豆,2\n,,,鸡蛋,1\n',
      ['1-1-102 土豆 2', '1-1-102 鸡蛋 1'],
      4,
    ],
    [
      'of an export that repeats the number alone',
      'Name,Financial Status,Lineitem quantity,Lineitem name,Shipping Name,Shipping Street\n#1,voided,2,potatoes,Ann,1-1-101\n#1,,1,eggs,,\n#2,paid,1,milk,Bob,1-1-102\n#2,,1,eggs,,\n',
      ['1-1-102 牛奶 1', '1-1-102 鸡蛋 1'],
      2,
    ],
    [
      'not of another number',
      '订单号,收货地址,订单状态,商品,数量\n1,1-1-101,已取消,土豆,2\n2,,,鸡蛋,1\n',
      ['1-1-101 鸡蛋 1'],
      1,
    ],
    [
      'a payment’s or a refund’s status beside an order’s',
      '地址,商品,数量,订单状态,退款状态\n1-1-101,土豆,2,已完成,退款成功\n1-1-102,土豆,2,已完成,无退款\n1-1-103,土豆,2,未发货,\n',
      ['1-1-102 土豆 2', '1-1-103 土豆 2'],
      1,
    ],
    [
      'a remark that takes it back and says nothing else',
      '地址,商品,数量,备注\n1-1-101,土豆,2,取消\n1-1-102,土豆,2,不要取消\n',
      ['1-1-102 土豆 2'],
      1,
    ],
  ])('%s', (_, sheet, counted, excluded) => {
    const found = tried('a.csv', sheet);
    expect(found.counted).toEqual(counted);
    expect(found.rejected).toEqual([]);
    expect(found.excluded).toBe(excluded);
  });

  test('when it was handed in', () => {
    const sheet =
      '地址,提交时间,商品,数量\n1-1-101,2026-11-22 20:30,土豆,2\n,,鸡蛋,1\n1-1-102,2026-11-22 18:30,土豆,2\n,,鸡蛋,1\n';
    const found = tried('a.csv', sheet);
    expect(found.counted).toEqual(['1-1-102 土豆 2', '1-1-102 鸡蛋 1']);
    expect(found.rejected).toEqual(['late', 'late']);
  });
});

describe('columns of what is asked that a layout does not read', () => {
  hold([
    [
      'two of orders in words',
      '地址,需要的物资,所需物资\n1-1-101,土豆2斤,鸡蛋1盒\n',
      ['1-1-101 土豆 2', '1-1-101 鸡蛋 1'],
    ],
    [
      'one beside a column an item',
      '地址,土豆,鸡蛋,需求\n1-1-101,2,,牛奶1箱\n1-1-102,,,牛奶1箱\n',
      ['1-1-101 土豆 2'],
      ['unknown-column', 'unknown-column'],
    ],
    [
      'one beside a line a row',
      '地址,商品,数量,需求\n1-1-101,土豆,2,牛奶1箱\n1-1-102,土豆,2,土豆2斤\n',
      ['1-1-101 土豆 2', '1-1-102 土豆 2'],
      ['stray-order'],
    ],
    [
      'items beside a column an item',
      '地址,品名,土豆\n1-1-101,牛奶1箱,2\n',
      ['1-1-101 土豆 2'],
      ['unknown-column'],
    ],
    [
      'a quantity of all items together is none of its own',
      '地址,土豆,鸡蛋,数量\n1-1-101,2,1,3\n1-1-102,,4,4\n',
      ['1-1-101 土豆 2', '1-1-101 鸡蛋 1', '1-1-102 鸡蛋 4'],
    ],
    [
      'a quantity of nobody knows what',
      '地址,土豆,鸡蛋,数量\n1-1-101,2,1,3\n1-1-102,,4,6\n',
      ['1-1-101 土豆 2', '1-1-101 鸡蛋 1', '1-1-102 鸡蛋 4'],
      ['unknown-column', 'unknown-column'],
    ],
    [
      'a second column of remarks',
      '地址,商品,数量,买家备注,团长备注\n1-1-101,土豆,2,,再加鸡蛋2盒\n1-1-102,土豆,2,放门口,送上门\n',
      ['1-1-101 土豆 2', '1-1-102 土豆 2'],
      ['stray-order'],
    ],
    [
      'the time of payment beside that of the order',
      '地址,下单时间,支付时间,商品,数量\n1-1-101,2026-11-22 19:59,2026-11-22 20:02,土豆,2\n',
      ['1-1-101 土豆 2'],
    ],
  ]);
});

describe('another pack of the same name is another item', () => {
  hold([
    [
      'in a specification',
      '地址,商品,规格,数量\n1-1-101,大米,5kg/袋,2\n1-1-102,大米,10kg/袋,1\n1-1-103,大米,20斤装,3\n1-1-104,鸡蛋,30枚/盒,1\n',
      ['1-1-102 大米 1', '1-1-103 大米 3', '1-1-104 鸡蛋 1'],
      ['unit-unknown'],
    ],
    ['in a header', '地址,大米(5kg/袋),鸡蛋(600g)\n1-1-101,1,2\n', ['1-1-101 鸡蛋 2'], ['unknown-column']],
    ['behind a header', '地址,大米5kg,牛奶\n1-1-101,1,2\n', ['1-1-101 牛奶 2'], ['unknown-column']],
  ]);
});

describe('where somebody lives, in columns of other names', () => {
  hold([
    [
      'a floor, with rooms that it alone tells apart',
      '楼栋,单元,楼层,房号,土豆\n1,1,5,01,2\n1,1,6,01,3\n1,1,,02,3\n1,1,12,1204,1\n1,1,五层,501,4\n1,1,5,601,2\n1,1,,603,2\n',
      ['1-1-1204 土豆 1', '1-1-501 土豆 4', '1-1-603 土豆 2'],
      ['bad-address', 'bad-address', 'bad-address', 'bad-address'],
    ],
    [
      'a unit between building and room',
      'building,unit,room,potatoes\n1,1,501,2\n1,2,501,3\n',
      ['1-1-501 土豆 2', '1-2-501 土豆 3'],
    ],
    ['a unit alone', 'Building,Unit,Item,Qty\n12,4,eggs,2\n', ['12-4 鸡蛋 2']],
    ['a unit that counts', 'Building,Flat,Item,Qty,Unit\n12,4,potatoes,2,kg\n', ['12-4 土豆 4']],
    ['building and room in one', '序号,楼号-房号,土豆\n1,1-1-101,2\n', ['1-1-101 土豆 2']],
    [
      'in English',
      'Your building and flat,potatoes\n1-1-101,2\nOak House 301,3\n',
      ['1-1-101 土豆 2', '12-301 土豆 3'],
    ],
    ['nothing between them', '楼栋单元门牌,土豆\n1-1-101,2\n', ['1-1-101 土豆 2']],
    ['entrance and room', '楼栋,单元房号,土豆\n1,2-101,2\n', ['1-2-101 土豆 2']],
    ['items with their numbers', '地址,商品/数量\n1-1-101,土豆2斤\n', ['1-1-101 土豆 2']],
    [
      'rooms that are whole addresses, but for what may be an entrance',
      '房号,土豆\n1-1-101,2\n2号楼1单元102,3\n1-103,4\n合计,9\n',
      ['1-1-101 土豆 2', '2-1-102 土豆 3'],
      ['building-missing'],
    ],
    [
      'buildings that are whole addresses, but for one without a room',
      '楼栋,土豆\n1-1-101,2\n12-102,3\n1-2,4\n',
      ['1-1-101 土豆 2', '12-102 土豆 3'],
      ['bad-address'],
    ],
    [
      'a form’s own words',
      'Timestamp,Your building,Entrance,Your flat number,How many? [potatoes],Anything else?\n11/22/2026 18:20:11,1,1,501,2,\n11/22/2026 18:20:12,1,1,502,1,2 milk please\n',
      ['1-1-501 土豆 2', '1-1-502 土豆 1'],
      ['stray-order'],
    ],
  ]);

  test('rooms of no building are an error', () => {
    expect(tried('a.csv', '房号,土豆\n1-101,2\n1-102,3\n').errors).toEqual(['header-missing']);
  });
});
