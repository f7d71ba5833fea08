import type { GoodsIndex } from '../goods/index.ts';
import { foldWidth, foldWidthOfText } from '../text/index.ts';
import { readAmount } from './amount.ts';
import { Brackets } from './order-brackets.ts';
import { GoodNames } from './good-names.ts';
import { amountPattern, EACH, EITHER_NUMBER, IDLE, INITIAL, JOIN_WORD, LETTERS, lowerCase, NUMERAL_ALONE, numberWord, REFUSE, STRUCK, TIME, VERB, wish, withFraction, WORD } from './order-patterns.ts'; // prettier-ignore
import { spoken } from './spoken.ts';
import { apart } from './token.ts';
import type { Found, Token } from './token.ts';

export type { Token };

/** Letters under which a chain announces its goods. */
export type Options = ReadonlyMap<string, number>;

const NO_OPTIONS: Options = new Map();
const PARTED: ReadonlySet<Token['kind']> = new Set(['space', 'comma', 'stop', 'join']);
/** Cuts the text of an order into goods, amounts and what is neither; linear in its length. */
export class OrderTokens {
  readonly #goods: GoodsIndex;
  readonly #names: GoodNames;
  readonly #amount: RegExp;
  readonly #brackets: Brackets;

  constructor(goods: GoodsIndex) {
    this.#goods = goods;
    this.#names = new GoodNames(goods);
    const uoms = goods.goods.map(({ uom }) => foldWidth(uom).toLowerCase()).filter((uom) => uom !== '');
    this.#amount = amountPattern(uoms);
    this.#brackets = new Brackets(goods, this.#names, this.#amount, (inside) => this.cut(inside));
  }

  cut(written: string, options: Options = NO_OPTIONS): Token[] {
    const text = foldWidthOfText(written);
    const lower = lowerCase(text);
    const tokens: Token[] = [];
    let from = 0;
    let at = 0;
    const loose = (): void => {
      if (at > from) tokens.push({ kind: 'text', raw: text.slice(from, at) });
    };
    while (at < lower.length) {
      const found = this.#at(text, lower, at, tokens, options, from < at);
      if (found === undefined) {
        at += this.#wordAt(lower, at);
        continue;
      }
      loose();
      tokens.push(...found.tokens);
      from = at = found.end;
    }
    loose();
    return spoken(tokens, this.#goods);
  }

  /** `J. Patel` is one word's beginning, `B. butter` is not. */
  #wordAt(lower: string, at: number): number {
    const ahead = lower.slice(at, at + 60);
    const initial = INITIAL.exec(ahead)?.[0].length ?? 0;
    if (initial > 0 && this.#names.matchAt(lower, at + initial) === undefined) return 2;
    return (
      (TIME.exec(ahead.slice(0, 20)) ?? WORD.exec(ahead))?.[0].length ??
      String.fromCodePoint(lower.codePointAt(at)!).length
    );
  }

  /** @param inWord loose text stands right before */
  #at(
    text: string,
    lower: string,
    at: number,
    tokens: readonly Token[],
    options: Options,
    inWord: boolean,
  ): Found {
    const before = inWord ? undefined : tokens.at(-1);
    const one = (kind: Token['kind'], length: number): Found => ({
      tokens: [{ kind, raw: text.slice(at, at + length) } as Token],
      end: at + length,
    });
    const named = this.#good(lower, at, options);
    if (named !== undefined)
      return { tokens: [{ kind: 'good', good: named.good, raw: text.slice(at, named.end) }], end: named.end };
    const ahead = lower.slice(at, at + 60);
    if (!inWord) {
      const letters = this.#letters(text, lower, at, options);
      if (letters !== undefined) return letters;
    }
    const struck = inWord ? null : STRUCK.exec(ahead);
    if (struck !== null && (struck[1] === '~~' || before === undefined || PARTED.has(before.kind)))
      return { tokens: apart(text.slice(at, at + struck[0].length)), end: at + struck[0].length };
    const bracket = this.#brackets.read(text, lower, at, inWord ? [] : tokens);
    if (bracket !== undefined) return bracket;
    if (TIME.test(ahead) && !inWord) return undefined;
    for (const [pattern, kind] of IDLE) {
      const length = pattern.exec(ahead)?.[0].length ?? 0;
      if (length > 0) return one(kind, kind === 'price' ? this.#priceEnd(lower, at, length) : length);
    }
    const refuse = REFUSE.exec(ahead)?.[0].length ?? 0;
    if (refuse > 0)
      return this.#refusal(lower, at + refuse) ? one('refuse', refuse) : one('remark', wish(ahead));
    const join = JOIN_WORD.exec(ahead)?.[0].length ?? 0;
    const beside = before?.kind === 'good' || before?.kind === 'amount' || this.#thing(lower, at + join);
    if (join > 0 && beside) return one('join', join);
    const verb = inWord ? 0 : (VERB.exec(ahead)?.[0].length ?? 0);
    if (verb > 0 && (this.#thing(lower, at + verb) || /^(?:\s|$)/.test(ahead.slice(verb))))
      return one('aside', verb);
    return this.#amountAt(text, lower, at, ahead, before);
  }

  /** `£35 / milk` is no price of each milk: what stands there is asked for. */
  #priceEnd(lower: string, at: number, length: number): number {
    const [before, gap = ''] = /^[^/]*\/(\s*)/.exec(lower.slice(at, at + length)) ?? [];
    if (before === undefined || this.#names.matchAt(lower, at + before.length) === undefined) return length;
    return before.length - gap.length - 1;
  }

  #good(
    lower: string,
    at: number,
    options: Options,
  ): { readonly good: number; readonly end: number } | undefined {
    const named = this.#names.matchAt(lower, at);
    // `a dozen` is no item A.
    if (named !== undefined && !(named.end === at + 1 && /^a [a-z]/.test(lower.slice(at, at + 3))))
      return named;
    const option = options.get(lower[at]!);
    // `a bag` is one bag.
    if (option !== undefined && (this.#amount.exec(lower.slice(at, at + 20))?.[6] ?? '').trim() !== '')
      return undefined;
    const alone =
      !/[a-z0-9]/.test(lower[at - 1] ?? '') && !/^(?!x\s?\d)[a-z]/.test(lower.slice(at + 1, at + 4));
    return option !== undefined && alone ? { good: option, end: at + 1 } : undefined;
  }

  /** `ABC各1`: letters that are goods each, where what follows says that there are several. */
  #letters(text: string, lower: string, at: number, options: Options): Found {
    const run = LETTERS.exec(lower.slice(at, at + 20))?.[0] ?? '';
    if (run === '' || !EACH.test(lower.slice(at + run.length, at + run.length + 20).trimStart()))
      return undefined;
    const tokens: Token[] = [];
    for (let i = 0; i < run.length; i++) {
      const good = this.#names.matchAt(run[i]!, 0)?.good ?? options.get(run[i]!);
      if (good === undefined) return undefined;
      tokens.push({ kind: 'good', good, raw: text[at + i]! });
    }
    return { tokens, end: at + run.length };
  }

  /** True where what follows is refused: a good, or nothing more, so that all is. */
  #refusal(lower: string, at: number): boolean {
    const next = at + /^\s*/.exec(lower.slice(at, at + 10))![0].length;
    return (
      next >= lower.length ||
      this.#names.matchAt(lower, next) !== undefined ||
      /^[,，。.!;；、)）\n]/.test(lower.slice(next))
    );
  }

  /** True where a text begins with a good or a word for a unit, so that a number before it is an amount. */
  startsWithThing(text: string): boolean {
    const lower = lowerCase(foldWidth(text.slice(0, 60)));
    return (
      this.#names.matchAt(lower, 0) !== undefined ||
      (this.#amount.test(`1${lower}`) && !/^1$/.test(this.#amount.exec(`1${lower}`)![0]))
    );
  }

  #isGood(lower: string, at: number): boolean {
    return this.#names.matchAt(lower, at + /^\s*/.exec(lower.slice(at, at + 10))![0].length) !== undefined;
  }

  #thing(lower: string, at: number): boolean {
    const next = at + /^\s*/.exec(lower.slice(at, at + 10))![0].length;
    return this.#names.matchAt(lower, next) !== undefined || this.#amount.test(lower.slice(next, next + 30));
  }

  #amountAt(text: string, lower: string, at: number, ahead: string, before: Token | undefined): Found {
    if (before?.kind === 'each' || before?.kind === 'colon' || before?.kind === 'good') {
      const numeral = NUMERAL_ALONE.exec(ahead)?.[0];
      const read = numeral === undefined ? undefined : readAmount(`${numeral}份`);
      if (numeral !== undefined && read !== undefined)
        return {
          tokens: [{ kind: 'amount', amount: { ...read, uom: '' }, plus: false, raw: numeral }],
          end: at + numeral.length,
        };
    }
    if (/^[-–—]\s/.test(ahead) && (before === undefined || before.kind === 'space'))
      return { tokens: [{ kind: 'aside', raw: text[at]! }], end: at + 1 };
    const match = this.#amount.exec(ahead);
    if (match === null) return undefined;
    const pair = EITHER_NUMBER.exec(ahead)?.[0];
    if (pair !== undefined && !this.#isGood(lower, at + pair.length))
      return {
        tokens: [
          {
            kind: 'amount',
            amount: { number: pair, uom: '' },
            plus: false,
            raw: text.slice(at, at + pair.length),
          },
        ],
        end: at + pair.length,
      };
    const [whole, sign = '', digits, unit, numerals, word, wordUnit, about] = match;
    const end = at + whole.length;
    if (digits !== undefined && (unit ?? '') === '' && this.#glued(lower, end)) return undefined;
    // `a` and `one` are so many of what follows, or words.
    const isCount =
      (word ?? '').length > 3 ||
      ['two', 'six', 'ten'].includes(word ?? '') ||
      (wordUnit ?? '') !== '' ||
      this.#thing(lower, end) ||
      EACH.test(lower.slice(end, end + 20).trimStart());
    if (word !== undefined && !isCount) return undefined;
    const written =
      (digits === undefined ? undefined : withFraction(digits)) ??
      numerals ??
      (word === undefined ? about! : `${numberWord(word)}${(wordUnit ?? '').trim()}`);
    const read = readAmount(`${sign === '-' ? '-' : ''}${written.replace(/(?<=\d\s*)[x×]/, '')}`);
    const amount = read ?? { number: written.trim(), uom: '' };
    return { tokens: [{ kind: 'amount', amount, plus: sign === '+', raw: text.slice(at, end) }], end };
  }

  /** True where a bare number is part of a word: `土豆2号` asks for no two. */
  #glued(lower: string, at: number): boolean {
    const next = lower.slice(at, at + 60);
    if (!/^[\p{L}\p{N}]/u.test(next) || this.#names.matchAt(lower, at) !== undefined) return false;
    return !IDLE.some(([pattern]) => pattern.test(next)) && !REFUSE.test(next) && !JOIN_WORD.test(next);
  }
}
