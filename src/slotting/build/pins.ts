import { groupBy } from '../../model/index.ts';
import type { Night, Pin } from '../../model/index.ts';
import type { Board } from '../board/board.ts';
import type { SlotRule } from '../crowd/rules.ts';

/**
 * Puts announced slots on an empty board, earliest first. A household's announced slot is kept unless a rule forbids; a
 * pin that not all of its households could keep is dropped for the others, and the first rule that stood against it is
 * named. A pin that names nobody who collects is neither.
 *
 * @returns the dropped ones, by pin
 */
export function placePins(board: Board, night: Night): Board['dropped'] {
  const { pins } = night.site;
  if (pins.length === 0) return [];
  const order = pins.map((_, index) => index);
  order.sort((a, b) => pins[a]!.slotStart - pins[b]!.slotStart || pins[a]!.point - pins[b]!.point || a - b);
  const people = peopleByEntrance(board, night);
  const dropped: { pin: number; rule: SlotRule }[] = [];
  for (const index of order) {
    const pin = pins[index]!;
    const named = (people.get(pin.entrance) ?? []).filter(
      (person) => board.draftOf[person] === undefined && onFloors(night, board, pin, person),
    );
    let rule: SlotRule | undefined;
    for (const group of alike(board, named)) rule = placePin(board, pin, group) ?? rule;
    if (rule !== undefined) dropped.push({ pin: index, rule });
  }
  return dropped.sort((a, b) => a.pin - b.pin);
}

function peopleByEntrance(board: Board, night: Night): Map<number, number[]> {
  const { crowd } = board;
  const everybody = crowd.cohorts.flatMap(({ people }) => people);
  // Who can come nowhere cannot keep an announced slot either: that is said too.
  for (let person = 0; person < crowd.length; person++)
    if (crowd.hopeless[person] === 1) everybody.push(person);
  return groupBy(everybody, (person) => night.site.households[crowd.household[person]!]!.entrance);
}

function onFloors(night: Night, board: Board, { floors }: Pin, person: number): boolean {
  if (floors === null) return true;
  const { floor } = night.site.households[board.crowd.household[person]!]!;
  return floor !== null && floors.from <= floor && floor <= floors.to;
}

/** Cut by cohort and wave, in the order of early ones first, so that an announced early batch does not bar itself. */
function alike(board: Board, people: readonly number[]): number[][] {
  const { crowd } = board;
  const groups = groupBy(
    people,
    (person) => crowd.cohort[person]! * board.ready.length + crowd.wave[person]!,
  );
  return [...groups.values()];
}

/** @returns the rule that kept some of the people, who are alike, from the announced slot; undefined where none did */
export function placePin(
  board: Board,
  pin: Pick<Pin, 'point' | 'slotStart'>,
  people: readonly number[],
): SlotRule | undefined {
  const { grid, pickup } = board;
  const cohort = board.crowd.cohorts[board.crowd.cohort[people[0]!]!]!;
  const wave = board.crowd.wave[people[0]!]!;
  if (!cohort.points.includes(pin.point)) return 'point';
  let slot = grid.first[pin.point]!;
  while (slot < grid.first[pin.point + 1]! && grid.start[slot] !== pin.slotStart) slot++;
  if (slot === grid.first[pin.point + 1]!) return 'hours';

  const draft = board.drafts[slot]!.find((each) => each.cohort.kin === cohort.kin);
  const taken = draft?.people.length ?? 0;
  const size = Math.min(people.length, Math.max(1, Math.min(board.space(slot), pickup.batchMax - taken)));
  const some = people.slice(0, size);
  const rule =
    draft === undefined
      ? board.forbidsOpening(cohort, slot, wave, size)
      : board.forbidsJoining(draft, cohort, wave, size);
  if (rule !== undefined) return rule;
  if (draft === undefined) board.open(cohort, slot, some, true);
  else board.join(draft, some);
  if (size === people.length) return undefined;
  return taken + size === pickup.batchMax ? 'batch-max' : 'capacity';
}
