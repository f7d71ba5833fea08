import { availableOf } from './stacks.ts';
import type { Tower } from './stacks.ts';

/** `finish`: a building that has begun goes on; `longest`: who has most left goes first. */
export type Manner = 'finish' | 'longest';

/** What a slot still offers. */
export interface Turn {
  readonly manner: Manner;
  readonly batchMax: number;
  /** How many more buildings may stand in it. */
  readonly buildings: number;
  readonly space: number;
}

/**
 * Who goes next. A building that needs every slot that is left goes first (least laxity, as in McNaughton's rule for
 * preemptive machines), then, in the manner `finish`, one that has begun, so that its span stays short.
 */
export function takeTurns(towers: readonly Tower[], allowed: readonly boolean[], turn: Turn): Tower[] {
  const facts = towers.map((tower) => weigh(tower, allowed, turn.batchMax));
  const slots = Math.ceil(facts.reduce((sum, { left }) => sum + left, 0) / turn.space);
  const rank = ({ need, tower }: Weight) =>
    need >= slots ? 0 : turn.manner === 'finish' && tower.begun ? 1 : 2;
  facts.sort((a, b) => rank(a) - rank(b) || b.need - a.need || b.left - a.left);
  const order = turn.buildings === Infinity ? facts : fewBuildings(facts, rank, turn.buildings, turn.space);
  return order.map(({ tower }) => tower);
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
