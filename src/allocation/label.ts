import { eachItem } from '../model/index.ts';
import type { Night } from '../model/index.ts';
import type { Needs } from './needs.ts';
import type { Part, Rows } from './rows.ts';

/**
 * Gives every row the earliest wave in which its goods can be there without making any household complete later: a household
 * that waits anyway still gets its bread in the morning. Fills in `rows.wave`.
 *
 * @param complete by household: the wave in which it is complete
 * @param onSite by item × waves + wave: base units there by then
 * @returns the parts of rows that come earlier than the rest: only where more would stand in the later waves than is
 *   delivered in them
 */
export function labelWaves(
  night: Night,
  rows: Rows,
  needs: Needs,
  complete: Int16Array,
  onSite: Float64Array,
): Part[] {
  const { goods } = night.catalogue;
  const waves = night.settings.waves.length;
  const slack = slackOf(needs, complete, onSite, waves);
  /** By item × waves + wave: loose base units labelled with the wave, and the last row that is. */
  const loose = new Float64Array(onSite.length);
  const lastLoose = new Int32Array(onSite.length).fill(-1);
  for (let row = 0; row < rows.length; row++) {
    const quantity = rows.allocated[row]!;
    if (quantity === 0) continue;
    const good = rows.good[row]!;
    let wave = complete[rows.household[row]!]!;
    while (wave > 0 && takes(night, good, quantity, slack, wave - 1, waves)) wave--;
    rows.wave[row] = wave;
    if (goods[good]!.kind === 'item') {
      loose[good * waves + wave]! += quantity;
      lastLoose[good * waves + wave] = row;
    }
  }
  const parts: Part[] = [];
  for (let item = 0; item < goods.length; item++) {
    let late = 0;
    for (let wave = waves - 1; wave > 0; wave--) {
      const at = item * waves + wave;
      late += loose[at]!;
      const { step } = goods[item]!;
      const excess = late - (onSite[item * waves + waves - 1]! - onSite[at - 1]!);
      const quantity = Math.min(Math.ceil(excess / step), Math.floor(slack[at - 1]! / step)) * step;
      if (quantity <= 0 || lastLoose[at] === -1) continue;
      // Down to the wave in which it is there: between two deliveries nothing comes.
      let early = wave - 1;
      while (early > 0 && slack[item * waves + early - 1]! >= quantity) early--;
      parts.push({ row: lastLoose[at]!, wave: early, quantity });
      for (let between = early; between < wave; between++) slack[item * waves + between]! -= quantity;
      late -= quantity;
      loose[item * waves + early]! += quantity;
    }
  }
  return parts;
}

/** What is there by a wave beyond what households that are complete by then need: by item × waves + wave. */
function slackOf(needs: Needs, complete: Int16Array, onSite: Float64Array, waves: number): Float64Array {
  const due = new Float64Array(onSite.length);
  for (let household = 0; household < complete.length; household++)
    for (let need = needs.start[household]!; need < needs.start[household + 1]!; need++)
      due[needs.item[need]! * waves + complete[household]!]! += needs.quantity[need]!;
  const slack = new Float64Array(onSite.length);
  for (let item = 0; item < onSite.length; item += waves) {
    let dueByNow = 0;
    for (let wave = 0; wave < waves; wave++) {
      dueByNow += due[item + wave]!;
      slack[item + wave] = onSite[item + wave]! - dueByNow;
    }
  }
  return slack;
}

/** Takes an amount of a good out of a wave's slack, if all of it is there. */
function takes(
  night: Night,
  good: number,
  quantity: number,
  slack: Float64Array,
  wave: number,
  waves: number,
): boolean {
  let enough = true;
  eachItem(night.catalogue, good, quantity, (item, part) => {
    slack[item * waves + wave]! -= part;
    enough &&= slack[item * waves + wave]! >= 0;
  });
  if (!enough)
    eachItem(night.catalogue, good, quantity, (item, part) => {
      slack[item * waves + wave]! += part;
    });
  return enough;
}
