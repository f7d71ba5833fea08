import type { GoodsIndex } from '../goods/index.ts';
import { matchHeader } from '../tables/index.ts';
import type { FieldTable, Header } from '../tables/index.ts';
import type { SheetRow } from '../../sheets/index.ts';
import { isBlank } from './cells.ts';
import { readItemHeader } from './item-header.ts';

/** Fewer names of goods below a header may be somebody's order. */
const NAMES = 2;

/**
 * A header of two rows, as merged cells make it: `楼栋 | 房号 | 商品` and below 商品 the items' names. One header whose
 * texts are those of the lower row where it has any; undefined where the second row is no header.
 */
export function joinedHeader(
  header: Header,
  next: SheetRow,
  goods: GoodsIndex,
  table: FieldTable,
): Header | undefined {
  const texts = next.cells.map((cell) => cell.trim());
  const named = texts.filter((text) => text !== '' && readItemHeader(text, goods) !== undefined);
  if (named.length < NAMES) return undefined;
  const household = ['building', 'entrance', 'room', 'address', 'name', 'phone'];
  for (const field of household) {
    const column = header.fields.get(field);
    if (column !== undefined && !isBlank(texts[column] ?? '')) return undefined;
  }
  const width = Math.max(texts.length, header.texts.length);
  const cells = Array.from({ length: width }, (_, i) => (texts[i] ?? '') || (header.texts[i] ?? ''));
  return matchHeader({ row: next.row, cells }, table);
}
