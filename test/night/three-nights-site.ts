/** A site of three buildings and two trucks, for a person to play through: nothing of it is generated. */
export const DATES = ['2026-11-23', '2026-11-24', '2026-11-25'] as const;

export function threeNightsSite(language: 'en' | 'zh-CN'): ReadonlyMap<string, string> {
  return new Map([
    [
      'stagger.yaml',
      `community: Mill Lane
language: ${language}
time_zone: Asia/Shanghai
currency: CNY
hotline: 010-5555-0100
payment: collection
inputs: {demand: "demand/{date}/"}
intake: {duplicates: latest}
zones:
  - {id: C, status: controlled}
  - {id: S, status: sealed}
waves:
  - {id: am, arrives: "08:00-08:30", ready: "09:00"}
  - {id: pm, arrives: "13:30", ready: "14:30"}
points:
  - {id: gate, name: Mill Gate, zones: [C], open: ["09:00-11:00", "14:30-17:00"], desks: 1, seconds_per_household: 120}
door: {teams: 2, households_per_hour: 20}
priority:
  - {id: care, tags: [elderly-alone]}
`,
    ],
    [
      'buildings.csv',
      'building,zone,floors,contact,contact_phone\n1,C,3,Ms Li,010-5555-0111\n2,C,3,Mr Zhao,010-5555-0112\n3,S,2,Ms Bai,010-5555-0113\n',
    ],
    [
      'households.csv',
      `building,room,tags\n${['1', '2', '3']
        .flatMap((building) =>
          ['101', '102', '201', '202'].map(
            (room) => `${building},${room},${room === '101' ? 'elderly-alone' : ''}`,
          ),
        )
        .join('\n')}\n`,
    ],
    [
      'items.csv',
      'item,name,uom,category,storage,unit_grams,list_price\neggs,Eggs,box,eggs,ambient,600,9.85\ngreens,Greens,kg,vegetables,chilled,,4.33\nrice,Rice,bag,staples,ambient,5000,31.07\n',
    ],
    [
      'suppliers.csv',
      'supplier,name,waves,contact,phone\nfarm,Farm,am,Mr He,010-5555-0301\nmill,Mill,pm,Ms Yu,010-5555-0302\n',
    ],
    [
      'vehicles.csv',
      'supplier,plate,driver,phone,pass,valid_until\nfarm,A-1,Mr Wu,010-5555-0401,P1,2026-12-31\nmill,B-2,Mr Xu,010-5555-0402,P2,2026-12-31\n',
    ],
    [
      'catalogs/farm.csv',
      'sku,item,name,pack_size,uom,pack_price,stock_packs\nE5,eggs,Eggs 5 boxes,5,box,45.00,4\nG2,greens,Greens 2 kg,2,kg,8.20,\n',
    ],
    [
      'catalogs/mill.csv',
      'sku,item,name,pack_size,uom,pack_price,stock_packs\nR2,rice,Rice 2 bags,2,bag,60.00,\n',
    ],
    [
      `demand/${DATES[0]}/orders.csv`,
      'building,room,item,quantity\n1,101,rice,1\n1,101,eggs,2\n1,102,eggs,2\n1,102,greens,1.5\n1,201,eggs,1\n1,202,rice,1\n2,101,eggs,2\n2,101,greens,1\n2,102,rice,2\n2,201,greens,2.5\n3,101,eggs,1\n3,101,rice,1\n3,102,greens,1\n',
    ],
  ]);
}
