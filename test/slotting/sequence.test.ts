import { describe, expect, it } from 'vitest';
import { Flow } from '../../src/slotting/bounds/flow.ts';
import { sequenceUnits } from '../../src/slotting/build/sequence.ts';
import { dice } from './generate.ts';

/** Slots of 15 minutes: four, a long pause, three. */
const START = [0, 15, 30, 45, 120, 135, 150];
const END = START.map((minute) => minute + 15);
const ask = (needs: number[][], changeover: number, releases = [0, 120]) =>
  sequenceUnits(START, END, { releases, needs }, changeover);

describe('sequenceUnits', () => {
  it.each([
    {
      needs: ['4 0', '3 0'],
      changeover: 15,
      possible: true,
      why: 'it changes in the pause, where that costs nothing',
    },
    { needs: ['5 0', '2 0'], changeover: 15, possible: false, why: 'the pause comes too early' },
    { needs: ['5 0', '2 0'], changeover: 0, possible: true, why: 'a change costs nothing' },
    { needs: ['4 1', '3 2'], changeover: 0, possible: true, why: 'three come late' },
    { needs: ['4 2', '3 2'], changeover: 0, possible: false, why: 'four should come late' },
    {
      needs: ['2 1', '1 0', '1 0'],
      changeover: 30,
      possible: true,
      why: 'what is empty for one change serves it alone',
    },
  ])('$needs, $changeover min: $why', ({ needs, changeover, possible }) => {
    const found = ask(
      needs.map((need) => need.split(' ').map(Number)),
      changeover,
    );
    expect(typeof found !== 'string').toBe(possible);
  });

  it('agrees with trying every sequence', () => {
    const roll = dice(3);
    for (let i = 0; i < 80; i++) {
      const units = 2 + roll(2);
      const needs = Array.from({ length: units }, () => {
        const all = roll(5);
        return [all, roll(all + 1)];
      });
      const changeover = [0, 15, 30][roll(3)]!;
      const found = ask(needs, changeover);
      expect(typeof found !== 'string', JSON.stringify({ needs, changeover })).toBe(
        tryAll(needs, changeover),
      );
      if (typeof found !== 'string') expect(isGood(found, needs, changeover)).toBe(true);
    }
  });
});

function tryAll(needs: readonly number[][], changeover: number): boolean {
  const count = (needs.length + 1) ** START.length;
  for (let code = 0; code < count; code++) {
    let rest = code;
    const slots = START.map(() => {
      const unit = (rest % (needs.length + 1)) - 1;
      rest = Math.floor(rest / (needs.length + 1));
      return unit;
    });
    if (isGood(slots, needs, changeover)) return true;
  }
  return false;
}

function isGood(slots: readonly number[], needs: readonly number[][], changeover: number): boolean {
  const enough = needs.every(([all, late], unit) => {
    const own = slots.flatMap((each, s) => (each === unit ? [s] : []));
    return own.length >= all! && own.filter((s) => START[s]! >= 120).length >= late!;
  });
  let last = -1;
  return (
    enough &&
    slots.every((unit, s) => {
      if (unit === -1) return true;
      const fits = last === -1 || slots[last] === unit || START[s]! - END[last]! >= changeover;
      last = s;
      return fits;
    })
  );
}

describe('Flow', () => {
  it('finds the textbook maximum', () => {
    const flow = new Flow();
    const nodes = Array.from({ length: 6 }, () => flow.node());
    const arcs = [
      [0, 1, 16],
      [0, 2, 13],
      [1, 3, 12],
      [2, 1, 4],
      [2, 4, 14],
      [3, 2, 9],
      [3, 5, 20],
      [4, 3, 7],
      [4, 5, 4],
    ];
    for (const [from, to, capacity] of arcs) flow.arc(nodes[from!]!, nodes[to!]!, capacity!);
    expect(flow.run(0, 5)).toBe(23);
  });
});
