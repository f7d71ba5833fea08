import type { Random } from '../random.ts';
import { about, inCell, withUnit } from './amounts.ts';
import { around, csvLine, homeColumns } from './columns.ts';
import { goodsOf, quantityOf, type Good } from './goods.ts';
import { remarkOf } from './people.ts';
import { keyOf, type Home, type Tongue } from './site.ts';
import { Page } from './truth.ts';

const STATUS_GOOD: Readonly<Record<Tongue, readonly string[]>> = {
  zh: ['已支付', '已付款', '待发货', '已完成'],
  tw: ['已付款', '已完成'],
  en: ['paid', 'completed', 'processing'],
};
const STATUS_BACK: Readonly<Record<Tongue, readonly string[]>> = {
  zh: ['已取消', '已退款', '已关闭'],
  tw: ['已取消', '已退款'],
  en: ['cancelled', 'refunded', 'voided'],
};

/** A row an item of a household: what programs for group buying export. */
export function longPage(
  random: Random,
  file: string,
  homes: readonly Home[],
  tongue: Tongue,
  own: boolean,
): Page {
  const page = new Page(file, `long ${tongue}`);
  const zh = tongue !== 'en';
  const pick = (chinese: readonly string[], english: readonly string[]): string =>
    random.pick(zh ? chinese : english);
  const delimiter = random.chance(15) ? ';' : random.chance(10) ? '\t' : ',';
  const columns = around(random, tongue, homeColumns(random, homes, tongue, own));
  const status = random.chance(40);
  const units = random.chance(35);
  const times = random.chance(50);
  const remark = random.chance(30);
  const merges = random.chance(25);
  const comma = delimiter === ';' && random.chance(60);
  const header = columns.map((column) => column.header);
  header.push(
    pick(['商品', '品名', '商品名称'], ['Item', 'item', 'Product']),
    pick(['数量', '数量'], ['Quantity', 'quantity']),
  );
  if (units) header.push(pick(['单位'], ['uom']));
  if (times) header.push(pick(['提交时间', '下单时间'], ['submitted_at']));
  if (status) header.push(pick(['订单状态', '状态'], ['Status']));
  if (remark) header.push(pick(['备注'], ['Note']));
  page.line(csvLine(header, delimiter));
  const rows: { home: Home; good: Good }[] = [];
  for (const home of homes) {
    for (const good of random.shuffle(goodsOf(tongue)).slice(0, random.between(1, 4)))
      rows.push({ home, good });
  }
  rows.push(...rows.filter(() => random.chance(4)));
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
    // A household's cells merged over its rows.
    const merged = merges && i > 0 && rows[i - 1]!.home === home;
    const cells = columns.map((column) => (merged ? '' : column.cell(home, false)));
    cells.push(random.chance(12) && good.aliases.length > 0 ? random.pick(good.aliases) : good.id, text);
    if (units) cells.push(good.uom);
    if (times)
      cells.push(
        `2026-11-22 ${String(8 + Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:00`,
      );
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
export function listPage(
  random: Random,
  file: string,
  homes: readonly Home[],
  tongue: Tongue,
  own: boolean,
): Page {
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
      page.entry({
        home: keyOf(home),
        row,
        column: columns.length + 1,
        item: good.id,
        quantity,
        written: [good.id, amount],
        clear: true,
        fate: 'counts',
      });
      return zh ? `${good.id}${amount}` : `${good.id} ${amount}`;
    });
    page.line(
      csvLine([
        ...columns.map((column) => column.cell(home, false)),
        parts.join(zh ? random.pick(['，', '、', ' ', '；', '\u3000']) : random.pick([', ', '; '])),
      ]),
    );
  }
  return page;
}
