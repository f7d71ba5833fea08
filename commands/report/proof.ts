import { formatFixed, formatScaled, formatTime, type Bound, type Language } from '../../src/model/index.ts';
import { words } from '../../src/wording/index.ts';
import type { Summary } from './summary.ts';

/**
 * What is proven of the orders, in staff's words: in a line if all is, else goal by goal, in the order in which they count: that
 * it is proven, how far it may be off, or why nothing is known.
 */
export function sourcingProof({ sourcing, currency_scale }: Summary, language: Language): string[] {
  const w = words(language).proof;
  const goals = sourcing.bounds.filter(
    ({ objective }) => objective.startsWith('shortage') || ['unreplaced', 'money'].includes(objective),
  );
  const [first] = goals;
  if (first === undefined || first.objective === 'money') return [w.ordersValid];
  const open = goals.findIndex(isOpen);
  if (open < 0) return [bound(goals, 'money') === undefined ? w.ordersKept : w.ordersProven];
  return goals.map((goal, place) => {
    const { objective, value, lowerBound } = goal;
    const gap = value - lowerBound;
    const [, tier = ''] = objective.split(/\.(.*)/s);
    if (objective === 'money')
      return w.goal(`${w.cost}${said(place, (off) => w.moneyOpen(formatFixed(gap, currency_scale), off))}`);
    const what = objective === 'unreplaced' ? w.shortAfterSubstitutes : w.shortOf(tier);
    return w.goal(`${what}${said(place, (off) => w.shortageOpen(off))}`);
  });

  function said(place: number, openBy: (share: string) => string): string {
    const { value, lowerBound } = goals[place]!;
    if (value === lowerBound) return w.proven;
    if (lowerBound > 0) return openBy(share(value - lowerBound, value));
    return place > open ? w.comesAfter : w.unbounded;
  }
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
