import type { DoorSketch, PersonSketch, PointSketch, Sketch } from './night.ts';

/** A seeded stream of whole numbers below `below` (mulberry32, a public-domain generator by Tommy Ettinger). */
export function dice(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** Any site at all, small: closures, odd slot lengths, early ones, pins, grids, too little room. */
export function wildSite(seed: number): Sketch {
  const roll = dice(seed);
  const one = <T>(...of: T[]): T => of[roll(of.length)]!;
  const slotMinutes = one(10, 15, 20, 30);
  const points: PointSketch[] = Array.from({ length: 1 + roll(3) }, () => ({
    open: one(
      ['09:00-12:00', '14:00-18:00'],
      ['08:00-11:00'],
      ['09:00-10:00', '10:20-12:00'],
      ['09:07-12:00'],
    ),
    closed: one([], [], ['10:00-10:30'], ['09:20-09:25', '14:00-14:30']),
    capacity: 2 + roll(14),
  }));
  const waves = 1 + roll(3);
  const units = 1 + roll(3);
  const early = roll(3) === 0;
  const tiers = 1 + roll(3);
  const unitPoints = Array.from({ length: units }, () => points.map((_, p) => p).filter(() => roll(4) > 0));
  const doors: DoorSketch[] = [];
  const buildings = 1 + roll(10);
  for (let b = 0; b < buildings; b++) {
    const unit = roll(units);
    const own = roll(8) === 0 ? unitPoints[unit]!.filter(() => roll(2) === 0) : unitPoints[unit]!;
    const entrances = 1 + roll(3);
    for (let e = 0; e < entrances; e++) {
      const person = (): PersonSketch => ({
        floor: roll(9) === 0 ? null : 1 + roll(6),
        wave: roll(waves),
        early: early && roll(6) === 0,
        tier: roll(tiers),
        chilled: roll(2),
        ...(roll(3) === 0 ? { lastSlot: 540 + 15 * roll(30) } : {}),
      });
      doors.push({
        building: `b${b}`,
        entrance: String(e),
        unit: roll(15) === 0 ? roll(units) : unit,
        points: own,
        walk: points.map(() => one(null, 50 * roll(10))),
        people: Array.from({ length: roll(20) }, person),
      });
    }
  }
  return {
    pickup: {
      slotMinutes,
      batchMax: 1 + roll(14),
      batchBy: one('entrance', 'building', 'floor'),
      split: roll(3) > 0,
      buildingsPerSlot: one(null, null, 1, 2, 4),
      changeoverMinutes: one(0, 15, 15, 25, 60),
      catchUpMinutes: one(0, 0, 10),
      goal: one('level', 'earliest'),
      finishBy: one(720, 1080, 1440),
    },
    ready: [0, 570, 900].slice(0, waves),
    points,
    doors,
    pins:
      roll(3) === 0
        ? Array.from({ length: 1 + roll(3) }, () => ({
            entrance: roll(doors.length),
            floors: one(null, { from: 1, to: 3 }),
            point: roll(points.length),
            slotStart: 540 + slotMinutes * roll(12),
          }))
        : [],
    tiers,
  };
}

/** A site as communities have them: a few points, two waves, entrances of some floors; between half full and quite full. */
export function plainSite(seed: number, households = 600): Sketch {
  const roll = dice(seed);
  const one = <T>(...of: T[]): T => of[roll(of.length)]!;
  const pointCount = 1 + roll(4);
  const units = 1 + roll(3);
  const unitPoints = Array.from({ length: units }, (_, unit) => {
    const some = Array.from({ length: pointCount }, (__, p) => p).filter(
      (p) => roll(3) > 0 || p === unit % pointCount,
    );
    return some.length > 0 ? some : [0];
  });
  const doors: DoorSketch[] = [];
  let left = households;
  for (let b = 1; left > 0; b++) {
    const unit = roll(units);
    const floors = 4 + roll(14);
    const home = Array.from({ length: pointCount }, () => 40 + 10 * roll(50));
    const entrances = 1 + roll(4);
    for (let e = 1; e <= entrances && left > 0; e++) {
      const count = Math.min(left, 2 + roll(floors * 2));
      left -= count;
      const person = (): PersonSketch => ({
        floor: 1 + roll(floors),
        wave: roll(10) < 3 ? 1 : 0,
        early: roll(25) === 0,
        tier: roll(10) === 0 ? 0 : 1,
        chilled: roll(2),
        ...(roll(2) === 0 ? { lastSlot: 540 + 15 * roll(30) } : {}),
      });
      doors.push({
        building: String(b),
        entrance: String(e),
        unit,
        points: unitPoints[unit]!,
        walk: home,
        people: Array.from({ length: count }, person),
      });
    }
  }
  const fill = one(40, 60, 70, 80, 90);
  const capacity = Math.ceil((households * 100) / fill / pointCount / 24);
  return {
    pickup: {
      batchBy: one('entrance', 'entrance', 'building', 'floor'),
      split: roll(4) > 0,
      buildingsPerSlot: one(null, null, 4),
      goal: one('level', 'level', 'earliest'),
      finishBy: 1080,
    },
    ready: [570, 900],
    points: Array.from({ length: pointCount }, () => ({ open: ['09:00-12:00', '14:00-18:00'], capacity })),
    doors,
    tiers: 2,
  };
}
