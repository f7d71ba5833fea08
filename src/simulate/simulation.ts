import type { Minutes } from '../model/index.ts';
import type { Assumptions } from './assumptions.ts';
import type { LevelOfService } from './levels.ts';

/** What came out. Plain values, rounded, so that the same plan and assumptions give the same bytes. */
export interface Simulation extends SimulatedCurves {
  readonly date: string;
  /** Nobody is called: people come while the point is open and their goods are there, most of them early. */
  readonly firstCome: DayOutcome;
  readonly advice: readonly Advice[];
}

/** The plan's own day, and the same households with the same luck under another way of calling them. */
export interface SimulatedCurves {
  readonly assumptions: PlayedAssumptions;
  readonly planned: DayOutcome;
  /** Everyone is called for nine, or for when their goods are ready. */
  readonly allAtNine: DayOutcome;
}

/** The assumptions as plain values, lists sorted by id. */
export interface PlayedAssumptions extends Omit<Assumptions, 'lateWaves' | 'absentDesks'> {
  readonly lateWaves: readonly { readonly wave: string; readonly minutes: Minutes }[];
  readonly absentDesks: readonly { readonly point: string; readonly desks: number }[];
}

export interface DayOutcome {
  /** Sorted as in the settings; points where nobody collects are left out. */
  readonly points: readonly PointOutcome[];
}

export interface PointOutcome {
  readonly point: string;
  readonly desks: number;
  readonly households: number;
  /** People that the area holds; null where no area is given. */
  readonly limit: number | null;
  readonly slots: readonly SlotOutcome[];
  readonly curve: readonly CrowdStep[];
  /** Over the whole day. */
  readonly crowd: Crowd;
  readonly wait: Wait;
  /** Minutes in which people of two isolation units are there together. */
  readonly overlapMinutes: { readonly mean: number; readonly p95: number };
  /** When the last household leaves; minutes since midnight. */
  readonly lastLeaves: { readonly mean: number; readonly p95: number };
}

/** What happens in a slot of the plan, and to those who are called for it. */
export interface SlotOutcome {
  readonly slotStart: Minutes;
  readonly slotEnd: Minutes;
  /** Households that the plan calls. */
  readonly called: number;
  readonly crowd: Crowd;
  readonly wait: Wait;
}

export interface Crowd {
  /** People on site, averaged over time and days. */
  readonly mean: number;
  /** The most at any minute, not exceeded on 95 days of 100. */
  readonly p95: number;
  /** Square metres for each of `p95` people; null where no area is given. */
  readonly m2PerPerson: number | null;
  readonly level: LevelOfService | null;
  /** Whether everyone can keep that distance; null where no area is given. */
  readonly oneMetre: boolean | null;
  readonly twoMetres: boolean | null;
}

/** Seconds from coming to being served, of those who come. */
export interface Wait {
  readonly mean: number;
  readonly p95: number;
}

/** Five minutes of the day. */
export interface CrowdStep {
  readonly minute: Minutes;
  /** Households that the plan calls for a slot that this lies in. */
  readonly called: number;
  readonly mean: number;
  readonly p95: number;
}

/** A slot at risk, or units that meet, and what would help, tried out on the same days. */
export interface Advice {
  readonly point: string;
  readonly slotStart: Minutes;
  readonly slotEnd: Minutes;
  readonly risk: 'crowd' | 'wait' | 'overlap';
  /** People, seconds, or minutes. */
  readonly p95: number;
  /** What it is measured against; same unit. */
  readonly limit: number;
  readonly remedies: readonly Remedy[];
}

export interface Remedy {
  readonly kind: 'open-early' | 'utilisation' | 'changeover';
  /** Minutes, thousandths, or minutes. */
  readonly to: number;
  /** What `p95` would then be. */
  readonly p95: number;
}
