import { dice } from './generate.ts';
import type { DoorSketch, PersonSketch, PointSketch, Sketch } from './night.ts';

/**
 * A community as they are, of any kind: one to four points of different sizes and hours with closures, one to four
 * isolation units that not every point serves, one to three waves, early ones, announced slots, every way of batching; from
 * a third full to more than full.
 */
export function communitySite(seed: number): Sketch {
  const roll = dice(seed * 7919);
  const one = <T>(...of: T[]): T => of[roll(of.length)]!;
  const slotMinutes = one(10, 15, 15, 15, 20, 30);
  const pointCount = 1 + roll(4);
  const hours = (): PointSketch['open'] =>
    one(
      ['09:00-12:00', '14:00-18:00'],
      ['09:00-12:00', '14:00-18:00'],
      ['08:30-11:30', '13:30-17:30'],
      ['08:00-12:00', '13:00-18:00'],
      ['09:07-17:45'],
    );
  const waves = one(1, 2, 2, 2, 3);
  const unitCount = 1 + roll(Math.min(4, pointCount + 1));
  const unitPoints = Array.from({ length: unitCount }, (_, unit) =>
    Array.from({ length: pointCount }, (__, p) => p).filter((p) => p === unit % pointCount || roll(2) === 0),
  );
  const earlyOneIn = one(0, 50, 25, 12);
  const late = one(1, 3, 5);
  const doors: DoorSketch[] = [];
  const households = 30 + roll(one(60, 200, 500));
  let left = households;
  for (let b = 1; left > 0; b++) {
    const unit = roll(unitCount);
    const floors = 4 + roll(14);
    const walk = Array.from({ length: pointCount }, () => (roll(12) === 0 ? null : 40 + 10 * roll(50)));
    for (let e = 1 + roll(4); e > 0 && left > 0; e--) {
      const count = Math.min(left, 2 + roll(floors * 2));
      left -= count;
      const person = (): PersonSketch => ({
        floor: roll(40) === 0 ? null : 1 + roll(floors),
        wave: roll(10) < late ? roll(waves) : 0,
        early: earlyOneIn > 0 && roll(earlyOneIn) === 0,
        tier: roll(10) === 0 ? 0 : 1,
        chilled: roll(2),
        ...(roll(2) === 0 ? { lastSlot: 540 + 15 * roll(30) } : {}),
      });
      doors.push({
        building: String(b),
        entrance: String(e),
        unit,
        points: unitPoints[unit]!,
        walk,
        people: Array.from({ length: count }, person),
      });
    }
  }
  const fill = one(35, 45, 55, 65, 75, 85, 95);
  const all = (households * 100) / fill / pointCount / (400 / slotMinutes);
  return {
    pickup: {
      slotMinutes,
      batchMax: one(6, 8, 10, 12, 12, 12, 15),
      batchBy: one('entrance', 'entrance', 'building', 'floor'),
      split: roll(4) > 0,
      buildingsPerSlot: one(null, null, null, 4, 3, 2),
      changeoverMinutes: one(0, 15, 15, 15, 30),
      catchUpMinutes: one(0, 0, 0, 15),
      goal: one('level', 'level', 'earliest'),
      finishBy: one(1080, 1080, 1020),
    },
    ready: [540, one(840, 900), 960].slice(0, waves),
    points: Array.from({ length: pointCount }, () => ({
      open: hours(),
      closed: one([], [], [], ['10:00-10:30'], ['15:00-15:20']),
      capacity: Math.max(1, Math.ceil(all * one(0.7, 1, 1, 1.4))),
    })),
    doors,
    tiers: 2,
    pins:
      roll(4) === 0
        ? Array.from({ length: 1 + roll(4) }, () => ({
            entrance: roll(doors.length),
            floors: one(null, { from: 1, to: 3 }),
            point: roll(pointCount),
            slotStart: 540 + slotMinutes * roll(12),
          }))
        : [],
  };
}
