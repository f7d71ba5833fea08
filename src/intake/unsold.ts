import type { Workspace } from '../model/index.ts';

/** An item that is asked for and that nobody sells, nor is it in stock: all who asked will be short of it. */
export interface UnsoldItem {
  /** By its place in the catalogue. */
  readonly good: number;
  readonly households: number;
}

/** In the catalogue's order; what only bundles hold is not told: the bundle is. */
export function unsoldItems({ catalogue, demand }: Pick<Workspace, 'catalogue' | 'demand'>): UnsoldItem[] {
  const has = new Set(
    [...catalogue.offers, ...catalogue.stock.filter(({ usable }) => usable)].map(({ item }) => item),
  );
  const lacking = catalogue.goods.map((good, index) =>
    good.kind === 'item' ? !has.has(index) : good.components.some(({ item }) => !has.has(item)),
  );
  const asked = new Map<number, number>();
  for (let i = 0; i < demand.length; i++) {
    const good = demand.good[i]!;
    if (lacking[good] === true && demand.asked[i]! > 0) asked.set(good, (asked.get(good) ?? 0) + 1);
  }
  return [...asked].sort(([a], [b]) => a - b).map(([good, households]) => ({ good, households }));
}
