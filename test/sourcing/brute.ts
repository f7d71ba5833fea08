import type { Night, Sourcing } from '../../src/model/index.ts';
import { judge, totalOf } from './judge.ts';

/** The goals of an answer in their order: shortage by tier, money, orders, surplus, waves. Without bundles. */
export function scoreOf(night: Night, lines: Sourcing['lines']): number[] {
  const { goods, offers, stock } = night.catalogue;
  const tiers = night.settings.priority.length + 1;
  const short = Array.from({ length: tiers }, () => 0);
  let surplus = 0;
  goods.forEach((good, index) => {
    if (good.kind !== 'item') return;
    let left = 0;
    for (const row of stock) if (row.item === index && row.usable) left += row.quantity;
    let ordered = 0;
    for (const line of lines)
      if (offers[line.offer]!.item === index) ordered += offers[line.offer]!.packSize * line.packs;
    const before = left;
    left += ordered;
    let dealt = 0;
    for (let tier = 0; tier < tiers; tier++) {
      let want = 0;
      for (let n = 0; n < night.demand.length; n++)
        if (
          night.demand.good[n] === index &&
          night.site.households[night.demand.household[n]!]!.tier === tier
        )
          want += Math.min(night.demand.asked[n]!, good.maxPerHousehold ?? Infinity);
      const given = Math.min(want, Math.floor(left / good.step) * good.step);
      left -= given;
      dealt += given;
      short[tier]! += (want - given) * good.importance * (good.isWeight ? 2 : 1);
    }
    surplus += (ordered - (dealt - Math.min(before, dealt))) * (good.isWeight ? 2 : 1);
  });
  const packs = new Map(lines.map((line) => [`${line.offer}|${line.wave}`, line.packs]));
  const orders = new Set(lines.map((line) => `${offers[line.offer]!.supplier}|${line.wave}`));
  let late = 0;
  for (const order of orders) late += Number(order.split('|')[1]);
  return [...short, totalOf(night, packs), orders.size, surplus, late];
}

export function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - b[index]!;
  return 0;
}

/** Every basket there is, and the best of those that keep the rules; undefined where there are more than `limit`. */
export function brute(night: Night, limit: number): number[] | undefined {
  const { offers } = night.catalogue;
  // Nobody pads an order with what nobody asked for.
  const choices = offers.flatMap((offer, index) =>
    wantOf(night, offer.item) === 0
      ? []
      : offer.waves.map((wave) => {
          const counts = [0];
          const wanted = wantOf(night, offer.item);
          for (
            let count = offer.packMultiple;
            count <= (offer.stockPacks ?? Infinity);
            count += offer.packMultiple
          ) {
            if (count < offer.minPacks) continue;
            counts.push(count);
            // One count beyond the need, as far as a price break, which may make the whole the cheaper one, and what may be padding.
            const beyond = count * offer.packSize - wanted;
            const { padToMinimum } = night.settings.sourcing;
            const least = Math.min(offer.packPrice, ...offer.priceBreaks.map(({ price }) => price));
            const { deliveryFee } = night.catalogue.suppliers[offer.supplier]!;
            const spent = (beyond / offer.packSize) * least;
            const dear = padToMinimum === 0 || least === 0 || spent > padToMinimum + deliveryFee;
            const enough = beyond >= offer.packMultiple * offer.packSize;
            if (enough && dear && offer.priceBreaks.every(({ from }) => from <= count)) break;
          }
          return { offer: index, wave, counts };
        }),
  );
  if (choices.reduce((product, choice) => product * choice.counts.length, 1) > limit) return undefined;
  let best: number[] | undefined;
  const lines: { offer: number; wave: number; packs: number }[] = [];
  const visit = (depth: number): void => {
    const choice = choices[depth];
    if (choice === undefined) {
      const score = scoreOf(night, lines);
      if (best !== undefined && compare(score, best) >= 0) return;
      const supply = supplyOf(night, lines);
      const broken = judge(night, {
        lines,
        supply,
        shortReason: [],
        status: 'feasible',
        method: '',
        bounds: [],
      });
      // Rule 9 is what being best implies.
      if (broken.every((text) => text.startsWith('one more'))) best = score;
      return;
    }
    for (const packs of choice.counts) {
      if (packs > 0) lines.push({ offer: choice.offer, wave: choice.wave, packs });
      visit(depth + 1);
      if (packs > 0) lines.pop();
    }
  };
  visit(0);
  return best;
}

function wantOf(night: Night, item: number): number {
  let want = 0;
  for (let n = 0; n < night.demand.length; n++)
    if (night.demand.good[n] === item) want += night.demand.asked[n]!;
  return want;
}

function supplyOf(night: Night, lines: Sourcing['lines']): number[] {
  return night.catalogue.goods.map((good, index) => {
    let have = 0;
    for (const row of night.catalogue.stock) if (row.item === index && row.usable) have += row.quantity;
    for (const line of lines) {
      const offer = night.catalogue.offers[line.offer]!;
      if (offer.item === index) have += offer.packSize * line.packs;
    }
    return Math.min(wantOf(night, index), Math.floor(have / good.step) * good.step);
  });
}
