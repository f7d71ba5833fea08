import { toldWeights, type Night } from '../../model/index.ts';
import type { Board } from '../board/board.ts';
import { unplacedByTier } from '../board/score.ts';

/** Slots that residents were told before, by person. */
export interface Told {
  /** A slot of the grid; `NOT_TOLD`, or `GONE` where no slot begins then any more. */
  readonly slot: Int32Array;
  /** What it weighs that a person loses the slot; 0 where none was told. */
  readonly weight: Int32Array;
}

const NOT_TOLD = -1;
const GONE = -2;

/** What a revision does to those who were told a slot, and who has none. */
export interface Unrest {
  /** Who lost the slot that it was told, by tier. */
  readonly moved: readonly number[];
  readonly weight: number;
  /** By tier, of all who collect. */
  readonly unplaced: readonly number[];
}

/** Undefined where nobody who collects was told a slot. */
export function toldOf(board: Board, { commitments, settings }: Night): Told | undefined {
  const announced = commitments?.announced ?? [];
  const weights = toldWeights({ announced }, settings.pickup.slotMinutes);
  const { crowd, grid } = board;
  const personOf = new Map(Array.from(crowd.household, (household, person) => [household, person]));
  const told: Told = {
    slot: new Int32Array(crowd.length).fill(NOT_TOLD),
    weight: new Int32Array(crowd.length),
  };
  let found = 0;
  for (const { household, point, slotStart } of announced) {
    const person = personOf.get(household);
    if (person === undefined) continue;
    found += 1;
    let slot = grid.first[point]!;
    while (slot < grid.first[point + 1]! && grid.start[slot] !== slotStart) slot++;
    told.slot[person] = slot === grid.first[point + 1]! ? GONE : slot;
    told.weight[person] = weights.get(household)!;
  }
  return found === 0 ? undefined : told;
}

export function unrestOf(board: Board, told: Told): Unrest {
  const moved: number[] = [];
  let weight = 0;
  for (const [person, slot] of told.slot.entries()) {
    if (slot === NOT_TOLD || board.draftOf[person]?.slot === slot) continue;
    const tier = board.crowd.tier[person]!;
    moved[tier] = (moved[tier] ?? 0) + 1;
    weight += told.weight[person]!;
  }
  return { moved, weight, unplaced: unplacedByTier(board) };
}

/** Whether a person could keep its slot, were it alone. */
export function couldStay(board: Board, told: Told, person: number): boolean {
  const slot = told.slot[person]!;
  if (slot < 0) return false;
  const { points } = board.crowd.cohorts[board.crowd.cohort[person]!]!;
  return (
    points.includes(board.grid.point[slot]!) &&
    board.ready[board.crowd.wave[person]!]! <= board.grid.start[slot]!
  );
}

/** Nobody can do better: those who cannot stay alone, and of the others as many as a slot holds too few for; all have a slot. */
export function leastUnrest(board: Board, told: Told): Unrest {
  const staying = new Int32Array(board.grid.length);
  const weightAt = new Int32Array(board.grid.length);
  const tiersAt = new Map<number, number[]>();
  const moved: number[] = [];
  const move = (tier: number) => {
    moved[tier] = (moved[tier] ?? 0) + 1;
  };
  let weight = 0;
  for (const [person, slot] of told.slot.entries()) {
    if (slot === NOT_TOLD) continue;
    if (couldStay(board, told, person)) {
      staying[slot]! += 1;
      weightAt[slot] = told.weight[person]!;
      tiersAt.set(slot, [...(tiersAt.get(slot) ?? []), board.crowd.tier[person]!]);
    } else {
      move(board.crowd.tier[person]!);
      weight += told.weight[person]!;
    }
  }
  for (const [slot, count] of staying.entries()) {
    const over = Math.max(0, count - board.grid.capacity[board.grid.point[slot]!]!);
    const lowestFirst = (tiersAt.get(slot) ?? []).sort((a, b) => b - a);
    for (const tier of lowestFirst.slice(0, over)) move(tier);
    weight += over * weightAt[slot]!;
  }
  return { moved, weight, unplaced: [] };
}

/**
 * Below 0 where `a` is better: higher tiers first, always.
 *
 * @param makeRoom whether others move rather than that somebody is left without a slot
 */
export function compareUnrest(a: Unrest, b: Unrest, makeRoom: boolean): number {
  const moves = compareTiers(a.moved, b.moved) || a.weight - b.weight;
  const places = compareTiers(a.unplaced, b.unplaced);
  return makeRoom ? places || moves : moves || places;
}

/** How many are without a slot. */
export function leftOut({ unplaced }: Unrest): number {
  return unplaced.reduce((sum, count) => sum + count, 0);
}

function compareTiers(a: readonly number[], b: readonly number[]): number {
  for (let tier = 0; tier < Math.max(a.length, b.length); tier++) {
    const more = (a[tier] ?? 0) - (b[tier] ?? 0);
    if (more !== 0) return more;
  }
  return 0;
}
