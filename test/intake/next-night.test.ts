import { expect, test } from 'vitest';
import { nextNightSheet, readWorkspace } from '../../src/intake/index.ts';
import { placeName } from '../../src/model/index.ts';
import { memorySource } from '../support/index.ts';

const SITE: readonly (readonly [string, string])[] = [
  ['stagger.yaml', 'community: 标本\nintake: {duplicates: latest, cutoff: "20:00"}\nzones: [{id: B, status: controlled}]\nwaves: [{id: am, arrives: "08:00", ready: "09:00"}]\npoints: [{id: north, zones: [B], open: ["09:00-12:00"], desks: 1, seconds_per_household: 60}]\n'],
  ['buildings.csv', 'building,zone,entrances\n3,B,2\n'],
  ['items.csv', 'item,uom,aliases\n土豆,斤,potatoes\n鸡蛋,盒,eggs\n'],
]; // prettier-ignore

function asked(sheets: readonly (readonly [string, string])[], date: string): string[] {
  const { workspace } = readWorkspace(memorySource(new Map([...SITE, ...sheets])), { date });
  const { demand, site, catalogue } = workspace!;
  return Array.from({ length: demand.length }, (_, i) => {
    const { entrance, room } = site.households[demand.household[i]!]!;
    const { building, id } = site.entrances[entrance]!;
    const name = placeName({ building: site.buildings[building]!.id, entrance: id, room });
    return `${name} ${catalogue.goods[demand.good[i]!]!.id} ${demand.asked[i]!}`;
  });
}

test('late lines of sheets and chats are the next night’s demand', () => {
  const chat =
    '22/11/2026, 19:00 - Ann: 3-1-501 eggs 1\n22/11/2026, 20:31 - Bob: 3-2-102 potatoes 1.5斤, eggs 2\n22/11/2026, 20:32 - Ann: eggs 3\n';
  const sheet = '楼栋,单元,房号,商品,数量,提交时间\n3,1,101,土豆,2,2026-11-22 20:05\n';
  const files = [['demand/a.txt', chat] as const, ['demand/b.csv', sheet] as const];
  const source = memorySource(new Map([...SITE, ...files]));
  const { problems } = readWorkspace(source, { date: '2026-11-23' });
  const next = nextNightSheet(problems)!;
  expect(next.split('\r\n').slice(1, -1)).toEqual([
    '3,2,102,,鸡蛋,,2,盒,,',
    '3,2,102,,土豆,,1.5,斤,,',
    '3,1,501,,鸡蛋,,3,盒,,',
    '3,1,101,,土豆,,2,,,2026-11-22 20:05',
  ]);
  expect(asked(files, '2026-11-23')).toEqual(['3-1-501 鸡蛋 1000']);
  expect(asked([['demand/next.csv', next]], '2026-11-24')).toEqual(['3-1-101 土豆 1000', '3-1-501 鸡蛋 3000', '3-2-102 土豆 750', '3-2-102 鸡蛋 2000']); // prettier-ignore
});

const LATE = '2026-11-22 20:05';

test.each<readonly [what: string, name: string, content: string | Uint8Array, next: readonly string[]]>([
  [
    'a building’s own sheet, which names it nowhere',
    'demand/3号楼.csv',
    `单元,房号,商品,数量,提交时间\n2,101,土豆,2,${LATE}\n`,
    ['3-2-101 土豆 1000'],
  ],
  [
    'in another encoding',
    'demand/a.csv',
    Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(`楼栋,单元,房号,商品,数量,提交时间\n3,1,101,鸡蛋,2,${LATE}\n`, 'utf16le'),
    ]),
    ['3-1-101 鸡蛋 2000'],
  ],
  [
    'a column an item',
    'demand/a.csv',
    `楼栋,单元,房号,土豆(斤),鸡蛋,提交时间\n3,1,101,1.5,2,${LATE}\n3,2,102,,1,${LATE}\n`,
    ['3-1-101 土豆 750', '3-1-101 鸡蛋 2000', '3-2-102 鸡蛋 1000'],
  ],
  [
    'all items in one cell, and an address',
    'demand/a.csv',
    `地址,订单内容,提交时间\n3号楼1单元101,土豆2斤 鸡蛋1盒,${LATE}\n`,
    ['3-1-101 土豆 1000', '3-1-101 鸡蛋 1000'],
  ],
  [
    'below another header',
    'demand/a.csv',
    `楼栋,单元,房号,商品,数量,提交时间\n3,1,101,鸡蛋,1,2026-11-22 19:00\n商品,数量,房号,单元,楼栋,提交时间\n土豆,2,102,2,3,${LATE}\n`,
    ['3-2-102 土豆 1000'],
  ],
])('late lines of %s', (_, name, content, lines) => {
  const { problems } = readWorkspace(
    memorySource(new Map<string, string | Uint8Array>([...SITE, [name, content]])),
    {
      date: '2026-11-23',
    },
  );
  const next = nextNightSheet(problems)!;
  expect(asked([['demand/next.csv', next]], '2026-11-24')).toEqual(lines);
});

test('what a spreadsheet would run is made harmless, and is what it was when it is read', () => {
  const sheet = `楼栋,单元,房号,商品,数量,提交时间\n3,1,101,"=HYPERLINK(""x"")",2,${LATE}\n3,1,102,＝1,2,${LATE}\n`;
  const { problems } = readWorkspace(memorySource(new Map([...SITE, ['demand/a.csv', sheet]])), {
    date: '2026-11-23',
  });
  const next = nextNightSheet(problems)!;
  expect(next).toContain(`"'=HYPERLINK(""x"")"`);
  expect(next).toContain(`,'＝1,`);
  const again = readWorkspace(memorySource(new Map([...SITE, ['demand/a.csv', next]])), {
    date: '2026-11-24',
  });
  const unknown = again.problems.filter(({ code }) => code === 'unknown-item');
  expect(unknown.map(({ value }) => value)).toEqual(['=HYPERLINK("x")', '＝1']);
});
