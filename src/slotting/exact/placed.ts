import type { Draft, Terms } from '../../solver/index.ts';
import type { Scene } from '../build/attempt.ts';
import type { Census, Item } from './items.ts';
import type { Place } from './place.ts';
import type { Most, Question } from '../bounds/question.ts';

/** Everybody once at most, and as many as are asked for. */
export function placedRows(
  { grid, night }: Scene,
  draft: Draft,
  { isFull, kins }: Census,
  places: readonly Place[],
  { placed, inTime }: Question,
  most: Most | undefined,
): void {
  const of = new Map<Item, Terms>();
  const byTier: Terms[] = placed.map(() => []);
  const early: Terms = [];
  for (const { slot, amounts } of places) {
    for (const [item, term] of amounts) {
      const terms = of.get(item) ?? [];
      of.set(item, terms);
      terms.push(term);
      for (let tier = item.tier; tier < byTier.length; tier++) byTier[tier]!.push(term);
      if (grid.end[slot]! <= night.settings.pickup.finishBy) early.push(term);
    }
  }
  for (const { items, members } of kins) {
    for (const item of items) {
      const count = item.each * members.length;
      draft.row(isFull ? count : 0, count, of.get(item) ?? []);
    }
  }
  if (!isFull) for (const [tier, terms] of byTier.entries()) draft.row(placed[tier]!, Infinity, terms);
  if (inTime > 0) draft.row(inTime, Infinity, early);
  const wanted = most === undefined ? [] : most === 'in-time' ? early : byTier[most.tier]!;
  for (const [column, each] of wanted) draft.cost[column]! -= each;
}
