import type { Highs } from 'highs';
import { describe, expect, it } from 'vitest';
import { announcedOnly } from '../../src/slotting/build/attempt.ts';
import { proveBounds } from '../../src/slotting/bounds/bounds.ts';
import { gatherCrowd } from '../../src/slotting/crowd/crowd.ts';
import { settle } from '../../src/slotting/exact/settle.ts';
import { layGrid } from '../../src/slotting/crowd/grid.ts';
import { scoreBoard } from '../../src/slotting/board/score.ts';
import { scheduleSlots, settleSlots } from '../../src/slotting/index.ts';
import { NO_COMMITMENTS } from '../../src/model/index.ts';
import type { Night, Parcel, Slotting } from '../../src/model/index.ts';
import { bruteForce, compareGoals, goalsOf } from './brute.ts';
import type { Told } from './brute.ts';
import { check, checkMaximal } from './checker.ts';
import { communitySite } from './communities.ts';
import { dice, plainSite } from './generate.ts';
import type { DoorSketch, Sketch } from './night.ts';
import { sketchNight } from './night.ts';

/** How many tiny sites are compared with all of their schedules. */
const CASES = Number(process.env['STAGGER_CASES'] ?? 12);

/** Five or six households, two points at most, and every rule that a batch can break. */
function tinySite(seed: number): Sketch {
  const roll = dice(seed * 31);
  const one = <T>(...of: T[]): T => of[roll(of.length)]!;
  const two = roll(2) === 0;
  const doors: DoorSketch[] = Array.from({ length: 2 + roll(2) }, (_, d) => ({
    building: `b${d >> roll(2)}`,
    entrance: String(d),
    unit: roll(2),
    points: two ? one([0], [1], [0, 1], [0, 1]) : [0],
    people: Array.from({ length: 2 + (d === 0 ? roll(2) : 0) }, () => ({
      floor: 1 + roll(2),
      wave: roll(2),
      tier: roll(2),
      early: roll(4) === 0,
    })),
  }));
  return {
    pickup: {
      slotMinutes: two ? 30 : 15,
      batchMax: 1 + roll(4),
      batchBy: one('entrance', 'building', 'floor'),
      buildingsPerSlot: one(null, null, 1),
      changeoverMinutes: one(0, 15, 30),
      split: roll(2) === 0,
      goal: one('level', 'earliest'),
      finishBy: one(585, 600),
      levelFloorMilli: [0, 500, 750][seed % 3]!,
    },
    ready: [540, 555],
    points: Array.from({ length: two ? 2 : 1 }, () => ({ open: ['09:00-10:00'], capacity: 1 + roll(4) })),
    doors,
    tiers: 2,
    pins:
      roll(4) === 0
        ? [{ entrance: roll(doors.length), floors: one(null, { from: 1, to: 1 }), point: 0, slotStart: 540 }]
        : [],
  };
}

/** As if the search had found nothing: the solver has to do all of it. */
function emptied(slotting: Slotting, collecting: readonly Parcel[]): Slotting {
  const unplaced = collecting.map(({ household }) => ({ household, reason: 'no-capacity' as const }));
  return { ...slotting, batches: [], unplaced, status: 'feasible' };
}

/** Who is named by a pin; all pins are kept where none is dropped. */
function toldOf({ site }: Night, { batches }: Slotting): Told {
  const told = batches.flatMap(({ point, slotStart, households }) =>
    households
      .filter((h) =>
        site.pins.some(
          (pin) =>
            pin.entrance === site.households[h]!.entrance &&
            pin.point === point &&
            pin.slotStart === slotStart &&
            (pin.floors === null || site.households[h]!.floor === pin.floors.from),
        ),
      )
      .map((h) => [h, { point, slotStart }] as const),
  );
  return new Map(told);
}

const firstGoals = ({ settings }: Night, { bounds }: Slotting) =>
  bounds.slice(0, settings.priority.length + 1 + (settings.pickup.goal === 'level' ? 3 : 2));

describe('what is settled', () => {
  it(
    `is what trying everything finds, on ${CASES} tiny sites, from nothing and from what was found`,
    { timeout: 3_600_000 },
    async () => {
      const wrong: string[] = [];
      for (let seed = 1; seed <= CASES; seed++) {
        const { night, collecting } = sketchNight(tinySite(seed));
        const quick = scheduleSlots(night, collecting);
        if (quick.droppedPins.length > 0) continue;
        const best = bruteForce(night, collecting, toldOf(night, quick));
        for (const start of [quick, emptied(quick, collecting)]) {
          const settled = await settleSlots(night, collecting, start);
          const goals = goalsOf(night, collecting, settled.batches);
          if (compareGoals(goals, best) !== 0) wrong.push(`${seed}: ${goals.join()} for ${best.join()}`);
          if (settled.status !== 'optimal')
            wrong.push(`${seed}: ${JSON.stringify(firstGoals(night, settled))}`);
          wrong.push(...check(night, collecting, settled), ...checkMaximal(night, collecting, settled));
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it('gives places to households whom the search left out', async () => {
    // Found by trying communities: fifteen of a hundred stay without a slot where three more could have one.
    const { night, collecting } = sketchNight(communitySite(89));
    const quick = scheduleSlots(night, collecting);
    const settled = await settleSlots(night, collecting, quick);
    expect(quick.unplaced).toHaveLength(15);
    expect(settled.unplaced).toHaveLength(12);
    expect(settled.status).toBe('optimal');
    expect(check(night, collecting, settled)).toEqual([]);
    // The same again, whatever was asked before.
    expect(await settleSlots(night, collecting, quick)).toEqual(settled);
  });

  it('leaves alone what is proven, what is too large, and what went out', async () => {
    const { night, collecting } = sketchNight(communitySite(89));
    const quick = scheduleSlots(night, collecting);
    const proven = { ...quick, status: 'optimal' as const };
    expect(await settleSlots(night, collecting, proven)).toBe(proven);
    const [first] = quick.batches;
    const told = first!.households.map((household) => ({
      household,
      point: first!.point,
      slotStart: first!.slotStart,
    }));
    const revision = { ...night, commitments: { ...NO_COMMITMENTS, announced: told } };
    expect(await settleSlots(revision, collecting, quick)).toBe(quick);
    const large = sketchNight({ ...plainSite(1, 2_000), pickup: { split: false, batchBy: 'floor' } });
    const quickly = { ...scheduleSlots(large.night, large.collecting), status: 'feasible' as const };
    expect(await settleSlots(large.night, large.collecting, quickly)).toBe(quickly);
  });

  it('stays as it was where the solver breaks down', () => {
    const { night, collecting } = sketchNight(tinySite(3));
    const scene = { night, crowd: gatherCrowd(night, collecting), grid: layGrid(night) };
    const board = announcedOnly(scene);
    const start = { board, score: scoreBoard(board, night) };
    const breakDown = (name: string) => {
      const createModel = () => {
        throw Object.assign(new Error('Aborted()'), { name });
      };
      return settle({ createModel } as unknown as Highs, scene, start);
    };
    const { found, refuted } = breakDown('RuntimeError');
    expect(found).toBe(start);
    expect(proveBounds(scene, start.score, refuted)).toEqual(proveBounds(scene, start.score));
    expect(() => breakDown('TypeError')).toThrow('Aborted()');
  });
});
