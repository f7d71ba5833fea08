import { type Night, type SourcedLine } from '../../src/model/index.ts';
import { priceOrders } from '../../src/sourcing/index.ts';

/** What a spreadsheet would do: of every item the packs that are cheapest a unit, until there is enough. */
export function lineByLine(night: Night): { total: number; missedMinimums: number; fees: number } {
  const { offers, suppliers } = night.catalogue;
  const lines: SourcedLine[] = [];
  for (let entry = 0; entry < night.demand.length; entry++) {
    let wanted = night.demand.asked[entry]!;
    const own = offers
      .map((offer, index) => ({ offer, index }))
      .filter(({ offer }) => offer.item === night.demand.good[entry])
      .sort(
        (a, b) =>
          a.offer.packPrice * b.offer.packSize - b.offer.packPrice * a.offer.packSize || a.index - b.index,
      );
    for (const { offer, index } of own) {
      if (wanted <= 0) break;
      const needed = Math.max(offer.minPacks, Math.ceil(wanted / offer.packSize));
      const whole = Math.ceil(needed / offer.packMultiple) * offer.packMultiple;
      const most = Math.floor((offer.stockPacks ?? whole) / offer.packMultiple) * offer.packMultiple;
      const packs = Math.min(whole, most);
      if (packs < offer.minPacks || packs === 0) continue;
      lines.push({ offer: index, wave: offer.waves[0]!, packs });
      wanted -= packs * offer.packSize;
    }
  }
  const orders = priceOrders(lines, night.catalogue);
  const missed = orders.filter(({ supplier, goods }) => goods < suppliers[supplier]!.minOrder);
  return {
    total: orders.reduce((sum, { goods, deliveryFee }) => sum + goods + deliveryFee, 0),
    missedMinimums: missed.length,
    fees: orders.filter(({ deliveryFee }) => deliveryFee > 0).length,
  };
}
