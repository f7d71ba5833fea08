import { dealOwn, dealSubstitutes, floorsOf, smallestExchange } from '../fair/index.ts';
import { dealtOf } from './deal.ts';
import type { Rows } from './rows.ts';

export interface Extra {
  readonly extra: Float64Array;
  readonly extraStep: Float64Array;
}

/**
 * What is to be had of substitutes for those who go short of an item, beyond what is asked for under the substitutes'
 * own names: base units by good, and the whole parts in which it is dealt (all of it, where these are not alike).
 * Who goes short is no chance: the draw is a hash, so what rule 3 will deal is dealt here.
 *
 * @param supply by good: what is dealt under its own name
 * @param reachable by good: base units that can be had at most
 */
export function extraOf(rows: Rows, supply: Float64Array, reachable: Float64Array): Extra {
  const { night, people, wants } = rows;
  const extra = new Float64Array(supply.length);
  const extraStep = new Float64Array(supply.length).fill(1);
  if (people === undefined) return { extra, extraStep };
  const dealt = dealtOf(rows, supply);
  const allocated = dealOwn(people.asked, people.wanted, dealt);
  // Of what nobody lacks, all that can be had.
  const available = dealt.map((amount, item) =>
    supply[item]! < wants.total[item]! ? amount : Math.max(amount, reachable[item]!),
  );
  const { replacements } = dealSubstitutes(people.asked, allocated, available);
  for (const { entry, substitute, quantity } of replacements) {
    const item = night.demand.good[entry]!;
    const { given } = smallestExchange(
      night,
      night.catalogue.substitutes.find((one) => one.item === item && one.substitute === substitute)!,
    );
    const isAlike = extra[substitute] === 0 || extraStep[substitute] === given;
    extra[substitute]! += quantity;
    extraStep[substitute] = isAlike ? given : 0;
  }
  // What was promised is laid aside already.
  for (const { substitute, quantity } of floorsOf(night)?.substitutes ?? []) extra[substitute]! -= quantity;
  return { extra, extraStep: extraStep.map((part, item) => (part === 0 ? extra[item]! : part)) };
}
