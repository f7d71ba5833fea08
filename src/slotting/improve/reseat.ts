import type { Night } from '../../model/index.ts';
import type { Board } from '../board/board.ts';
import { complete, waiting } from '../build/complete.ts';
import { rollDice, type Roll } from '../board/dice.ts';
import { compareScores, detours, scoreBoard } from '../board/score.ts';
import { compareUnrest, couldStay, leastUnrest, leftOut, toldOf, unrestOf, type Told } from './told.ts';

/** Rounds: this by the number of households, and never fewer or more than these. */
const WORK = 5_000_000;
const FEWEST = 200;
const MOST = 1_000;

/** One in so many steps to something worse is taken: out of corners that small steps do not leave. */
const BOLD = 25;

/** Times as many where others move to make room: then everybody may be anywhere. */
const ROOM = 4;

/**
 * After a plan went out: as few households as can be lose the slot that they were told, of higher tiers first, the later ones
 * rather than the sooner; then as few as can be are left without one. Empties some slots, mostly near somebody who lost a place, and fills
 * them anew, those who were told a slot first there ("ruin and recreate", Schrimpf et al., Journal of Computational Physics
 * 159, 2000). What is not worse is gone on from, now and then what is; the best by the goals of every schedule is kept.
 */
export function reseat(board: Board, night: Night): void {
  const told = toldOf(board, night);
  if (told === undefined || board.grid.length === 0) return;
  settleDown(board, night, told, false, Infinity);
  // Room is made from there on: never are more left out than without it.
  if (night.commitments?.makeRoom === true)
    settleDown(board, night, told, true, leftOut(unrestOf(board, told)));
  for (const draft of board.drafts.flat())
    draft.pinned = draft.people.some((person) => told.slot[person] === draft.slot);
}

/** @param most households that may be left without a slot, in all tiers together */
function settleDown(board: Board, night: Night, told: Told, makeRoom: boolean, most: number): void {
  const least = leastUnrest(board, told);
  const metres = detours(night);
  const { goal } = night.settings.pickup;
  const roll = rollDice(1);
  const patience = makeRoom ? ROOM : 1;
  const rounds = patience * Math.min(MOST, Math.max(FEWEST, Math.ceil(WORK / board.crowd.length)));
  let here = unrestOf(board, told);
  let at = board.save();
  let best = { unrest: here, score: scoreBoard(board, night, metres), saved: at };
  for (let round = 0; round < rounds && compareUnrest(best.unrest, least, makeRoom) > 0; round++) {
    shake(board, told, makeRoom, roll);
    const now = unrestOf(board, told);
    if (compareUnrest(now, here, makeRoom) > 0 && roll(BOLD) > 0) {
      board.restore(at);
      continue;
    }
    here = now;
    at = board.save();
    const better = compareUnrest(now, best.unrest, makeRoom);
    if (better > 0 || leftOut(now) > most) continue;
    const score = scoreBoard(board, night, metres);
    if (better < 0 || compareScores(score, best.score, goal) < 0) best = { unrest: now, score, saved: at };
  }
  board.restore(best.saved);
}

/** Empties one or two stretches of slots and fills them again. */
function shake(board: Board, told: Told, makeRoom: boolean, roll: Roll): void {
  const whole = roll(makeRoom ? 2 : 4) === 0;
  const restless = whoLost(board, told);
  const person = restless[roll(restless.length)];
  const target = person === undefined ? undefined : seatFor(board, told, person, roll);
  if (person !== undefined && target !== undefined) unseat(board, person);
  if (target !== undefined) emptyFrom(board, target, roll, whole);
  if (target === undefined || roll(2) === 0) emptyFrom(board, roll(board.grid.length), roll, whole);
  const seatFirst = () => {
    if (person !== undefined && target !== undefined && board.draftOf[person] === undefined)
      seat(board, [person], target);
  };
  const first = roll(2) === 0;
  if (first) seatFirst();
  seatTold(board, told, roll);
  seatFirst();
  complete(board, roll);
}

/** Takes a person out of its batch, where that may stand without it. */
function unseat(board: Board, person: number): void {
  const draft = board.draftOf[person];
  if (draft !== undefined && board.mayLeave(draft, [person])) board.leave(draft, [person]);
}

/** Who is without a slot, or could have kept the one that it lost. */
function whoLost(board: Board, told: Told): number[] {
  const lost: number[] = [];
  for (let person = 0; person < board.crowd.length; person++) {
    const draft = board.draftOf[person];
    if (draft === undefined || (draft.slot !== told.slot[person] && couldStay(board, told, person)))
      lost.push(person);
  }
  return lost;
}

/** The slot that it was told, or any at which it may stand. */
function seatFor(board: Board, told: Told, person: number, roll: Roll): number | undefined {
  if (couldStay(board, told, person) && roll(2) === 0) return told.slot[person]!;
  const { grid, crowd } = board;
  const { points } = crowd.cohorts[crowd.cohort[person]!]!;
  const ready = board.ready[crowd.wave[person]!]!;
  const seats = points.flatMap((point) => {
    const slots: number[] = [];
    for (let slot = grid.first[point]!; slot < grid.first[point + 1]!; slot++)
      if (grid.start[slot]! >= ready) slots.push(slot);
    return slots;
  });
  return seats[roll(seats.length)];
}

/** @param whole whether those who keep what they were told leave too */
function emptyFrom(board: Board, from: number, roll: Roll, whole: boolean): void {
  const { grid } = board;
  const point = grid.point[from]!;
  const all = roll(8) === 0;
  const first = all ? grid.first[point]! : from;
  const end = all ? grid.first[point + 1]! : Math.min(from + 1 + roll(3), grid.first[point + 1]!);
  for (let slot = first; slot < end; slot++) {
    for (const draft of board.drafts[slot]!.filter(({ pinned }) => whole || !pinned)) {
      board.lift(draft);
      for (const person of draft.people) board.draftOf[person] = undefined;
    }
  }
}

/** Those who wait go back to where they were told to come, as far as they may; who goes first is drawn. */
function seatTold(board: Board, told: Told, roll: Roll): void {
  const groups = waiting(board, roll).flatMap(([, people]) => {
    const bySlot = new Map<number, number[]>();
    for (const person of people)
      if (couldStay(board, told, person))
        bySlot.set(told.slot[person]!, [...(bySlot.get(told.slot[person]!) ?? []), person]);
    return [...bySlot];
  });
  for (const [slot, people] of groups) seat(board, people, slot);
}

/** As many of some who are alike as a slot takes, in the batch of their kin there. */
function seat(board: Board, people: readonly number[], slot: number): void {
  const { crowd, pickup } = board;
  const cohort = crowd.cohorts[crowd.cohort[people[0]!]!]!;
  const wave = crowd.wave[people[0]!]!;
  const draft = board.drafts[slot]!.find((each) => each.cohort.kin === cohort.kin);
  const size = Math.min(people.length, board.space(slot), pickup.batchMax - (draft?.people.length ?? 0));
  if (size <= 0) return;
  const some = people.slice(0, size);
  if (draft === undefined) {
    if (board.forbidsOpening(cohort, slot, wave, size) === undefined) board.open(cohort, slot, some);
  } else if (board.forbidsJoining(draft, cohort, wave, size) === undefined) board.join(draft, some);
}
