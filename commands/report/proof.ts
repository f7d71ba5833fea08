import { formatFixed, formatScaled, formatTime, type Bound, type Language } from '../../src/model/index.ts';
import { words } from '../../src/wording/index.ts';
import type { Summary } from './summary.ts';

/** What is proven of the orders, goal by goal, in staff's words: that they are the best, how far they may be off, or why not. */
export function sourcingProof({ sourcing, currency_scale }: Summary, language: Language): string[] {
  const w = words(language).proof;
  const shortage = sourcing.bounds.filter(
    ({ objective }) => objective.startsWith('shortage') || objective === 'unreplaced',
  );
  const money = bound(sourcing.bounds, 'money');
  if (shortage.length === 0) return [w.ordersValid];
  if (shortage.some(isOpen)) {
    const [value, least] = [sum(shortage, 'value'), sum(shortage, 'lowerBound')];
    const said = least === 0 ? w.shortageUnknown : w.shortageOpen(share(value - least, value));
    return money === undefined ? [said] : [said, w.moneyAfterShortage];
  }
  if (money === undefined) return [w.ordersKept];
  if (!isOpen(money)) return [w.ordersProven];
  if (money.lowerBound <= 0) return [w.moneyUnknown];
  const gap = money.value - money.lowerBound;
  return [w.moneyOpen(formatFixed(gap, currency_scale), share(gap, money.value))];
}

/** The same of the slots: who is unplaced or late, the peak, the last slot. */
export function slottingProof({ slotting, slots }: Summary, language: Language): string[] {
  if (slots === null) return [];
  const w = words(language).proof;
  const open = slotting.bounds.filter(isOpen);
  const said: string[] = [];
  const unplaced = open.filter(({ objective }) => objective.startsWith('unplaced'));
  if (unplaced.length > 0) said.push(w.unplacedOpen(sum(unplaced, 'value'), sum(unplaced, 'lowerBound')));
  const late = bound(open, 'late');
  if (late !== undefined) said.push(w.lateOpen(late.value, late.lowerBound));
  const peak = bound(open, 'peak');
  if (peak !== undefined) said.push(w.peakOpen(share(peak.value, 1e6), share(peak.lowerBound, 1e6)));
  const last = bound(open, 'last-slot');
  if (last !== undefined) said.push(w.lastOpen(formatTime(last.value), formatTime(last.lowerBound)));
  return said.length === 0 ? [w.slotsProven] : said;
}

function bound(bounds: readonly Bound[], objective: string): Bound | undefined {
  return bounds.find((b) => b.objective === objective);
}

function isOpen({ value, lowerBound }: Bound): boolean {
  return value !== lowerBound;
}

function sum(bounds: readonly Bound[], key: 'value' | 'lowerBound'): number {
  return bounds.reduce((total, b) => total + b[key], 0);
}

/** A share as a percentage of at most two decimals, rounded up: a gap is never said to be smaller than it is. */
function share(part: number, whole: number): string {
  return `${formatScaled(whole === 0 ? 0 : Math.ceil((part / whole) * 10_000), 100)} %`;
}
