import { readOrderText } from './order-text.ts';
import type { OrderText } from './order-text.ts';
import { failure } from './reading.ts';
import type { Failure } from './reading.ts';
import type { Taker } from './taker.ts';

/** One thing that a text of several asks for, or what of it could not be used. */
export interface Part {
  /** As written. */
  readonly raw: string;
  readonly good: number;
  /** Base units. */
  readonly amount: number;
  /** Set where it is no line that counts; good and amount then say nothing. */
  readonly why: Failure | undefined;
}

/** How a text's loose ends are understood where it stands. */
export interface Reading {
  /** An item without an amount is one of it: so in questionnaires. */
  readonly choices: boolean;
  /** What `+1` is one of. */
  readonly only: number | undefined;
  /** Words before the first item are a name, not a part that nobody can read. */
  readonly names: boolean;
}

/** Everything in a text that is a line or should have been one. */
export function partsOf(taker: Taker, text: OrderText, how: Reading): Part[] {
  const parts: Part[] = [];
  const unusable = (raw: string, why: Failure): void => void parts.push({ raw, good: -1, amount: 0, why });
  const line = (good: number, written: string, raw: string): void => {
    const amount = taker.quantities.read(good, written, '');
    if (typeof amount === 'number') parts.push({ raw, good, amount, why: undefined });
    else unusable(raw, amount);
  };
  const unread = [...text.unread];
  if (text.name !== '' && !how.names) unread.unshift(text.name);
  // Typed by sound, a good is no name.
  else if (taker.items.sounds(text.name)) unusable(text.name, taker.items.unknown(text.name));
  for (const { good, amount, raw } of text.lines) line(good, amount.number + amount.uom, raw);
  if (text.bare !== undefined) {
    const { amount, raw } = text.bare;
    if (how.only === undefined) unread.push(raw);
    else line(how.only, amount.number + amount.uom, raw);
  }
  for (const { good, raw } of text.choices) {
    if (how.choices) line(good, '1', raw);
    else unread.push(raw);
  }
  for (const { item, raw } of text.unknown) unusable(raw, taker.items.unknown(item, true));
  for (const raw of unread) unusable(raw, failure('unreadable-line', ''));
  // A cell of orders that asks for nothing: nobody can say what was meant.
  const nothing = parts.length === 0 && text.cancels === undefined && text.remarks.length === 0;
  if (!how.names && nothing) unusable(text.whole, failure('unreadable-line', ''));
  return parts;
}

/**
 * Parts with those put right that staff corrected: each text of `mended` that is none of the unusable parts stands for one
 * that is. Undefined where they do not match one to one, so that nothing is lost by a guess.
 */
export function mendParts(
  taker: Taker,
  parts: readonly Part[],
  mended: readonly string[],
  how: Reading,
): Part[] | undefined {
  const wrong = new Set(parts.filter(({ why }) => why !== undefined).map(({ raw }) => raw));
  const texts = new Set(mended);
  const fresh = [...texts].filter((text) => !wrong.has(text));
  const gone = new Set([...wrong].filter((raw) => !texts.has(raw)));
  if (fresh.length === 0) return [...parts];
  if (fresh.length !== gone.size) return undefined;
  const kept = parts.filter(({ why, raw }) => why === undefined || !gone.has(raw));
  return [...kept, ...fresh.flatMap((text) => partsOf(taker, readOrderText(taker.tokens.cut(text)), how))];
}
