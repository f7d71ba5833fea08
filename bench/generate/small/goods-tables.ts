import { Random } from '../random.ts';
import { money, table, type Cell, type GeneratedFile } from '../file.ts';
import { quantity, type SmallGoods, type SmallItem } from './goods.ts';
import type { Features } from './kinds.ts';
import type { SmallMoney } from './settings.ts';

export function goodsTables(
  seed: number,
  has: Features,
  coin: SmallMoney,
  goods: SmallGoods,
): GeneratedFile[] {
  const random = new Random(seed, 'goods rows');
  const { items, bundles } = goods;
  const rows = items.map((item) => itemRow(random, has, coin, item));
  const files = [
    table(
      'items.csv',
      [
        'item',
        'name',
        'uom',
        'unit_grams',
        'storage',
        'step',
        'list_price',
        'max_per_household',
        'importance',
      ],
      () => rows,
    ),
  ];
  if (bundles.length > 0) {
    files.push(
      table('bundles.csv', ['bundle', 'name', 'price', 'item', 'quantity'], () =>
        bundles.flatMap((b) =>
          b.components.map((c) => [
            b.id,
            b.name,
            money(5000, coin.decimals),
            c.item.id,
            quantity(c.quantity),
          ]),
        ),
      ),
    );
  }
  if (has.stock || has.expired) files.push(stockTable(new Random(seed, 'stock'), has, items));
  if (has.substitutes) files.push(substituteTable(new Random(seed, 'substitutes'), items));
  if (has.handouts) files.push(handoutTable(new Random(seed, 'handouts'), items));
  return files;
}

/** What nobody had to ask for: to all, to some zones, to some tags. */
function handoutTable(random: Random, items: readonly SmallItem[]): GeneratedFile {
  const rows = random
    .some(items, 1)
    .slice(0, 2)
    .map((item): Cell[] => {
      const zones = random.chance(25) ? 'A' : '';
      const tags = random.chance(25) ? random.pick(['newborn', 'elderly-alone']) : '';
      return [item.id, quantity(item.step), random.pick(['', 'household', 'residents']), zones, tags];
    });
  return table('handouts.csv', ['item', 'quantity', 'per', 'zones', 'tags'], () => rows);
}

function itemRow(random: Random, has: Features, coin: SmallMoney, item: SmallItem): Cell[] {
  const limit = has.limits && random.chance(50) ? quantity(item.step * random.between(1, 4)) : '';
  const grams = item.isWeight || item.grams === undefined ? '' : item.grams;
  const price = random.chance(60) ? money(item.price, coin.decimals) : '';
  const importance = random.chance(30) ? random.between(1, 9) : '';
  const storage = random.pick(['', 'ambient', 'chilled', 'frozen']);
  const step = item.stepGiven ? quantity(item.step) : '';
  return [item.id, item.name, item.uom, grams, storage, step, price, limit, importance];
}

function stockTable(random: Random, has: Features, items: readonly SmallItem[]): GeneratedFile {
  const rows: Cell[][] = [];
  for (const item of items) {
    // Half steps lie in stock too: what is less than a step serves nobody.
    const lying = quantity(random.between(1, 12) * (item.isWeight ? 250 : 1000));
    if (has.stock && random.chance(40))
      rows.push([item.id, lying, 'reserve', random.pick(['', '2026-11-23', '2026-12-01'])]);
    if (has.expired && random.chance(30)) rows.push([item.id, lying, 'donation', '2026-11-22']);
  }
  return table('stock.csv', ['item', 'quantity', 'source', 'expires'], () => rows);
}

function substituteTable(random: Random, items: readonly SmallItem[]): GeneratedFile {
  const rows: Cell[][] = [];
  for (const item of items) {
    const others = random.some(items, 1).filter((other) => other !== item);
    for (const [rank, other] of others.slice(0, 2).entries()) {
      if (random.chance(60))
        rows.push([item.id, other.id, random.pick(['', '1', '2', '0.5', '1.5']), rank + 1]);
    }
  }
  return table('substitutes.csv', ['item', 'substitute', 'ratio', 'rank'], () => rows);
}
