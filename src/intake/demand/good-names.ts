import type { GoodsIndex } from '../goods/index.ts';
import { LONGEST_TERM, nameKey } from '../text/index.ts';

interface Node {
  readonly next: Map<string, Node>;
  good: number | undefined;
}

const SPACE = /\s/;
const LATIN = /[a-z]/i;

/** Finds goods' names inside running text: the longest one that begins at a place. A trie, so that many names cost no more than few. */
export class GoodNames {
  readonly #root: Node = { next: new Map(), good: undefined };

  constructor(goods: GoodsIndex) {
    for (const { name } of goods.names()) {
      const good = goods.find(name);
      if (good === undefined) continue;
      this.#add(nameKey(name), good);
    }
    this.#addPlurals(goods);
  }

  /** `egg` and `eggs` are one word, unless one of them is another good. */
  #addPlurals(goods: GoodsIndex): void {
    const forms = new Map<string, number>();
    for (const { name } of goods.names()) {
      const good = goods.find(name);
      const key = nameKey(name);
      if (good === undefined || key.length > LONGEST_TERM || !/[a-z]{3}$/.test(key)) continue;
      for (const form of otherNumbers(key)) forms.set(form, (forms.get(form) ?? good) === good ? good : -1);
    }
    for (const [form, good] of forms) if (good >= 0) this.#add(form, good);
  }

  #add(key: string, good: number): void {
    let node = this.#root;
    for (const char of key) {
      let next = node.next.get(char);
      if (next === undefined) node.next.set(char, (next = { next: new Map(), good: undefined }));
      node = next;
    }
    node.good ??= good;
  }

  /** @param text width folded, lower case; spaces inside a name are skipped; a Latin name begins and ends where a word does */
  matchAt(text: string, from: number): { readonly good: number; readonly end: number } | undefined {
    if (from > 0 && splitsWord(text, from)) return undefined;
    let node = this.#root;
    let best: { good: number; end: number } | undefined;
    for (let i = from; i < text.length;) {
      const char = String.fromCodePoint(text.codePointAt(i)!);
      if (SPACE.test(char) && i > from) {
        i++;
        continue;
      }
      const next = node.next.get(char);
      if (next === undefined) break;
      i += char.length;
      node = next;
      if (node.good !== undefined && !splitsWord(text, i)) best = { good: node.good, end: i };
    }
    return best;
  }
}

/** True between two letters or two digits: `egg` in `eggplant`, `可乐2` in `可乐25`. */
function splitsWord(text: string, at: number): boolean {
  const before = text[at - 1]!;
  const after = text[at] ?? '';
  return (LATIN.test(before) && LATIN.test(after)) || (/\d/.test(before) && /\d/.test(after));
}

/** The other of one and many, as English regularly makes it. */
function otherNumbers(key: string): string[] {
  if (key.endsWith('ies')) return [`${key.slice(0, -3)}y`];
  if (key.endsWith('es')) return [key.slice(0, -1), key.slice(0, -2)];
  if (key.endsWith('s')) return [key.slice(0, -1), `${key}es`];
  return key.endsWith('y') ? [`${key.slice(0, -1)}ies`, `${key}s`] : [`${key}s`, `${key}es`];
}
