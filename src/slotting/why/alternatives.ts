import type { Minutes, Night, Parcel, Slotting, UnplacedReason } from '../../model/index.ts';
import type { Board } from '../board/board.ts';
import { rebuild } from './rebuild.ts';
import type { SlotRule } from '../crowd/rules.ts';
import { detours, peakOf } from '../board/score.ts';
import { compareShares } from '../board/steps.ts';

/** Why a slot was not taken: the rule it would break, `peak` (fuller than the fullest), or `batch` (away from its batch). */
export type Objection = SlotRule | 'peak' | 'batch';

/** A slot that would be better for a household, and what speaks against it. */
export interface Alternative {
  readonly point: number;
  readonly slotStart: Minutes;
  readonly objection: Objection;
}

/** Where and when a household collects, and what speaks against its other slots. */
export type HouseholdFacts =
  | { readonly kind: 'not-collecting' }
  | {
      readonly kind: 'unplaced';
      readonly reason: UnplacedReason;
      /** How many slots of its points each rule keeps it from. */
      readonly forbidden: readonly { readonly rule: SlotRule; readonly slots: number }[];
    }
  | {
      readonly kind: 'placed';
      readonly point: number;
      readonly slotStart: Minutes;
      /** Households in its batch, and in the slot. */
      readonly batch: number;
      readonly load: number;
      readonly capacity: number;
      /** When its goods are ready. */
      readonly ready: Minutes;
      /** Metres that it walks beyond the nearest point that serves it; 0 where not known. */
      readonly detour: number;
      /** Earlier slots at its point, the nearest in time first. */
      readonly earlier: readonly Alternative[];
      /** The first slot after its goods are ready at each point that is nearer. */
      readonly nearer: readonly Alternative[];
    };

/** @param household an index into the site's households */
export function otherSlots(
  night: Night,
  collecting: readonly Parcel[],
  slotting: Slotting,
  household: number,
): HouseholdFacts {
  const board = rebuild(night, collecting, slotting);
  const { crowd, grid } = board;
  const person = crowd.household.indexOf(household);
  if (person === -1) return { kind: 'not-collecting' };
  const { points } = crowd.cohorts[crowd.cohort[person]!]!;
  const draft = board.draftOf[person];
  if (draft === undefined) {
    const { reason } = slotting.unplaced.find((each) => each.household === household)!;
    return { kind: 'unplaced', reason, forbidden: countRules(board, person) };
  }
  const { slot } = draft;
  const point = grid.point[slot]!;
  const ready = board.ready[crowd.wave[person]!]!;
  const metres = detours(night).subarray(crowd.entrance[person]! * grid.capacity.length);
  const facts = {
    kind: 'placed' as const,
    point,
    slotStart: grid.start[slot]!,
    batch: draft.people.length,
    load: board.load[slot]!,
    capacity: grid.capacity[point]!,
    ready,
    detour: metres[point]!,
  };
  const peak = peakOf(board);
  board.leave(draft, [person]);
  const weigh = (other: number): Alternative => ({
    point: grid.point[other]!,
    slotStart: grid.start[other]!,
    objection: objectionTo(board, person, other, peak),
  });
  const earlier: Alternative[] = [];
  for (let s = slot - 1; s >= grid.first[point]!; s--) earlier.push(weigh(s));
  const nearer = points
    .filter((p) => metres[p]! < metres[point]!)
    .flatMap((p) => {
      const slots = Array.from({ length: grid.first[p + 1]! - grid.first[p]! }, (_, i) => grid.first[p]! + i);
      const first = slots.find((s) => grid.start[s]! >= ready);
      return first === undefined ? [] : [weigh(first)];
    });
  return { ...facts, earlier, nearer };
}

function objectionTo(board: Board, person: number, slot: number, peak: readonly [number, number]): Objection {
  const rule = ruleAgainst(board, person, slot);
  if (rule !== undefined) return rule;
  const share = [board.load[slot]! + 1, board.grid.capacity[board.grid.point[slot]!]!] as const;
  return compareShares(share, peak) > 0 ? 'peak' : 'batch';
}

/** What keeps a person who has no batch from a slot, with others of its door there or alone. */
function ruleAgainst(board: Board, person: number, slot: number): SlotRule | undefined {
  const cohort = board.crowd.cohorts[board.crowd.cohort[person]!]!;
  const wave = board.crowd.wave[person]!;
  const own = board.drafts[slot]!.find((draft) => draft.cohort.kin === cohort.kin);
  return own === undefined
    ? board.forbidsOpening(cohort, slot, wave, 1)
    : board.forbidsJoining(own, cohort, wave, 1);
}

function countRules(board: Board, person: number): { rule: SlotRule; slots: number }[] {
  const { crowd, grid } = board;
  const counts = new Map<SlotRule, number>();
  for (const point of crowd.cohorts[crowd.cohort[person]!]!.points) {
    for (let slot = grid.first[point]!; slot < grid.first[point + 1]!; slot++) {
      const rule = ruleAgainst(board, person, slot);
      if (rule !== undefined) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  return [...counts].map(([rule, slots]) => ({ rule, slots })).sort((a, b) => b.slots - a.slots);
}
