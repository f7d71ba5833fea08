import { Random } from '../random.ts';
import { csvRow, type Cell, type GeneratedFile } from '../file.ts';
import { address, type Building } from './site.ts';
import type { GeneratedBundle, GeneratedItem, Goods } from './goods.ts';
import type { Size } from './size.ts';

const LONG_ZH = ['楼栋', '单元', '房号', '商品', '数量', '接受替代', '提交时间'];
const LONG_EN = ['building', 'entrance', 'room', 'item', 'quantity', 'substitute_ok', 'submitted_at'];
/** A wide sheet offers no more than the night's main goods. */
const WIDE_COLUMNS = 30;

interface Line {
  readonly good: GeneratedItem | GeneratedBundle;
  readonly quantity: number;
}

/** A sheet for every few buildings: long ones under Chinese and English headers, and every eighth a wide one. */
export function demandFiles(
  seed: number,
  size: Size,
  buildings: readonly Building[],
  goods: Goods,
): GeneratedFile[] {
  const files: GeneratedFile[] = [];
  const mean = Math.max(1, Math.round(size.lines / size.households));
  const main = [...goods.items].sort((a, b) => b.expected - a.expected).slice(0, WIDE_COLUMNS);
  const digits = String(Math.ceil(buildings.length / size.buildingsPerSheet)).length;
  for (let first = 0; first < buildings.length; first += size.buildingsPerSheet) {
    const part = buildings.slice(first, first + size.buildingsPerSheet);
    const number = Math.floor(first / size.buildingsPerSheet);
    const name = `demand/${String(number + 1).padStart(digits, '0')}.csv`;
    const wide = number % 8 === 7 && mean * 2 <= WIDE_COLUMNS;
    const chunks = (): Iterable<string> =>
      wide ? wideSheet(seed, mean, part, main) : longSheet(seed, mean, part, goods, number % 2 === 0);
    files.push({ name, chunks });
  }
  return files;
}

function* longSheet(
  seed: number,
  mean: number,
  buildings: readonly Building[],
  goods: Goods,
  chinese: boolean,
): Generator<string> {
  let chunk = csvRow(chinese ? LONG_ZH : LONG_EN);
  for (const building of buildings) {
    const random = new Random(seed, 'demand', building.id);
    for (const [n, count] of lineCounts(random, building.households, mean)) {
      const { entrance, room } = address(building, n);
      const consent = random.chance(50) ? (chinese ? '是' : 'yes') : '';
      const time = `2026-11-22 ${random.between(16, 20)}:${String(random.below(60)).padStart(2, '0')}`;
      for (const { good, quantity } of household(random, count, goods)) {
        chunk += csvRow([
          building.id,
          entrance,
          room,
          chinese ? good.name : good.id,
          quantity,
          consent,
          time,
        ]);
      }
      if (chunk.length > 1 << 16) {
        yield chunk;
        chunk = '';
      }
    }
  }
  yield chunk;
}

function* wideSheet(
  seed: number,
  mean: number,
  buildings: readonly Building[],
  main: readonly GeneratedItem[],
): Generator<string> {
  yield csvRow(['楼号', '单元', '房间号', ...main.map((item) => item.name)]);
  for (const building of buildings) {
    const random = new Random(seed, 'demand', building.id);
    let chunk = '';
    for (const [n, count] of lineCounts(random, building.households, mean)) {
      const { entrance, room } = address(building, n);
      const cells: Cell[] = main.map(() => '');
      for (const column of random.shuffle([...main.keys()]).slice(0, count))
        cells[column] = amount(random, main[column]);
      chunk += csvRow([building.id, entrance, room, ...cells]);
    }
    yield chunk;
  }
}

/** Households come in pairs, one with as many lines above the mean as the other is below: the total is exact. */
function* lineCounts(random: Random, households: number, mean: number): Generator<[number, number]> {
  for (let n = 0; n < households; n += 2) {
    const more = random.below(mean);
    const paired = n + 1 < households;
    yield [n, paired ? mean + more : mean];
    if (paired) yield [n + 1, mean - more];
  }
}

function* household(random: Random, count: number, goods: Goods): Generator<Line> {
  const chosen = new Set<GeneratedItem | GeneratedBundle>();
  while (chosen.size < count) {
    const bundle = random.chance(3) ? random.pick(goods.bundles) : undefined;
    const good = bundle ?? random.pick(goods.wanted);
    if (chosen.has(good)) continue;
    chosen.add(good);
    yield { good, quantity: bundle === undefined ? amount(random, good as GeneratedItem) : 1 };
  }
}

/** Whole uoms; kilograms in halves. */
function amount(random: Random, item: GeneratedItem | undefined): number {
  if (item?.uom === 'kg') return random.between(1, 5) / 2;
  if (item?.uom === '斤') return random.between(1, 4);
  return random.chance(60) ? 1 : random.between(2, 3);
}
