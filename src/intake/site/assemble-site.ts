import type { Contact, Contacts, Entrance, Household, Pin, Site } from '../../model/index.ts';
import { compareKeys } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import { entranceKey } from '../text/index.ts';
import type { Carried } from './carryover.ts';
import { entranceTerms, isolationUnit } from './eligible-points.ts';
import type { SiteTables } from './read-register.ts';

const NOTHING_OWED: ReadonlyMap<number, number> = new Map();

/** What a demand sheet says of a household. */
type SheetContact = Pick<Contact, 'name' | 'phone' | 'note'>;

export interface AssembledSite {
  readonly site: Site;
  /** Provisional household number → the site's. */
  readonly households: Int32Array;
  readonly contacts: Pick<Contacts, 'households' | 'buildings'>;
}

/** The sorted site of what the tables and the demand sheets named. Entrances without a zone (an error by then) are left out. */
export function assembleSite(
  reading: Reading,
  tables: SiteTables,
  carried: ReadonlyMap<number, Carried>,
  pins: readonly Pin[],
  asked: ReadonlyMap<number, SheetContact>,
): AssembledSite {
  const { settings } = reading;
  const { register } = tables;
  const buildingOrder = sortedBy(tables.buildings, (a, b) => compareKeys(a.id, b.id));
  const building = inverse(buildingOrder, tables.buildings.length);
  const entranceOrder = sortedBy(
    register.entrances,
    (a, b) => building[a.building]! - building[b.building]! || compareKeys(a.id, b.id),
  );
  const units = new Map<string, number>();
  const entrances: Entrance[] = [];
  const entrance = new Int32Array(register.entrances.length).fill(-1);
  for (const number of entranceOrder) {
    const { building: owner, id } = register.entrances[number]!;
    const rows = tables.buildings[owner]!;
    const terms = entranceTerms(settings, rows.base, rows.doors.get(entranceKey(id))?.terms);
    if (terms === undefined) continue;
    const unitKey = isolationUnit(settings, terms);
    const unit = units.get(unitKey) ?? units.size;
    units.set(unitKey, unit);
    entrance[number] = entrances.length;
    entrances.push({ building: building[owner]!, id, unit, ...terms });
  }
  const known = register.households;
  const householdOrder = sortedBy(
    known,
    (a, b) => entrance[a.entrance]! - entrance[b.entrance]! || compareKeys(a.room, b.room),
  ).filter((number) => entrance[known[number]!.entrance]! >= 0);
  const households = householdOrder.map((number): Household => {
    const { entrance: at, room, floor, registered } = known[number]!;
    const own = tables.households.get(number);
    const { nights, lastSlot } = carried.get(number) ?? { nights: NOTHING_OWED, lastSlot: null };
    const { residents, tier, serve } = own ?? {
      residents: 1,
      tier: settings.priority.length,
      serve: 'normal',
    };
    return { entrance: entrance[at]!, room, floor, residents, tier, nights, serve, registered, lastSlot };
  });
  const site: Site = {
    buildings: buildingOrder.map((number) => {
      const { id, floors } = tables.buildings[number]!;
      return { id, floors };
    }),
    entrances,
    households,
    pins: pins
      .map((pin) => ({ ...pin, entrance: entrance[pin.entrance]! }))
      .filter((pin) => pin.entrance >= 0)
      .sort(
        (a, b) =>
          a.entrance - b.entrance ||
          a.slotStart - b.slotStart ||
          (a.floors?.from ?? 0) - (b.floors?.from ?? 0),
      ),
  };
  return {
    site,
    households: inverse(householdOrder, known.length),
    contacts: {
      households: contactsOf(householdOrder, tables.contacts, asked),
      buildings: new Map(
        buildingOrder.flatMap((number, index) => {
          const contact = tables.buildings[number]!.contact;
          return contact === undefined ? [] : [[index, contact] as const];
        }),
      ),
    },
  };
}

/** What the register says goes before what a sheet says; a note is the sheet's. */
function contactsOf(
  order: readonly number[],
  registered: ReadonlyMap<number, Contact>,
  asked: ReadonlyMap<number, SheetContact>,
): Map<number, Contact> {
  const contacts = new Map<number, Contact>();
  order.forEach((number, index) => {
    const own = registered.get(number);
    const other = asked.get(number);
    if (own === undefined && other === undefined) return;
    contacts.set(index, {
      name: own?.name || other?.name || '',
      phone: own?.phone || other?.phone || '',
      notify: own?.notify ?? 'group',
      note: other?.note ?? '',
    });
  });
  return contacts;
}

function sortedBy<T>(values: readonly T[], compare: (a: T, b: T) => number): number[] {
  const order = values.map((_, index) => index);
  return order.sort((a, b) => compare(values[a]!, values[b]!) || a - b);
}

/** Old index → new one; -1 for what the order leaves out. */
function inverse(order: readonly number[], length: number): Int32Array {
  const positions = new Int32Array(length).fill(-1);
  order.forEach((old, position) => (positions[old] = position));
  return positions;
}
