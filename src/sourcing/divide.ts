import type { Commitments, Night, Sourcing } from '../model/index.ts';
import { remainderOf, withCommitted, type Remainder } from './committed.ts';
import { sourceFresh } from './source.ts';

interface Tried {
  readonly remainder: Remainder;
  readonly answer: Sourcing;
  /** By part of an offer: packs. */
  readonly packs: readonly number[];
}

/**
 * Orders beside what went out. Parts of one offer, in orders that are open already and in others, share its stock. First each
 * may have all of it: what is short then is a bound. Where they take more than there is, each keeps what it took as long as
 * it lasts, the first first; and what one leaves is offered to the others, as long as that helps.
 */
export async function sourceBeside(night: Night, commitments: Commitments): Promise<Sourcing> {
  const attempt = async (caps?: ReadonlyMap<number, number>): Promise<Tried> => {
    const remainder = remainderOf(night, commitments, caps);
    const answer = await sourceFresh(remainder.night);
    const packs = remainder.origin.map(() => 0);
    for (const { offer, packs: count } of answer.lines) packs[offer]! += count;
    return { remainder, answer, packs };
  };
  const first = await attempt();
  const groups = groupsOf(night, first.remainder);
  const isOver = groups.some(({ parts, stock }) => sumOf(parts, first.packs) > stock);
  if (!isOver) return withCommitted(night, first.remainder, first.answer);
  let best = await attempt(capsOf(groups, first.packs));
  for (const group of groups)
    for (const part of group.parts) {
      const left = group.stock - sumOf(group.parts, best.packs);
      if (left === 0) continue;
      const next = await attempt(capsOf(groups, best.packs).set(part, best.packs[part]! + left));
      if (isBetter(next.answer, best.answer)) best = next;
    }
  const answer = {
    ...best.answer,
    status: 'feasible' as const,
    bounds: boundedBy(best.answer, first.answer),
  };
  return withCommitted(night, best.remainder, answer);
}

interface Group {
  /** Offers of the remainder that are parts of one. */
  readonly parts: readonly number[];
  readonly stock: number;
}

/** Offers of limited stock that have several parts. */
function groupsOf({ catalogue }: Night, { origin }: Remainder): Group[] {
  const parts = new Map<number, number[]>();
  origin.forEach((offer, part) => parts.set(offer, [...(parts.get(offer) ?? []), part]));
  return [...parts].flatMap(([offer, own]) => {
    const stock = catalogue.offers[offer]!.stockPacks;
    return stock === null || own.length === 1 ? [] : [{ parts: own, stock }];
  });
}

function sumOf(parts: readonly number[], packs: readonly number[]): number {
  return parts.reduce((sum, part) => sum + packs[part]!, 0);
}

/** What each part took, as long as it lasts. */
function capsOf(groups: readonly Group[], packs: readonly number[]): Map<number, number> {
  const caps = new Map<number, number>();
  for (const { parts, stock } of groups) {
    let left = stock;
    for (const part of parts) {
      const cap = Math.min(packs[part]!, left);
      caps.set(part, cap);
      left -= cap;
    }
  }
  return caps;
}

function isBetter(a: Sourcing, b: Sourcing): boolean {
  const at = a.bounds.findIndex(({ value }, goal) => value !== b.bounds[goal]!.value);
  return at >= 0 && a.bounds[at]!.value < b.bounds[at]!.value;
}

/** An answer's bounds, proven by another of which more is possible: a goal's holds where those before it are met. */
function boundedBy({ bounds }: Sourcing, { bounds: wider }: Sourcing): Sourcing['bounds'] {
  let met = true;
  return bounds.map(({ objective, value }, goal) => {
    const same = wider[goal]?.objective === objective ? wider[goal].lowerBound : 0;
    const lowerBound = met ? Math.min(value, same) : 0;
    met &&= value === lowerBound;
    return { objective, value, lowerBound };
  });
}
