import { SHORT_REASONS, compareKeys } from '../model/index.ts';
import type { Allocations, Catalogue, PlanGood, ShortReason, Workspace } from '../model/index.ts';
import type { Answers } from './answers.ts';

/** The goods that were asked, ordered or used, and the facts of their books that no other table holds. */
export function assembleGoods(
  { catalogue }: Workspace,
  { sourcing, allocations }: Answers,
): { goods: readonly PlanGood[]; goodIndex: Int32Array } {
  const used = usedGoods(catalogue, sourcing.lines, allocations);
  const dealt = dealtOfItems(catalogue, allocations);
  const stock = usableStock(catalogue);
  const reasons = shortReasons(catalogue, sourcing.shortReason, allocations);
  const goodIndex = new Int32Array(catalogue.goods.length).fill(-1);
  const goods: PlanGood[] = [];
  const sorted = [...catalogue.goods.keys()]
    .filter((g) => used[g] === 1)
    .sort((a, b) => compareKeys(catalogue.goods[a]!.id, catalogue.goods[b]!.id));
  for (const g of sorted) {
    const good = catalogue.goods[g]!;
    goodIndex[g] = goods.length;
    goods.push({
      id: good.id,
      kind: good.kind,
      uom: good.uom,
      baseUnits: good.baseUnits,
      step: good.step,
      fromStock: good.kind === 'item' ? Math.min(stock[g]!, dealt[g]!) : 0,
      // A bundle has no books: its households' rows say why it is short.
      reason: good.kind === 'item' ? (reasons[g] ?? '') : '',
      components: good.kind === 'item' ? [] : componentsOf(catalogue, good.components),
    });
  }
  return { goods, goodIndex };
}

function componentsOf(
  { goods }: Catalogue,
  components: readonly { item: number; quantity: number }[],
): PlanGood['components'] {
  return components
    .map(({ item, quantity }): readonly [string, number] => [goods[item]!.id, quantity])
    .sort((a, b) => compareKeys(a[0], b[0]));
}

function usedGoods(catalogue: Catalogue, lines: readonly { offer: number }[], rows: Allocations): Uint8Array {
  const used = new Uint8Array(catalogue.goods.length);
  for (const good of rows.good.subarray(0, rows.length)) used[good] = 1;
  for (const line of lines) used[catalogue.offers[line.offer]!.item] = 1;
  for (const [g, good] of catalogue.goods.entries()) {
    if (good.kind !== 'bundle' || used[g] === 0) continue;
    for (const { item } of good.components) used[item] = 1;
  }
  return used;
}

/** By item: all that is dealt of it, loose, in bundles and in place of others. */
function dealtOfItems({ goods }: Catalogue, rows: Allocations): Float64Array {
  const dealt = new Float64Array(goods.length);
  for (let i = 0; i < rows.length; i++) dealt[rows.good[i]!]! += rows.allocated[i]!;
  for (const [g, good] of goods.entries()) {
    if (good.kind !== 'bundle') continue;
    const bundles = dealt[g]! / good.baseUnits;
    for (const { item, quantity } of good.components) dealt[item]! += bundles * quantity;
  }
  return dealt;
}

function usableStock({ goods, stock }: Catalogue): Float64Array {
  const usable = new Float64Array(goods.length);
  for (const row of stock) if (row.usable) usable[row.item]! += row.quantity;
  return usable;
}

/**
 * Why a good is short in its books. Supply's reason says more than `over-limit`, which is a few households' own; a
 * component that nobody lacks loose is short because its bundle is.
 */
function shortReasons(
  { goods }: Catalogue,
  supplyReasons: readonly (ShortReason | null)[],
  rows: Allocations,
): readonly (ShortReason | undefined)[] {
  const reasons: (ShortReason | undefined)[] = goods.map(() => undefined);
  for (let i = 0; i < rows.length; i++) {
    if (rows.short[i] === 0) continue;
    const good = rows.good[i]!;
    const reason = SHORT_REASONS[rows.reason[i]!];
    if (reasons[good] === undefined || reasons[good] === 'over-limit') reasons[good] = reason;
  }
  for (const [g, good] of goods.entries()) {
    const reason = reasons[g];
    if (good.kind !== 'bundle' || reason === undefined) continue;
    for (const { item } of good.components) reasons[item] ??= supplyReasons[item] ?? reason;
  }
  return reasons;
}
