import type { MarkRole } from '../../model/index.ts';
import { FIELD_ROLES } from './fields.ts';
import type { GoodsIndex } from '../goods/index.ts';
import type { Header } from '../tables/index.ts';
import { headerMeaning } from '../text/index.ts';
import { readItemHeader } from './item-header.ts';

/** How a sheet says what is asked: a row per line, a column per item, or several items in one cell. */
export type Layout = 'long' | 'wide' | 'list';

/** A column of a wide sheet. */
export interface ItemColumn {
  readonly column: number;
  readonly good: number;
  /** The unit of the quantities below, where the header names one; '' for the good's own. */
  readonly uom: string;
}

export interface SheetLayout {
  readonly layout: Layout;
  readonly header: Header;
  readonly items: readonly ItemColumn[];
  /** Columns with a text that is neither field nor item. */
  readonly unknown: readonly number[];
  /** Columns that the settings say to ignore: whatever they hold is an aside. */
  readonly ignored: readonly number[];
}

/**
 * Undefined where no column says where a household lives, or none what is asked.
 *
 * @param columns `wholeHeaderKey` → item's name, or `ignore`, as the settings say it
 * @param owned it is one building's own sheet, whose rows need not name it
 */
export function layoutOf(
  written: Header,
  goods: GoodsIndex,
  columns: ReadonlyMap<string, string>,
  owned: boolean,
): SheetLayout | undefined {
  const header = withGrid(written, goods);
  const { fields } = header;
  const placed = fields.has('address') || (fields.has('room') && (owned || fields.has('building')));
  if (!placed) return undefined;
  const ignored = header.unknown.filter((column) => isIgnored(header, column, columns));
  if (fields.has('item') && fields.has('quantity')) {
    const unknown = header.unknown.filter((column) => !ignored.includes(column));
    return { layout: 'long', header, items: [], unknown, ignored };
  }
  const items: ItemColumn[] = [];
  const unknown: number[] = [];
  for (const column of header.unknown) {
    const text = header.texts[column]!;
    const meant = headerMeaning(columns, text) ?? text;
    if (meant === 'ignore') continue;
    const item = itemColumn(column, meant, goods);
    if (item === undefined) unknown.push(column);
    else items.push(item);
  }
  // A column whose header was forgotten may hold quantities all the same.
  for (const [column, text] of header.texts.entries()) if (text === '') unknown.push(column);
  const list = fields.has('items') || fields.has('item');
  if (items.length === 0 && list) return { layout: 'list', header, items, unknown, ignored };
  return items.length === 0 && unknown.length === 0
    ? undefined
    : { layout: 'wide', header, items, unknown, ignored };
}

/** Where no column names the items, those of quantities may: `Quantity [potatoes]` is a column of its own. */
function withGrid(header: Header, goods: GoodsIndex): Header {
  const first = header.fields.get('quantity');
  if (first === undefined || header.fields.has('item')) return header;
  const again = header.again.filter(({ field }) => field === 'quantity').map(({ column }) => column);
  const grid = [first, ...again].filter(
    (column) => readItemHeader(header.texts[column]!, goods) !== undefined,
  );
  if (grid.length <= again.length) return header;
  return {
    ...header,
    fields: new Map([...header.fields].filter(([field]) => field !== 'quantity')),
    again: header.again.filter(({ field }) => field !== 'quantity'),
    unknown: [...header.unknown, ...grid].sort((a, b) => a - b),
  };
}

function isIgnored(header: Header, column: number, columns: ReadonlyMap<string, string>): boolean {
  return headerMeaning(columns, header.texts[column]!) === 'ignore';
}

function itemColumn(column: number, text: string, goods: GoodsIndex): ItemColumn | undefined {
  const item = readItemHeader(text, goods);
  return item === undefined ? undefined : { column, ...item };
}

/** What the cells below a sheet's header are; a column that is neither field nor item is nobody's until it is settled. */
export function columnRoles({ layout, header, items, unknown }: SheetLayout): (MarkRole | undefined)[] {
  const roles: (MarkRole | undefined)[] = header.texts.map(() => 'aside');
  if (layout === 'wide') for (const column of unknown) roles[column] = undefined;
  for (const [field, column] of header.fields) roles[column] = FIELD_ROLES[field];
  for (const { column, field } of header.again) roles[column] = FIELD_ROLES[field];
  for (const { column } of items) roles[column] = 'order';
  return roles;
}
