import { formatFixed, formatScaled, formatTime } from '../model/index.ts';
import type { PlanGood } from '../model/index.ts';

/* How numbers are written in every table and on every paper. */

/** In the good's uom, the shortest exact form. */
export function quantityText(quantity: number, good: Pick<PlanGood, 'baseUnits'>): string {
  return formatScaled(quantity, good.baseUnits);
}

/** A number and its unit: `5斤`, `2.5 kg`. */
export function unitText(amount: string, uom: string): string {
  return /^[A-Za-z]/.test(uom) ? `${amount} ${uom}` : `${amount}${uom}`;
}

/** With all the decimals of the currency. */
export function moneyText(money: number, scale: number): string {
  return formatFixed(money, scale);
}

/** Kilograms of grams, the shortest exact form; '' where not known. */
export function kgText(grams: number | null): string {
  return grams === null ? '' : formatScaled(grams, 1000);
}

/** Kilograms rounded up to a tenth: what a person who lifts wants to know. '' where not known. */
export function roughKgText(grams: number | null): string {
  return grams === null ? '' : formatScaled(Math.ceil(grams / 100), 10);
}

export { formatTime as timeText };
