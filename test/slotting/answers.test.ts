import { describe, expect, it } from 'vitest';
import { otherSlots, scheduleSlots, whatWouldHelp } from '../../src/slotting/index.ts';
import { at, people, sketchNight } from './night.ts';
import type { Sketch } from './night.ts';

const solve = (sketch: Sketch) => {
  const { night, collecting } = sketchNight(sketch);
  return { night, collecting, slotting: scheduleSlots(night, collecting) };
};
const starts = (sketch: Sketch) => solve(sketch).slotting.batches.map(({ slotStart }) => slotStart);
const hour = { open: ['09:00-10:00'], capacity: 4 };

describe('scheduleSlots', () => {
  it('levels the load over the window, or ends early', () => {
    const sketch: Sketch = {
      points: [hour],
      doors: [1, 2].map((b) => ({ building: String(b), people: people(4) })),
    };
    expect(solve(sketch).slotting.batches.map(({ households }) => households.length)).toEqual([2, 2, 2, 2]);
    expect(starts({ ...sketch, pickup: { goal: 'earliest' } })).toEqual([at('09:00'), at('09:15')]);
  });

  it('waits for goods, closed spans and catch-up time', () => {
    const doors = [{ building: '1', people: people(1) }];
    const earliest = { goal: 'earliest' } as const;
    expect(starts({ points: [hour], doors, pickup: earliest, ready: [at('09:20')] })).toEqual([at('09:30')]);
    const closed = { ...hour, closed: ['09:05-09:20'] };
    expect(starts({ points: [closed], doors, pickup: earliest })).toEqual([at('09:30')]);
    const { slotting } = solve({ points: [hour], doors, pickup: { catchUpMinutes: 46 } });
    expect(slotting.unplaced).toEqual([{ household: 0, reason: 'too-late' }]);
  });

  it('leaves the changeover between isolation units', () => {
    const doors = [0, 1].map((unit) => ({ building: String(unit), unit, people: people(4) }));
    expect(starts({ points: [hour], doors, pickup: { goal: 'earliest' } })).toEqual([
      at('09:00'),
      at('09:30'),
    ]);
  });

  it('keeps an announced slot, and names the rule that forbids one', () => {
    const doors = [{ building: '1', people: people(2) }];
    const kept = solve({ points: [hour], doors, pins: [{ slotStart: at('09:45') }] });
    expect(kept.slotting.batches.map(({ slotStart }) => slotStart)).toEqual([at('09:45')]);
    expect(kept.slotting.droppedPins).toEqual([]);
    for (const [slotStart, rule] of [
      ['09:50', 'hours'],
      ['09:00', 'ready'],
    ] as const) {
      const { slotting } = solve({
        points: [hour],
        doors,
        ready: [at('09:10')],
        pins: [{ slotStart: at(slotStart) }],
      });
      expect(slotting.droppedPins).toEqual([{ pin: 0, rule }]);
      expect(slotting.unplaced).toEqual([]);
    }
  });

  it('says why nobody can serve a household', () => {
    const { slotting } = solve({ points: [hour], doors: [{ building: '1', points: [], people: people(1) }] });
    expect(slotting.unplaced).toEqual([{ household: 0, reason: 'no-point' }]);
  });

  it('seats the higher tiers where not everybody fits', () => {
    const mixed = Array.from({ length: 20 }, (_, i) => ({ tier: i % 2 }));
    const { slotting, night } = solve({
      points: [hour],
      doors: [{ building: '1', people: mixed }],
      tiers: 2,
    });
    const tiers = slotting.unplaced.map(({ household }) => night.site.households[household]!.tier);
    expect(tiers).toEqual([1, 1, 1, 1]);
    expect(slotting.bounds.slice(0, 2).map(({ value, lowerBound }) => [value, lowerBound])).toEqual([
      [0, 0],
      [4, 4],
    ]);
    expect(slotting.status).toBe('optimal');
  });
});

describe('whatWouldHelp', () => {
  it('has nothing to say where everybody fits', () => {
    const { night, collecting, slotting } = solve({
      points: [hour],
      doors: [{ building: '1', people: people(3) }],
    });
    expect(whatWouldHelp(night, collecting, slotting)).toEqual({ shortfalls: [], options: [] });
  });

  it('sizes the shortfall and finds the smallest changes, the cheapest first', () => {
    const { night, collecting, slotting } = solve({
      points: [hour],
      doors: [{ building: '1', people: people(18) }],
    });
    const { shortfalls, options } = whatWouldHelp(night, collecting, slotting);
    expect(shortfalls).toEqual([{ points: [0], from: 0, to: at('10:00'), households: 2 }]);
    const done = options.filter(({ unplaced }) => unplaced === 0).map(({ change }) => change);
    expect(done).toContainEqual({ kind: 'open-until', point: 0, until: at('10:15') });
    expect(done).toContainEqual({ kind: 'more-desks', point: 0, more: 1 });
    const costs = options.filter(({ unplaced }) => unplaced === 0).map(({ cost }) => cost);
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  });
});

describe('otherSlots', () => {
  it('tells what speaks against each earlier slot', () => {
    const doors = [
      { building: '1', people: people(4) },
      { building: '2', people: people(4, { wave: 1 }) },
    ];
    const { night, collecting, slotting } = solve({
      points: [hour],
      doors,
      ready: [at('09:00'), at('09:30')],
      pickup: { goal: 'earliest' },
    });
    const facts = otherSlots(night, collecting, slotting, 4);
    expect(facts).toMatchObject({ kind: 'placed', point: 0, slotStart: at('09:30'), ready: at('09:30') });
    expect(facts.kind === 'placed' && facts.earlier.map(({ objection }) => objection)).toEqual([
      'ready',
      'ready',
    ]);
  });

  it('counts the rules that keep an unplaced household out', () => {
    const { night, collecting, slotting } = solve({
      points: [hour],
      doors: [{ building: '1', people: people(18) }],
    });
    const { household } = slotting.unplaced[0]!;
    const facts = otherSlots(night, collecting, slotting, household);
    expect(facts).toEqual({
      kind: 'unplaced',
      reason: 'no-capacity',
      forbidden: [{ rule: 'capacity', slots: 4 }],
    });
    expect(otherSlots(night, [], { ...slotting, batches: [], unplaced: [] }, 0)).toEqual({
      kind: 'not-collecting',
    });
  });
});
