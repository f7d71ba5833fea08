import type { Board } from '../board/board.ts';
import type { Cohort } from '../crowd/crowd.ts';

/** Those of one kin who still wait for a slot at a point, by wave, each in the order of floors. */
export interface Stack {
  readonly cohort: Cohort;
  readonly rest: number[][];
  /** Has to stay in one batch. */
  readonly whole: boolean;
  readonly tower: Tower;
  left: number;
}

/** A building's stacks at a point. */
export interface Tower {
  readonly building: number;
  readonly stacks: Stack[];
  begun: boolean;
}

/** By unit: the towers of a point, in the order of buildings. */
export function stackUp(board: Board, point: number, pointOf: Int32Array): Map<number, Tower[]> {
  const { crowd } = board;
  const stackOf = new Map<number, Stack>();
  const towers = new Map<number, Tower[]>();
  for (const [index, cohort] of crowd.cohorts.entries()) {
    if (pointOf[index] !== point) continue;
    const people = cohort.people.filter((person) => board.waits(person));
    if (people.length === 0) continue;
    let stack = stackOf.get(cohort.kin);
    if (stack === undefined) {
      const tower = towerOf(towers, cohort);
      stack = {
        cohort,
        rest: board.ready.map(() => []),
        whole: board.isWhole(cohort, point),
        tower,
        left: 0,
      };
      stackOf.set(cohort.kin, stack);
      tower.stacks.push(stack);
    }
    const last = stack.whole ? people.reduce((most, person) => Math.max(most, crowd.wave[person]!), 0) : 0;
    for (const person of people) stack.rest[Math.max(last, crowd.wave[person]!)]!.push(person);
    stack.left += people.length;
  }
  return towers;
}

function towerOf(towers: Map<number, Tower[]>, { unit, building }: Cohort): Tower {
  let list = towers.get(unit);
  if (list === undefined) {
    list = [];
    towers.set(unit, list);
  }
  // Cohorts come sorted by building.
  let tower = list.at(-1);
  if (tower?.building !== building) {
    tower = { building, stacks: [], begun: false };
    list.push(tower);
  }
  return tower;
}

/** How many of a stack may come at a minute, of the waves that are allowed. */
export function availableOf(stack: Stack, allowed: readonly boolean[]): number {
  let sum = 0;
  for (const [wave, people] of stack.rest.entries()) if (allowed[wave]!) sum += people.length;
  return sum;
}

/** Takes the lowest floors first, of all allowed waves together. */
export function take(board: Board, stack: Stack, allowed: readonly boolean[], count: number): number[] {
  const { floor } = board.crowd;
  const lists = stack.rest.filter((people, w) => allowed[w]! && people.length > 0);
  stack.left -= count;
  if (lists.length === 1) return lists[0]!.splice(0, count);
  const all = lists.flat().sort((a, b) => floor[a]! - floor[b]! || a - b);
  const taken = all.slice(0, count);
  const gone = new Set(taken);
  for (const [w, people] of stack.rest.entries()) {
    if (allowed[w]!) stack.rest[w] = people.filter((person) => !gone.has(person));
  }
  return taken;
}
