/** Items, bundles, offers, suppliers, stock and substitutes: what can be had, read from their tables. */
export { assembleCatalogue } from './assemble-catalogue.ts';
export { toBaseUnits } from './convert.ts';
export type { Conversion } from './convert.ts';
export { GoodsIndex } from './goods-index.ts';
export type { KnownGood } from './goods-index.ts';
export { MATCHES_FILE } from './matches.ts';
export type { Handout } from './handouts.ts';
export { itemName } from './item-name.ts';
export { bareItem } from './items.ts';
export { packOfSpec } from './pack.ts';
export { parsePackSpec } from './pack-spec.ts';
export type { PackSpec } from './pack-spec.ts';
export { packPrice, readListPrice } from './price.ts';
export { readGoods } from './read-goods.ts';
export type { GoodsTables } from './read-goods.ts';
export { readVehicles } from './vehicles.ts';
