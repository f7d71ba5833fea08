/**
 * Slotting: nights of the sizes that matter, growth in the number of batches, and the public bin-packing instances where
 * they lie beside the checkout. Prints processor seconds and what was reached against the proven bounds.
 */
import type { Slotting } from '../src/model/index.ts';
import { scheduleSlots } from '../src/slotting/index.ts';
import { dice } from '../test/slotting/generate.ts';
import { packingNight, readInstances } from '../test/slotting/instances.ts';
import { sketchNight } from '../test/slotting/night.ts';
import type { DoorSketch, PersonSketch } from '../test/slotting/night.ts';

/** A town of entrances with 8 to 37 households each; every isolation unit is served by some of the points. */
function town(households: number, points: number) {
  const roll = dice(households + points);
  const groups = Math.min(6, points);
  const doors: DoorSketch[] = [];
  let left = households;
  for (let b = 0; left > 0; b++) {
    const unit = roll(2 * groups);
    const own = Array.from({ length: points }, (_, p) => p).filter((p) => p % groups === unit % groups);
    const walk = Array.from({ length: points }, () => 50 + 10 * roll(60));
    for (let e = 0; e < 3 && left > 0; e++) {
      const count = Math.min(left, 8 + roll(30));
      left -= count;
      const person = (_: unknown, i: number): PersonSketch => ({
        floor: 1 + (i % 18),
        wave: roll(10) < 3 ? 1 : 0,
        early: roll(30) === 0,
        tier: roll(3),
        chilled: roll(2),
      });
      doors.push({
        building: String(b),
        entrance: String(e),
        unit,
        points: own,
        walk,
        people: Array.from({ length: count }, person),
      });
    }
  }
  const capacity = Math.ceil((households / points / 28) * 1.6);
  return sketchNight({
    points: Array.from({ length: points }, () => ({ open: ['09:00-12:00', '14:00-18:00'], capacity })),
    doors,
    ready: [570, 900],
    tiers: 3,
    pickup: { finishBy: 1080 },
  });
}

function time(night: ReturnType<typeof town>): { slotting: Slotting; seconds: string } {
  const before = process.cpuUsage().user;
  const slotting = scheduleSlots(night.night, night.collecting);
  return { slotting, seconds: ((process.cpuUsage().user - before) / 1e6).toFixed(2) };
}

const nights = [
  [600, 3],
  [6_000, 4],
  [33_000, 20],
  [100_000, 30],
] as const;
const measured = nights.map(([households, points]) => {
  const { slotting, seconds } = time(town(households, points));
  const goals = slotting.bounds.filter(({ objective }) => !/torn|detour|span|wait|again/.test(objective));
  const reached = goals
    .map(({ objective, value, lowerBound }) => `${objective} ${value}/${lowerBound}`)
    .join(', ');
  return { households, points, batches: slotting.batches.length, seconds, reached };
});
console.table(measured);

// Time grows as this power of the number of batches, from the second night to the largest: the first is mostly start-up.
const [, small] = measured;
const large = measured.at(-1)!;
const growth =
  Math.log(Number(large.seconds) / Number(small!.seconds)) / Math.log(large.batches / small!.batches);
console.log(`exponent of growth in batches: ${growth.toFixed(2)}`);

const instances = readInstances();
if (instances === undefined) console.log('no bin-packing instances beside the checkout');
const rows = (instances ?? []).map((instance) => {
  const { slotting, seconds } = time(packingNight(instance));
  const slots = new Set(slotting.batches.map(({ slotStart }) => slotStart)).size;
  return { name: instance.name, optimum: instance.optimum, slots, seconds };
});
if (rows.length > 0) console.table(rows);
