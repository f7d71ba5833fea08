import type { Money, Quantity } from './goods.ts';
import type { Serve } from './settings.ts';

/**
 * The site without anything personal: no name, no phone, no note. Those live in `Contacts`, which only exports read.
 * Indices instead of objects: "a household" inside is an index into `Site.households`, and so on.
 */
export interface Site {
  /** Sorted by id. */
  readonly buildings: readonly Building[];
  /** Sorted by building and id; every household stands at one. */
  readonly entrances: readonly Entrance[];
  /** Sorted by building, entrance, room: registered ones and those that only asked. */
  readonly households: readonly Household[];
  readonly pins: readonly Pin[];
  /** What waits in bags since an earlier night; sorted by household and good. Absent where nothing does. */
  readonly kept?: readonly KeptGood[];
  /** Doors that are sealed on the date beside what buildings.csv says. */
  readonly seals?: readonly Seal[];
}

/** What is in a household's bags that were packed another night: nobody else's, and in no books of this one. */
export interface KeptGood {
  readonly household: number;
  readonly good: number;
  /** Base units. */
  readonly quantity: Quantity;
  /** What it costs the household, minor units: where people pay when they collect it has not been paid. Null where not known. */
  readonly due: Money | null;
}

/** A building, or one entrance of it ('' for all), that is sealed; the last day is '' where it has no end yet. */
export interface Seal {
  readonly building: string;
  readonly entrance: string;
  readonly since: string;
  readonly until: string;
}

export interface Building {
  readonly id: string;
  readonly floors: number | null;
}

/** A door of a building; also the place of those whose building has but one (`id` is '' then). */
export interface Entrance {
  readonly building: number;
  /** As written on paper and in tables; '' for the building's only one. */
  readonly id: string;
  readonly zone: number;
  /** '' where its zone is not cut into grids. */
  readonly grid: string;
  /**
   * The isolation unit, an index that is equal exactly for those who may stand together: a sealed or controlled zone, each
   * grid of one, and all open zones together.
   */
  readonly unit: number;
  /** Points where its households may collect: they serve its zone and grid, and `points` and `max_walk_metres` allow them. Ascending. */
  readonly points: readonly number[];
  /** Metres to each point of the settings, in their order; null where not known. */
  readonly walkMetres: readonly (number | null)[];
}

export interface Household {
  readonly entrance: number;
  readonly room: string;
  /** Null where not known: all unknown rooms of an entrance are one floor. */
  readonly floor: number | null;
  /** At least 1. */
  readonly residents: number;
  /** Index into `Settings.priority`; its length for the last tier. */
  readonly tier: number;
  /** By item: nights that it has been owed it (carryover). More is a higher rank within the tier, for that item alone. */
  readonly nights: ReadonlyMap<number, number>;
  /** Its own, else its tier's. A sealed zone goes to the door whatever this says. */
  readonly serve: Serve;
  readonly registered: boolean;
  /** Yesterday's slot from carryover, minutes; null where there was none. */
  readonly lastSlot: number | null;
}

/** What a household or a door is called everywhere: building, entrance and room, as far as there are any: `3-2-501`, `3-501`. */
export function placeName(of: {
  readonly building: string;
  readonly entrance: string;
  readonly room?: string;
}): string {
  return [of.building, of.entrance, of.room ?? ''].filter((part) => part !== '').join('-');
}

/** An announced slot: kept unless a rule forbids. `floors` null: all of the entrance. */
export interface Pin {
  readonly entrance: number;
  readonly floors: { readonly from: number; readonly to: number } | null;
  readonly point: number;
  readonly slotStart: number;
  readonly place: { readonly file: string; readonly row: number };
}

/** Who a household is and how to reach it. Only the crew's paper reads it. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly notify: 'group' | 'phone' | 'knock';
  readonly note: string;
}

export interface Contacts {
  /** By household index. */
  readonly households: ReadonlyMap<number, Contact>;
  /** A building's contact person, by building index. */
  readonly buildings: ReadonlyMap<number, { readonly name: string; readonly phone: string }>;
  /** A supplier's, by supplier index. */
  readonly suppliers: ReadonlyMap<
    number,
    { readonly name: string; readonly phone: string; readonly email: string }
  >;
  readonly vehicles: readonly {
    readonly supplier: number;
    readonly plate: string;
    readonly driver: string;
    readonly phone: string;
    readonly pass: string;
    readonly validUntil: string;
  }[];
}
