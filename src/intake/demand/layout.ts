import type { MarkRole } from '../../model/index.ts';
import { FIELD_ROLES } from './fields.ts';
import type { GoodsIndex } from '../goods/index.ts';
import type { Header } from '../tables/index.ts';
import { headerKey, headerMeaning } from '../text/index.ts';
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
  const header = withGrid(withUnit(withLineItems(written)), goods);
  const { fields } = header;
  const placed = fields.has('address') || (fields.has('room') && (owned || fields.has('building')));
  if (!placed) return undefined;
  const ignored = header.unknown.filter((column) => isIgnored(header, column, columns));
  if (fields.has('item') && fields.has('quantity')) {
    const long = withOnly(header, ['item', 'spec', 'quantity', 'uom']);
    const unknown = long.unknown.filter((column) => !ignored.includes(column));
    return { layout: 'long', header: long, items: [], unknown, ignored };
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
  const layout = items.length === 0 && (fields.has('items') || fields.has('item')) ? 'list' : 'wide';
  const own = withOnly(header, layout === 'wide' ? [] : [fields.has('items') ? 'items' : 'item']);
  const all = [...new Set([...unknown, ...own.unknown.slice(header.unknown.length)])].sort((a, b) => a - b);
  return items.length + all.length === 0 && layout === 'wide'
    ? undefined
    : { layout, header: own, items, unknown: all, ignored };
}

/** Fields of what is asked; which of them are read, the layout says. */
const OF_ORDER = new Set(['item', 'spec', 'quantity', 'uom', 'items']);

/** Only the fields of what is asked that a layout reads: other columns of such a name are unknown ones, whatever they hold. */
function withOnly(header: Header, read: readonly string[]): Header {
  const isRead = (field: string): boolean => !OF_ORDER.has(field) || read.includes(field);
  const others = [
    ...[...header.fields].flatMap(([field, column]) => (isRead(field) ? [] : [column])),
    ...header.again.flatMap(({ field, column }) => (isRead(field) ? [] : [column])),
  ];
  return {
    ...header,
    fields: new Map([...header.fields].filter(([field]) => isRead(field))),
    again: header.again.filter(({ field }) => isRead(field)),
    unknown: [...header.unknown, ...others],
  };
}

/** In an export of orders by their items `Name` is the order's number, and who asks has a column of another name. */
function withLineItems(header: Header): Header {
  const { fields, again, texts } = header;
  const number = fields.get('name');
  if (number === undefined || headerKey(texts[number]!) !== 'name' || fields.has('serial')) return header;
  if (!texts.some((text) => /^line ?item/i.test(text.slice(0, 9)))) return header;
  const name = again.find(({ field }) => field === 'name');
  const others = new Map([...fields].filter(([field]) => field !== 'name')).set('serial', number);
  if (name === undefined) return { ...header, fields: others };
  return { ...header, fields: others.set('name', name.column), again: again.filter((one) => one !== name) };
}

/** `Building, Unit, Room`, `Block, Unit`: beside these a unit is where somebody lives, not what is counted. */
function withUnit(header: Header): Header {
  const fields = new Map(header.fields);
  const unit = fields.get('uom');
  if (unit === undefined || headerKey(header.texts[unit]!) !== 'unit' || fields.has('address')) return header;
  const room = fields.get('room');
  if (fields.get('building') !== unit - 1 && room !== unit + 1) return header;
  if (room !== undefined && fields.has('entrance')) return header;
  fields.delete('uom');
  return { ...header, fields: fields.set(room === undefined ? 'room' : 'entrance', unit) };
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
