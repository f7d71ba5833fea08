import type { Night } from '../model/index.ts';
import { keepTold } from './keep-told.ts';
import type { Needs } from './needs.ts';

/**
 * In which wave each household is complete, so that as few as possible wait for a late one: wave by wave, whoever needs
 * nothing that is contested is complete. Of the contested goods, what those need who were told a slot already is kept for them
 * (`keep-told.ts`); the rest goes to higher tiers first, within a tier to those who take the smallest part of what is there. For one contested item this is the largest number of households that can be; for
 * several at once (a multi-dimensional knapsack, NP-hard) it is Toyoda's greedy order: "A simplified algorithm for obtaining
 * approximate solutions to zero-one programming problems", Management Science 21 (1975). Equals go in the order of the site,
 * so that neighbours are called together.
 *
 * @param onSite by item × waves + wave: base units there by then
 * @returns by household; -1 where it gets nothing
 */
export function completeWaves(night: Night, needs: Needs, onSite: Float64Array): Int16Array {
  const waves = night.settings.waves.length;
  const items = night.catalogue.goods.length;
  const kept = keepTold(night, needs, onSite);
  const complete = new Int16Array(night.site.households.length).fill(-1);
  const open = new Float64Array(items);
  const taken = new Float64Array(items);
  let undecided: number[] = [];
  for (let household = 0; household < complete.length; household++) {
    if (needs.start[household] === needs.start[household + 1]) continue;
    undecided.push(household);
    addNeeds(needs, household, open, 1);
  }
  const freeFor = (wave: number) => {
    const left = new Float64Array(items).fill(Infinity);
    const reserved = taken.slice();
    for (let by = wave; by < waves - 1; by++) {
      for (const household of undecided) if (kept[household] === by) addNeeds(needs, household, reserved, 1);
      for (let item = 0; item < items; item++)
        left[item] = Math.min(left[item]!, onSite[item * waves + by]! - reserved[item]!);
    }
    return left;
  };
  for (let wave = 0; wave < waves - 1 && undecided.length > 0; wave++) {
    for (const household of undecided) {
      if (kept[household] !== wave) continue;
      complete[household] = wave;
      addNeeds(needs, household, open, -1);
      addNeeds(needs, household, taken, 1);
    }
    undecided = undecided.filter((household) => complete[household] === -1);
    const left = freeFor(wave);
    const contested = Uint8Array.from(left, (quantity, item) => (open[item]! > quantity ? 1 : 0));
    const accept = (household: number) => {
      complete[household] = wave;
      addNeeds(needs, household, open, -1);
      addNeeds(needs, household, taken, 1);
      addNeeds(needs, household, left, -1);
    };
    const contenders: Contender[] = [];
    for (const household of undecided) {
      const weight = contestedPart(needs, household, contested, left);
      if (weight === 0) accept(household);
      else if (weight !== undefined)
        contenders.push({
          household,
          tier: night.site.households[household]!.tier,
          weight,
        });
    }
    contenders.sort((a, b) => a.tier - b.tier || a.weight - b.weight || a.household - b.household);
    for (const { household } of contenders) if (fits(needs, household, left)) accept(household);
    undecided = undecided.filter((household) => complete[household] === -1);
  }
  for (const household of undecided) complete[household] = waves - 1;
  return complete;
}

interface Contender {
  readonly household: number;
  readonly tier: number;
  readonly weight: number;
}

/** What is a millionth part of what is left counts 1: fine enough to order by, and whole. */
const FINENESS = 1_000_000;

/** How much of the contested goods a household takes; 0 where it needs none of them, undefined where nothing is left of one. */
function contestedPart(
  needs: Needs,
  household: number,
  contested: Uint8Array,
  left: Float64Array,
): number | undefined {
  let part = 0;
  for (let need = needs.start[household]!; need < needs.start[household + 1]!; need++) {
    const item = needs.item[need]!;
    if (contested[item] === 0) continue;
    if (left[item]! < needs.quantity[need]!) return undefined;
    part += Math.ceil((needs.quantity[need]! * FINENESS) / left[item]!);
  }
  return part;
}

/** Whether all that a household needs is left; an item that it needs twice is looked at together. */
function fits(needs: Needs, household: number, left: Float64Array): boolean {
  addNeeds(needs, household, left, -1);
  let enough = true;
  for (let need = needs.start[household]!; need < needs.start[household + 1]!; need++)
    enough &&= left[needs.item[need]!]! >= 0;
  addNeeds(needs, household, left, 1);
  return enough;
}

function addNeeds(needs: Needs, household: number, to: Float64Array, sign: 1 | -1): void {
  for (let need = needs.start[household]!; need < needs.start[household + 1]!; need++)
    to[needs.item[need]!]! += sign * needs.quantity[need]!;
}
