import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { generateFiles } from '../../bench/generate/index.ts';
import type { Kind } from '../../bench/generate/small/kinds.ts';
import { verifyPlan } from '../../src/verify/index.ts';
import { memorySource, workspaceFiles } from '../support/index.ts';
import type { Files, NightDescription } from '../support/index.ts';
import { MORE_DEMAND, NIGHT } from '../verify/night.ts';
import type { planFolder } from '../verify/planned.ts';
import { sheetWorkspaces, workspaceOf } from '../verify/sheets.ts';
import type { Fault } from './faults.ts';
import { FAULTS } from './faults.ts';

/**
 * Puts one mistake at a time into the planner, plans a few small nights with it, and asks a verify without any mistake: each
 * mistake must be named by a rule on at least one of them. Prints a line each and a score; ends with 1 where one is not named
 * or can no longer be put in. `npm run test:faults -- WORD` tries those whose file or reason holds the word.
 */
const root = resolve(import.meta.dirname, '../..');
const out = join(root, `node_modules/.faults-${process.pid}`);
/** Kinds of generated nights in which something is to be seen of every setting. */
const NIGHTS: readonly (readonly [Kind, number])[] = [
  ['grids', 1], ['closures', 1], ['whole', 1], ['duplicates', 1], ['packs', 1], ['money', 1], ['substitutes', 1], ['announced', 1],
  ['heads', 1], ['doors', 1], ['waves', 2], ['dirty', 1], ['scarce', 2], ['floors', 1],
]; // prettier-ignore

/** Two buildings, one with three households, that would stand at a desk at once as soon as their goods are there; an order that is too small. */
const SMALL: NightDescription = {
  settings: {
    waves: [{ id: 'am', arrives: '08:00', ready: '09:30' }],
    points: [{ id: 'gate', open: ['09:00-12:00'], desks: 4 }],
    pickup: { buildings_per_slot: 1, batch_max: 2, goal: 'earliest' },
  },
  buildings: [
    { building: 1, zone: 'B' },
    { building: 2, zone: 'B' },
  ],
  items: [
    { item: 'rice', uom: '袋' },
    { item: 'salt', uom: '袋' },
  ],
  suppliers: [{ supplier: 'farm' }, { supplier: 'shop', min_order: '50.00' }],
  offers: [
    { supplier: 'farm', sku: 'F-rice', item: 'rice', pack_size: 1, pack_price: '20.00' },
    { supplier: 'shop', sku: 'S-salt', item: 'salt', pack_size: 1, pack_price: '2.00' },
  ],
  demand: { '1-101': { rice: 1, salt: 1 }, '1-102': { rice: 1 }, '1-103': { rice: 1 }, '2-101': { rice: 1 } },
};

/** Who pays before, is to be knocked at, orders exactly at the cutoff; a vehicle whose pass has run out, latecomers, and what is owed. */
const PAID: NightDescription = {
  ...SMALL,
  settings: { ...SMALL.settings, payment: 'before', pickup: { batch_max: 2, catch_up_minutes: 165 } },
  households: [
    { building: 1, room: 101, notify: 'knock', name: 'Li Na', phone: '13800000001' },
    { building: 1, room: 102, notify: 'phone', name: 'Wu Di', phone: '13800000002' },
  ],
  items: [
    { item: 'rice', uom: '袋', list_price: '20.00', unit_grams: 1000 },
    { item: 'salt', uom: '袋', list_price: '2.00' },
    { item: 'oil', uom: '瓶', list_price: '9.00' },
  ],
  stock: [{ item: 'oil', quantity: 2 }],
  carryover: [{ building: 2, room: 101, item: 'oil', owed: 1, nights: 2 }],
  demand: {
    ...SMALL.demand,
    '1-104': { oil: 2, salt: 1 },
    '1-105': { oil: 2 },
    '2-101': { oil: 2, rice: 1 },
  },
};
const AT_CUTOFF = `${[
  'building,entrance,room,item,quantity,submitted_at',
  '2,,101,rice,1,2026-11-22 20:00',
  '2,,102,rice,1,2026-11-22 20:00',
  '2,,103,rice,1,2026-11-22 20:01',
].join('\n')}\n`;
const VEHICLES =
  'supplier,plate,driver,phone,pass,valid_until\nfarm,A 123,Ms Ma,13900000009,P-7,2026-11-20\n';

/** Who is sealed since; so much for each resident. */
const SINCE = 'building,since\n1,2026-11-20\n';
const GIVEN = 'item,quantity,per\nsalt,1,residents\n';
const RESIDENTS = 'building,room,residents\n1,101,3\n2,101,2\n';

/** What households change and take back, copies of a chain, a late message, a sheet of one building, and what is beside a table. */
const CHATS: Files = new Map([
  [
    'chain.txt',
    [
      '#接龙\n晚上团购\n土豆 鸡蛋 面包',
      '1. 3-501 张三 土豆2斤 鸡蛋1盒\n2. 3-502 鸡蛋1盒\n3. 3-501 土豆改成3斤\n4. 3-502 鸡蛋不要了',
      '5. 王姐 面包1个\n6. 3-516 土豆2斤；3-517 鸡蛋1盒\n7. 5-101 面包1个\n李阿姨 鸡蛋1盒\n8. 5-102 土豆两三斤 面包2个\n',
    ].join('\n'),
  ],
  ['copies.txt', '#接龙\n团购\n1. 3-503 鸡蛋1盒\n#接龙\n团购\n1. 3-503 鸡蛋1盒\n2. 3-505 鸡蛋1盒\n'],
  ['late.txt', '[2026-11-22, 19:30] Ann: 3-504 鸡蛋1盒\n[2026-11-22, 20:30] Bob: 3-506 鸡蛋1盒\n'],
  ['5号楼.txt', '#接龙\n1. 201 土豆1斤\n2. 3号楼201 土豆1斤\n'],
  [
    'wide.csv',
    '楼栋,房号,土豆,鸡蛋,白菜,西瓜,订单状态,备注\n3,601,2kg,1,,2,,再加鸡蛋2盒\n3,602,1斤,几盒,0.3,,,\n3,603,1,,,,已取消,\n',
  ],
  ['cells.csv', '楼栋,房号,商品\n3,701,土豆2斤；鸡蛋3盒\n,702,面包2个\n'],
  ['long.csv', '楼栋,房号,商品,数量,单位\n3,801,面包,1,个\n,802,土豆,2,公斤\n3,803,榴莲,1,个\n'],
]);

/** The same line in two sheets, each with its time. */
const AGAIN: Files = new Map([
  ['a.csv', '楼栋,房号,商品,数量,提交时间\n3,501,面包,1,2026-11-22 18:00\n3,502,面包,1,2026-11-22 18:00\n'],
  ['b.csv', '楼栋,房号,商品,数量,提交时间\n3,501,面包,2,2026-11-22 19:00\n'],
]);

function* nights(file: string): Generator<Files> {
  if (file.includes('demand')) {
    yield workspaceOf(CHATS, { duplicates: 'sum', cutoff: 1200 });
    yield workspaceOf(AGAIN);
    for (const [, workspace] of sheetWorkspaces()) yield workspace;
  }
  yield workspaceFiles(SMALL)
    .set('sealed.csv', SINCE)
    .set('handouts.csv', GIVEN)
    .set('households.csv', RESIDENTS);
  yield workspaceFiles(NIGHT).set('demand/more.csv', MORE_DEMAND);
  yield workspaceFiles(SMALL);
  const paid = workspaceFiles(PAID).set('demand/late.csv', AT_CUTOFF).set('vehicles.csv', VEHICLES);
  const settings = paid.get('stagger.yaml')!.replace('"duplicates": "latest"', '$&, "cutoff": "20:00"');
  yield paid.set('stagger.yaml', settings);
  for (const [kind, seed] of NIGHTS) {
    yield new Map([...generateFiles({ kind, seed })].map((file) => [file.name, [...file.chunks()].join('')]));
  }
}

async function faulty({ file, find, replace }: Fault, number: number): Promise<typeof planFolder> {
  const path = join(root, 'src', file);
  const text = readFileSync(path, 'utf8');
  if (text.split(find).length !== 2) throw new Error(`does not stand once in src/${file}: ${find}`);
  const contents = text.replace(find, () => replace);
  const folder = join(out, String(number));
  await build({
    // What is solved in a worker of its own is looked for beside the bundle.
    entryPoints: {
      planned: join(root, 'test/verify/planned.ts'),
      'sourcing-worker': join(root, 'src/sourcing/worker.ts'),
    },
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
    plugins: [
      {
        name: 'fault',
        setup: (to) =>
          to.onLoad({ filter: /\.ts$/ }, ({ path: at }) =>
            at === path ? { contents, loader: 'ts' } : undefined,
          ),
      },
    ],
  });
  return ((await import(pathToFileURL(join(folder, 'planned.js')).href)) as { planFolder: typeof planFolder })
    .planFolder;
}

/** The rule that names it; '' where none does. */
async function ruleOf(plan: typeof planFolder, file: string): Promise<string> {
  for (const night of nights(file)) {
    const planned = await plan(night).catch((error: unknown) => String(error));
    // A planner that breaks down lets nothing out.
    if (typeof planned === 'string') return `none: it breaks down (${planned.slice(0, 60)})`;
    if (planned === undefined) continue;
    const found = verifyPlan(memorySource(planned.files), memorySource(night))[0];
    if (found !== undefined) return `rule ${found.rule} (${found.code})`;
  }
  return '';
}

if (process.argv[2] === 'io') {
  const { runFaults } = await import('./io/run.ts');
  await runFaults(process.argv[3] ?? '');
} else await mistakes(process.argv[2] ?? '');

async function mistakes(word: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'package.json'), '{"type":"module"}');
  const chosen = FAULTS.filter(({ file, why }) => new RegExp(word).test(`${file} ${why}`));
  let named = 0;
  for (const [number, fault] of chosen.entries()) {
    const told = await faulty(fault, number).then(
      (plan) => ruleOf(plan, fault.file),
      (error: unknown) => `! ${String(error)}`,
    );
    if (told.startsWith('rule')) named++;
    process.stdout.write(
      `${told.startsWith('rule') ? 'named ' : 'MISSED'}  ${fault.file}: ${fault.why} → ${told || 'All eleven rules hold'}\n`,
    );
  }
  rmSync(out, { recursive: true });
  process.stdout.write(`${named} of ${chosen.length} faults are named\n`);
  if (named < chosen.length) process.exitCode = 1;
}
