/**
 * A night in the words of formats.md, with only what a test cares about: the rest has defaults. The same description
 * makes a model (`nightOf`, no file is read) and the files of a workspace (`workspaceFiles`, for intake).
 *
 * Cells are what stands in a table: texts or numbers. Rows name columns as formats.md does.
 */
export interface NightDescription {
  /** The plan's date; 2026-11-23. */
  readonly date?: string;
  /** Keys of stagger.yaml, in its own spelling. Given keys replace the defaults' (`pickup`, `door`, `sourcing` are merged). */
  readonly settings?: SettingsDescription;
  /** Without any: every building that `households` or `demand` names, in the first zone. */
  readonly buildings?: readonly Row<'building' | 'zone', BuildingColumn>[];
  readonly households?: readonly Row<'building' | 'room', HouseholdColumn>[];
  /** Goods that only another table names are items with every default. */
  readonly items?: readonly Row<'item', ItemColumn>[];
  readonly suppliers?: readonly Row<'supplier', SupplierColumn>[];
  /** A catalogue's rows; `sku` defaults to the item's id. */
  readonly offers?: readonly Row<'supplier' | 'item' | 'pack_size' | 'pack_price', OfferColumn>[];
  readonly bundles?: readonly Row<'bundle' | 'item' | 'quantity', 'name' | 'price'>[];
  readonly stock?: readonly Row<'item' | 'quantity', 'uom' | 'source' | 'expires'>[];
  readonly substitutes?: readonly Row<'item' | 'substitute', 'ratio' | 'rank'>[];
  readonly carryover?: readonly Row<
    'building' | 'room',
    'entrance' | 'item' | 'owed' | 'nights' | 'last_slot'
  >[];
  readonly pins?: readonly Row<'building' | 'point' | 'slot_start', 'entrance' | 'floors'>[];
  /** By household (`1-101`, `1-2-101`: building, entrance, room): what it asks of each good, in the good's uom. */
  readonly demand?: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
  /** Households of `demand` that take substitutes. */
  readonly substituteOk?: readonly string[];
}

export type Cell = string | number;
export type Row<Required extends string, Optional extends string> = Readonly<Record<Required, Cell>> &
  Partial<Readonly<Record<Optional, Cell>>>;

type BuildingColumn =
  'entrance' | 'grid' | 'entrances' | 'floors' | 'points' | 'walk_metres' | 'contact' | 'contact_phone';
type HouseholdColumn = 'entrance' | 'floor' | 'name' | 'phone' | 'residents' | 'tags' | 'serve' | 'notify';
type ItemColumn =
  | 'name'
  | 'uom'
  | 'aliases'
  | 'category'
  | 'storage'
  | 'step'
  | 'unit_grams'
  | 'list_price'
  | 'max_per_household'
  | 'importance';
type SupplierColumn = 'name' | 'delivery_fee' | 'free_delivery_from' | 'min_order' | 'max_kg' | 'waves';
type OfferColumn =
  | 'sku'
  | 'name'
  | 'uom'
  | 'stock_packs'
  | 'min_packs'
  | 'pack_multiple'
  | 'price_breaks'
  | 'waves'
  | 'pack_grams';

export interface SettingsDescription {
  readonly community?: string;
  readonly language?: 'zh-CN' | 'en';
  readonly currency?: string;
  readonly payment?: 'none' | 'before' | 'collection';
  readonly zones?: readonly { readonly id: string; readonly status: 'sealed' | 'controlled' | 'open' }[];
  readonly waves?: readonly { readonly id: string; readonly arrives?: string; readonly ready: string }[];
  readonly points?: readonly PointDescription[];
  readonly pickup?: Readonly<Record<string, Cell | boolean>>;
  readonly door?: Readonly<Record<string, number>>;
  readonly packing?: { readonly bag_kg: number };
  readonly priority?: readonly {
    readonly id: string;
    readonly tags: readonly string[];
    readonly serve?: 'door' | 'early' | 'normal';
  }[];
  readonly sharing?: { readonly by: 'household' | 'residents' };
  readonly sourcing?: Readonly<Record<string, Cell>>;
}

export interface PointDescription {
  readonly id: string;
  readonly zones?: readonly string[];
  readonly grids?: readonly string[];
  readonly open?: readonly string[];
  readonly closed?: readonly string[];
  readonly desks?: number;
  readonly seconds_per_household?: number;
  readonly area_m2?: Cell;
  readonly name?: string;
}

/** The settings that a description has where it says nothing. One controlled zone, one wave, one point with one desk. */
export const DEFAULT_SETTINGS = {
  community: 'Four Doors',
  language: 'en',
  time_zone: 'Asia/Shanghai',
  currency: 'CNY',
  hotline: '010-5555-0100',
  deliver_to: { address: 'North gate', gate: 'north', contact: 'Wang', phone: '010-5555-0101' },
  intake: { duplicates: 'latest' },
  zones: [{ id: 'B', status: 'controlled' }],
  waves: [{ id: 'am', arrives: '08:00-08:30', ready: '09:00' }],
  points: [{ id: 'north' }],
  pickup: {},
  door: {},
  packing: { bag_kg: 8 },
  priority: [],
  sharing: { by: 'household' },
  sourcing: {},
} as const;

/** `1-101` → building 1, no entrance, room 101; `1-2-101` → entrance 2. */
export function splitKey(key: string): { building: string; entrance: string; room: string } {
  const parts = key.split('-');
  const [building = '', second = '', third] = parts;
  return third === undefined
    ? { building, entrance: '', room: second }
    : { building, entrance: second, room: third };
}
