import type {
  Catalogue,
  Contacts,
  Demand,
  PickupSettings,
  Settings,
  Site,
  SourcingSettings,
} from '../../model/index.ts';

/** What verify worked out of the workspace by itself, in the model's shapes: the part of them by which a plan is judged. */
export interface Night {
  readonly date: string;
  /** Until when the day is past, minutes: slots and runs of then are as they were told. -1 where it has not begun. */
  readonly now: number;
  /** By point: the households that a slot can hold whatever has happened since. */
  readonly capacityBefore: readonly number[];
  readonly settings: NightSettings;
  readonly site: Pick<Site, 'buildings' | 'entrances' | 'households'>;
  readonly catalogue: Catalogue;
  readonly demand: Demand;
  readonly contacts: Contacts;
  /** Names of the files that were read. */
  readonly files: readonly string[];
  /** By household and good (`3 5`): what nobody had to order, in base units. */
  readonly given: ReadonlyMap<string, number>;
  /** By household: goods and base units that wait in its bags since an earlier night. */
  readonly kept: ReadonlyMap<
    number,
    readonly (readonly [good: number, quantity: number, toPay: number | null])[]
  >;
  /** Rows of catalogs and stock that can be nothing. */
  readonly unusable: readonly { readonly file: string; readonly sheet: string; readonly row: number }[];
  /** By household: what its lines say of it beside what it asks for. */
  readonly told: ReadonlyMap<number, Told>;
  /** Texts of the rows of which something came too late. */
  readonly late: readonly string[];
  /** Of demand: how many cells of a sheet, or lines of a text, are not blank; by file. */
  readonly marks: ReadonlyMap<string, { readonly cells: number; readonly lines: number }>;
}

/** Digits of phones, and numbers of remarks, that stand in the lines of a household or, in a chat, somewhere above them. */
export interface Told {
  readonly phones: Set<string>;
  readonly numbers: Set<string>;
}

export type NightSettings = Pick<
  Settings,
  | 'community'
  | 'currency'
  | 'hotline'
  | 'deliverTo'
  | 'zones'
  | 'waves'
  | 'points'
  | 'door'
  | 'bagGrams'
  | 'priority'
  | 'payment'
  | 'shareBy'
> & {
  readonly pickup: Omit<PickupSettings, 'goal' | 'levelFloorMilli'>;
  readonly sourcing: Pick<SourcingSettings, 'fillThresholdMilli' | 'padToMinimum' | 'substitutes' | 'budget'>;
};
