import type { Allocations, Night, Sourcing } from '../../src/model/index.ts';

export function eachRow(rows: Allocations, see: (row: number) => void): void {
  for (let row = 0; row < rows.length; row++) see(row);
}

/** What a row takes of an item. */
export function takes(night: Night, rows: Allocations, row: number, item: number): number {
  const good = night.catalogue.goods[rows.good[row]!]!;
  if (good.kind === 'item') return rows.good[row] === item ? rows.allocated[row]! : 0;
  return good.components
    .filter((part) => part.item === item)
    .reduce((sum, part) => sum + (part.quantity * rows.allocated[row]!) / 1000, 0);
}

/** Base units that have come by a wave, stock included. */
export function onSite(night: Night, sourcing: Sourcing, item: number, wave: number): number {
  const { stock, offers } = night.catalogue;
  return (
    stock.filter((row) => row.item === item).reduce((sum, row) => sum + row.quantity, 0) +
    sourcing.lines
      .filter((line) => offers[line.offer]!.item === item && line.wave <= wave)
      .reduce((sum, line) => sum + line.packs, 0)
  );
}
