import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files, NightDescription } from '../support/index.ts';
import { workspaceFiles } from '../support/index.ts';

const CASES = new URL('../../fixtures/sheets/', import.meta.url).pathname;

/** The site and the goods of fixtures/sheets, as tables; enough of everything to be had. */
const SITE: NightDescription = {
  settings: {
    zones: [{ id: 'B', status: 'controlled' }],
    points: [{ id: 'gate', open: ['09:00-18:00'], desks: 4 }],
  },
  buildings: [
    ...[1, 2, 3, 5, 52, 'A'].map((building) => ({ building, zone: 'B' })),
    { building: 12, zone: 'B', entrances: 2 },
  ],
  items: [
    { item: 'tudou', name: '土豆', uom: '斤', aliases: '马铃薯;potatoes' },
    { item: 'jidan', name: '鸡蛋', uom: '盒', aliases: '鸡蛋（30枚）;eggs' },
    { item: 'niunai', name: '纯牛奶', uom: '箱', aliases: '牛奶', unit_grams: 3000 },
    { item: 'kele', name: '可乐', uom: '箱' },
    { item: 'dami', name: '大米', uom: '袋', unit_grams: 5000 },
    { item: 'baicai', name: '白菜', uom: '斤', step: '0.5' },
    { item: 'mianbao', name: '面包', uom: '个', aliases: 'bread' },
  ],
  bundles: [{ bundle: 'shucai', name: '蔬菜包', item: 'baicai', quantity: 1 }],
  suppliers: [{ supplier: 'farm' }],
  offers: 'tudou jidan niunai kele dami baicai mianbao'
    .split(' ')
    .map((item) => ({ supplier: 'farm', item, pack_size: 1, pack_price: '2.00' })),
};
const REGISTER = 'building,entrance,room\n1,,101\n1,,102\n3,,0501\n3,,502\n12,1,302\n12,2,303\n';

interface SheetOptions {
  readonly register?: boolean;
  readonly duplicates?: string;
  readonly cutoff?: number;
  readonly columns?: Readonly<Record<string, string>>;
}

/** A workspace whose demand are these sheets. */
export function workspaceOf(sheets: Files, options: SheetOptions = {}): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>(workspaceFiles(SITE));
  files.delete('demand/demand.csv');
  if (options.register === true) files.set('households.csv', REGISTER);
  const settings = JSON.parse(String(files.get('stagger.yaml'))) as Record<string, unknown>;
  const { duplicates = 'latest', cutoff, columns = {} } = options;
  const intake = { duplicates, columns, ...(cutoff === undefined ? {} : { cutoff: `${cutoff / 60}:00` }) };
  files.set('stagger.yaml', JSON.stringify({ ...settings, intake }));
  for (const [name, bytes] of sheets) files.set(`demand/${name}`, bytes);
  return files;
}

/** By case of fixtures/sheets, a workspace of its own. */
export function* sheetWorkspaces(): Generator<readonly [name: string, files: Files]> {
  const folders = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const folder = join(CASES, name);
    const told = join(folder, 'options.json');
    const options = existsSync(told) ? (JSON.parse(readFileSync(told, 'utf8')) as SheetOptions) : {};
    const sheets = readdirSync(folder).filter((file) => !file.endsWith('.json'));
    yield [
      name,
      workspaceOf(new Map(sheets.map((file) => [file, readFileSync(join(folder, file))])), options),
    ];
  }
}
