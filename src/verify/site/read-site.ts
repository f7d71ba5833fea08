import type { Contact, FileRecord, Household, Source } from '../../model/index.ts';
import { compareKeys } from '../../model/index.ts';
import { capacityOf } from '../ledger/slots.ts';
import type { Buildings } from './places.ts';
import { entranceFacts, readBuildings } from './places.ts';
import { eventsOf, isSealed, readSealed, settingsAfter, withSealedZone } from './events.ts';
import type { GoodsRead } from './goods.ts';
import { homesOf, keptOf, type Home } from './homes.ts';
import { goodsOf, readGoods } from './goods.ts';
import type { Night, NightSettings } from './night.ts';
import type { Carried } from './people.ts';
import { ByRoom, floorOf, readCarryover, readKept, readRegister } from './people.ts';
import type { Written } from './settings.ts';
import { settingsOf } from './settings.ts';
import type { Desk } from './tables.ts';
import { rowsOf } from './tables.ts';

/** What plan.json says that the reading has to know: its date, its files, and whom it names. */
export interface Planned {
  readonly date: string;
  readonly files: readonly FileRecord[];
  /** Building, entrance, room, as its tables write them. */
  readonly households: readonly (readonly [building: string, entrance: string, room: string])[];
}

/** All of the workspace but its demand. */
export interface SiteRead {
  readonly desk: Desk;
  readonly written: Written;
  readonly buildings: Buildings;
  readonly goods: GoodsRead;
  /** By household of the night's site. */
  readonly homes: readonly Home[];
  /** Without demand; weights in their coarsest steps. */
  readonly night: Night;
}

/** Or what of the workspace cannot be read at all: one with errors has no plan. */
export function readSite(
  folder: Source,
  source: Source,
  planned: Planned,
  encodings: ReadonlyMap<string, string>,
): SiteRead | string {
  const written = settingsOf(source);
  if (written === undefined) return 'stagger.yaml';
  const known = new Set(planned.files.map(({ file }) => file));
  const { inputs, columns, decimal } = written;
  const desk: Desk = { source, date: planned.date, encodings, inputs, columns, decimal, known };
  const events = eventsOf(folder);
  const happened = settingsAfter(written.settings, events);
  const buildings = readBuildings(desk, happened);
  const sealed = [...(events?.sealed ?? []), ...readSealed(desk, buildings)];
  const { settings, zone } = withSealedZone(happened, sealed);
  const register = readRegister(desk, settings, buildings);
  const goods = readGoods(desk, settings);
  const bags = readKept(desk, buildings, goods.names, settings.currency.scale);
  const homes = homesOf(buildings, register, planned, bags);
  const facts = (home: Home) => {
    const building = buildings.all[home.building]!;
    const isNow = isSealed(sealed, building.id, home.entrance);
    const own = entranceFacts(settings, building, home.entrance, -1);
    const stays = settings.zones[own.zone]?.status === 'sealed';
    return isNow && !stays ? entranceFacts(settings, building, home.entrance, zone) : own;
  };
  const nowhere = homes.find((home) => facts(home).zone < 0);
  if (nowhere !== undefined) return buildings.all[nowhere.building]!.id;
  const site = siteOf(buildings, homes, facts, settings, carriedOf(desk, buildings), goods);
  const catalogue = {
    goods: goodsOf(goods, new Map()),
    suppliers: goods.suppliers,
    offers: goods.offers,
    substitutes: goods.substitutes,
    stock: goods.stock,
  };
  const demand = {
    length: 0,
    household: new Int32Array(),
    good: new Int32Array(),
    asked: new Float64Array(),
    substituteOk: new Uint8Array(),
  };
  const contacts = contactsOf(desk, buildings, goods, homes);
  const files = planned.files.map(({ file }) => file);
  const { points } = written.settings;
  const night = {
    date: planned.date,
    now: events?.now ?? -1,
    capacityBefore: points.map((_, point) => capacityOf(written, point)),
    settings,
    site,
    catalogue,
    demand,
    contacts,
    files,
    given: new Map(),
    kept: keptOf(homes, bags),
    unusable: goods.unusable,
    told: new Map(),
    late: [],
    marks: new Map(),
  };
  return { desk, written, buildings, goods, homes, night };
}

function siteOf(
  buildings: Buildings,
  homes: readonly Home[],
  facts: (home: Home) => ReturnType<typeof entranceFacts>,
  settings: NightSettings,
  carried: (home: Home) => readonly Carried[],
  goods: GoodsRead,
): Night['site'] {
  const order = buildings.all
    .map((_, index) => index)
    .sort((a, b) => compareKeys(buildings.all[a]!.id, buildings.all[b]!.id));
  const position = new Map(order.map((index, at) => [index, at]));
  const units = new Map<string, number>();
  const entrances: Night['site']['entrances'][number][] = [];
  let last = '';
  const households = homes.map((home): Household => {
    const door = `${home.building} ${home.entrance}`;
    if (door !== last) {
      last = door;
      const { unit, ...own } = facts(home);
      units.set(unit, units.get(unit) ?? units.size);
      entrances.push({
        ...own,
        building: position.get(home.building)!,
        id: home.entrance,
        unit: units.get(unit)!,
      });
    }
    const { known } = home;
    const owed = carried(home);
    const slots = owed.flatMap(({ lastSlot }) => lastSlot ?? []);
    return {
      entrance: entrances.length - 1,
      room: home.room,
      floor: known === undefined ? floorOf('', home.room) : known.floor,
      residents: known?.residents ?? 1,
      tier: known?.tier ?? settings.priority.length,
      nights: nightsOf(owed, goods),
      serve: known?.serve ?? 'normal',
      registered: known !== undefined,
      lastSlot: slots.length === 0 ? null : Math.max(...slots),
    };
  });
  return {
    buildings: order.map((index) => ({ id: buildings.all[index]!.id, floors: buildings.all[index]!.floors })),
    entrances,
    households,
  };
}

/** By item, the most nights that any row says; a bundle's count for all it holds. */
function nightsOf(owed: readonly Carried[], { names, components }: GoodsRead): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  for (const { item: name, nights } of owed) {
    const good = names.find(name);
    if (good < 0 || nights <= 0) continue;
    const items = components.get(good)?.map(({ item }) => item) ?? [good];
    for (const item of items) most.set(item, Math.max(most.get(item) ?? 0, nights));
  }
  return most;
}

/** What is carried over, by household. */
function carriedOf(desk: Desk, buildings: Buildings): (home: Home) => readonly Carried[] {
  const rows = readCarryover(desk, buildings);
  const byRoom = new ByRoom<{ entrance: string; rows: Carried[] }>();
  const groups = new Map<string, { entrance: string; rows: Carried[] }>();
  for (const row of rows) {
    const key = `${row.building} ${row.entrance} ${row.room}`;
    const group = groups.get(key);
    if (group !== undefined) group.rows.push(row);
    else {
      const own = { entrance: row.entrance, rows: [row] };
      groups.set(key, own);
      byRoom.add(row.building, row.room, own);
    }
  }
  return ({ building, entrance, room }) => byRoom.find(building, entrance, room)?.rows ?? [];
}

function contactsOf(
  desk: Desk,
  buildings: Buildings,
  { suppliers }: GoodsRead,
  homes: readonly Home[],
): Night['contacts'] {
  const households = new Map<number, Contact>();
  for (const [index, { known }] of homes.entries()) {
    if (known !== undefined)
      households.set(index, { name: known.name, phone: known.phone, notify: known.notify, note: '' });
  }
  const names = new Map(suppliers.map(({ id }, index) => [id, index]));
  return {
    households,
    // By a building's place in the site, where they are sorted.
    buildings: new Map(
      buildings.all
        .toSorted((a, b) => compareKeys(a.id, b.id))
        .flatMap(({ contact }, index) => (contact === undefined ? [] : [[index, contact] as const])),
    ),
    suppliers: new Map(suppliers.map(({ contact }, index) => [index, contact])),
    vehicles: [...rowsOf(desk, 'vehicles')].map((row) => ({
      supplier: names.get(row.text('supplier')) ?? -1,
      plate: row.text('plate'),
      driver: row.text('driver'),
      phone: row.text('phone'),
      pass: row.text('pass'),
      validUntil: row.text('valid_until'),
    })),
  };
}
