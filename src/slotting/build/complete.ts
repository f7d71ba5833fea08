import type { Board } from '../board/board.ts';
import type { Cohort } from '../crowd/crowd.ts';

/**
 * Places whoever can still be placed, alone or with others of the same door, highest tier first, until nobody can: what
 * rule 11 asks for. A batch that comes to wait for a later wave can make room for early households of its old wave, so one
 * pass is not always enough.
 *
 * @param roll draws who goes first within a tier; without it, the crowd's order
 */
export function complete(board: Board, roll?: (below: number) => number): void {
  let placed = true;
  while (placed) {
    placed = false;
    for (const [cohort, people] of waiting(board, roll)) {
      if (placeSome(board, cohort, people, roll) > 0) placed = true;
    }
  }
}

/** Those without a batch who are alike in every way that matters here; highest tier first, then as `complete` says. */
export function waiting(board: Board, roll?: (below: number) => number): [Cohort, number[]][] {
  const { crowd } = board;
  const groups = new Map<number, number[]>();
  const waves = board.ready.length;
  for (let person = 0; person < crowd.length; person++) {
    if (!board.waits(person)) continue;
    const key =
      (crowd.tier[person]! * crowd.cohorts.length + crowd.cohort[person]!) * waves + crowd.wave[person]!;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [person]);
    else group.push(person);
  }
  const tierOf = (key: number) => Math.floor(key / (crowd.cohorts.length * waves));
  const drawn = new Map([...groups.keys()].sort((a, b) => a - b).map((key) => [key, roll?.(1 << 20) ?? 0]));
  const order = [...drawn.keys()].sort(
    (a, b) => tierOf(a) - tierOf(b) || drawn.get(a)! - drawn.get(b)! || a - b,
  );
  return order.map((key) => {
    const people = groups.get(key)!;
    return [crowd.cohorts[crowd.cohort[people[0]!]!]!, people];
  });
}

/**
 * @param roll draws where the search for a slot begins
 * @returns how many of the people, who all wait for one wave, found a slot; they are taken from the front
 */
function placeSome(
  board: Board,
  cohort: Cohort,
  people: readonly number[],
  roll?: (below: number) => number,
): number {
  const { grid, pickup } = board;
  const wave = board.crowd.wave[people[0]!]!;
  let done = 0;
  for (const draft of board.byDoor[cohort.door]!) {
    const size = Math.min(
      people.length - done,
      board.space(draft.slot),
      pickup.batchMax - draft.people.length,
    );
    if (size <= 0 || board.forbidsJoining(draft, cohort, wave, size) !== undefined) continue;
    board.join(draft, people.slice(done, done + size));
    done += size;
  }
  const turn = roll?.(cohort.points.length) ?? 0;
  for (const point of [...cohort.points.slice(turn), ...cohort.points.slice(0, turn)]) {
    const first = grid.first[point]!;
    const count = grid.first[point + 1]! - first;
    const from = roll === undefined || count === 0 || roll(2) === 0 ? 0 : roll(count);
    for (let i = 0; i < count && done < people.length; i++) {
      const slot = first + ((from + i) % count);
      const size = Math.min(people.length - done, board.space(slot), pickup.batchMax);
      if (size <= 0 || board.forbidsOpening(cohort, slot, wave, size) !== undefined) continue;
      board.open(cohort, slot, people.slice(done, done + size));
      done += size;
    }
  }
  return done;
}
