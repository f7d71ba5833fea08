import type { Money } from '../../model/index.ts';
import { cellNumber, foldWidth } from '../text/index.ts';

export type PriceBreaks = readonly { readonly from: number; readonly price: Money }[];

/**
 * `10=22.50;50=21.00` → ascending in `from`; undefined where it cannot be read: a part that is no `packs=price`, fewer
 * than one pack, a price below 0 or finer than the currency, one number of packs twice.
 */
export function parsePriceBreaks(text: string, currencyScale: number): PriceBreaks | undefined {
  const breaks: { from: number; price: Money }[] = [];
  for (const part of foldWidth(text).split(/[;、\n]/)) {
    if (part.trim() === '') continue;
    const [packs = '', money, ...more] = part.split('=');
    const from = cellNumber(packs);
    const price = money === undefined ? undefined : cellNumber(money, currencyScale);
    if (typeof from !== 'number' || typeof price !== 'number' || from < 1 || price < 0 || more.length > 0) {
      return undefined;
    }
    if (breaks.some((earlier) => earlier.from === from)) return undefined;
    breaks.push({ from, price });
  }
  return breaks.sort((a, b) => a.from - b.from);
}
