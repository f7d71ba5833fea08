import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../bench/generate/random.ts';
import { formatScaled, formatTime, type Workspace } from '../../src/model/index.ts';

interface Night {
  readonly folder: string;
  /** The newest plan's folder, and that of the one that went out. */
  readonly plan: string;
  readonly issued: string;
  readonly workspace: Workspace;
  readonly random: Random;
}

/** What happens to a night: writes what has to be written, and says what is typed. */
type Happening = (night: Night) => string[];

const again: string[] = ['plan', '--date', '2026-11-23'];

/** Who orders late, or corrects what was ordered. */
const lateLines: Happening = ({ folder, workspace: { site, catalogue }, random }) => {
  const households = random.some(site.households, 1).slice(0, 3);
  const rows = households.map(({ entrance, room }) => {
    const { building, id } = site.entrances[entrance]!;
    const good = random.pick(catalogue.goods);
    const quantity = formatScaled(good.step * random.between(0, 4), good.baseUnits);
    return [site.buildings[building]!.id, id, room, good.id, quantity].join(',');
  });
  const sheet = join(folder, 'demand', 'late.csv');
  if (!existsSync(sheet)) writeFileSync(sheet, 'building,entrance,room,item,quantity\n');
  appendFileSync(sheet, `${rows.join('\n')}\n`);
  return again;
};

/** A supplier takes the last line off its list. */
const listed: Happening = ({ folder, random }) => {
  const name = join(folder, 'catalogs', random.pick(readdirSync(join(folder, 'catalogs'))));
  const rows = readFileSync(name, 'utf8').trimEnd().split('\n');
  if (rows.length > 2) writeFileSync(name, `${rows.slice(0, -1).join('\n')}\n`);
  return again;
};

const confirmed: Happening = ({ folder, issued, random }) => {
  const rows = ordered(folder, issued).flatMap(([po, sku, packs]) =>
    random.chance(50) ? [`${po},${sku},${random.between(0, Number(packs))}`] : [],
  );
  writeFileSync(join(folder, 'confirmed.csv'), `po,sku,packs\n${rows.join('\n')}\n`);
  return again;
};

const delivered: Happening = ({ folder, plan, random }) => {
  const rows = ordered(folder, plan).flatMap(([po, sku, packs]) => [
    ...(random.chance(70) ? [`${po},${sku},${random.between(0, Number(packs) + 1)},`] : []),
    ...(random.chance(15) ? [`${po},${sku},1,spoilt`] : []),
  ]);
  if (rows.length === 0) return again;
  writeFileSync(join(folder, 'delivered.csv'), `po,sku,packs,condition\n${rows.join('\n')}\n`);
  return ['receive', plan, 'delivered.csv', '--rest', random.pick(['came', 'missing'])];
};

const truck: Happening = ({ plan, workspace: { settings }, random }) => {
  const { id, ready } = random.pick(settings.waves);
  const later = formatTime(Math.min(1439, ready + 15 * random.between(1, 8)));
  return ['replan', plan, '--wave', `${id}=${random.chance(30) ? 'never' : later}`];
};

const closure: Happening = ({ plan, workspace, random }) => {
  const { points } = workspace.settings;
  const point = points.length === 0 ? undefined : random.pick(points);
  if (point === undefined) return again;
  const from = point.open[0]!.from + 15 * random.between(0, 7);
  return ['replan', plan, '--close', `${point.id}=${formatTime(from)}-${formatTime(from + 45)}`];
};

const desks: Happening = ({ plan, workspace, random }) =>
  workspace.settings.points.length === 0
    ? again
    : [
        'replan',
        plan,
        '--desks',
        `${random.pick(workspace.settings.points).id}=1`,
        ...(random.chance(50) ? ['--make-room'] : []),
      ];

const sealed: Happening = ({ plan, workspace: { site }, random }) => {
  const entrance = random.pick(site.entrances);
  const { id } = site.buildings[entrance.building]!;
  return ['replan', plan, '--seal', entrance.id === '' || random.chance(50) ? id : `${id}/${entrance.id}`];
};

export const HAPPENINGS: readonly Happening[] = [
  lateLines,
  listed,
  confirmed,
  delivered,
  truck,
  closure,
  desks,
  sealed,
];

/** Order lines of a plan: po, sku, packs. */
function ordered(folder: string, plan: string): string[][] {
  const text = readFileSync(join(folder, plan, 'orders.csv'), 'utf8').replace('\uFEFF', '');
  const [head = '', ...rows] = text.trimEnd().split('\r\n');
  const columns = head.split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    // A name may hold a comma: the columns asked for stand before it, or are counted from the end.
    return [cells[0]!, cells[3]!, cells[columns.indexOf('packs') - columns.length + cells.length]!];
  });
}
