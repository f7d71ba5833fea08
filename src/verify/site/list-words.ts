import { gramsOf } from './numbers.ts';
import type { TableRow } from './tables.ts';
import { nameOf } from './text.ts';

/** What a price list calls a product. */
export function productNamed(row: TableRow): string {
  return row.text('item') || row.text('name') || row.text('description');
}

/** Its pack as written, and its unit; a unit that begins with a number is the pack (`1 kg`; `500` with `g` beside it). */
export function packWritten(row: TableRow): { readonly pack: string; readonly uom: string } {
  const pack = row.text('pack_size') || row.text('spec');
  const uom = row.text('uom');
  return /^\d/.test(uom) ? { pack: pack || uom + row.text('unit_type'), uom: '' } : { pack, uom };
}

const PACKS = new Set(['件', 'pack', 'packs', 'case', 'cases', 'gebinde']);
const NAMELESS = new Set([
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
const ONES = new Set(['each', 'ea', 'unit', 'item', 'piece', 'pc', 'stück', 'stk']);

/** Whether a unit means the pack as a whole; '' does. */
export function meansPack(unit: string, container: string): boolean {
  const name = nameOf(unit);
  if (name === '' || PACKS.has(name)) return true;
  return container === '' ? NAMELESS.has(name) : name === nameOf(container);
}

export function meansOne(unit: string): boolean {
  return ONES.has(nameOf(unit));
}

/** What the brackets of a header hold. */
export function inBrackets(header: string): string {
  return /[(（[【]([^()（）[\]【】]{1,20})[)）\]】]/.exec(header)?.[1]?.trim() ?? '';
}

/** What the prices below a header are for: behind a stroke or a "per", or a weight, or each, in its brackets. */
export function pricedFor(header: string): string {
  const inside = inBrackets(header);
  const behind = /(?:\/|每)\s*(\D{1,8})$/.exec(inside) ?? /\bper\s+([a-z]{1,8})\b/i.exec(header);
  if (behind !== null) return behind[1]!.trim();
  return gramsOf(inside) !== undefined || meansOne(inside) ? inside : '';
}
