import type { GoodsIndex } from '../goods/index.ts';
import { foldWidth } from '../text/index.ts';
import { readAmount } from './amount.ts';
import type { Amount } from './amount.ts';
import { GoodNames } from './good-names.ts';
import { COUNT_WORDS } from './item-header.ts';

/** A piece of what somebody writes of their order. `raw` is as written. */
export type Token =
  | { readonly kind: 'good'; readonly good: number; readonly raw: string }
  | { readonly kind: 'amount'; readonly amount: Amount; readonly plus: boolean; readonly raw: string }
  | { readonly kind: 'each' | 'stop' | 'change' | 'cancel'; readonly raw: string }
  | { readonly kind: 'text'; readonly raw: string };

const NUMERALS = '[零一二两三四五六七八九十百]{1,5}';
/** `600ml*24瓶`, `5斤/袋`: what a pack holds, not how many. */
const SPEC =
  /^\d+(?:\.\d+)?(?:ml|l|升|毫升|g|kg|克|公斤|千克|斤|两|cm|寸|枚|片|只|抽|支|个|粒)?\s*[*×x]\s*\d+(?:瓶|罐|包|袋|盒|支|片|枚|个|听|卷|抽|粒)?|^\d+(?:\.\d+)?\s*[^\s\d/,，、;；]{1,3}\/[份箱盒袋提板件包瓶罐桶个只条块捆串组套盘筐](?![\u4e00-\u9fff])/;
const PHONE = /^(?:1\d{10}|0\d{2,3}-?\d{4}-?\d{3,4})(?!\d)/;
const PRICE = /^(?:[¥￥$€£]\s*\d+(?:\.\d+)?|\d+(?:\.\d+)?\s*(?:元|块钱|rmb))(?:\/[^\s\d]{1,2})?/;
const CHANGE = /^(?:改成|改为|改|换成|变成|更正为|change(?:d)? to)/;
const CANCEL = /^(?:不要了|不要|不需要了|取消|退了|cancel(?:led)?)/;
const CHATTER =
  /^(?:谢谢|感谢|辛苦了|辛苦|麻烦|拜托|团长|请|需要|想要|还要|要|订购|订|买|来|加|一共|共|都|of\b|and\b|thank you|thanks|please|[~～…·:：=_"'“”‘’`]|\p{Extended_Pictographic}|\ufe0f|\u200d)/u;
/** A plus is one too, unless a number follows. */
const STOP = /^(?:[,，;；、。.!！|┋&\n\r/]|\+(?!\s*[\d零一二两三四五六七八九十百半]))+/;
/** Counted in brackets, as questionnaires do; a weight there says what one holds. */
const BRACKETED_AMOUNT = /^[([〖【]\s*(?:[*×x]\s*)?(\d{1,6}\s*[份个件袋盒箱瓶包]?)\s*[)\]〗】]/;
const BRACKETED = /^(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〖[^〖〗]*〗)/;

/** What stands at a place, and where it ends; undefined is one character of loose text. */
interface Found {
  readonly token: Omit<Token, 'raw'> | 'skip' | undefined;
  readonly end: number;
}

function amountToken(amount: Amount, plus: boolean, end: number): Found {
  return { token: { kind: 'amount', amount, plus } as Omit<Token, 'raw'>, end };
}

/** Cuts the text of an order into goods, amounts and what is neither; linear in its length. */
export class OrderTokens {
  readonly #names: GoodNames;
  readonly #amount: RegExp;

  constructor(goods: GoodsIndex) {
    this.#names = new GoodNames(goods);
    const units = new Set([...COUNT_WORDS, '斤', '公斤', '千克', '市斤', '克', '两', 'kg', 'g']);
    for (const { uom } of goods.goods) if (uom !== '') units.add(foldWidth(uom).toLowerCase());
    const unit = [...units]
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
      .join('|');
    const word = `(?:${unit})(?![a-z])`;
    this.#amount = new RegExp(
      `^(?:([+*×x])\\s*)?(?:(\\d{1,15}(?:\\.\\d{1,15})?[½¼¾]?(?:\\s*${word}半?)?)|((?:${NUMERALS}|半)\\s*${word}半?))`,
    );
  }

  cut(written: string): Token[] {
    const text = foldWidth(written);
    const lower = text.toLowerCase();
    const tokens: Token[] = [];
    let loose = '';
    const push = (token: Token): void => {
      if (loose.trim() !== '') tokens.push({ kind: 'text', raw: loose.trim() });
      loose = '';
      tokens.push(token);
    };
    for (let at = 0; at < lower.length;) {
      const { token, end } = this.#at(lower, at);
      if (token === undefined) loose += text.slice(at, end);
      else if (token !== 'skip') push({ ...token, raw: text.slice(at, end) } as Token);
      else if (loose !== '') loose += ' ';
      at = end;
    }
    if (loose.trim() !== '') tokens.push({ kind: 'text', raw: loose.trim() });
    return tokens;
  }

  #at(text: string, at: number): Found {
    const good = this.#names.matchAt(text, at);
    if (good !== undefined)
      return { token: { kind: 'good', good: good.good } as Omit<Token, 'raw'>, end: good.end };
    // Nothing below looks further than this.
    const ahead = text.slice(at, at + 60);
    const counted = BRACKETED_AMOUNT.exec(ahead);
    const inside = counted === null ? undefined : readAmount(counted[1]!);
    if (counted !== null && inside !== undefined) return amountToken(inside, false, at + counted[0].length);
    for (const [pattern, token] of FIXED) {
      const length = pattern.exec(ahead)?.[0].length ?? 0;
      if (length > 0) return { token, end: at + length };
    }
    const amount = this.#amount.exec(ahead);
    const read = amount === null ? undefined : readAmount((amount[2] ?? amount[3])!);
    if (
      amount !== null &&
      read !== undefined &&
      !(read.uom === '' && this.#glued(text, at + amount[0].length))
    ) {
      return amountToken(read, amount[1] === '+', at + amount[0].length);
    }
    if (ahead.startsWith('各')) return { token: { kind: 'each' }, end: at + 1 };
    return { token: undefined, end: at + String.fromCodePoint(text.codePointAt(at)!).length };
  }

  /** True where a bare number is part of a word: `土豆2号` asks for no two. */
  #glued(text: string, at: number): boolean {
    const next = text[at] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(next) || next === '各' || this.#names.matchAt(text, at) !== undefined)
      return false;
    const ahead = text.slice(at, at + 60);
    return !FIXED.some(([pattern]) => pattern.test(ahead));
  }
}

const FIXED: readonly (readonly [RegExp, { readonly kind: 'stop' | 'change' | 'cancel' } | 'skip'])[] = [
  [PHONE, 'skip'],
  [PRICE, 'skip'],
  [BRACKETED, 'skip'],
  [SPEC, 'skip'],
  [CANCEL, { kind: 'cancel' }],
  [CHANGE, { kind: 'change' }],
  [/^\s*(?:\n|\r)\s*/, { kind: 'stop' }],
  [/^\s+/, 'skip'],
  [STOP, { kind: 'stop' }],
  [CHATTER, 'skip'],
];
