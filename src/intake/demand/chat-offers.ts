import { announcementOf, isOffer, letterOf } from './announcement.ts';
import type { Announcement } from './announcement.ts';
import { readOrderText } from './order-text.ts';
import type { OrderText } from './order-text.ts';
import type { OrderTokens, Token } from './order-tokens.ts';

/** What a chat offers to those who write in it, line by line as it is read. */
export class Offers {
  readonly #tokens: OrderTokens;
  readonly #goods = new Set<number>();
  readonly #letters = new Map<string, number>();

  constructor(tokens: OrderTokens) {
    this.#tokens = tokens;
  }

  /** The only good on offer: `+1` is one of it. */
  get only(): number | undefined {
    return this.#goods.size === 1 ? [...this.#goods][0] : undefined;
  }

  /** `C10`: ten of what stands under that letter, and no room. */
  isOrder(text: string): boolean {
    const [, letter = ''] = /^([A-Za-z])\d{1,2}$/.exec(text) ?? [];
    return this.#cut(letter).some(({ kind }) => kind === 'good');
  }

  read(text: string): OrderText {
    return readOrderText(this.#cut(text));
  }

  /** True where a text is one good's name and nothing else. */
  isName(text: string): boolean {
    const tokens = this.#cut(text.replace(/^[【[]|[】\]:]$/g, ''));
    return tokens.length === 1 && tokens[0]!.kind === 'good';
  }

  /** The heading of a part of a chain: what stands below it is of that good. */
  section(text: string): void {
    this.#goods.clear();
    this.add(text);
  }

  /** A line above the entries; what it offers is on offer from here on. */
  announce(text: string): Announcement {
    const tokens = this.#cut(text);
    const what = announcementOf(text, readOrderText(tokens), tokens);
    if (what === 'offer') this.#add(text, tokens);
    return what;
  }

  /** A numbered line; true where it offers something. */
  number(text: string): boolean {
    const tokens = this.#cut(text);
    const offers = isOffer(text, readOrderText(tokens), tokens);
    if (offers) this.#add(text, tokens);
    return offers;
  }

  add(text: string): void {
    this.#add(text, this.#cut(text));
  }

  #cut(text: string): Token[] {
    return this.#tokens.cut(text, this.#letters);
  }

  #add(text: string, tokens: readonly Token[]): void {
    const goods = new Set(tokens.flatMap((token) => (token.kind === 'good' ? [token.good] : [])));
    for (const good of goods) this.#goods.add(good);
    const letter = letterOf(text, goods);
    if (letter !== undefined) this.#letters.set(letter, [...goods][0]!);
  }
}
