import type { Random } from '../random.ts';
import { addressOf } from './addresses.ts';
import { sameBuilding } from './chat.ts';
import { nameOf, phoneOf } from './people.ts';
import type { Home, Tongue } from './site.ts';

export interface Column {
  readonly header: string;
  cell(home: Home, merged: boolean): string;
}

export function csvLine(cells: readonly string[], delimiter = ','): string {
  return cells
    .map((cell) =>
      cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
    )
    .join(delimiter);
}

/** The columns that say whose a row is, in one of the ways that sheets have. */
export function homeColumns(random: Random, homes: readonly Home[], tongue: Tongue, own: boolean): Column[] {
  const entered = homes.some(({ entrance }) => entrance !== '');
  const zh = tongue !== 'en';
  const pick = (chinese: readonly string[], english: readonly string[]): string =>
    random.pick(zh ? chinese : english);
  if (own && sameBuilding(homes)) {
    const room = {
      header: pick(['房号', '室', '门牌号'], ['Room', 'Flat']),
      cell: (home: Home) => home.room,
    };
    const door = { header: pick(['单元', '单元号'], ['Entrance']), cell: (home: Home) => home.entrance };
    return entered ? [door, room] : [room];
  }
  if (random.chance(35)) {
    return [
      {
        header: pick(['地址', '收货地址'], ['Address', 'Delivery address']),
        cell: (home) => addressOf(random, home, tongue),
      },
    ];
  }
  const written = (home: Home): string =>
    tongue === 'zh' && !/[^\d]/.test(home.building.id)
      ? random.pick([
          home.building.id,
          `${home.building.id}号楼`,
          `${home.building.id}栋`,
          `${home.building.id}#`,
        ])
      : home.building.id;
  return [
    {
      header: pick(['楼栋', '楼号', '楼'], ['Building', 'building']),
      cell: (home, merged) => (merged ? '' : written(home)),
    },
    ...(entered
      ? [{ header: pick(['单元', '单元号', '门'], ['Entrance']), cell: (home: Home) => home.entrance }]
      : []),
    {
      header: pick(['房号', '房间号', '室'], ['Room', 'room']),
      cell: (home) => (zh ? random.pick([home.room, home.room, `${home.room}室`]) : home.room),
    },
  ];
}

function serial(): Column {
  let n = 0;
  return { header: '序号', cell: () => String(++n) };
}

/** What a spreadsheet makes of long numbers. */
const exponent = (random: Random): string =>
  `${random.between(1, 9)}.${random.between(10, 99)}E+1${random.below(8)}`;

/** Those, and what else stands beside an order. */
export function around(random: Random, tongue: Tongue, columns: readonly Column[]): Column[] {
  const zh = tongue !== 'en';
  const all = [...columns];
  if (zh && random.chance(40)) all.unshift(serial());
  const spoiled = random.chance(8);
  if (random.chance(10)) all.unshift({ header: zh ? '订单号' : 'Order no', cell: () => exponent(random) });
  if (random.chance(50))
    all.push({
      header: zh ? random.pick(['姓名', '联系人', '收货人']) : 'Name',
      cell: () => nameOf(random, tongue),
    });
  if (random.chance(40))
    all.push({
      header: zh ? random.pick(['电话', '联系电话', '手机']) : 'Phone',
      cell: () => (spoiled ? exponent(random) : phoneOf(random, tongue)),
    });
  return all;
}
