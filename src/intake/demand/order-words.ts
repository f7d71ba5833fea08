import { LONGEST_TERM } from '../text/index.ts';
import type { Amount } from './amount.ts';
import type { Token } from './order-tokens.ts';
import { MORE } from './order-patterns.ts';
import { isSurelyName } from './person-names.ts';

/** What is left of the tokens of an order when what asks for nothing is put aside. */
export interface OrderWord {
  readonly kind: 'good' | 'amount' | 'text' | 'each' | 'colon' | 'change' | 'cancel';
  readonly raw: string;
  /** -1 where it is none. */
  readonly good: number;
  readonly amount: Amount | undefined;
  readonly plus: boolean;
  /** Nothing stands between it and the word before. */
  readonly glued: boolean;
  /** Words with the name of a good inside: another good, or nothing. */
  readonly compound: boolean;
}

/** Words up to a separator. */
export interface Clause {
  readonly words: OrderWord[];
  end: 'join' | 'comma' | 'stop';
}

/** The words of a text by its separators, and what of it is kept with the household. */
export interface OrderWords {
  readonly clauses: readonly Clause[];
  readonly remarks: readonly string[];
  readonly phone: string;
  /** It says that it is more than before. */
  readonly adds: boolean;
}

const LATIN = /^[\p{Script=Latin}'’.-]+(?: [\p{Script=Latin}'’.-]+)*$/u;

export function isLatin(text: string): boolean {
  return text.length <= LONGEST_TERM && LATIN.test(text);
}

/** Texts side by side as somebody would write them. */
export function beside(a: string, b: string): string {
  return /[a-z]$/i.test(a) || /^[a-z]/i.test(b) ? `${a} ${b}` : `${a}${b}`;
}

/** All words of clauses, as a text. */
export function written(clauses: readonly Clause[]): string {
  return clauses.map(({ words }) => words.map(({ raw }) => raw).join(' ')).join(', ');
}

export function orderWords(tokens: readonly Token[]): OrderWords {
  const clauses: Clause[] = [{ words: [], end: 'stop' }];
  const remarks: string[] = [];
  let phone = '';
  let adds = false;
  /** What stands before: a word, blanks, or something else that parts words. */
  let before: 'word' | 'space' | 'other' = 'other';
  for (const token of tokens) {
    const { kind, raw } = token;
    const { words } = clauses.at(-1)!;
    if (kind === 'space') before = before === 'other' ? 'other' : 'space';
    else if (kind === 'aside' || kind === 'price') {
      before = 'other';
      adds ||= MORE.test(raw);
    } else if (kind === 'phone')
      [phone, before] = [phone === '' ? raw.replace(/^[([]|[)\]]$/g, '') : phone, 'other'];
    else if (kind === 'remark') {
      before = 'other';
      remarks.push(raw);
    } else if (kind === 'join' || kind === 'comma' || kind === 'stop') {
      clauses.at(-1)!.end = kind;
      clauses.push({ words: [], end: 'stop' });
      before = 'other';
    } else {
      addWord(words, wordOf(token, before === 'word'), before === 'space');
      before = 'word';
    }
  }
  for (const clause of clauses) clause.words.splice(0, Infinity, ...compounded(clause.words));
  return { clauses: clauses.filter(({ words }) => words.length > 0), remarks, phone, adds };
}

function wordOf(token: Token, glued: boolean): OrderWord {
  const kind = token.kind === 'refuse' ? 'cancel' : (token.kind as OrderWord['kind']);
  return {
    kind,
    raw: token.raw.trim(),
    good: token.kind === 'good' ? token.good : -1,
    amount: token.kind === 'amount' ? token.amount : undefined,
    plus: token.kind === 'amount' && token.plus,
    glued,
    compound: false,
  };
}

/** Latin words beside each other are one text: `Mary Ann`. */
function addWord(words: OrderWord[], word: OrderWord, spaced: boolean): void {
  const last = words.at(-1);
  if (spaced && last?.kind === 'text' && word.kind === 'text' && isLatin(last.raw) && isLatin(word.raw))
    words[words.length - 1] = { ...last, raw: `${last.raw} ${word.raw}` };
  else words.push(word);
}

/** A good with other letters glued to it is no such good: 紫土豆, 土豆粉. Only who asks may stand so: 王姐土豆. */
function compounded(words: readonly OrderWord[]): OrderWord[] {
  const out: OrderWord[] = [];
  for (let i = 0; i < words.length;) {
    let end = i + 1;
    const isName = (word: OrderWord): boolean => word.kind === 'good' || word.kind === 'text';
    if (isName(words[i]!)) while (end < words.length && words[end]!.glued && isName(words[end]!)) end++;
    const run = words.slice(i, end);
    const texts = run.filter(({ kind }) => kind === 'text').length;
    const [first] = run;
    if (
      run.length === 1 ||
      texts === 0 ||
      (texts === 1 && first!.kind === 'text' && isSurelyName(first!.raw))
    )
      out.push(...run);
    else
      out.push({
        ...first!,
        kind: 'text',
        raw: run.map(({ raw }) => raw).join(''),
        good: -1,
        // One character may be part of any word.
        compound: run.some(({ kind, raw }) => kind === 'good' && raw.length > 1),
      });
    i = end;
  }
  return out;
}
