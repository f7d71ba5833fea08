import { Random } from '../random.ts';
import { table, type Cell, type GeneratedFile } from '../file.ts';
import { badLines, type DemandCells } from './dirt.ts';
import { quantity, type SmallGoods, type SmallItem } from './goods.ts';
import type { Features } from './kinds.ts';
import { aliasOf } from './people.ts';
import { OWN_HEADER } from './settings.ts';
import type { SmallHousehold, SmallSite } from './site.ts';

const ENGLISH = ['building', 'entrance', 'room', 'item', 'quantity', 'uom', 'substitute_ok', 'submitted_at'];
const QUANTITY = ENGLISH.indexOf('quantity');
const CHINESE = ['楼栋', '单元', '房号', '商品', '数量', '单位', '接受替代', '提交时间'];

/** One or two sheets; no household is in two of them unless duplicates are wanted. */
export function demandTables(
  seed: number,
  has: Features,
  site: SmallSite,
  goods: SmallGoods,
): GeneratedFile[] {
  const random = new Random(seed, 'demand');
  const wide = has.wide ? site.households.filter((_, i) => i % 3 === 0) : [];
  const long = site.households.filter((household) => !wide.includes(household));
  const lines = long.flatMap((household) => linesOf(random, household, goods));
  const again = has.duplicates
    ? lines.filter(() => random.chance(15)).map((line) => changed(random, line))
    : [];
  const bad = has.dirt ? badLines(random, site.households, goods.items) : [];
  const all = [...lines, ...again, ...bad];
  const files =
    has.address && bad.length === 0
      ? [addressSheet(has, all)]
      : [longSheet(has, has.aliases ? all.map(byAlias) : all)];
  if (wide.length > 0) files.push(wideSheet(random, wide, goods.items));
  return files;
}

function linesOf(random: Random, household: SmallHousehold, goods: SmallGoods): DemandCells[] {
  const { building, entrance, room } = household;
  const consent = random.chance(50) ? 'yes' : '';
  const time = random.chance(50) ? `2026-11-22 1${random.between(0, 9)}:${random.between(10, 59)}` : '';
  const items = random
    .some(goods.items, 1)
    .slice(0, 6)
    .map((item): DemandCells => {
      const asked = item.step * random.between(1, 5);
      const inKilograms = item.uom === '斤' && random.chance(30);
      const [amount, uom] = inKilograms
        ? [quantity(asked / 2), 'kg']
        : [quantity(asked), random.chance(30) ? item.uom : ''];
      return [
        building.id,
        entrance,
        room,
        random.chance(50) ? item.id : item.name,
        amount,
        uom,
        consent,
        time,
      ];
    });
  const bundle = goods.bundles.length > 0 && random.chance(50) ? random.pick(goods.bundles) : undefined;
  return bundle === undefined
    ? items
    : [...items, [building.id, entrance, room, bundle.name, random.between(1, 2), '', consent, time]];
}

/** The same household and item again: of another quantity, or none, later or at no time. */
function changed(random: Random, line: DemandCells): DemandCells {
  const [building, entrance, room, item, amount, uom, consent] = line;
  const time = random.pick(['', '2026-11-22 19:30', '2026-11-22 19:59']);
  return [building, entrance, room, item, random.pick([amount, amount, 0]), uom, consent, time];
}

/** Some call a building by what is painted on it. */
function byAlias(line: DemandCells, index: number): DemandCells {
  const [building, ...rest] = line;
  return index % 4 === 0 && building !== '99' ? [aliasOf(building), ...rest] : line;
}

function longSheet(has: Features, lines: readonly DemandCells[]): GeneratedFile {
  const header = (has.chinese ? CHINESE : ENGLISH).map((name, at) =>
    has.columns && at === QUANTITY ? OWN_HEADER : name,
  );
  return table('demand/list.csv', header, () => lines);
}

function addressSheet(has: Features, lines: readonly DemandCells[]): GeneratedFile {
  const header = has.chinese ? ['地址', ...CHINESE.slice(3)] : ['address', ...ENGLISH.slice(3)];
  return table('demand/list.csv', header, () =>
    lines.map(([building, entrance, room, ...rest]): Cell[] => [
      [building, entrance, room].filter((part) => part !== '').join('-'),
      ...rest,
    ]),
  );
}

function wideSheet(
  random: Random,
  households: readonly SmallHousehold[],
  items: readonly SmallItem[],
): GeneratedFile {
  const rows = households.map(({ building, entrance, room }): Cell[] => [
    building.id,
    entrance,
    room,
    ...items.map((item) => (random.chance(40) ? quantity(item.step * random.between(1, 3)) : '')),
  ]);
  return table(
    'demand/wide.csv',
    ['building', 'entrance', 'room', ...items.map((item) => item.name)],
    () => rows,
  );
}
