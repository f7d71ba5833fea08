import type { Amount } from './amount.ts';
import type { Idle, Sign } from './order-patterns.ts';

/** A piece of what somebody writes of their order; all pieces in their order are the text. `raw` is as written, width folded. */
export type Token =
  | { readonly kind: 'good'; readonly good: number; readonly raw: string }
  | {
      readonly kind: 'amount';
      /** What cannot be read as one number stands as it was written, for its reader to say so. */
      readonly amount: Amount;
      readonly plus: boolean;
      readonly raw: string;
    }
  | { readonly kind: Sign | Idle | 'text'; readonly raw: string };

/** Words that are no part of what stands around them. */
export function apart(raw: string): readonly Token[] {
  return [
    { kind: 'comma', raw: '' },
    { kind: 'text', raw },
    { kind: 'comma', raw: '' },
  ];
}

/** What stands at a place of a text, and where that ends; undefined for nothing that is known. */
export type Found = { readonly tokens: readonly Token[]; readonly end: number } | undefined;
