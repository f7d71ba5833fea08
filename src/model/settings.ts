import type { Minutes, Span } from './time.ts';

/** Working settings: what stagger.yaml says, defaults applied, times in minutes, money in minor units. */
export interface Settings {
  readonly community: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly currency: Currency;
  readonly hotline: string;
  /** When households pay: never, when they order, or when they collect. */
  readonly payment: 'none' | 'before' | 'collection';
  readonly deliverTo: {
    readonly address: string;
    readonly gate: string;
    readonly contact: string;
    readonly phone: string;
  };
  readonly zones: readonly Zone[];
  /** In order of arrival; an index into this list is "a wave" everywhere inside. */
  readonly waves: readonly Wave[];
  readonly points: readonly Point[];
  readonly pickup: PickupSettings;
  readonly door: { readonly teams: number; readonly householdsPerHour: number; readonly maxGrams: number };
  readonly bagGrams: number;
  /** Permissions of files that hold residents. */
  readonly paperMode: number;
  /** First is highest. A household's tier is an index into it; `priority.length` is the last tier, of all without a tag. */
  readonly priority: readonly Tier[];
  readonly shareBy: 'household' | 'residents';
  /** How much work solvers may do, in thousandths of what they do as a rule. */
  readonly effortMilli: number;
  readonly sourcing: SourcingSettings;
}

export type Language = 'zh-CN' | 'en';

export interface Currency {
  /** ISO 4217. */
  readonly code: string;
  /** Minor units in one: 100 for CNY, 1 for JPY, 1000 for KWD. */
  readonly scale: number;
}

export interface Zone {
  readonly id: string;
  readonly status: 'sealed' | 'controlled' | 'open';
}

export interface Wave {
  readonly id: string;
  readonly arrives: Span | Minutes;
  /** When it is expected, where that is known to differ from what was arranged. */
  readonly expected?: Span | Minutes;
  /** From here on its goods are unloaded, disinfected and sorted. */
  readonly ready: Minutes;
}

export interface Point {
  readonly id: string;
  readonly name: string;
  /** Zone indices that it serves. */
  readonly zones: readonly number[];
  readonly grids: readonly string[];
  readonly open: readonly Span[];
  readonly closed: readonly Span[];
  readonly desks: number;
  readonly secondsPerHousehold: number;
  /** Square metres × 1000; null where not limited. */
  readonly areaMilli: number | null;
}

export interface PickupSettings {
  readonly slotMinutes: Minutes;
  readonly batchMax: number;
  readonly batchBy: 'entrance' | 'building' | 'floor';
  readonly split: boolean;
  readonly buildingsPerSlot: number | null;
  /** Utilisation × 1000, a whole number. */
  readonly utilisationMilli: number;
  /** Peaks up to this share of capacity count as equal. */
  readonly levelFloorMilli: number;
  readonly m2PerPersonMilli: number;
  readonly changeoverMinutes: Minutes;
  readonly catchUpMinutes: Minutes;
  readonly goal: 'level' | 'earliest';
  readonly finishBy: Minutes;
  readonly maxWalkMetres: number | null;
}

export type Serve = 'door' | 'early' | 'normal';

export interface Tier {
  readonly id: string;
  readonly tags: readonly string[];
  readonly serve: Serve;
}

export interface SourcingSettings {
  /** Fill threshold × 1000, a whole number. */
  readonly fillThresholdMilli: number;
  readonly padToMinimum: number;
  readonly substitutes: 'consent' | 'always' | 'never';
  readonly earlyPremium: number;
  readonly budget: number | null;
}
