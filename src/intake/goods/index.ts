/** Items, bundles, offers, suppliers, stock and substitutes: what can be had, read from their tables. */
export { assembleCatalogue } from './assemble-catalogue.ts';
export { toBaseUnits } from './convert.ts';
export type { Conversion } from './convert.ts';
export { GoodsIndex } from './goods-index.ts';
export type { KnownGood } from './goods-index.ts';
export { FORMULA, MATCHES_FILE, withoutGuard } from './matches.ts';
export { readGoods } from './read-goods.ts';
export type { GoodsTables } from './read-goods.ts';
export { readVehicles } from './vehicles.ts';
