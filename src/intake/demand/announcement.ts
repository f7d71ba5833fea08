import type { OrderText } from './order-text.ts';
import type { Token } from './order-tokens.ts';

/** What stands above the entries: what is offered, what is announced, or something that looks like an order of nobody's. */
export type Announcement = 'offer' | 'aside' | 'order';

/** `3元/斤`, `£2 a kg`: what one costs, so that no amount is asked for. */
const RATE =
  /(?:元|块钱?|[¥￥$€£₹]\s*\d+(?:\.\d+)?)\s*(?:\/|每|一|per\b|a\b|each\b)|\d\s*\/\s*[份箱盒袋斤个kg]/i;
/** Words of those who organise, not of those who ask. */
const ANNOUNCED =
  /团购|團購|截止|起送|起订|起团|满|每户|每人|每家|限购|限量|限|最多|至少|到货|送达|预计|自提|提货|通知|公告|价格|售价|单价|规格|库存|名额|成团|开团|接单|配送|运费|欢迎|请大家|大家好|各位|\b(?:deadline|minimum|maximum|limit|per household|per flat|delivery|collection|price|from|until|before|order by|closes?|group order|group buy|orders? (?:for|open|close|by|today|tonight|tomorrow))\b/i;
/** A letter in front of what it stands for: `A. 蔬菜包 30元`, `B：水果包`. */
const LETTERED = /^([A-Za-z])\s*(?:[.、:：)）]|套餐|款|\s)/;

/** True where words are of who organises, not of who asks. */
export function isAnnounced(text: string): boolean {
  return ANNOUNCED.test(text);
}

export function announcementOf(text: string, order: OrderText, tokens: readonly Token[]): Announcement {
  const priced = tokens.some(({ kind }) => kind === 'price') || RATE.test(text);
  const named = tokens.some(({ kind }) => kind === 'good');
  const foreign = order.unknown.length > 0 || order.bare !== undefined || order.cancels !== undefined;
  if (order.lines.length > 0)
    return order.name === '' && (priced || ANNOUNCED.test(text)) ? 'offer' : 'order';
  // An amount of it that nobody can read is an order all the same.
  const unread = order.unread.length > 0 && tokens.some(({ kind }) => kind === 'amount');
  if (named && unread && !priced && !ANNOUNCED.test(text)) return 'order';
  if (named && !foreign) return 'offer';
  if (RATE.test(text) && order.name === '') return named ? 'offer' : 'aside';
  if (foreign && !ANNOUNCED.test(text)) return 'order';
  return named ? 'offer' : 'aside';
}

/** True where a numbered line offers a good: nobody's name, nothing that is not known, and no amount but beside a price. */
export function isOffer(text: string, order: OrderText, tokens: readonly Token[]): boolean {
  const { name, unknown, unread, bare, cancels, lines, choices } = order;
  const priced = tokens.some(({ kind }) => kind === 'price') || RATE.test(text);
  if (name !== '' || cancels !== undefined) return false;
  if (RATE.test(text) && lines.length === 0) return true;
  if (unknown.length + unread.length > 0 || bare !== undefined)
    return priced && choices.length > 0 && lines.length === 0;
  return lines.length > 0 ? priced : choices.length > 0;
}

/** The letter under which a line offers its one good. */
export function letterOf(text: string, goods: ReadonlySet<number>): string | undefined {
  const letter = LETTERED.exec(text)?.[1];
  return goods.size === 1 ? letter?.toLowerCase() : undefined;
}
