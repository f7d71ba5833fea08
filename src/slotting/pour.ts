import type { Assignment } from './assign.ts';
import type { Board } from './board.ts';
import type { Aim, Course } from './course.ts';
import { availableOf, stackUp, take } from './stacks.ts';
import type { Stack, Tower } from './stacks.ts';
import { bestSubset } from './subset.ts';

/** `finish`: a building that has begun goes on; `longest`: who has most left goes first. */
export type Manner = 'finish' | 'longest';

/** Fills every point's slots one after the other, as the assignment says and the aim allows. What finds no place is left. */
export function pour(board: Board, aim: Aim, assignment: Assignment, manner: Manner): void {
  for (const [point, course] of assignment.courses.entries()) {
    const units = stackUp(board, point, assignment.point);
    const queues = new Map([...units].map(([unit, towers]) => [unit, new Queue(board, towers, manner)]));
    pourPoint(board, aim, point, course, queues);
  }
}

function pourPoint(board: Board, aim: Aim, point: number, course: Course, queues: Map<number, Queue>): void {
  const { grid } = board;
  let current = -1;
  for (let slot = grid.first[point]!; slot < grid.first[point + 1]! && grid.end[slot]! <= aim.last; slot++) {
    const space = Math.min(aim.limit[point]!, board.limit[slot]!) - board.load[slot]!;
    if (space <= 0) continue;
    const meant = course.plan[slot - grid.first[point]!] ?? -1;
    for (const unit of [meant, current, ...course.order]) {
      if (unit === -1 || !board.admits(slot, unit)) continue;
      if (unit !== meant && inTheWay(board, course.plan, slot, unit)) continue;
      if ((queues.get(unit)?.fill(slot, space) ?? 0) === 0) continue;
      current = unit;
      break;
    }
  }
}

/** Whether a unit in a slot would keep another one out of a later slot that is meant for it. */
function inTheWay({ grid, pickup }: Board, plan: readonly number[], slot: number, unit: number): boolean {
  const first = grid.first[grid.point[slot]!]!;
  for (let s = slot + 1; s - first < plan.length; s++) {
    if (grid.start[s]! - grid.end[slot]! >= pickup.changeoverMinutes) return false;
    const meant = plan[s - first]!;
    if (meant !== -1) return meant !== unit;
  }
  return false;
}

/** Those of one isolation unit who wait at one point. */
class Queue {
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
    for (const tower of left > 0 ? this.ranked(towers, allowed, slot, left) : []) {
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

  /**
   * Who goes next. A building that needs every slot that is left goes first (least laxity, as in McNaughton's rule for
   * preemptive machines), then one that has begun, so that its span stays short.
   */
  private ranked(
    towers: readonly Tower[],
    allowed: readonly boolean[],
    slot: number,
    space: number,
  ): Tower[] {
    const most = this.board.pickup.batchMax;
    const facts = towers.map((tower) => weigh(tower, allowed, most));
    const slots = Math.ceil(facts.reduce((sum, { left }) => sum + left, 0) / space);
    const rank = ({ need, tower }: Weight) =>
      need >= slots ? 0 : this.manner === 'finish' && tower.begun ? 1 : 2;
    facts.sort((a, b) => rank(a) - rank(b) || b.need - a.need || b.left - a.left);
    const buildings = this.buildingsLeft(slot);
    const towersLeft = buildings === Infinity ? facts : fewBuildings(facts, rank, buildings, space);
    return towersLeft.map(({ tower }) => tower);
  }
}

interface Weight {
  readonly tower: Tower;
  /** Households that may come at all, and at most in one slot. */
  readonly left: number;
  readonly now: number;
  /** Slots that its longest door needs. */
  readonly need: number;
}

function weigh(tower: Tower, allowed: readonly boolean[], most: number): Weight {
  const doors = new Map<number, number>();
  let now = 0;
  let left = 0;
  for (const stack of tower.stacks) {
    if (stack.whole || stack.cohort.early) continue;
    const count = availableOf(stack, allowed);
    left += count;
    now += Math.min(most, count);
    doors.set(stack.cohort.door, (doors.get(stack.cohort.door) ?? 0) + Math.ceil(count / most));
  }
  return { tower, left, now, need: Math.max(0, ...doors.values()) };
}

/**
 * Where few buildings may stand in a slot: after those that must go or have begun, a small building is taken as long as
 * the largest ones could still fill what it leaves, else a large one.
 */
function fewBuildings(
  facts: readonly Weight[],
  rank: (fact: Weight) => number,
  buildings: number,
  space: number,
): Weight[] {
  const picked = facts.filter((fact) => rank(fact) < 2).slice(0, buildings);
  const free = facts.filter((fact) => rank(fact) === 2).sort((a, b) => b.now - a.now || b.left - a.left);
  let open = space - picked.reduce((sum, { now }) => sum + now, 0);
  while (picked.length < buildings && free.length > 0 && open > 0) {
    const others = free.slice(0, buildings - picked.length - 1).reduce((sum, { now }) => sum + now, 0);
    const small = others >= open - free.at(-1)!.now && free.length > buildings - picked.length;
    const next = small ? free.pop()! : free.shift()!;
    picked.push(next);
    open -= next.now;
  }
  return [...picked, ...facts.filter((fact) => !picked.includes(fact))];
}
