import { describe, expect, it } from 'vitest';
import { scheduleSlots } from '../../src/slotting/index.ts';
import { sketchNight } from './night.ts';

/** A building with so many households on each floor, floors from 1. */
const building = (name: string, ...floors: number[]) => ({
  building: name,
  people: floors.flatMap((count, i) => Array.from({ length: count }, () => ({ floor: i + 1 }))),
});

/** Each batch as `building@slot: floors`, one digit a household. */
function cuts(capacity: number, goal: 'level' | 'earliest', ...doors: ReturnType<typeof building>[]) {
  const { night, collecting } = sketchNight({
    points: [{ open: ['09:00-10:00'], capacity }],
    doors,
    pickup: { goal },
  });
  return scheduleSlots(night, collecting).batches.map(({ building: b, slotStart, households }) => {
    const floors = households.map((household) => night.site.households[household]!.floor).join('');
    return `${b}@${(slotStart - 540) / 15}: ${floors}`;
  });
}

describe('cuts between batches', () => {
  it('go between floors where that costs nothing', () => {
    // Filling slots to the brim would call 11123 and 333.
    expect(cuts(6, 'earliest', building('a', 2, 2, 1), building('b', 3, 1, 4))).toEqual([
      '1@0: 1112',
      '1@1: 3333',
      '0@2: 11223',
    ]);
    // 11112 and 222.
    expect(cuts(6, 'earliest', building('a', 1, 3, 1), building('b', 4, 4)).slice(0, 2)).toEqual([
      '1@0: 1111',
      '1@1: 2222',
    ]);
  });

  it('go through a floor where the slots are full', () => {
    expect(cuts(4, 'earliest', building('a', 6, 2)).toSorted()).toEqual(['0@0: 1111', '0@1: 1122']);
  });
});
