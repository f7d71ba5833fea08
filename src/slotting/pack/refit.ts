import { Completion } from './completion.ts';
import type { Packing } from './packing.ts';
import type { Roll } from '../board/dice.ts';

/** Items that are packed anew at a time, about. */
const MOST_ITEMS = 60;

/**
 * Brings the items that are in no bin into bins: again and again a few bins are emptied, those with free space and some
 * full ones, and packed anew together with what is outside, exactly, by bin completion (Korf, "A new algorithm for
 * optimal bin packing", AAAI 2002): the largest item first, with the fullest sets that complete its bin, as long as no
 * more space is lost than there is to lose. Full neighbours are what make a perfect fit of the rest possible: fifteen bins
 * of three can be packed in many ways, five in hardly any. Where not all goes in, the fullest packing found stays.
 *
 * @param work steps of the search after which it stops @param roll a seeded stream: a whole number below its argument
 * @returns the steps it took
 */
export function refit(packing: Packing, work: number, roll: Roll): number {
  let left = work;
  for (let round = 0; packing.pool.length > 0 && left > 0; round++) {
    const { bins, wanted } = choose(packing, roll);
    const completion = new Completion(packing, bins, wanted, Math.min(left, 10000), roll);
    completion.run();
    left -= (completion.steps + 50) * packing.stepCost;
  }
  return work - left;
}

/**
 * Bins with free space, then full ones, until there are items enough, and of the items outside as many as that space could
 * take. Where it could take none, packing anew still brings free space together.
 */
function choose(packing: Packing, roll: Roll): { bins: number[]; wanted: number[] } {
  const { bins, inBin, pool, items } = packing;
  const usable = bins
    .map((_, bin) => bin)
    .filter((bin) => packing.space(bin) > 0 || inBin[bin]!.some((item) => !items[item]!.fixed));
  const open = usable.filter((bin) => packing.space(bin) > 0);
  const full = usable.filter((bin) => packing.space(bin) === 0);
  const chosen: number[] = [];
  let count = 0;
  let space = 0;
  const add = (from: number[], most: number) => {
    for (const bin of shuffle(from, roll)) {
      if (count >= most) break;
      chosen.push(bin);
      space += packing.space(bin);
      count += inBin[bin]!.length;
    }
  };
  // Mostly half of them open ones; all of them, where few are left, is what ends it.
  const most = MOST_ITEMS * (1 + roll(3)) * 0.5;
  add(open, roll(3) === 0 ? most : most / 2);
  add(full, most);
  const wanted: number[] = [];
  for (const item of shuffle([...pool], roll)) {
    if (items[item]!.size > space) continue;
    space -= items[item]!.size;
    wanted.push(item);
  }
  return { bins: chosen, wanted };
}

function shuffle(list: number[], roll: Roll): number[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = roll(i + 1);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}
