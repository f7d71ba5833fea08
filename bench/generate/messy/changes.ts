import type { Random } from '../random.ts';
import { addressOf, roomOf } from './addresses.ts';
import { withUnit } from './amounts.ts';
import type { Style } from './chat.ts';
import { goodsOf, quantityOf, type Good } from './goods.ts';
import { keyOf, type Home, type Tongue } from './site.ts';
import type { Page } from './truth.ts';

/** Those who change their mind, below the list. */
export function afterwards(
  random: Random,
  page: Page,
  style: Style,
  homes: readonly Home[],
  last: number,
): void {
  const { tongue } = style;
  let n = last;
  for (const home of homes) {
    if (!random.chance(8)) continue;
    const key = keyOf(home);
    const address = style.own ? roomOf(random, home, tongue) : addressOf(random, home, tongue);
    const before = page.entries.find((one) => one.home === key && one.fate === 'counts' && one.clear);
    const good = goodsOf(tongue).find(({ id }) => id === before?.item);
    if (good === undefined) continue;
    n++;
    change(random, page, tongue, `${style.number(n)}${address}`, key, good);
  }
}

function change(random: Random, page: Page, tongue: Tongue, head: string, home: string, good: Good): void {
  const quantity = quantityOf(random, good);
  const amount = withUnit(random, good, quantity, tongue);
  const kind = random.below(3);
  if (kind === 0) {
    const words =
      tongue === 'en'
        ? `cancel ${good.id}`
        : random.pick([`${good.id}不要了`, `${good.id}取消`, `取消${good.id}`]);
    const row = page.line(`${head} ${words}`);
    page.supersede(home, good.id);
    page.entry({
      home,
      row,
      column: 0,
      item: good.id,
      quantity: 0,
      written: [good.id],
      clear: true,
      fate: 'excluded',
    });
    return;
  }
  const words =
    tongue === 'en'
      ? random.pick([`change ${good.id} to ${amount}`, `${good.id} ${amount}`])
      : random.pick([
          `${good.id}改成${amount}`,
          `${good.id}改为${amount}`,
          `改：${good.id}${amount}`,
          `${good.id}${amount}`,
        ]);
  const row = page.line(`${head} ${words}`);
  page.supersede(home, good.id);
  page.entry({
    home,
    row,
    column: 0,
    item: good.id,
    quantity,
    written: [good.id, amount],
    clear: true,
    fate: 'counts',
  });
}
