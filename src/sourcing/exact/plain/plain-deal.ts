import { componentsOf, greatestDivisor } from '../../../model/index.ts';
import type { Rows } from '../../rows.ts';
import { shortWeight } from '../../../fair/index.ts';
import type { Draft, Terms } from '../../../solver/index.ts';

/** What is lacking, tier by tier: want = dealt + lacking, and what is dealt of an item is there. */
export function dealRows(
  rows: Rows,
  draft: Draft,
  unit: Float64Array,
  balance: Map<number, Terms>,
  short: readonly Terms[],
  after: Terms,
): void {
  const { goods } = rows.catalogue;
  const { tiers, byTier } = rows.wants;
  const own: [lack: number, want: number][][] = goods.map(() => []);
  goods.forEach((good, index) => {
    for (let tier = 0; tier < tiers; tier++) {
      const want = byTier[index * tiers + tier]! / good.step;
      if (want === 0) continue;
      const lack = draft.column(0, want, true);
      // What is dealt is the want less what is lacking: the want stands on the balance's right-hand side.
      let weight = 0;
      for (const { item, quantity } of componentsOf(rows.catalogue, index)) {
        weight += shortWeight(goods[item]!) * quantity;
        balance.get(item)!.push([lack, quantity / unit[item]!]);
      }
      short[tier]!.push([lack, weight]);
      own[index]!.push([lack, want]);
    }
  });
  for (const [item, terms] of balance) {
    if (rows.extra[item]! > 0) {
      const part = rows.extraStep[item]!;
      const most = rows.extra[item]! / part;
      const lack = draft.column(0, most, true);
      // It stands in for others only where nobody who asked for it lacks it.
      const left = draft.column(0, 1, true);
      draft.row(most, Infinity, [
        [lack, 1],
        [left, most],
      ]);
      for (const [column, want] of own[item]!)
        draft.row(-Infinity, want, [
          [column, 1],
          [left, want],
        ]);
      terms.push([lack, part / unit[item]!]);
      after.push([lack, shortWeight(goods[item]!) * part]);
    }
    const side = (rows.need[item]! - rows.stock[item]!) / unit[item]!;
    draft.row(side, side, terms);
  }
}

/** Base units that everything of an item is a whole number of: its packs, steps, stock, and what bundles hold. */
export function unitsOf(rows: Rows): Float64Array {
  const unit = new Float64Array(rows.need.length);
  rows.stock.forEach((stock, item) => {
    const part = rows.extra[item] === 0 ? 0 : rows.extraStep[item]!;
    unit[item] = greatestDivisor(greatestDivisor(rows.catalogue.goods[item]!.step, stock), part);
  });
  for (const good of rows.catalogue.goods)
    if (good.kind === 'bundle')
      for (const { item, quantity } of good.components) unit[item] = greatestDivisor(unit[item]!, quantity);
  for (const { item, packSize } of rows.catalogue.offers) unit[item] = greatestDivisor(unit[item]!, packSize);
  return unit;
}
