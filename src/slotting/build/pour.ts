import type { Assignment } from './assign.ts';
import type { Board } from '../board/board.ts';
import type { Aim, Course } from './course.ts';
import { Queue } from './queue.ts';
import { stackUp } from '../pack/stacks.ts';
import type { Manner } from '../pack/turns.ts';

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
