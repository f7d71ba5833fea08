import type { Mutation } from './mutation.ts';
import { home } from './mutation.ts';

/** Rule 8: files, their form, plan.json against the tables, and what must not be on paper. */
export const PAPER: readonly Mutation[] = [
  ['no TONIGHT.txt', 'file-missing', (plan) => plan.remove('TONIGHT.txt')],
  ['no table', 'file-missing', (plan) => plan.remove('pickups.csv')],
  ['no plan.json', 'file-missing', (plan) => plan.remove('plan.json')],
  ['no wall roster', 'paper-differs', (plan) => plan.remove('rosters/north.wall.csv')],
  [
    'another time on the wall',
    'paper-differs',
    (plan) => plan.replace('rosters/north.wall.csv', /\d\d:\d\d,\d\d:\d\d/, '11:45,12:00'),
  ],
  [
    'another code on the crew’s list',
    'paper-differs',
    (plan) => plan.replace('rosters/north.crew.csv', /,\w{4},2,0,11.5/, ',AAA2,2,0,11.5'),
  ],
  [
    'a run that the door sheet does not have',
    'paper-differs',
    (plan) => plan.replace('rosters/A.door.csv', /(am-\d),(\d),09:0\d/, '$1,$2,09:09'),
  ],
  ['a notice without the time', 'paper-differs', (plan) => plan.write('notices/2.txt', 'soon')],
  ['no order for a supplier', 'file-missing', (plan) => plan.remove('orders/PO-20261123-farm-am.csv')],
  ['no order as a text', 'file-missing', (plan) => plan.remove('orders/PO-20261123-farm-am.txt')],
  ['a table without BOM', 'file-damaged', (plan) => plan.replace('pickups.csv', '\uFEFF', '')],
  ['a table with bare line ends', 'file-damaged', (plan) => plan.replace('pickups.csv', /\r\n/g, '\n')],
  [
    'a table cut off',
    'file-damaged',
    (plan) => plan.write('pickups.csv', plan.text('pickups.csv').slice(0, -9)),
  ],
  [
    'columns in another order',
    'file-damaged',
    (plan) => plan.replace('pickups.csv', 'batch,point', 'point,batch'),
  ],
  ['a quote that does not end', 'file-damaged', (plan) => plan.replace('orders.csv', 'F-pears', '"F-pears')],
  [
    'plan.json cut off',
    'file-damaged',
    (plan) => plan.write('plan.json', plan.text('plan.json').slice(0, 900)),
  ],
  [
    'plan.json of another version',
    'plan-json-differs',
    (plan) => plan.replace('plan.json', '"schema_version":2', '"schema_version":1'),
  ],
  [
    'rows out of order',
    'not-sorted',
    (plan) => plan.setRows('pickups.csv', plan.rows('pickups.csv').toReversed()),
  ],
  [
    'a row twice',
    'row-twice',
    (plan) =>
      plan.setRows(
        'balance.csv',
        plan.rows('balance.csv').flatMap((row) => [row, row]),
      ),
  ],
  ['a formula', 'cell-not-harmless', (plan) => plan.set('orders.csv', { sku: 'F-pears' }, { name: '=1+1' })],
  [
    'a formula behind blanks',
    'cell-not-harmless',
    (plan) => plan.set('orders.csv', { sku: 'F-pears' }, { name: ' \u3000＠x' }),
  ],
  [
    'a formula on the crew’s list',
    'cell-not-harmless',
    (plan) => plan.replace('rosters/north.crew.csv', 'Number1,', '=A1,'),
  ],
  ['a roster without BOM', 'file-damaged', (plan) => plan.replace('rosters/north.crew.csv', '\uFEFF', '')],
  [
    'a number that is none',
    'cell-unreadable',
    (plan) => plan.set('pickups.csv', home('2--102'), { parcels: 'two' }),
  ],
  [
    'a negative number',
    'cell-unreadable',
    (plan) => plan.set('allocations.csv', { ...home('2--201'), item: 'eggs' }, { short: '-2' }),
  ],
  [
    'a household that there is not',
    'id-unknown',
    (plan) => plan.set('pickups.csv', home('2--102'), { room: '103' }),
  ],
  [
    'packs that are said to have gone out before, in no plan',
    'plan-json-differs',
    (plan) =>
      plan.replace(
        'plan.json',
        '"committed":{"columns":["supplier","wave","sku","item","pack_size","uom","packs","most","pack_quantity","pack_price","pack_grams","delivery_fee"],"rows":[\n',
        '"committed":{"columns":["supplier","wave","sku","item","pack_size","uom","packs","most","pack_quantity","pack_price","pack_grams","delivery_fee"],"rows":[\n["farm","am","X","x","1","kg",9,null,1000,100,null,0]\n',
      ),
  ],
  [
    'another price in plan.json',
    'plan-json-differs',
    (plan) => plan.replace('plan.json', ',1500,2500,null', ',1400,2500,null'),
  ],
  [
    'another share in plan.json',
    'plan-json-differs',
    (plan) => plan.replace('plan.json', '1000,1000,0,0,"",', '2000,2000,0,0,"",'),
  ],
  [
    'another slot in plan.json',
    'plan-json-differs',
    (plan) => plan.replace('plan.json', /("north"),"\d\d:\d\d","\d\d:\d\d"/, '$1,"11:45","12:00"'),
  ],
  [
    'a bound above its value',
    'plan-json-differs',
    (plan) => plan.replace('plan.json', /"value":\d+,"lower_bound":\d+/, '"value":1,"lower_bound":2'),
  ],
  [
    'a supplier’s order that differs',
    'paper-differs',
    (plan) => plan.replace('orders/PO-20261123-farm-am.csv', 'F-pears,pears', 'F-plums,pears'),
  ],
  [
    'a pickup at another time than its batch',
    'paper-differs',
    (plan) => plan.set('pickups.csv', home('2--102'), { slot_start: '11:45', slot_end: '12:00' }),
  ],
  ['a code twice', 'code-repeated', (plan) => plan.set('pickups.csv', { building: '2' }, { code: 'AAA2' })],
  ['a wrong tier', 'column-wrong', (plan) => plan.set('allocations.csv', home('1-2-101'), { tier: '' })],
  [
    'a name on the wall',
    'personal-data',
    (plan) => plan.replace('rosters/north.wall.txt', 'Building 1', 'Resident Number3'),
  ],
  [
    'a code on the wall',
    'personal-data',
    (plan) => plan.write('rosters/north.wall.txt', `x ${plan.rows('pickups.csv')[0]!.code} x`),
  ],
  ['a phone in a notice', 'personal-data', (plan) => plan.write('notices/1.txt', 'call 138 1000 0007')],
  [
    'a room on an order',
    'personal-data',
    (plan) => plan.write('orders/PO-20261123-farm-am.txt', 'for 1-1-102'),
  ],
  [
    'a name in plan.json',
    'personal-data',
    (plan) => plan.replace('plan.json', '"PO-20261123-farm-am","farm"', '"Resident Number5","farm"'),
  ],
  [
    'a file that the manifest does not know',
    'manifest-wrong',
    (plan) => plan.replace('manifest.json', /"balance.csv":"\w+",/, ''),
  ],
  [
    'a hash that is wrong',
    'manifest-wrong',
    (plan) => plan.replace('manifest.json', /("balance.csv":")\w/, '$1x'),
  ],
  ['a manifest that is none', 'file-damaged', (plan) => plan.write('manifest.json', '[]')],
];
