import type { Board } from '../board/board.ts';
import { availableOf, take } from '../pack/stacks.ts';
import type { Stack, Tower } from '../pack/stacks.ts';
import { bestSubset } from '../pack/subset.ts';
import { takeTurns } from '../pack/turns.ts';
import type { Manner } from '../pack/turns.ts';

/** Those of one isolation unit who wait at one point. */
export class Queue {
  private readonly board: Board;
  private readonly manner: Manner;
  private live: Tower[];
  /** Early households that wait, by wave: until they are in, nobody else of that wave is. */
  private readonly early: number[];

  constructor(board: Board, towers: Tower[], manner: Manner) {
    this.board = board;
    this.manner = manner;
    this.live = towers;
    this.early = board.ready.map(() => 0);
    for (const { stacks } of towers) {
      for (const { cohort, rest } of stacks) {
        if (cohort.early) for (const [wave, people] of rest.entries()) this.early[wave]! += people.length;
      }
    }
  }

  /** @returns how many were placed in the slot */
  fill(slot: number, space: number): number {
    const start = this.board.grid.start[slot]!;
    const ready = this.board.ready.map((minute) => minute <= start);
    let left = space;
    if (this.early.some((count, wave) => count > 0 && ready[wave]!)) {
      for (const tower of this.live) {
        for (const stack of tower.stacks) if (stack.cohort.early) left -= this.call(stack, slot, left, ready);
      }
    }
    const allowed = ready.map((is, wave) => is && this.early[wave] === 0);
    const others = (stack: Stack) => !stack.cohort.early && availableOf(stack, allowed) > 0;
    const towers = this.live.filter((tower) => tower.stacks.some(others));
    left -= this.callWhole(
      towers.flatMap((tower) => tower.stacks.filter((s) => s.whole && others(s))),
      slot,
      left,
      allowed,
    );
    const turn = {
      manner: this.manner,
      batchMax: this.board.pickup.batchMax,
      buildings: this.buildingsLeft(slot),
      space: left,
    };
    for (const tower of left > 0 ? takeTurns(towers, allowed, turn) : []) {
      if (left === 0) break;
      for (const stack of tower.stacks)
        if (!stack.whole && others(stack)) left -= this.call(stack, slot, left, allowed);
    }
    this.live = this.live.filter((tower) => tower.stacks.some((stack) => stack.left > 0));
    return space - left;
  }

  /** The fullest set of batches that must not be cut, around the largest of them. */
  private callWhole(
    stacks: readonly Stack[],
    slot: number,
    space: number,
    allowed: readonly boolean[],
  ): number {
    const sorted = stacks.filter((stack) => stack.left <= space).sort((a, b) => b.left - a.left);
    const doors = new Set<number>();
    let placed = 0;
    let rest = sorted;
    while (rest.length > 0) {
      const first = rest[0]!;
      const size = this.call(first, slot, space - placed, allowed);
      rest = rest.slice(1);
      placed += size;
      if (size === 0) continue;
      doors.add(first.cohort.door);
      break;
    }
    rest = rest.filter(
      ({ cohort: { door }, left }) => left <= space - placed && !doors.has(door) && doors.add(door),
    );
    const picked = bestSubset(
      rest.map(({ left }) => left),
      space - placed,
      this.buildingsLeft(slot),
    );
    for (const i of picked) placed += this.call(rest[i]!, slot, space - placed, allowed);
    return placed;
  }

  private buildingsLeft(slot: number): number {
    const most = this.board.pickup.buildingsPerSlot;
    if (most === null) return Infinity;
    return most - new Set(this.board.drafts[slot]!.map((draft) => draft.cohort.building)).size;
  }

  /** @returns how many of a stack came; none where a rule forbids it */
  private call(stack: Stack, slot: number, space: number, allowed: readonly boolean[]): number {
    const { board } = this;
    const size = Math.min(space, board.pickup.batchMax, availableOf(stack, allowed));
    if (size <= 0 || (stack.whole && size < stack.left)) return 0;
    const wave = stack.rest.findLastIndex((people, w) => allowed[w]! && people.length > 0);
    if (board.forbidsOpening(stack.cohort, slot, wave, size) !== undefined) return 0;
    if (stack.cohort.early) for (const [w, people] of stack.rest.entries()) this.early[w]! -= people.length;
    board.open(stack.cohort, slot, take(board, stack, allowed, size));
    if (stack.cohort.early) for (const [w, people] of stack.rest.entries()) this.early[w]! += people.length;
    stack.tower.begun = true;
    return size;
  }
}
