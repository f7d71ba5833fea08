import type { Contact, Serve } from '../../model/index.ts';
import { baseUnitsOf, type GoodsByName } from './items.ts';
import type { NightSettings } from './night.ts';
import { moneyOf, timeOf, wholeOf } from './numbers.ts';
import type { Buildings } from './places.ts';
import type { Desk } from './tables.ts';
import { rowsOf } from './tables.ts';
import { entranceOf, fold, listOf, nameOf, roomOf } from './text.ts';

/** A household of the register. */
export interface Registered {
  readonly building: number;
  readonly entrance: string;
  readonly room: string;
  readonly floor: number | null;
  readonly residents: number;
  readonly tier: number;
  /** In lower case. */
  readonly tags: readonly string[];
  readonly serve: Serve;
  readonly name: string;
  readonly phone: string;
  readonly notify: Contact['notify'];
}

const SERVE: ReadonlyMap<string, Serve> = new Map(Object.entries({
  door: 'door', 上门: 'door', 送货上门: 'door', 到户: 'door', 送到家: 'door', early: 'early', 优先: 'early', 提前: 'early',
  normal: 'normal', 普通: 'normal', 正常: 'normal', 自提: 'normal', 自取: 'normal',
} as const)); // prettier-ignore

const NOTIFY: ReadonlyMap<string, Contact['notify']> = new Map(Object.entries({
  phone: 'phone', 电话: 'phone', 打电话: 'phone', 短信: 'phone', knock: 'knock', 敲门: 'knock', 上门: 'knock',
} as const)); // prettier-ignore

export function readRegister(
  desk: Desk,
  settings: NightSettings,
  buildings: Buildings,
): readonly Registered[] {
  const register: Registered[] = [];
  const seen = new Set<string>();
  for (const row of rowsOf(desk, 'households')) {
    const building = buildings.find(row.text('building'));
    const room = row.text('room');
    const key = `${building} ${entranceOf(row.text('entrance'))} ${nameOf(room)}`;
    if (building < 0 || room === '' || seen.has(key)) continue;
    seen.add(key);
    const tags = listOf(row.text('tags')).map((tag) => tag.toLowerCase());
    const tier = settings.priority.findIndex((one) =>
      one.tags.some((tag) => tags.includes(tag.trim().toLowerCase())),
    );
    const own = SERVE.get(nameOf(row.text('serve')));
    register.push({
      building,
      entrance: row.text('entrance'),
      room,
      floor: floorOf(row.text('floor'), room),
      residents: Math.max(1, wholeOf(row.text('residents')) ?? 1),
      tier: tier < 0 ? settings.priority.length : tier,
      tags,
      serve: own ?? settings.priority[tier]?.serve ?? 'normal',
      name: row.text('name'),
      phone: row.text('phone'),
      notify: NOTIFY.get(nameOf(row.text('notify'))) ?? 'group',
    });
  }
  return register;
}

/** As given (`5楼`; `B1` is -1), else an all-digit room of three digits or more without its last two. */
export function floorOf(given: string, room: string): number | null {
  const floor = wholeOf(
    fold(given)
      .replace(/(?:楼|层|F)$/i, '')
      .replace(/^(?:B|地下|负)/i, '-'),
  );
  if (floor !== undefined && Math.abs(floor) <= 300) return floor;
  const digits = /^\d{3,9}$/.exec(
    fold(room)
      .trim()
      .replace(/(?:号房|室|房|户|号)$/, ''),
  );
  return digits === null ? null : Number(digits[0].slice(0, -2));
}

/** What is carried over of a household, by its key. */
export interface Carried {
  readonly building: number;
  readonly entrance: string;
  readonly room: string;
  readonly item: string;
  readonly nights: number;
  readonly lastSlot: number | null;
}

export function readCarryover(desk: Desk, buildings: Buildings): readonly Carried[] {
  return [...rowsOf(desk, 'carryover')].flatMap((row) => {
    const building = buildings.find(row.text('building'));
    if (building < 0 || row.text('room') === '') return [];
    const nights = wholeOf(row.text('nights')) ?? 0;
    return [
      {
        building,
        entrance: row.text('entrance'),
        room: row.text('room'),
        item: row.text('item'),
        nights,
        lastSlot: timeOf(row.text('last_slot')) ?? null,
      },
    ];
  });
}

/** What waits in a household's bags since an earlier night. */
export interface KeptRow {
  readonly building: number;
  readonly entrance: string;
  readonly room: string;
  readonly good: number;
  /** Base units. */
  readonly quantity: number;
  /** Minor units; null where nobody knows. */
  readonly toPay: number | null;
}

/** @param scale minor units in one of the currency */
export function readKept(
  desk: Desk,
  buildings: Buildings,
  goods: GoodsByName,
  scale: number,
): readonly KeptRow[] {
  return [...rowsOf(desk, 'kept')].flatMap((row): KeptRow[] => {
    const building = buildings.find(row.text('building'));
    const [entrance, room] = [row.text('entrance'), row.text('room')];
    const good = goods.find(row.text('item'));
    const known = goods.all[good];
    const quantity =
      known === undefined ? undefined : baseUnitsOf(row.text('quantity'), row.text('uom'), known);
    const isNothing = building < 0 || room === '' || quantity === undefined || quantity <= 0;
    const toPay = moneyOf(row.text('to_pay'), scale) ?? null;
    return isNothing ? [] : [{ building, entrance, room, good, quantity, toPay }];
  });
}

/** Households by building and room, however entrances are written: one that is not said is any that is the only one. */
export class ByRoom<T extends { readonly entrance: string }> {
  readonly #known = new Map<string, T[]>();

  add(building: number, room: string, value: T): void {
    for (const key of new Set([`${building} ${nameOf(room)}`, `${building} ${roomOf(room)}`])) {
      const same = this.#known.get(key);
      if (same === undefined) this.#known.set(key, [value]);
      else same.push(value);
    }
  }

  /** The one that is meant: by entrance, else where one side says none and there is but one. */
  find(building: number, entrance: string, room: string): T | undefined {
    for (const key of [`${building} ${nameOf(room)}`, `${building} ${roomOf(room)}`]) {
      const rooms = this.#known.get(key) ?? [];
      const own = entranceOf(entrance);
      const exact = rooms.filter((one) => entranceOf(one.entrance) === own);
      if (exact.length > 0) return exact[0];
      const open = rooms.filter((one) => one.entrance === '' || own === '');
      if (open.length === 1) return open[0];
    }
    return undefined;
  }
}
