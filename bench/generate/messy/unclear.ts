import type { Random } from '../random.ts';
import { goodsOf } from './goods.ts';
import { joinerOf, orderOf, type Offered } from './orders.ts';
import type { Tongue } from './site.ts';
import type { Page } from './truth.ts';

const FOR_ANOTHER: Readonly<Record<Tongue, readonly string[]>> = {
  zh: ['帮隔壁也要', '替对门邻居订', '我妈家要'],
  tw: ['幫隔壁也要', '鄰居要'],
  en: ['and for my neighbour ', 'my mum next door: ', 'also for a friend '],
};
const PEOPLE: Readonly<Record<Tongue, readonly string[]>> = {
  zh: ['李阿姨', '王先生', '张女士'],
  tw: ['陳先生', '林小姐'],
  en: ['Mrs Lee', 'Mr Khan'],
};

/** A line below an entry of which nobody can say whose it is, or how much of what: nothing of it may count. */
export function unclearLine(random: Random, page: Page, tongue: Tongue, offered: Offered): void {
  const pieces = orderOf(random, tongue, offered);
  const order = pieces.map(({ text }) => text).join(joinerOf(random, pieces, tongue));
  const goods = goodsOf(tongue);
  const first = random.below(goods.length);
  const [one, other] = [goods[first]!, goods[(first + 1) % goods.length]!];
  const gap = tongue === 'en' ? ' ' : '';
  const line = random.pick([
    `${random.pick(FOR_ANOTHER[tongue])}${order}`,
    `${random.pick(PEOPLE[tongue])} ${order}`,
    `${one.id}${gap}${random.between(2, 5)}${gap}${other.id}`,
  ]);
  page.nobodys(page.line(line), line);
}
