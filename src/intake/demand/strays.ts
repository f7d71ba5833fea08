import { detached } from './detached.ts';
import type { OrderTokens, Token } from './order-tokens.ts';

const REMEMBERED = 10_000;
/** Longer cells are no order that a person wrote; what they hold is asked of their beginning. */
const LOOKED_AT = 500;

/** What a text that stands where no order belongs says of goods. */
export interface Stray {
  /** An item with a number, or a number with a unit: it asks for something. */
  readonly asks: boolean;
  /** Items that are named. */
  readonly goods: readonly number[];
}

const NOTHING: Stray = { asks: false, goods: [] };

/** Texts beside an order (notes, ignored columns, totals, titles): whether they are orders after all. */
export class Strays {
  readonly #tokens: () => OrderTokens;
  readonly #known = new Map<string, Stray>();

  constructor(tokens: () => OrderTokens) {
    this.#tokens = tokens;
  }

  of(text: string): Stray {
    let found = this.#known.get(text);
    if (found !== undefined) return found;
    if (this.#known.size > REMEMBERED) this.#known.clear();
    const tokens = this.#tokens().cut(text.slice(0, LOOKED_AT));
    const goods = tokens.flatMap((token) => (token.kind === 'good' ? [token.good] : []));
    const asks = tokens.some((token) => hasUnit(token) || (token.kind === 'amount' && goods.length > 0));
    found = asks || goods.length > 0 ? { asks, goods } : NOTHING;
    this.#known.set(detached(text), found);
    return found;
  }
}

function hasUnit(token: Token): boolean {
  return token.kind === 'amount' && token.amount.uom !== '';
}
