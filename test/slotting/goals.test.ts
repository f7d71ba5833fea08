import { describe, expect, it } from 'vitest';
import { SLOTTING_OBJECTIVES } from '../../src/model/index.ts';
import type { Night, Parcel, Slotting } from '../../src/model/index.ts';
import { scheduleSlots, settleSlots } from '../../src/slotting/index.ts';
import { bruteForce, compareGoals, goalsOf } from './brute.ts';
import { communitySite } from './communities.ts';
import { dice, plainSite } from './generate.ts';
import type { DoorSketch, Sketch } from './night.ts';
import { people, sketchNight } from './night.ts';

/** Five or six households, at most two points of two or three slots. */
function tinySite(seed: number): Sketch {
  const roll = dice(seed);
  const points = Array.from({ length: 1 + roll(2) }, () => ({
    open: ['09:00-10:00'],
    capacity: 1 + roll(4),
  }));
  const doors: DoorSketch[] = Array.from({ length: 2 + roll(2) }, (_, d) => ({
    building: `b${d >> roll(2)}`,
    entrance: String(d),
    unit: roll(2),
    people: Array.from({ length: 2 }, () => ({
      floor: 1 + roll(2),
      wave: roll(2),
      tier: roll(2),
      early: roll(5) === 0,
    })),
  }));
  return {
    pickup: {
      slotMinutes: points.length === 1 ? 15 : 30,
      batchMax: 1 + roll(4),
      batchBy: (['entrance', 'building', 'floor'] as const)[roll(3)]!,
      buildingsPerSlot: roll(3) === 0 ? 1 : null,
      goal: roll(2) === 0 ? 'level' : 'earliest',
      finishBy: roll(2) === 0 ? 585 : 600,
      levelFloorMilli: [0, 500, 750][seed % 3]!,
    },
    ready: [540, 555],
    points,
    doors,
    tiers: 2,
  };
}

const goals = (night: Night, collecting: readonly Parcel[]) =>
  goalsOf(night, collecting, scheduleSlots(night, collecting).batches);

describe('the floor of levelling', () => {
  // Ten households of one door, slots of 12 from 09:00 to 12:00, batches of up to 12.
  it.each([
    [0, 10, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 83_334],
    [500, 2, [6, 4], 500_000],
    [1000, 1, [10], 1_000_000],
  ])(
    '%d thousandths of capacity count as equal: ten households in %d slots',
    (levelFloorMilli, _, loads, peak) => {
      const { night, collecting } = sketchNight({
        pickup: { levelFloorMilli },
        ready: [540],
        points: [{ open: ['09:00-12:00'], capacity: 12 }],
        doors: [{ building: 'b', entrance: '1', unit: 0, people: people(10) }],
      });
      const { batches, bounds } = scheduleSlots(night, collecting);
      expect(batches.map(({ households }) => households.length).sort((a, b) => b - a)).toEqual(loads);
      expect(bounds.find(({ objective }) => objective === 'peak')).toEqual({
        objective: 'peak',
        value: peak,
        lowerBound: peak,
      });
    },
  );
});

describe('goals', () => {
  it('are what trying everything finds, on tiny sites, and no bound is above that', () => {
    const worse: string[] = [];
    for (let seed = 1; seed <= 15; seed++) {
      const { night, collecting } = sketchNight(tinySite(seed));
      const best = bruteForce(night, collecting);
      const { batches, bounds } = scheduleSlots(night, collecting);
      const found = goalsOf(night, collecting, batches);
      if (compareGoals(found, best) !== 0) worse.push(`${seed}: ${found.join()} for ${best.join()}`);
      // Unplaced of the highest tier; late, or the last slot.
      expect(bounds[0]!.lowerBound, `${seed} unplaced`).toBeLessThanOrEqual(best[0]!);
      expect(bounds[2]!.lowerBound, `${seed} ${bounds[2]!.objective}`).toBeLessThanOrEqual(best[2]!);
    }
    expect(worse).toEqual([]);
  });

  it('never become worse with another desk', () => {
    const worse: number[] = [];
    for (let seed = 1; seed <= 8; seed++) {
      const { night, collecting } = sketchNight(plainSite(seed, 120));
      const desks = night.settings.points.map((point) => ({ ...point, desks: point.desks + 1 }));
      const more = { ...night, settings: { ...night.settings, points: desks } };
      const before = goals(night, collecting);
      const after = goals(more, collecting);
      // The peak is a share of a capacity that has grown: households and the last slot are what compares.
      const count = night.settings.pickup.goal === 'level' ? 3 : 2;
      if (compareGoals(after.slice(0, count), before.slice(0, count)) > 0) worse.push(seed);
    }
    expect(worse).toEqual([]);
  });

  it('come with bounds that no value is below', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { night, collecting } = sketchNight(plainSite(seed, 120));
      for (const { objective, value, lowerBound } of scheduleSlots(night, collecting).bounds) {
        expect(value, `${seed} ${objective}`).toBeGreaterThanOrEqual(lowerBound);
        expect(SLOTTING_OBJECTIVES).toContain(objective.split('.')[0]);
      }
    }
  });
});

describe('names', () => {
  it('have no part in it: buildings in another order keep their slots', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const sketch = plainSite(seed, 150);
      const [own, other] = [sketch, inAnotherOrder(sketch, seed)].map((each) => {
        const { night, collecting } = sketchNight(each);
        return slotsByDoor(night, scheduleSlots(night, collecting));
      });
      expect(other, `site ${seed}`).toEqual(own);
    }
  });

  it('have none in what the solver settles either', async () => {
    for (const seed of [4, 20]) {
      const sketch = { ...communitySite(seed), pins: [] };
      const slots: string[][] = [];
      for (const each of [sketch, inAnotherOrder(sketch, seed)]) {
        const { night, collecting } = sketchNight(each);
        const quick = scheduleSlots(night, collecting);
        const settled = await settleSlots(night, collecting, quick);
        expect([quick.status, settled.status], `site ${seed}`).toEqual(['feasible', 'optimal']);
        slots.push(slotsByDoor(night, settled));
      }
      expect(slots[1], `site ${seed}`).toEqual(slots[0]);
    }
  });
});

function inAnotherOrder(sketch: Sketch, seed: number): Sketch {
  const roll = dice(seed);
  const names = [...new Set(sketch.doors.map((door) => door.building))];
  const order = new Map(names.map((name) => [name, roll(1000)]));
  return {
    ...sketch,
    doors: sketch.doors.toSorted((a, b) => order.get(a.building)! - order.get(b.building)!),
  };
}

function slotsByDoor({ site }: Night, { batches }: Slotting): string[] {
  const rows = batches.flatMap(({ point, slotStart, households }) =>
    households.map((h) => {
      const { entrance, room } = site.households[h]!;
      const { building, id } = site.entrances[entrance]!;
      return `${site.buildings[building]!.id}-${id}-${room} ${point} ${slotStart}`;
    }),
  );
  return rows.sort();
}
