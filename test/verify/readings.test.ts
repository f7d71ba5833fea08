import { describe, expect, test } from 'vitest';
import { verifyPlan } from '../../src/verify/index.ts';
import { fixture } from '../fuzz/fixtures.ts';
import { memorySource } from '../support/index.ts';
import { planFolder } from './planned.ts';

/** The files of four-doors that are written otherwise (its supplier has no minimum), and what must stand in a table of the plan made of it. */
type Reading = readonly [
  name: string,
  files: Readonly<Record<string, string>>,
  table: 'rejects.csv' | 'allocations.csv' | 'orders.csv' | 'orders-summary.csv',
  row: string,
];

const GOODS = 'sku,item,name,pack_size,uom,pack_price,stock_packs,min_packs';
const LONG = 'building,room,item,quantity\n';

/** Found by breaking workspaces at random (test/fuzz): plan and verify read each of them differently once. */
const READINGS: readonly Reading[] = [
  [
    'a table of suppliers that names nobody leaves nobody to buy from',
    { 'suppliers.csv': 'supplier,name\n' },
    'rejects.csv',
    'catalogs/farm.csv,,2,supplier,farm,unknown-supplier',
  ],
  [
    'an SKU that a spreadsheet made a number of is none',
    { 'catalogs/farm.csv': `${GOODS}\n1.38E+10,rice,Rice 2 bags,2,bag,60.00,,\n` },
    'rejects.csv',
    'catalogs/farm.csv,,2,sku,1.38E+10,id-spoiled',
  ],
  [
    'an SKU that a spreadsheet made a day of is none, though there is no such hour',
    { 'catalogs/farm.csv': `${GOODS}\n2026/11/23 25:61,rice,Rice 2 bags,2,bag,60.00,,\n` },
    'rejects.csv',
    'catalogs/farm.csv,,2,sku,2026/11/23 25:61,id-spoiled',
  ],
  [
    'a pack of +2 holds two, and is ordered as 2',
    { 'catalogs/farm.csv': `${GOODS}\nR2,rice,Rice bags,+2,bag,60.00,,\n` },
    'orders.csv',
    'PO-20261123-farm-am,farm,am,R2,rice,Rice bags,1,2,bag',
  ],
  [
    'a row that names an item and no quantity asks for nothing',
    { 'demand/orders.csv': `${LONG}1,101,rice,2\n1,102,eggs,\n` },
    'allocations.csv',
    '1,,101,rice,,am,2,2,0,0,,',
  ],
  [
    'a header inside the data asks for nothing',
    { 'demand/orders.csv': 'building,room,rice,eggs\n1,101,2,\nbuilding,room,rice,eggs\n1,102,,2\n' },
    'allocations.csv',
    '1,,102,eggs,,am,2,2,0,0,,',
  ],
  [
    'a title between tables names the building of what stands below it',
    { 'demand/orders.csv': 'Building 1,,\nroom,rice,eggs\n102,,1\nBuilding 2,,\nroom,rice,eggs\n101,1,\n' },
    'allocations.csv',
    '2,,101,rice,,am,1,1,0,0,,',
  ],
  [
    'an amount under an item’s name beside a list is an order that nobody could read',
    {
      'demand/orders.csv': 'building,room,order,how many eggs?\n1,101,rice 1,2\n1,102,rice 1,\n',
    },
    'rejects.csv',
    'demand/orders.csv,,2,how many eggs?,2,stray-order',
  ],
  [
    'numbers in words and halves are numbers',
    { 'demand/orders.csv': 'building,room,order\n1,101,"two bags of rice, an egg"\n1,102,three eggs\n' },
    'allocations.csv',
    '1,,102,eggs,,am,3,3,0,0,,',
  ],
  [
    'a supplier may be called by a time of day',
    { 'suppliers.csv': 'supplier,name\nfarm,24:01\n' },
    'orders-summary.csv',
    'PO-20261123-farm-am,farm,am',
  ],
  [
    'a half is a half, whatever its bytes mean in another encoding',
    { 'demand/orders.csv': 'building,room,rice,eggs\n1,101,2,½\n' },
    'rejects.csv',
    'demand/orders.csv,,2,eggs,½,not-in-steps',
  ],
  [
    'the words that begin a chain are only words in a cell of a table',
    { 'demand/orders.csv': 'building,room,item,quantity,note\n1,101,rice,2,#接龙\n1,102,eggs,2,\n' },
    'allocations.csv',
    '1,,102,eggs,,am,2,2,0,0,,',
  ],
  [
    'a column that is nobody’s takes no other cell of its row with it',
    { 'demand/orders.csv': 'building,room,rice,plums,eggs\n1,101,2,1,2\n' },
    'rejects.csv',
    'demand/orders.csv,,2,plums,1,unknown-column',
  ],
  [
    'a storage that is none is ambient, whatever objects are made of',
    { 'items.csv': 'item,name,uom,storage\nrice,Rice,bag,__proto__\neggs,Eggs,box,constructor\n' },
    'allocations.csv',
    '1,,101,rice,,am,1,1,0,0,,',
  ],
  [
    'a number that may be two is not taken',
    { 'items.csv': 'item,name,uom,step\nrice,Rice,bag,"1,000"\neggs,Eggs,box,1\n' },
    'allocations.csv',
    '1,,101,rice,,am,1,1,0,0,,',
  ],
  [
    'a comma stands before thousands where another number of the file says so',
    {
      'catalogs/farm.csv': 'sku,item,pack_size,uom,pack_price,stock_packs\nR2,rice,2,bag,60.00,"1,500"\n',
    },
    'orders.csv',
    'PO-20261123-farm-am,farm,am,R2,rice,Rice 10 kg,1,2,bag,2,60.00,60.00',
  ],
  [
    'half is a number',
    { 'suppliers.csv': 'supplier,name,delivery_fee\nfarm,Mill Farm,半\n' },
    'orders-summary.csv',
    ',0.50,',
  ],
  [
    'a day is no unit of so much for each',
    { 'demand/orders.csv': 'building,room,item,quantity,uom\n1,101,greens,1.5,2026/11/23\n1,102,eggs,2,\n' },
    'rejects.csv',
    'demand/orders.csv,,2,uom,2026/11/23,unit-unknown',
  ],
  [
    'a good may have a name that no text is searched for',
    {
      'catalogs/farm.csv': 'sku,item,pack_size,uom,pack_price\nE5,-1,5,box,45.00\nR2,rice,2,bag,60.00\n',
      'demand/chain.txt': '#接龙\n1. 1-201 rice 1\n大家好 1-101 -1\n',
    },
    'allocations.csv',
    '1,,201,rice,care,am,1,1,0,0,,',
  ],
];

describe.each(READINGS)('%s', (_, files, table, row) => {
  test('to plan and to verify', async () => {
    const workspace = new Map<string, string | Uint8Array>(fixture('four-doors')).set(
      'suppliers.csv',
      'supplier,name\nfarm,Mill Farm\n',
    );
    for (const [path, text] of Object.entries(files)) workspace.set(path, text);
    const planned = (await planFolder(memorySource(workspace)))!;
    expect(planned.files.get(table)).toContain(row);
    expect(verifyPlan(memorySource(planned.files), planned.source)).toEqual([]);
  });
});
