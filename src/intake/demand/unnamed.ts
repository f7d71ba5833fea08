import { isGrocery } from './groceries.ts';

/** Asks for something, whatever it is. */
const ASKS =
  /还要|想要|我也要|我也来|也来一份|我家也|我要|要[一两二三四五六七八九十半几]?[个点份袋盒斤箱]|来[一两二三四五六七八九十半几]?[个点份袋盒斤箱]|加[一两二三四五六七八九十半几]?[个点份袋盒斤箱]|帮我(?:买|带|订)|买[点些]|想订|预订|再来|同上|照旧|老样子|一样|\b(?:want|need|order|add|same again|same for (?:me|us)|same here|me too|us too|ditto|as usual|put me down|some)\b/i;

/** True where words that name none of our goods look like an order all the same: then they are no chatter. */
export function asksUnnamed(words: string): boolean {
  return /\d/.test(words) || ASKS.test(words) || isGrocery(words);
}
