import type { Night } from '../../model/index.ts';
import type { Board } from '../board/board.ts';
import { placePin } from './pins.ts';

/**
 * Puts households that were told a slot on an empty board, where they were told, earliest first. Who cannot stay is left to
 * the search like any other.
 */
export function placeAnnounced(board: Board, night: Night): void {
  const announced = night.commitments?.announced ?? [];
  if (announced.length === 0) return;
  const { crowd } = board;
  const personOf = new Map(Array.from(crowd.household, (household, person) => [household, person]));
  const groups = new Map<string, { point: number; slotStart: number; people: number[] }>();
  for (const { household, point, slotStart } of announced) {
    const person = personOf.get(household);
    if (person === undefined || board.draftOf[person] !== undefined) continue;
    // Alike in all that a rule asks: one batch may hold them.
    const key = [slotStart, point, crowd.cohort[person], crowd.wave[person]].join(' ');
    const group = groups.get(key) ?? { point, slotStart, people: [] };
    groups.set(key, group);
    group.people.push(person);
  }
  const order = [...groups.values()].sort(
    (a, b) => a.slotStart - b.slotStart || a.point - b.point || a.people[0]! - b.people[0]!,
  );
  for (const group of order) {
    for (let from = 0; from < group.people.length; from += board.pickup.batchMax)
      placePin(board, group, group.people.slice(from, from + board.pickup.batchMax));
  }
}
