import { isGrocery } from './groceries.ts';
import type { Amount } from './amount.ts';
import { beside, isLatin, written } from './order-words.ts';
import type { Clause, OrderWord, OrderWords } from './order-words.ts';
import { belongsToNext, hasLeadingName, isAmountsFirst, isEitherWay, isPaired, isThing, standsAsThing, upToAnother } from './order-clauses.ts'; // prettier-ignore
import { CROSSED, OR, PARTICLE } from './order-patterns.ts';
import { isRemark, isSurelyName, isTitled } from './person-names.ts';
import type { OrderText } from './order-text.ts';

/** Puts words together, clause by clause. */
export class Pairing implements OrderText {
  name = '';
  readonly phone: string;
  readonly adds: boolean;
  readonly whole: string;
  readonly names: boolean;
  lines: { good: number; amount: Amount; raw: string }[] = [];
  bare: { amount: Amount; raw: string } | undefined;
  cancels: number[] | 'all' | undefined;
  withdrawn = false;
  changes = false;
  unknown: { item: string; raw: string }[] = [];
  unread: string[] = [];
  choices: { good: number; raw: string }[] = [];
  readonly remarks: string[];
  readonly #clauses: readonly Clause[];
  /** Without an amount yet. */
  #waiting: { readonly good: number; readonly raw: string }[] = [];
  /** An amount that stands before what it is of. */
  #held: OrderWord | undefined;
  /** Of each thing before the next amount. */
  #each = false;
  #ofEach: OrderWord | undefined;
  /** What follows is taken back; how many goods were named. */
  #refused = -1;
  /** The word before was an amount that made a line: a second one says that the first was no quantity. */
  #justRead = false;
  /** It can be read in two ways: none of it counts. */
  #spoilt = false;

  constructor({ clauses, remarks, phone, adds }: OrderWords, whole: string, names: boolean) {
    [this.whole, this.names, this.adds, this.phone] = [whole, names, adds, phone];
    const [own, others] = upToAnother(clauses);
    this.#clauses = own;
    this.remarks = [...remarks];
    for (const [i, clause] of own.entries()) if (!this.#spoilt) this.#clause(clause, i);
    if (!this.#spoilt) this.#flush();
    // `鸡蛋1盒 土豆5斤 鸡蛋不要了`: what is asked for and taken back in one breath is neither.
    const back = this.cancels === 'all' ? [] : (this.cancels ?? []);
    if (this.#spoilt || this.lines.some(({ good }) => back.includes(good))) this.#giveUp();
    if (others.length > 0) this.unread.push(written(others));
  }

  #clause(clause: Clause, i: number): void {
    const named = this.#nothingYet() && hasLeadingName(this.#clauses, i);
    if (named) this.name = clause.words[0]!.raw;
    const words = clause.words.slice(named ? 1 : 0).filter(({ kind }) => kind !== 'colon');
    const inPairs = isAmountsFirst(words) || isPaired(words);
    // `potatoes, 2 eggs`: two of either.
    this.#spoilt =
      isEitherWay(clause.words.slice(named ? 1 : 0)) ||
      (this.#waiting.length > 0 && words[0]?.kind === 'amount' && words.some(isThing));
    this.#justRead = false;
    for (let at = 0; at < words.length && !this.#spoilt; at++) {
      const word = words[at]!;
      const next = words[at + 1];
      if (word.kind === 'good') this.#thing(word.good, word.raw);
      else if (word.kind === 'amount') {
        const each = next?.kind === 'each';
        if (each) at++;
        this.#amount(word, each || this.#each, inPairs, next);
      } else if (word.kind === 'each') this.#each = true;
      else if (word.kind === 'change') this.#change(next);
      else if (word.kind === 'cancel') this.#cancel(word, next);
      else if (OR.test(word.raw) || CROSSED.test(word.raw)) this.#spoilt = true;
      else if (next?.kind === 'good' && isLatin(word.raw) && !isTitled(word.raw)) {
        // `sweet potatoes` are no potatoes.
        this.#thing(-1, beside(word.raw, next.raw));
        at++;
      } else this.#text(word, next, clause, i, at > 0 ? words[at - 1] : undefined);
    }
    if (this.#held !== undefined) this.#alone(this.#held);
    if (clause.end === 'stop') this.#flush();
    else if (clause.end === 'comma' && this.#refused > 0) this.#refused = -1;
  }

  #nothingYet(): boolean {
    const { name, lines, unknown, unread, bare, cancels } = this;
    const things = this.#waiting.length + lines.length + unknown.length + unread.length;
    return name === '' && bare === undefined && cancels === undefined && things === 0;
  }

  /** @param good -1 for a thing that is none of ours */
  #thing(good: number, raw: string): void {
    const amount = this.#ofEach ?? this.#held;
    if (this.#refused >= 0) this.#refuse(good, raw);
    else if (amount === undefined) this.#waiting.push({ good, raw });
    else {
      const both = this.#held === undefined ? beside(raw, amount.raw) : beside(amount.raw, raw);
      this.#line(good, amount.amount!, both, raw);
    }
    this.#justRead = amount !== undefined && this.#refused < 0;
    this.#held = undefined;
  }

  #line(good: number, amount: Amount, raw: string, item: string): void {
    if (good >= 0) this.lines.push({ good, amount, raw });
    else this.unknown.push({ item, raw });
  }

  #amount(word: OrderWord, each: boolean, inPairs: boolean, next: OrderWord | undefined): void {
    const { amount, raw } = word;
    if (this.#refused > 0) {
      // `取消土豆2斤`; of several it cannot be said which are taken back.
      if (this.#refused > 1) this.#spoilt = true;
    } else if (this.#waiting.length > 0) {
      const all = each ? this.#waiting : this.#waiting.slice(-1);
      this.#putDown(this.#waiting.slice(0, this.#waiting.length - all.length));
      for (const one of all) this.#line(one.good, amount!, beside(one.raw, raw), one.raw);
      this.#waiting = [];
      this.#justRead = true;
    } else if (each) this.#ofEach = word;
    else if (this.#justRead && !inPairs && !belongsToNext(word, next)) {
      const line = this.lines.pop();
      // `牛奶6箱 6盒 鸡蛋 1份 蔬菜包`: whose amounts these are, nobody can say.
      if (next?.kind === 'good') this.#spoilt = true;
      else if (line === undefined) this.unread.push(raw);
      else if (this.changes) this.#line(line.good, amount!, beside(line.raw, raw), line.raw);
      else this.unread.push(`${line.raw} ${raw}`);
      this.#justRead = false;
    } else if (next?.kind === 'good' || next?.kind === 'text') {
      this.#held = word;
    } else if (next?.kind === 'amount') this.#spoilt = true;
    else this.#alone(word);
    this.#each = false;
  }

  #alone({ amount, raw }: OrderWord): void {
    const goods = this.#clauses.some(({ words }) => words.some(({ kind }) => kind === 'good'));
    if (this.bare !== undefined || goods || this.unknown.length > 0) this.unread.push(raw);
    else this.bare = { amount: amount!, raw };
    this.#held = undefined;
  }

  #text(
    word: OrderWord,
    next: OrderWord | undefined,
    clause: Clause,
    i: number,
    before: OrderWord | undefined,
  ): void {
    const { raw } = word;
    if (raw.length < 5 && PARTICLE.test(raw)) return;
    if (word.glued && before?.kind === 'amount' && !(next?.kind === 'amount' && !next.glued))
      this.#afterAmount(raw);
    else if (isSurelyName(raw) && this.name === '' && next?.kind !== 'amount' && clause.end !== 'join')
      this.name = raw;
    else if (
      this.#held !== undefined ||
      standsAsThing(this.#clauses, i, word, next, this.#refused >= 0, this.#ofEach !== undefined)
    ) {
      const last = this.#waiting.at(-1);
      if (before?.kind === 'good' && isLatin(raw) && last !== undefined)
        this.#waiting[this.#waiting.length - 1] = { good: -1, raw: beside(last.raw, raw) };
      else this.#thing(-1, raw);
    } else if (isRemark(raw) && !word.compound) this.remarks.push(raw);
    else if (isGrocery(raw)) this.unknown.push({ item: raw, raw });
    else this.unread.push(raw);
  }

  /** `2斤左右`, `2箱子`: what is glued to an amount makes another of it, but for who asks. */
  #afterAmount(raw: string): void {
    const line = this.#justRead ? this.lines.pop() : undefined;
    if (isSurelyName(raw) || isRemark(raw)) {
      if (line !== undefined) this.lines.push(line);
      if (isSurelyName(raw) && this.name === '') this.name = raw;
      else this.remarks.push(raw);
    } else if (line !== undefined) this.unread.push(beside(line.raw, raw));
    else this.#spoilt = true;
    this.#justRead = false;
  }

  #change(next: OrderWord | undefined): void {
    this.changes = true;
    if (next?.kind !== 'good') return;
    // `土豆换成鸡蛋1盒`
    const line = this.#justRead ? this.lines.pop() : undefined;
    for (const { good, raw } of [...this.#waiting, ...(line === undefined ? [] : [line])])
      this.#refuse(good, raw);
    this.#waiting = [];
    this.#refused = -1;
  }

  /** `鸡蛋1盒取消土豆2斤`: the one before or the one after. */
  #cancel({ glued }: OrderWord, next: OrderWord | undefined): void {
    if (this.#justRead && next !== undefined && glued === next.glued) this.#spoilt = true;
    else if (this.#justRead && glued) {
      this.#cancelLast();
      this.#refused = -1;
    } else if (this.#waiting.length > 0) {
      for (const { good, raw } of this.#waiting) this.#refuse(good, raw);
      this.#waiting = [];
      this.#refused = -1;
    } else if (this.#refused < 0) this.#refused = 0;
  }

  #refuse(good: number, raw: string): void {
    if (this.cancels === 'all') return;
    if (good < 0) this.unread.push(raw);
    else this.cancels = [...(this.cancels ?? []), good];
    this.#refused = Math.max(this.#refused, 0) + 1;
  }

  /** What a list leaves without an amount. */
  #putDown(things: readonly { readonly good: number; readonly raw: string }[]): void {
    for (const { good, raw } of things) {
      if (good >= 0) this.choices.push({ good, raw });
      else if (isRemark(raw)) this.remarks.push(raw);
      else this.unknown.push({ item: raw, raw });
    }
  }

  #flush(): void {
    this.#putDown(this.#waiting);
    this.#waiting = [];
    this.#each = false;
    this.#ofEach = undefined;
    if (this.#refused === 0) this.#cancelLast();
    this.#refused = -1;
  }

  /** `鸡蛋1盒不要了`; alone it takes all back. */
  #cancelLast(): void {
    const { lines, unknown, choices, unread } = this;
    if (lines.length === 1 && unknown.length + choices.length === 0) {
      this.cancels = [lines.pop()!.good];
      this.withdrawn = true;
    } else if (lines.length + unknown.length + choices.length + unread.length === 0) this.cancels ??= 'all';
    else this.#spoilt = true;
  }

  #giveUp(): void {
    [this.lines, this.unknown, this.choices] = [[], [], []];
    [this.bare, this.cancels] = [undefined, undefined];
    this.unread = [written(this.#clauses)];
  }
}
