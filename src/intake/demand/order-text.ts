import type { Amount } from './amount.ts';
import type { Token } from './order-tokens.ts';
import { Pairing } from './order-pairing.ts';
import { orderWords } from './order-words.ts';

/** What a text asks for, and what of it could not be read. Every word of it is in one of these. */
export interface OrderText {
  /** Who wrote it, where that can be a name and nothing says otherwise. */
  readonly name: string;
  readonly phone: string;
  readonly lines: readonly { readonly good: number; readonly amount: Amount; readonly raw: string }[];
  /** An amount of nothing that is named: `+1`, `改成3份`. */
  readonly bare: { readonly amount: Amount; readonly raw: string } | undefined;
  /** Earlier lines no longer hold: of these goods, or all where none is named. */
  readonly cancels: readonly number[] | 'all' | undefined;
  /** What it takes back it asked for itself: `鸡蛋1盒不要了`. */
  readonly withdrawn: boolean;
  /** It says so itself: earlier lines of the same goods no longer hold. */
  readonly changes: boolean;
  /** It says so itself: more of the same. */
  readonly adds: boolean;
  /** Items that are asked for and are none of ours. */
  readonly unknown: readonly { readonly item: string; readonly raw: string }[];
  /** What is neither. */
  readonly unread: readonly string[];
  /** Goods named without an amount. */
  readonly choices: readonly { readonly good: number; readonly raw: string }[];
  /** Wishes, kept with the household. */
  readonly remarks: readonly string[];
  /** A good's name stands in it, in whatever words. */
  readonly names: boolean;
  /** All of it, as written. */
  readonly whole: string;
}

/** Puts words together: goods with the amount after them, or before them where a clause begins so. */
export function readOrderText(tokens: readonly Token[]): OrderText {
  return new Pairing(
    orderWords(tokens),
    tokens
      .map(({ raw }) => raw)
      .join('')
      .trim(),
    tokens.some(({ kind }) => kind === 'good'),
  );
}
