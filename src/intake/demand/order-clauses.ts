import { isLatin } from './order-words.ts';
import type { Clause, OrderWord } from './order-words.ts';
import { CROSSED } from './order-patterns.ts';
import { isRemark, isSurelyName, isTitled, mayBeName } from './person-names.ts';

/** True where the first word of a clause is a person: names stand before what is asked for; in front of 各, 、 and their like stand goods. */
export function hasLeadingName(clauses: readonly Clause[], i: number): boolean {
  const { words, end } = clauses[i]!;
  const [first, second, ...others] = words;
  if (first?.kind !== 'text' || first.compound) return false;
  const { raw } = first;
  if (CROSSED.test(raw)) return false;
  const listed = thingsBeforeEach(clauses, i, 1);
  if (isTitled(raw)) return !(second === undefined && listed > 0);
  if (second === undefined) {
    if (end === 'stop') return mayBeName(raw) && !isRemark(raw);
    return end === 'comma' && listed < 0 && isSurelyName(raw);
  }
  if (second.kind === 'colon') return mayBeName(raw) && !isRemark(raw);
  if (second.kind === 'amount') {
    const isName = second.glued ? isSurelyName(raw) : mayBeName(raw);
    return isName && (second.plus || isAmountsFirst([second, ...others]));
  }
  if (second.kind === 'good') return second.glued ? isSurelyName(raw) : mayBeName(raw) && listed !== 1;
  return second.kind !== 'each' && mayBeName(raw) && !isRemark(raw);
}

/** How many things stand from a clause's word on up to a 各 that no amount comes before; -1 where there is no such 各. */
export function thingsBeforeEach(clauses: readonly Clause[], clause: number, from: number): number {
  let things = 0;
  for (let i = clause; i < clauses.length; i++) {
    const { words, end } = clauses[i]!;
    for (let at = i === clause ? from : 0; at < words.length; at++) {
      const word = words[at]!;
      if (word.kind === 'each') return things;
      if (word.kind === 'amount') return words[at + 1]?.kind === 'each' ? things : -1;
      if (isThing(word)) things++;
    }
    if (end === 'stop') return -1;
  }
  return -1;
}

/** True where words stand as a thing does: before an amount, in a list, behind what is refused or asked of each. */
export function standsAsThing(
  clauses: readonly Clause[],
  i: number,
  word: OrderWord,
  next: OrderWord | undefined,
  refused: boolean,
  ofEach: boolean,
): boolean {
  const { words, end } = clauses[i]!;
  if (thingsBeforeEach(clauses, i, words.indexOf(word) + 1) >= 0) return true;
  if (next !== undefined) return next.kind === 'amount' || next.kind === 'each' || refused;
  if (refused || ofEach) return true;
  return (
    (end === 'join' && words.length === 1) || (end !== 'stop' && thingsBeforeEach(clauses, i + 1, 0) >= 0)
  );
}

export function isThing({ kind }: OrderWord): boolean {
  return kind === 'good' || kind === 'text';
}

/** `2份土豆 1盒鸡蛋`; who asks stands behind as often. */
export function isAmountsFirst(words: readonly OrderWord[]): boolean {
  const kinds = words
    .filter(
      ({ kind, raw }) => kind === 'good' || kind === 'amount' || (kind === 'text' && !isSurelyName(raw)),
    )
    .map(({ kind }) => kind === 'amount');
  return (
    kinds.length > 1 &&
    kinds.length % 2 === 0 &&
    kinds.every((amount, i) => amount === (i % 2 === 0)) &&
    !words.some(({ kind }) => kind === 'each')
  );
}

/** `potatoes 5 eggs`, `土豆2鸡蛋`: a number may be of the thing before or of the one behind. */
export function isEitherWay(words: readonly OrderWord[]): boolean {
  if (words.length < 3 || words.length % 2 === 0) return false;
  const bare = words.every(({ kind, raw, amount, plus, glued }, i) =>
    i % 2 === 0
      ? kind === 'good'
      : amount?.uom === '' && !plus && !/^[x×*]/i.test(raw) && glued === words[i + 1]!.glued,
  );
  return (
    bare ||
    words.every(({ kind, raw, glued, plus }, i) =>
      i % 2 === 0
        ? kind === 'good' && isLatin(raw) && !(i > 0 && glued)
        : kind === 'amount' && !glued && !plus && /^[\d½¼¾a-z]/i.test(raw) && !/^x/i.test(raw),
    )
  );
}

/** `牛奶6箱 6盒 鸡蛋`: every good has one amount beside it, in one way only. */
export function isPaired(words: readonly OrderWord[]): boolean {
  const own = words.filter(({ kind, raw }) => !(kind === 'text' && isSurelyName(raw)));
  const kinds = own.map(({ kind }) => kind);
  return (
    kinds.length % 2 === 0 &&
    kinds.every((kind, i) => (kind === 'good' || kind === 'amount') && (i % 2 === 0 || kind !== kinds[i - 1]))
  );
}

/** `白菜1斤 2块豆腐`: a blank before the amount and none behind it. */
export function belongsToNext(word: OrderWord, next: OrderWord | undefined): boolean {
  return next?.kind === 'good' && next.glued && !word.glued;
}

/**
 * Clauses cut where a second person is named of whom something follows: `老王 土豆1斤 老李 鸡蛋1盒`. Whose household that is,
 * nobody says.
 */
export function upToAnother(
  clauses: readonly Clause[],
): readonly [own: readonly Clause[], others: readonly Clause[]] {
  const name = clauses.length > 0 && hasLeadingName(clauses, 0) ? clauses[0]!.words[0]!.raw : '';
  let asked = false;
  for (const [i, { words, end }] of clauses.entries()) {
    for (const [at, { kind, raw, compound }] of words.entries()) {
      asked ||= kind === 'amount';
      if (name === '' || !asked || kind !== 'text' || compound || raw === name || !isSurelyName(raw))
        continue;
      const others = [{ words: words.slice(at), end }, ...clauses.slice(i + 1)];
      if (words.length === at + 1 && !others.slice(1).some((one) => one.words.some(isThing))) continue;
      const before: Clause = { words: words.slice(0, at), end: 'stop' };
      return [[...clauses.slice(0, i), ...(at > 0 ? [before] : [])], others];
    }
  }
  return [clauses, []];
}
