import type { Night, Substitute } from '../model/index.ts';
import type { Rows } from './rows.ts';

/**
 * What is to be had of substitutes for those who go short of an item, beyond what is asked for under the substitutes'
 * own names: base units by good, and the whole parts that are sure to be dealt (all of it, where it stands in for
 * several). Counted low where a draw decides who is short, so that all of it is dealt.
 *
 * @param supply by good: what may be dealt under its own name
 * @param reachable by good: base units that can be had at most
 */
export function extraOf(rows: Rows, supply: Float64Array, reachable: Float64Array): Extra {
  const { night, wants } = rows;
  const extra = new Float64Array(supply.length);
  const extraStep = new Float64Array(supply.length).fill(1);
  const mode = night.settings.sourcing.substitutes;
  if (mode === 'never') return { extra, extraStep };
  const inTurn = [...night.catalogue.substitutes].sort(
    (a, b) => a.item - b.item || a.rank - b.rank || a.substitute - b.substitute,
  );
  const lacks = new Map<number, Float64Array>();
  for (const { item } of inTurn)
    if (supply[item]! < wants.total[item]! && !lacks.has(item))
      lacks.set(item, surelyLacking(night, item, supply[item]!, mode === 'always'));
  for (const substitute of inTurn) {
    const own = lacks.get(substitute.item);
    const to = substitute.substitute;
    // Nothing is left of what is short itself.
    if (own === undefined || to === substitute.item || supply[to]! < wants.total[to]!) continue;
    const { asked, given } = exchange(night, substitute);
    const before = extra[to]!;
    let room = Math.floor((reachable[to]! - rows.need[to]! - extra[to]!) / given);
    for (let n = 0; n < own.length && room > 0; n++) {
      const count = Math.min(room, Math.floor(own[n]! / asked));
      own[n]! -= count * asked;
      extra[to]! += count * given;
      room -= count;
    }
    if (extra[to]! > before) extraStep[to] = before === 0 ? given : extra[to]!;
  }
  return { extra, extraStep };
}

export interface Extra {
  readonly extra: Float64Array;
  readonly extraStep: Float64Array;
}

/** The smallest amounts that can be exchanged: whole steps of both. Base units. */
export function exchange(
  night: Night,
  { item, substitute, ratio }: Substitute,
): { asked: number; given: number } {
  const { goods } = night.catalogue;
  const from = goods[item]!.step * ratio.numerator;
  const to = goods[substitute]!.step * ratio.denominator;
  const steps = to / gcd(from, to);
  return { asked: steps * goods[item]!.step, given: (steps * from) / ratio.denominator };
}

/**
 * By entry of those who take a substitute: what it lacks at least, whoever the draw favours. Dealt by rank; within the
 * rank that the supply does not reach through, everyone has at most one step more than the least of them.
 */
function surelyLacking(night: Night, item: number, supply: number, always: boolean): Float64Array {
  const { demand, site, catalogue, settings } = night;
  const good = catalogue.goods[item]!;
  const cap = good.maxPerHousehold ?? Infinity;
  const ranks = new Map<string, number[]>();
  const order: { key: string; tier: number; nights: number }[] = [];
  for (let entry = 0; entry < demand.length; entry++) {
    if (demand.good[entry] !== item) continue;
    const { tier, nights } = site.households[demand.household[entry]!]!;
    const key = `${tier}|${nights}`;
    const known = ranks.get(key);
    if (known !== undefined) known.push(entry);
    else {
      ranks.set(key, [entry]);
      order.push({ key, tier, nights });
    }
  }
  order.sort((a, b) => a.tier - b.tier || b.nights - a.nights);
  const lacking: number[] = [];
  let left = supply;
  for (const { key } of order) {
    const entries = ranks.get(key)!;
    const wanted = entries.map((entry) => Math.min(demand.asked[entry]!, cap));
    const all = wanted.reduce((sum, amount) => sum + amount, 0);
    // By residents, shares differ by household: then only what a rank without any supply lacks is sure.
    const most =
      left >= all
        ? Infinity
        : left === 0
          ? 0
          : settings.shareBy === 'residents'
            ? Infinity
            : level(wanted, left, good.step);
    left = Math.max(0, left - all);
    entries.forEach((entry, index) => {
      if (always || demand.substituteOk[entry] === 1) lacking.push(Math.max(0, wanted[index]! - most));
    });
  }
  return Float64Array.from(lacking);
}

/** What nobody of a rank has more than, when `supply` is dealt in equal shares by steps. */
function level(wanted: readonly number[], supply: number, step: number): number {
  const steps = wanted.map((amount) => amount / step).sort((a, b) => a - b);
  let left = supply / step;
  for (const [index, amount] of steps.entries()) {
    const share = Math.floor(left / (steps.length - index));
    if (amount > share) return (share + 1) * step;
    left -= amount;
  }
  return Infinity;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
