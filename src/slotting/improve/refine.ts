import type { Night } from '../../model/index.ts';
import type { Board } from '../board/board.ts';
import type { OpenBatch } from '../board/open-batch.ts';
import { Comforts, isBetter } from './comfort.ts';
import { rollDice } from '../board/dice.ts';
import { alignFloors } from './floors.ts';
import { peakOf } from '../board/score.ts';

/**
 * Seeded local search for the goals after peak and last slot, which it leaves as they are: batches move to another slot,
 * change places, or join a batch of their door; a step is kept where the goals, in their order, become better.
 *
 * @param work moves that are looked at before it stops
 */
export function refine(board: Board, night: Night, work: number): void {
  new Refiner(board, night, work).run();
}

class Refiner {
  private readonly board: Board;
  private readonly comforts: Comforts;
  private readonly limit: Int32Array;
  private readonly roll = rollDice(1);
  private work: number;

  constructor(board: Board, night: Night, work: number) {
    this.board = board;
    this.comforts = new Comforts(board, night);
    this.work = work;
    this.limit = this.keptLimits(night);
  }

  run(): void {
    const { board } = this;
    const full = board.limit.slice();
    board.limit.set(this.limit);
    for (let improved = true; improved && this.work > 0;) {
      improved = false;
      const drafts = board.drafts.flat().filter((draft) => !draft.pinned);
      for (const draft of drafts) {
        if (this.work <= 0) break;
        if (draft.people.length === 0 || board.draftOf[draft.people[0]!] !== draft) continue;
        if (this.merge(draft) || this.move(draft) || this.swap(draft, drafts)) improved = true;
      }
    }
    alignFloors(board, this.comforts);
    board.limit.set(full);
  }

  /** Nobody comes after the last slot or, where all were in time, after `finish_by`; no slot gets above the peak. */
  private keptLimits({ settings: { pickup } }: Night): Int32Array {
    const { grid, load } = this.board;
    const share = peakOf(this.board);
    let last = 0;
    for (const [slot, count] of load.entries()) if (count > 0) last = Math.max(last, grid.end[slot]!);
    return Int32Array.from(load, (count, slot) => {
      // Late slots may lose households and not gain any.
      if (pickup.goal === 'level' && grid.end[slot]! > pickup.finishBy) return count;
      return grid.end[slot]! > last
        ? 0
        : Math.floor((grid.capacity[grid.point[slot]!]! * share[0]) / share[1]);
    });
  }

  private merge(draft: OpenBatch): boolean {
    const { board } = this;
    for (const other of board.byDoor[draft.cohort.door]!) {
      if (other === draft || other.cohort.kin !== draft.cohort.kin || other.pinned) continue;
      if (board.forbidsJoining(other, draft.cohort, draft.wave, draft.people.length) !== undefined) continue;
      if (!draft.people.every((person) => this.serves(person, other.slot))) continue;
      const before = this.comforts.of([draft, other]);
      const { slot } = draft;
      const people = [...draft.people];
      board.lift(draft);
      board.join(other, people);
      if (isBetter(this.comforts.of([other]), before)) return true;
      board.leave(other, people);
      for (const person of people) board.draftOf[person] = draft;
      board.put(draft, slot);
    }
    return false;
  }

  private move(draft: OpenBatch): boolean {
    const { board } = this;
    const home = draft.slot;
    const before = this.comforts.of([draft]);
    for (const point of draft.cohort.points) {
      for (let slot = board.grid.first[point]!; slot < board.grid.first[point + 1]!; slot++) {
        if (slot === home || board.space(slot) < draft.people.length) continue;
        this.work -= 1;
        board.lift(draft);
        if (this.maySit(draft, slot)) {
          board.put(draft, slot);
          if (isBetter(this.comforts.of([draft]), before)) return true;
          board.lift(draft);
        }
        board.put(draft, home);
      }
    }
    return false;
  }

  /** With some others of its unit that are not much larger or smaller, drawn by lot. */
  private swap(draft: OpenBatch, drafts: readonly OpenBatch[]): boolean {
    const { board } = this;
    for (let tries = Math.min(24, drafts.length); tries > 0; tries--) {
      const other = drafts[this.roll(drafts.length)]!;
      const home = draft.slot;
      const away = other.slot;
      const more = draft.people.length - other.people.length;
      this.work -= 1;
      if (
        home === away ||
        draft.cohort.unit !== other.cohort.unit ||
        board.space(away) < more ||
        board.space(home) < -more
      )
        continue;
      if (other.people.length === 0 || board.draftOf[other.people[0]!] !== other) continue;
      const before = this.comforts.of([draft, other]);
      board.lift(draft);
      board.lift(other);
      if (this.maySit(draft, away)) {
        board.put(draft, away);
        if (this.maySit(other, home)) {
          board.put(other, home);
          if (isBetter(this.comforts.of([draft, other]), before)) return true;
          board.lift(other);
        }
        board.lift(draft);
      }
      board.put(draft, home);
      board.put(other, away);
    }
    return false;
  }

  private maySit(draft: OpenBatch, slot: number): boolean {
    if (this.board.forbidsOpening(draft.cohort, slot, draft.wave, draft.people.length) !== undefined)
      return false;
    return draft.people.every((person) => this.serves(person, slot));
  }

  /** A batch can hold persons of a kin who are served by different points. */
  private serves(person: number, slot: number): boolean {
    const { crowd, grid } = this.board;
    return crowd.cohorts[crowd.cohort[person]!]!.points.includes(grid.point[slot]!);
  }
}
