import { nameKey, weightGrams } from '../text/index.ts';

/** What any pack is called, whatever its specification calls it. */
const ANY_PACK = new Set(['件', 'pack', 'packs', 'case', 'cases', 'gebinde']);
/** What a pack may be called that has no name of its own. */
const UNNAMED_PACK = new Set([
  '包',
  '箱',
  'box',
  'boxes',
  'carton',
  'cartons',
  'tray',
  'trays',
  'karton',
  'kiste',
]);
const ONE_ITEM = new Set(['each', 'ea', 'unit', 'item', 'piece', 'pc', 'stück', 'stk']);

/** Whether a unit of a price list, of a price or of a stock, is the pack itself. @param container what the pack is called */
export function isPack(unit: string, container: string): boolean {
  const key = nameKey(unit);
  if (key === '') return true;
  return container === ''
    ? ANY_PACK.has(key) || UNNAMED_PACK.has(key)
    : ANY_PACK.has(key) || key === nameKey(container);
}

/** Whether it is one of the item, in words that name no item's unit. */
export function isOneItem(unit: string): boolean {
  return ONE_ITEM.has(nameKey(unit));
}

const IN_BRACKETS = /[(（[【]([^()（）[\]【】]{1,20})[)）\]】]/;

/** What stands in brackets in a header: `库存（件）` says 件. */
export function bracketed(header: string): string {
  return IN_BRACKETS.exec(header)?.[1]?.trim() ?? '';
}

/** What a header's prices are for: `单价（元/件）`, `Price per case (£)`, `单价（斤）`; '' where it does not say. */
export function perOfHeader(header: string): string {
  const inside = bracketed(header);
  const per = /(?:\/|每)\s*(\D{1,8})$/.exec(inside)?.[1] ?? /\bper\s+([a-z]{1,8})\b/i.exec(header)?.[1];
  if (per !== undefined) return per.trim();
  return weightGrams(inside) !== undefined || isOneItem(inside) ? inside : '';
}
