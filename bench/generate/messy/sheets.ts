import type { Random } from '../random.ts';
import { addressOf } from './addresses.ts';
import { about, inCell, withUnit } from './amounts.ts';
import { sameBuilding } from './chat.ts';
import { goodsOf, quantityOf, type Good } from './goods.ts';
import { nameOf, phoneOf, remarkOf } from './people.ts';
import { keyOf, type Home, type Tongue } from './site.ts';
import { Page } from './truth.ts';

const NONE: Readonly<Record<Tongue, readonly string[]>> = {
  zh: ['0', '—', '无', '×', '-', '不要', '/'],
  tw: ['0', '—', '無', '-'],
  en: ['0', '-', 'none', 'x', 'no', '—'],
};

interface Column {
  readonly header: string;
  cell(home: Home, merged: boolean): string;
}

export function csvLine(cells: readonly string[], delimiter = ','): string {
  return cells
    .map((cell) => (cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter);
}

/** The columns that say whose a row is, in one of the ways that sheets have. */
export function homeColumns(random: Random, homes: readonly Home[], tongue: Tongue, own: boolean): Column[] {
  const entered = homes.some(({ entrance }) => entrance !== '');
  const zh = tongue !== 'en';
  const pick = (chinese: readonly string[], english: readonly string[]): string => random.pick(zh ? chinese : english);
  if (own && sameBuilding(homes)) {
    const room = { header: pick(['房号', '室', '门牌号'], ['Room', 'Flat']), cell: (home: Home) => home.room };
    const door = { header: pick(['单元', '单元号'], ['Entrance']), cell: (home: Home) => home.entrance };
    return entered ? [door, room] : [room];
  }
  if (random.chance(35)) {
    return [{ header: pick(['地址', '收货地址'], ['Address', 'Delivery address']), cell: (home) => addressOf(random, home, tongue) }];
  }
  const written = (home: Home): string =>
    tongue === 'zh' && !/[^\d]/.test(home.building.id) ? random.pick([home.building.id, `${home.building.id}号楼`, `${home.building.id}栋`, `${home.building.id}#`]) : home.building.id;
  return [
    { header: pick(['楼栋', '楼号', '楼'], ['Building', 'building']), cell: (home, merged) => (merged ? '' : written(home)) },
    ...(entered ? [{ header: pick(['单元', '单元号', '门'], ['Entrance']), cell: (home: Home) => home.entrance }] : []),
    { header: pick(['房号', '房间号', '室'], ['Room', 'room']), cell: (home) => (zh ? random.pick([home.room, home.room, `${home.room}室`]) : home.room) },
  ];
}

function serial(): Column {
  let n = 0;
  return { header: '序号', cell: () => String(++n) };
}

function around(random: Random, tongue: Tongue, columns: readonly Column[]): Column[] {
  const zh = tongue !== 'en';
  const all = [...columns];
  if (zh && random.chance(40)) all.unshift(serial());
  if (random.chance(50)) all.push({ header: zh ? random.pick(['姓名', '联系人', '收货人']) : 'Name', cell: () => nameOf(random, tongue) });
  if (random.chance(40)) all.push({ header: zh ? random.pick(['电话', '联系电话', '手机']) : 'Phone', cell: () => phoneOf(random, tongue) });
  return all;
}

/** A row a household, a column an item. */
export function widePage(random: Random, file: string, homes: readonly Home[], tongue: Tongue, own: boolean): Page {
  const page = new Page(file, `wide ${tongue}`);
  const columns = around(random, tongue, homeColumns(random, homes, tongue, own));
  const goods = random.some(goodsOf(tongue), 3);
  const remarks = random.chance(40);
  const sum = random.chance(25);
  const zh = tongue !== 'en';
  const merges = random.chance(30) && columns.some(({ header }) => /楼|栋|uilding/.test(header));
  const titles = goods.map((good) => itemHeader(random, good, tongue));
  const header = [...columns.map((column) => column.header), ...titles];
  if (remarks) header.push(zh ? '备注' : 'Note');
  if (sum) header.push(zh ? '合计' : 'Total');
  if (random.chance(35)) page.line(csvLine([zh ? '明天蔬菜订购表' : 'Vegetable order']));
  if (random.chance(10)) page.line(csvLine(header.map(() => '')));
  page.line(csvLine(header));
  const repeats = random.chance(15) ? random.between(2, homes.length) : 0;
  const totals = goods.map(() => 0);
  let before: Home | undefined;
  for (const [i, home] of homes.entries()) {
    if (i === repeats && i > 0) {
      page.line(csvLine(header));
      before = undefined;
    }
    const row = page.lines.length + 1;
    const merged = merges && before?.building === home.building;
    before = home;
    const who = columns.map((column) => column.cell(home, merged));
    const cells = goods.map((good, g) => wideCell(random, page, good, tongue, { row, column: columns.length + g + 1, home: keyOf(home) }, (quantity) => {
      totals[g]! += quantity;
    }));
    const rest = [...(remarks ? [random.chance(30) ? remarkOf(random, tongue) : ''] : []), ...(sum ? [''] : [])];
    page.line(csvLine([...who, ...cells, ...rest]));
  }
  if (random.chance(25)) {
    const cells = goods.map((good, g) => String(totals[g]! / (good.grams ?? 1000)));
    page.line(csvLine([zh ? '合计' : 'Total', ...columns.slice(1).map(() => ''), ...cells, ...(remarks ? [''] : []), ...(sum ? [''] : [])]));
  }
  return page;
}

function itemHeader(random: Random, good: Good, tongue: Tongue): string {
  if (tongue === 'en') return random.pick([good.id, good.id, `${good.id} (${good.uom})`, `${good.id[0]!.toUpperCase()}${good.id.slice(1)}`]);
  return random.pick([good.id, good.id, `${good.id}（${good.uom}）`, `${good.id}(${good.uom})`, `${good.id}/${good.uom}`, `${good.id} 5元/${good.uom}`, `${good.id}（5元/${good.uom}）`]);
}

function wideCell(
  random: Random,
  page: Page,
  good: Good,
  tongue: Tongue,
  place: { readonly row: number; readonly column: number; readonly home: string },
  add: (quantity: number) => void,
): string {
  if (random.chance(45)) return '';
  const entry = { ...place, item: good.id };
  const kind = random.below(100);
  if (kind < 6) {
    const text = random.pick(NONE[tongue]);
    page.entry({ ...entry, quantity: 0, written: [text], clear: true, fate: 'excluded' });
    return text;
  }
  if (kind < 9) {
    const text = random.pick([about(random, good, tongue), about(random, good, tongue), '1e3', '2/3']);
    page.entry({ ...entry, quantity: undefined, written: [text], clear: false, fate: 'nothing' });
    return text;
  }
  if (kind < 10) {
    // One and a half, unless the sheet makes it a thousand: never anything else.
    const text = random.pick(['1,5', '1.500']);
    page.entry({ ...entry, quantity: 1.5 * (good.grams ?? 1000), written: [text], clear: false, fate: 'counts' });
    return text;
  }
  const quantity = quantityOf(random, good);
  const text = inCell(random, good, quantity, tongue);
  page.entry({ ...entry, quantity, written: [text], clear: true, fate: 'counts' });
  add(quantity);
  return text;
}

const STATUS_GOOD: Readonly<Record<Tongue, readonly string[]>> = { zh: ['已支付', '已付款', '待发货', '已完成'], tw: ['已付款', '已完成'], en: ['paid', 'completed', 'processing'] };
const STATUS_BACK: Readonly<Record<Tongue, readonly string[]>> = { zh: ['已取消', '已退款', '已关闭'], tw: ['已取消', '已退款'], en: ['cancelled', 'refunded', 'voided'] };

/** A row an item of a household: what programs for group buying export. */
export function longPage(random: Random, file: string, homes: readonly Home[], tongue: Tongue, own: boolean): Page {
  const page = new Page(file, `long ${tongue}`);
  const zh = tongue !== 'en';
  const pick = (chinese: readonly string[], english: readonly string[]): string => random.pick(zh ? chinese : english);
  const delimiter = random.chance(15) ? ';' : random.chance(10) ? '\t' : ',';
  const columns = around(random, tongue, homeColumns(random, homes, tongue, own));
  const status = random.chance(40);
  const units = random.chance(35);
  const times = random.chance(50);
  const remark = random.chance(30);
  const comma = delimiter === ';' && random.chance(60);
  const header = columns.map((column) => column.header);
  header.push(pick(['商品', '品名', '商品名称'], ['Item', 'item', 'Product']), pick(['数量', '数量'], ['Quantity', 'quantity']));
  if (units) header.push(pick(['单位'], ['uom']));
  if (times) header.push(pick(['提交时间', '下单时间'], ['submitted_at']));
  if (status) header.push(pick(['订单状态', '状态'], ['Status']));
  if (remark) header.push(pick(['备注'], ['Note']));
  page.line(csvLine(header, delimiter));
  const rows: { home: Home; good: Good; again: boolean }[] = [];
  for (const home of homes) {
    for (const good of random.shuffle(goodsOf(tongue)).slice(0, random.between(1, 4))) rows.push({ home, good, again: false });
  }
  for (const row of [...rows]) if (random.chance(4)) rows.push({ ...row, again: true });
  const itemAt = columns.length;
  for (const [i, { home, good }] of rows.entries()) {
    const key = keyOf(home);
    const quantity = quantityOf(random, good);
    const back = status && random.chance(8);
    const unclear = !back && random.chance(3);
    const value = quantity / (good.grams ?? 1000);
    const exact = units ? String(value) : inCell(random, good, quantity, tongue);
    const number = comma && /^\d+\.\d+$/.test(exact) ? exact.replace('.', ',') : exact;
    const text = unclear ? about(random, good, tongue) : number;
    const cells = columns.map((column) => column.cell(home, false));
    cells.push(random.chance(12) && good.aliases.length > 0 ? random.pick(good.aliases) : good.id, text);
    if (units) cells.push(good.uom);
    if (times) cells.push(`2026-11-22 ${String(8 + Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:00`);
    if (status) cells.push(random.pick(back ? STATUS_BACK[tongue] : STATUS_GOOD[tongue]));
    if (remark) cells.push(random.chance(30) ? remarkOf(random, tongue) : '');
    const row = page.line(csvLine(cells, delimiter));
    const entry = { home: key, item: good.id, row, column: itemAt + 2, written: [text] };
    if (back) page.entry({ ...entry, quantity: 0, clear: true, fate: 'excluded' });
    else if (unclear) page.entry({ ...entry, quantity: undefined, clear: false, fate: 'nothing' });
    else {
      page.supersede(key, good.id);
      page.entry({ ...entry, quantity, clear: true, fate: 'counts' });
    }
  }
  return page;
}

/** A row a household, all that it asks for in one cell. */
export function listPage(random: Random, file: string, homes: readonly Home[], tongue: Tongue, own: boolean): Page {
  const page = new Page(file, `list ${tongue}`);
  const zh = tongue !== 'en';
  const columns = around(random, tongue, homeColumns(random, homes, tongue, own));
  const title = zh ? random.pick(['商品', '订购内容', '商品名称']) : random.pick(['Items', 'Order', 'Item']);
  page.line(csvLine([...columns.map(({ header }) => header), title]));
  for (const home of homes) {
    const row = page.lines.length + 1;
    const goods = random.shuffle(goodsOf(tongue)).slice(0, random.between(1, 3));
    const parts = goods.map((good) => {
      const quantity = quantityOf(random, good);
      const amount = withUnit(random, good, quantity, tongue);
      page.entry({ home: keyOf(home), row, column: columns.length + 1, item: good.id, quantity, written: [good.id, amount], clear: true, fate: 'counts' });
      return zh ? `${good.id}${amount}` : `${good.id} ${amount}`;
    });
    page.line(csvLine([...columns.map((column) => column.cell(home, false)), parts.join(zh ? random.pick(['，', '、', ' ', '；', '\u3000']) : random.pick([', ', '; ']))]));
  }
  return page;
}

