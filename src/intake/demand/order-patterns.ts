import { COUNT_WORDS } from './item-header.ts';

/** Marks between things, and words that say what is done with them. */
export type Sign = 'each' | 'join' | 'comma' | 'stop' | 'colon' | 'change' | 'cancel' | 'refuse';
/** What asks for nothing. */
export type Idle = 'space' | 'aside' | 'price' | 'phone' | 'remark';
type Mark = Sign | Idle;

/** What a piece of an order looks like where it begins: width folded, lower case. All stand at one place. */

/** `600ml*24瓶`, `5斤/袋`: what a pack holds, not how many. */
const SPEC =
  /^\d+(?:\.\d+)?(?:ml|l|升|毫升|g|kg|克|公斤|千克|斤|两|cm|寸|枚|片|只|抽|支|个|粒)?\s*[*×x]\s*\d+(?:瓶|罐|包|袋|盒|支|片|枚|个|听|卷|抽|粒)?|^\d+(?:\.\d+)?\s*[^\s\d/,，、;；]{1,3}\/[份箱盒袋提板件包瓶罐桶个只条块捆串组套盘筐](?![\u4e00-\u9fff])/;
const PHONE =
  /^(?:\+(?:1|44|91)[ -]?(?:\d[ -]?){9}\d|\+(?:86[ -]?1\d{2}|852|853|886|65)[ -]?\d{1,4}[ -]?\d{4}|\+\d{1,3}(?:[ -]?\d{3,5}){2,3}|1\d{2}[ -]?\d{4}[ -]?\d{4}|0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4})(?!\d)/;
const PRICE =
  /^(?:(?:hk|nt|us)?[¥￥$€£₹]\s*\d+(?:\.\d+)?|(?:rs\.?|rmb)\s*\d+(?:\.\d+)?|\d+(?:\.\d+)?\s*(?:元|块钱|rmb\b|yuan\b))(?:\s*\/\s*[^\s\d,，]{1,6}|(?<=\d)\s*(?:a|per)\s+[a-z]{1,8}\b)?/;
const CHANGE =
  /^(?:改成|改为|改|换成|换|变成|更正为?|change(?:d)?(?: it)?(?: to)?\b|make (?:it|that)\b|correction\b)/;
const INSTEAD = /^instead(?:\s+of\s+\d+(?:\.\d+)?(?:\s*[a-z]{1,8})?)?(?![a-z])/;
const CANCEL =
  /^(?:不要了|不需要了|不用了|不订了|取消了?|退了|退掉|退订|算了|删除|删掉|撤销|作废|cancel(?:l?ed)?\b|remove\b|(?:i )?(?:don'?t|do not|no longer) (?:want|need)\b(?: any)?)/;
/** `不要鸡蛋`, `no eggs`; before other words a wish about what is asked for. */
export const REFUSE = /^(?:不要|no\b)/;
export const EACH =
  /^(?:各自?(?:来|要|拿|加|订)?|每样(?:都)?(?:来|要)?|每种|(?:一样|都(?:要|来|是|订)?)(?=\s*[\d一二两三四五六七八九十半])|each\b|apiece\b|of every\b)/;
/** What stands in brackets in front of it says what one holds. */
export const EACH_LATER = /^[^;；。\n]*(?:各|每样|每种|一样|都|each|apiece)/;
/** Between the things of a list: what stands before one is a thing. */
const JOIN = /^(?:[、&]|\+(?!\s*[\d零一二两三四五六七八九十百半])|(?:and|plus)\b)/;
/** Between things where one of them is a good: elsewhere part of a word. */
export const JOIN_WORD = /^(?:以及|还有|[和与及跟加])/;
const COMMA = /^[,，]/;
const STOP = /^(?:[;；。.!！?？|┋/\n\r]|…)+/;
/** Words that ask and thank and name nothing. */
const POLITE =
  '谢谢 感谢 多谢 谢啦 辛苦了 辛苦 麻烦 拜托 团长 群主 您好 你好 大家好 大家 各位 我们家 我们 我家 咱家 给我 帮我 本户 需要 想要 还要 我要 追加 多加 另加 加订 额外 订购 下单 一共 总共 另外 再来 今天 明天 今晚 好的 收到 已付款 已付 已转账 全部 所有的 所有 订单 接龙 已匯款 匯款 已转 已支付 已付清 感恩 共计 合计 共';
const POLITE_ENGLISH =
  "hi|hello|hey|paid|total|bless you(?: all)?|thanks a million|please|pls|plz|thanks a lot|many thanks|thank you|thanks|thx|ta|cheers|sorry|actually|also|of|for me|for us|can i (?:have|get)|could i (?:have|get)|may i have|i'?d like|i (?:want|need)|we'?d like|we (?:want|need)|we'?ll have|i'?ll have|i'?ll take|would like|the|my|to|orders?|all|everything|just|only|another|more|extra|additional|today|tonight|tomorrow";
const LABELS =
  '备注|收货人|收件人|联系人|姓名|名字|地址|房号|电话|手机|商品|需求|订货|order|name|address|phone|tel|mobile|items?|notes?';
const CHATTER = new RegExp(
  String.raw`^(?:${POLITE.replaceAll(' ', '|')}|(?:${LABELS})\s*[:：]|(?:${POLITE_ENGLISH})\b|<[^<>]{1,40}>|@[^\s@,，:：]{1,30}` +
    String.raw`|\*(?!\s*\d)|[~～…·=_"'“”‘’\x60#@]|(?!✖(?!\ufe0f?\s*\d)|[❌❎])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d|\u20e3)`,
  'u',
);
/** One character is such a word only where nothing but a thing or an amount follows. */
export const VERB = /^[请要订买来加再就只共都有是我还]{1,4}/;
/** It is more of what was asked for before, or it is all of it: nobody can say. */
export const MORE = /再|追加|多加|另加|加订|额外|\b(?:another|more|extra|additional)\b/i;
/** Said after an amount, and nothing. */
export const PARTICLE =
  /^(?:吧|啊|哦|呀|呢|哈|啦|了|的|噢|喔|嘛|哟|就行|即可|就好|就可以|可以吗|行吗|好吗)+$/;
/** Counted in brackets, as questionnaires do; a weight there says what one holds. */
export const BRACKETED_AMOUNT = /^[([〖【]\s*(?:[+*×x]\s*)?(\d{1,6}\s*[份个件袋盒箱瓶包]?)\s*[)\]〗】]/;
export const BRACKETED = /^(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〖[^〖〗]*〗|「[^「」]*」|\{[^{}]*\})/;
const COLON = /^[:：]/;

/** Read where a unit follows. */
const FRACTIONS = new Map([['1/2', '½'], ['1/4', '¼'], ['3/4', '¾']]); // prettier-ignore
const FRACTION = String.raw`(?:\d{1,3}\s)?(?:${[...FRACTIONS.keys()].join('|')})`;
const NUMBER = String.raw`(?:\d{1,15}(?:[.,]\d{1,15})*[½¼¾]?|[½¼¾])`;
const NUMERALS = '[零〇一二两三四五六七八九十百千几数]{1,7}';
/** Behind an amount, so that only about so much is meant. */
const ABOUT = '(?:左右|上下|以上|以下|以内|不等|多(?![\\u4e00-\\u9fff]))?';
const COUNTED = new Map([['a', '1'], ['an', '1'], ['one', '1'], ['two', '2'], ['three', '3'], ['four', '4'], ['five', '5'], ['six', '6'], ['seven', '7'], ['eight', '8'], ['nine', '9'], ['ten', '10'], ['twelve', '12']]); // prettier-ignore
/** Weights and measures that people write; which of them an item takes, its own unit says. */
const MEASURES = ['斤', '公斤', '千克', '市斤', '克', '两', '升', '毫升', 'kg', 'kgs', 'kilo', 'kilos', 'g', 'gm', 'gms', 'gram', 'grams', 'lb', 'lbs', 'pound', 'pounds', 'oz', 'ml', 'l', 'ltr', 'litre', 'litres', 'liter', 'liters', 'pint', 'pints', 'packet', 'packets', 'pkt', 'pkts', 'pc', 'jar', 'jars', 'tin', 'tins', 'roll', 'rolls', 'loaves', 'sack', 'sacks', 'crate', 'crates', 'portion', 'portions', 'punnet', 'punnets', 'dozens', 'trays', 'cartons', 'bunches']; // prettier-ignore

/**
 * An amount with its unit. Groups: sign before it, digits with unit, the unit of these, Chinese numerals with unit, a word
 * for a number, the unit of that, a word that means about.
 */
export function amountPattern(uoms: Iterable<string>): RegExp {
  const units = new Set([...COUNT_WORDS, ...MEASURES, ...uoms]);
  // `2 each` is of each.
  units.delete('each');
  const unit = [...units]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
  const word = `(?:${unit})(?![a-z])`;
  return new RegExp(
    String.raw`^(?:([+*×x-])\s*)?(?:(${FRACTION}\s*${word}|${NUMBER}(?:\s*(?:[-~～–—至到/或]|(?:to|or)\b)\s*${NUMBER})?(?![\d.,]*\d)(?:\s*[x×](?![\da-z]))?(\s*${word}半?(?:(?:/|\s*(?:或|or\b)\s*)${NUMBER}\s*${word})?${ABOUT}|[来多余]\s*${word})?)` +
      String.raw`|((?:${NUMERALS}|半)[来多余]?\s*${word}半?${ABOUT})|(?!a (?:few|couple))(half(?: an?)?|(?:a )?quarter(?: of an?)?|${[...COUNTED.keys()].join('|')})\b(\s*${word}|(?=\s))` +
      String.raw`|((?:若干|一些|少许|适量|好几|几|some|a few|few|several|a couple of|lots of)\s*(?:${word})?(?![a-z])))`,
  );
}

/** `two` → 2; '' for no such word. */
export function numberWord(word: string): string {
  if (word.includes('quarter')) return '¼';
  return word.startsWith('half') ? '½' : (COUNTED.get(word) ?? '');
}

/** `1 1/2 kg` → `1½ kg` */
export function withFraction(written: string): string {
  return written.replace(/(^|\d\s)([13]\/[24])(?!\d)/, (_, whole: string, fraction: string) =>
    FRACTIONS.has(fraction) ? `${whole.trim()}${FRACTIONS.get(fraction)!}` : `${whole}${fraction}`,
  );
}

/** `~~鸡蛋1盒~~`, `~eggs 2~`: struck out as messengers write it. */
export const STRUCK = /^(~~|~)(?=[^\s~])[^~\n]{1,40}(?<!\s)\1(?=[\s,，;；。、)）]|$)/;

/** `2、3斤` are two or three, `1，5斤` as likely one and a half. */
export const EITHER_NUMBER =
  /^\d{1,2}(?:[、，]|, ?)\d{1,2}(?:斤|公斤|千克|克|两|kg|个|盒|箱|袋|份|瓶|包|件|桶|板|提)(?!\d)/;

/** Crossed out, or taken back: nobody can say what of it. */
export const CROSSED = /[✖❌❎✘✗✕]|^×$/u;

/** One thing or another: which, nobody can say. */
export const OR = /^(?:or(?![a-z])|或)/i;

/** After 各 a numeral needs no unit. */
export const NUMERAL_ALONE = /^[一二两三四五六七八九十]{1,3}(?![\u4e00-\u9fff])/;

/** What stands between things and amounts, tried in this order. */
export const IDLE: readonly (readonly [RegExp, Mark])[] = [
  [/^\s*[\r\n]\s*/, 'stop'],
  [/^\s+/, 'space'],
  [PHONE, 'phone'],
  [PRICE, 'price'],
  [SPEC, 'aside'],
  [INSTEAD, 'change'],
  [CANCEL, 'cancel'],
  [CHANGE, 'change'],
  [EACH, 'each'],
  [JOIN, 'join'],
  [COMMA, 'comma'],
  [STOP, 'stop'],
  [CHATTER, 'aside'],
  [COLON, 'colon'],
];

/** `不要太大的`: up to what begins something else. */
export function wish(ahead: string): number {
  return /^[^,，;；。!！、\s\d(（]*/.exec(ahead)![0].length;
}

/** A time of day is part of a wish, no amount. */
export const TIME =
  /^(?:\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]m\b)?|\d{1,2}点半?(?:\d{1,2}分?)?|\d{1,2}\s*[ap]m\b|\d{1,2}月\d{1,2}[日号])/;
export const WORD = /^(?:[a-z][a-z'’]*|\d+[a-z]*)/;
export const LETTERS = /^[a-z]{2,12}(?![a-z])/;
/** Of a name: `J. Patel`. */
export const INITIAL = /^[a-z]\. ?(?=[a-z]{2})/;

/** With as many characters as before. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
