import type { Board } from '../board/board.ts';
import type { OpenBatch } from '../board/open-batch.ts';
import type { Cohort } from '../crowd/crowd.ts';
import { rollDice } from '../board/dice.ts';
import { Packing } from './packing.ts';
import type { PackItem } from './packing.ts';
import { refit } from './refit.ts';

const RUNS = 6;

/** A batch that must not be cut, on the board or still without a slot. */
interface Whole {
  readonly cohort: Cohort;
  readonly people: readonly number[];
  readonly wave: number;
  readonly draft: OpenBatch | undefined;
}

/**
 * Where batches that must not be cut found no slot: packs those of their isolation unit anew, first over the slots of one
 * point, then over all points. Batches that may be cut, early ones and announced ones stay where they are.
 *
 * @param work steps for all of it, see `refit` @returns the steps that are left
 */
export function repack(board: Board, work: number): number {
  const left = leftOver(board);
  if (left.length === 0) return work;
  let rest = work;
  for (const unit of [...new Set(left.map(({ cohort }) => cohort.unit))].sort((a, b) => a - b)) {
    const points = [
      ...new Set(left.filter(({ cohort }) => cohort.unit === unit).flatMap(({ cohort }) => cohort.points)),
    ];
    points.sort((a, b) => a - b);
    const domains = points.length > 1 ? [...points.map((p) => [p]), points] : [points];
    for (const [i, domain] of domains.entries()) {
      const waiting = leftOver(board).filter(
        ({ cohort }) => cohort.unit === unit && cohort.points.some((p) => domain.includes(p)),
      );
      if (waiting.length > 0 && rest > 0)
        rest -= repackUnit(board, unit, domain, waiting, Math.ceil(rest / (domains.length - i)));
    }
  }
  return rest;
}

function leftOver(board: Board): Whole[] {
  const { crowd } = board;
  const left: Whole[] = [];
  for (const cohort of crowd.cohorts) {
    if (cohort.people.length === 0 || board.draftOf[cohort.people[0]!] !== undefined) continue;
    if (
      crowd.kinSize[cohort.kin] !== cohort.people.length ||
      !cohort.points.some((p) => board.isWhole(cohort, p))
    )
      continue;
    if (cohort.people.some((person) => board.draftOf[person] !== undefined)) continue;
    left.push({ cohort, people: cohort.people, wave: lastWave(board, cohort.people), draft: undefined });
  }
  return left;
}

function lastWave(board: Board, people: readonly number[]): number {
  return people.reduce((most, person) => Math.max(most, board.crowd.wave[person]!), 0);
}

/** @returns steps used */
function repackUnit(
  board: Board,
  unit: number,
  points: readonly number[],
  waiting: readonly Whole[],
  work: number,
): number {
  const slots = slotsOf(board, unit, points);
  const { grid } = board;
  const placed = slots.flatMap((slot) => board.drafts[slot]!);
  const wholes: Whole[] = placed.map((draft) => ({
    cohort: draft.cohort,
    people: draft.people,
    wave: draft.wave,
    draft,
  }));
  const items = [...wholes, ...waiting].map((whole) => packItem(board, whole, slots));
  const at = wholes.map(({ draft }) => slots.indexOf(draft!.slot));
  const bins = slots.map((slot) => ({
    capacity: board.limit[slot]!,
    start: grid.start[slot]!,
    end: grid.end[slot]!,
  }));
  const buildings = board.pickup.buildingsPerSlot ?? Infinity;
  let packing: Packing | undefined;
  let used = 0;
  // The search can lose itself in a corner: it begins again some times, on other draws.
  for (let run = 1; run <= RUNS && used < work; run++) {
    const next = new Packing(items, bins, at, buildings);
    used += refit(next, Math.ceil(work / RUNS), rollDice(run));
    if (packing === undefined || next.outside() < packing.outside()) packing = next;
    if (packing.pool.length === 0) break;
  }
  if (packing === undefined) return used;
  for (const [i, { draft }] of wholes.entries()) if (!items[i]!.fixed) board.lift(draft!);
  for (const [i, { cohort, people, wave, draft }] of [...wholes, ...waiting].entries()) {
    const slot = slots[packing.binOf[i]!];
    if (items[i]!.fixed) continue;
    if (slot === undefined || board.forbidsOpening(cohort, slot, wave, people.length) !== undefined) {
      for (const person of people) board.draftOf[person] = undefined;
    } else if (draft === undefined) board.open(cohort, slot, [...people]);
    else board.put(draft, slot);
  }
  return used;
}

/** Slots where the unit stands or might, and which the search may fill. */
function slotsOf(board: Board, unit: number, points: readonly number[]): number[] {
  const slots: number[] = [];
  for (const p of points) {
    for (let slot = board.grid.first[p]!; slot < board.grid.first[p + 1]!; slot++) {
      if (board.limit[slot]! > 0 && board.admits(slot, unit)) slots.push(slot);
    }
  }
  return slots;
}

function packItem(board: Board, { cohort, people, wave, draft }: Whole, slots: readonly number[]): PackItem {
  const isFree = draft === undefined || !draft.pinned;
  const allowed = slots.map((slot) => {
    const whole =
      board.isWhole(cohort, board.grid.point[slot]!) && people.length === board.crowd.kinSize[cohort.kin];
    return isFree && whole && board.suitsTime(cohort, slot, wave) ? 1 : 0;
  });
  const fixed = draft !== undefined && (cohort.early || !allowed.includes(1));
  return {
    size: people.length,
    door: cohort.door,
    building: cohort.building,
    allowed: Uint8Array.from(allowed),
    fixed,
  };
}
