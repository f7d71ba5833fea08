import type { Batch, Night, Parcel } from '../../src/model/index.ts';
import { capacityOf, checkBatches } from './checker.ts';

/** Unplaced by tier, then late, peak and last slot, or last slot and peak: what the search promises first. */
export type Goals = readonly number[];

/** Where a household has to stay: a point and when its slot begins. */
export type Told = ReadonlyMap<number, { readonly point: number; readonly slotStart: number }>;

/** The best that any schedule of a tiny night can do: every household in every slot or nowhere. */
export function bruteForce(night: Night, collecting: readonly Parcel[], told: Told = new Map()): Goals {
  const slots = allSlots(night);
  let best: Goals | undefined;
  const choice = collecting.map(() => -1);
  const go = (i: number): void => {
    if (i === collecting.length) {
      const batches = toBatches(night, collecting, choice, slots);
      const goals = goalsOf(night, collecting, batches);
      if (best !== undefined && compareGoals(goals, best) >= 0) return;
      if (checkBatches(night, collecting, batches).length === 0) best = goals;
      return;
    }
    const at = told.get(collecting[i]!.household);
    for (let s = -1; s < slots.length; s++) {
      if (at !== undefined && (slots[s]?.point !== at.point || slots[s]?.start !== at.slotStart)) continue;
      choice[i] = s;
      go(i + 1);
    }
  };
  go(0);
  return best!;
}

export function goalsOf(night: Night, collecting: readonly Parcel[], batches: readonly Batch[]): Goals {
  const { settings, site } = night;
  const { pickup } = settings;
  const placed = new Set(batches.flatMap((batch) => batch.households));
  const unplaced = Array.from({ length: settings.priority.length + 1 }, () => 0);
  for (const { household } of collecting)
    if (!placed.has(household)) unplaced[site.households[household]!.tier]! += 1;
  const load = new Map<string, number>();
  let late = 0;
  let last = 0;
  let peak = pickup.levelFloorMilli / 1000;
  for (const { point, slotStart, households } of batches) {
    const key = `${point}@${slotStart}`;
    load.set(key, (load.get(key) ?? 0) + households.length);
    peak = Math.max(peak, load.get(key)! / capacityOf(settings.points[point]!, pickup));
    last = Math.max(last, slotStart + pickup.slotMinutes);
    if (slotStart + pickup.slotMinutes > pickup.finishBy) late += households.length;
  }
  return pickup.goal === 'level' ? [...unplaced, late, peak, last] : [...unplaced, last, peak];
}

export function compareGoals(a: Goals, b: Goals): number {
  for (const [i, value] of a.entries()) if (Math.abs(value - b[i]!) > 1e-9) return value - b[i]!;
  return 0;
}

function allSlots({ settings }: Night): { point: number; start: number }[] {
  return settings.points.flatMap(({ open }, point) =>
    open.flatMap(({ from, to }) => {
      const count = Math.floor((to - from) / settings.pickup.slotMinutes);
      return Array.from({ length: count }, (_, i) => ({
        point,
        start: from + i * settings.pickup.slotMinutes,
      }));
    }),
  );
}

/** Those of one door (and floor, and early or not) who choose one slot are one batch. */
function toBatches(
  { settings, site }: Night,
  collecting: readonly Parcel[],
  choice: readonly number[],
  slots: readonly { point: number; start: number }[],
): Batch[] {
  const batches = new Map<string, { -readonly [K in keyof Batch]: Batch[K] } & { households: number[] }>();
  for (const [i, { household, wave }] of collecting.entries()) {
    const slot = slots[choice[i]!];
    if (slot === undefined) continue;
    const { entrance, floor, serve } = site.households[household]!;
    const { building } = site.entrances[entrance]!;
    const early = serve === 'early';
    const door = settings.pickup.batchBy === 'building' ? -1 : entrance;
    const level = settings.pickup.batchBy === 'floor' ? floor : '';
    const key = [choice[i], building, door, level, early].join(' ');
    const batch = batches.get(key);
    if (batch === undefined) {
      const { point, start } = slot;
      batches.set(key, {
        point,
        slotStart: start,
        building,
        entrance: door,
        households: [household],
        wave,
        early,
      });
    } else {
      batch.households.push(household);
      batch.wave = Math.max(batch.wave, wave);
    }
  }
  return [...batches.values()];
}
