import type { Amount } from './amount.ts';
import type { Token } from './order-tokens.ts';

/** What a text asks for, and what of it could not be read. */
export interface OrderText {
  /** Who wrote it: the words before the first item. */
  readonly name: string;
  readonly lines: readonly { readonly good: number; readonly amount: Amount; readonly raw: string }[];
  /** An amount of nothing that is named: `+1`, `改成3份`. */
  readonly bare: { readonly amount: Amount; readonly raw: string } | undefined;
  /** Earlier lines no longer hold: of these goods, or all where none is named. */
  readonly cancels: readonly number[] | 'all' | undefined;
  /** It says so itself: earlier lines of the same goods no longer hold. */
  readonly changes: boolean;
  /** Items that are named with an amount and are none of ours. */
  readonly unknown: readonly { readonly item: string; readonly raw: string }[];
  /** What is neither. */
  readonly unread: readonly string[];
  /** Goods named without an amount. */
  readonly choices: readonly { readonly good: number; readonly raw: string }[];
}

const NAME_LIKE = /^[^\d]{1,12}$/;
const TITLED = /^.{0,4}(?:姐|哥|叔|姨|婶|嫂|先生|女士|老师|小姐|太太|妈|爸|奶奶|爷爷|大爷|大妈)$/;

/** Puts tokens together: goods with the amount after them, or before them where the text begins so. */
export function readOrderText(tokens: readonly Token[]): OrderText {
  const reading = new Reading();
  const kinds = tokens.filter(({ kind }) => kind === 'good' || kind === 'amount');
  const amountFirst = kinds[0]?.kind === 'amount' && kinds.at(-1)?.kind === 'good';
  const goods = kinds.filter(({ kind }) => kind === 'good').length;
  if (amountFirst && goods * 2 !== kinds.length) reading.giveUp(tokens);
  else if (amountFirst) reading.readAmountsFirst(tokens);
  else reading.read(tokens);
  return reading;
}

class Reading implements OrderText {
  name = '';
  readonly lines: { good: number; amount: Amount; raw: string }[] = [];
  bare: { amount: Amount; raw: string } | undefined;
  cancels: number[] | 'all' | undefined;
  changes = false;
  readonly unknown: { item: string; raw: string }[] = [];
  readonly unread: string[] = [];
  readonly choices: { good: number; raw: string }[] = [];
  #waiting: { good: number; raw: string }[] = [];
  #each = false;
  #text = '';
  /** The token before was an amount that made a line: a second one says that the first was no quantity. */
  #justRead = false;

  giveUp(tokens: readonly Token[]): void {
    this.unread.push(tokens.map(({ raw }) => raw.trim()).join(' '));
  }

  /** `2份土豆 1盒鸡蛋` */
  readAmountsFirst(tokens: readonly Token[]): void {
    let held: (Token & { kind: 'amount' }) | undefined;
    for (const token of tokens) {
      if (token.kind === 'amount' && held === undefined) held = token;
      else if (token.kind === 'good' && held !== undefined) {
        this.lines.push({ good: token.good, amount: held.amount, raw: held.raw + token.raw });
        held = undefined;
      } else if (token.kind === 'text' && this.lines.length === 0 && held === undefined)
        this.name = token.raw;
      else if (token.kind !== 'stop') this.unread.push(token.raw);
    }
    if (held !== undefined) this.unread.push(held.raw);
  }

  read(tokens: readonly Token[]): void {
    for (const token of tokens) {
      if (token.kind !== 'amount') this.#justRead = false;
      if (token.kind === 'good') this.#good(token.good, token.raw);
      else if (token.kind === 'amount') this.#amount(token);
      else if (token.kind === 'each') this.#each = true;
      else if (token.kind === 'text') this.#words(token.raw);
      else if (token.kind === 'change') this.changes = true;
      else if (token.kind === 'cancel') this.#cancel();
      else this.#endText();
    }
    this.#endText();
    this.choices.push(...this.#waiting);
  }

  #good(good: number, raw: string): void {
    this.#endText();
    this.#waiting.push({ good, raw });
  }

  #amount({ amount, plus, raw }: Token & { kind: 'amount' }): void {
    if (this.#waiting.length > 0 && this.#text === '') {
      const all = this.#each ? this.#waiting : this.#waiting.slice(-1);
      this.choices.push(...this.#waiting.slice(0, this.#waiting.length - all.length));
      for (const one of all) this.lines.push({ good: one.good, amount, raw: `${one.raw}${raw}` });
      this.#waiting = [];
      this.#each = false;
      this.#justRead = true;
    } else if (this.#justRead) {
      this.unread.push(`${this.lines.pop()!.raw} ${raw}`);
      this.#justRead = false;
    } else if (this.#text !== '' && !plus && !this.changes) {
      this.#unknownItem(raw);
    } else {
      this.#endText();
      if (this.bare === undefined && this.lines.length === 0) this.bare = { amount, raw };
      else this.unread.push(raw);
    }
  }

  /** Words right before an amount are an item that we do not know; of `王姐 榴莲2个` the last is. */
  #unknownItem(raw: string): void {
    const words = this.#text.split(/\s+/);
    const item = words.pop()!;
    this.#text = '';
    if (words.length > 0) this.#named(words.join(' '));
    this.unknown.push({ item, raw: `${item}${raw}` });
  }

  #words(raw: string): void {
    this.#text = this.#text === '' ? raw : `${this.#text} ${raw}`;
  }

  #endText(): void {
    const text = this.#text;
    this.#text = '';
    if (text !== '') this.#named(text);
  }

  /** Words that stand by themselves are a name where names stand; else they may be an item, and nobody can say. */
  #named(text: string): void {
    const first =
      this.name === '' && this.lines.length === 0 && this.unknown.length === 0 && this.bare === undefined;
    if (
      (first && NAME_LIKE.test(text) && this.#waiting.length === 0) ||
      (this.name === '' && TITLED.test(text))
    ) {
      this.name = text;
    } else {
      this.unread.push(text);
    }
  }

  #cancel(): void {
    this.#endText();
    if (this.#waiting.length === 0) this.cancels = 'all';
    else {
      const before = this.cancels === undefined || this.cancels === 'all' ? [] : this.cancels;
      this.cancels = [...before, ...this.#waiting.map(({ good }) => good)];
    }
    this.#waiting = [];
  }
}
