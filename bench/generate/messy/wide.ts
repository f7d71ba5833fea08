import type { Random } from '../random.ts';
import { about, inCell } from './amounts.ts';
import { around, csvLine, homeColumns } from './columns.ts';
import { goodsOf, quantityOf, type Good } from './goods.ts';
import { remarkOf } from './people.ts';
import { keyOf, type Home, type Tongue } from './site.ts';
import { Page } from './truth.ts';

const NONE: Readonly<Record<Tongue, readonly string[]>> = {
  zh: ['0', '—', '无', '×', '-', '不要', '/'],
  tw: ['0', '—', '無', '-'],
  en: ['0', '-', 'none', 'x', 'no', '—'],
};

/** A row a household, a column an item. */
export function widePage(
  random: Random,
  file: string,
  homes: readonly Home[],
  tongue: Tongue,
  own: boolean,
): Page {
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
  // Merged cells above the items' names.
  if (random.chance(15) && goods.length > 1) {
    const group = zh
      ? random.pick(['商品', '蔬菜及其他', '需要数量'])
      : random.pick(['Items', 'Vegetables', 'Order']);
    const below = header.map((text, i) =>
      i >= columns.length && i < columns.length + goods.length ? text : '',
    );
    page.line(csvLine(header.map((text, i) => (below[i] === '' ? text : i === columns.length ? group : ''))));
    page.line(csvLine(below));
  } else page.line(csvLine(header));
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
    const cells = goods.map((good, g) =>
      wideCell(
        random,
        page,
        good,
        tongue,
        { row, column: columns.length + g + 1, home: keyOf(home) },
        (quantity) => {
          totals[g]! += quantity;
        },
      ),
    );
    const rest = [
      ...(remarks ? [random.chance(30) ? remarkOf(random, tongue) : ''] : []),
      ...(sum ? [''] : []),
    ];
    page.line(csvLine([...who, ...cells, ...rest]));
  }
  if (random.chance(25)) {
    const cells = goods.map((good, g) => String(totals[g]! / (good.grams ?? 1000)));
    page.line(
      csvLine([
        zh ? '合计' : 'Total',
        ...columns.slice(1).map(() => ''),
        ...cells,
        ...(remarks ? [''] : []),
        ...(sum ? [''] : []),
      ]),
    );
  }
  return page;
}

function itemHeader(random: Random, good: Good, tongue: Tongue): string {
  if (tongue === 'en')
    return random.pick([
      good.id,
      good.id,
      `${good.id} (${good.uom})`,
      `${good.id[0]!.toUpperCase()}${good.id.slice(1)}`,
    ]);
  return random.pick([
    good.id,
    good.id,
    `${good.id}（${good.uom}）`,
    `${good.id}(${good.uom})`,
    `${good.id}/${good.uom}`,
    `${good.id} 5元/${good.uom}`,
    `${good.id}（5元/${good.uom}）`,
  ]);
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
    page.entry({
      ...entry,
      quantity: 1.5 * (good.grams ?? 1000),
      written: [text],
      clear: false,
      fate: 'counts',
    });
    return text;
  }
  const quantity = quantityOf(random, good);
  const text = inCell(random, good, quantity, tongue);
  page.entry({ ...entry, quantity, written: [text], clear: true, fate: 'counts' });
  add(quantity);
  return text;
}
