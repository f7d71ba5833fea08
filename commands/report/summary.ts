import { PROBLEM_SEVERITY, formatFixed, formatScaled, formatTime } from '../../src/model/index.ts';
import type { Plan, Settings, Solved } from '../../src/model/index.ts';

/** What staff want to know of a plan at a glance. Money in the currency's decimals, weights in kg, as text. */
export interface Summary {
  readonly date: string;
  readonly orders: readonly {
    readonly po: string;
    readonly wave: string;
    readonly goods: string;
    readonly delivery_fee: string;
    readonly total: string;
  }[];
  readonly total: string;
  /** Minor units in one of the currency. */
  readonly currency_scale: number;
  readonly households: { readonly collecting: number; readonly door: number; readonly unplaced: number };
  readonly lines: { readonly asked: number; readonly short: number; readonly households_short: number };
  readonly rejected: number;
  readonly slots: { readonly first: string; readonly last: string; readonly batches: number } | null;
  readonly fullest: {
    readonly point: string;
    readonly point_name: string;
    readonly slot_start: string;
    readonly load: number;
    readonly capacity: number;
  } | null;
  readonly waves: readonly { readonly wave: string; readonly kg: string; readonly person_days: string }[];
  readonly sourcing: Solved;
  readonly slotting: Solved;
}

export function summarise(plan: Plan, settings: Settings): Summary {
  const money = (amount: number): string => formatFixed(amount, settings.currency.scale);
  const orders = plan.orders.map((order) => {
    const goods = order.lines.reduce((sum, line) => sum + line.packs * line.packPrice, 0);
    return {
      po: order.po,
      wave: order.wave,
      goods,
      fee: order.deliveryFee,
      total: goods + order.deliveryFee,
    };
  });
  return {
    date: plan.date,
    orders: orders.map(({ po, wave, goods, fee, total }) => ({
      po,
      wave,
      goods: money(goods),
      delivery_fee: money(fee),
      total: money(total),
    })),
    total: money(orders.reduce((sum, order) => sum + order.total, 0)),
    currency_scale: settings.currency.scale,
    households: {
      collecting: plan.pickups.length,
      door: plan.doorstep.length,
      unplaced: plan.unplaced.length,
    },
    lines: countShort(plan),
    rejected: plan.rejects.filter(({ problem }) => isReject(problem)).length,
    slots:
      plan.batches.length === 0
        ? null
        : {
            first: formatTime(Math.min(...slotTimes(plan, 'slotStart'))),
            last: formatTime(Math.max(...slotTimes(plan, 'slotEnd'))),
            batches: plan.batches.length,
          },
    fullest: fullestSlot(plan, settings),
    waves: plan.waves.map((wave) => ({ wave, ...packHouseLoad(plan, wave) })),
    sourcing: plan.sourcing,
    slotting: plan.slotting,
  };
}

/** Whether a line that is not counted is one to mend: a replaced or cancelled one is rightly left out. */
export function isReject(code: string): boolean {
  return new Map<string, string>(Object.entries(PROBLEM_SEVERITY)).get(code) === 'reject';
}

/** The distinct times, so that a site of any size fits an argument list. */
function slotTimes(plan: Plan, key: 'slotStart' | 'slotEnd'): number[] {
  return [...new Set(plan.batches.map((batch) => batch[key]))];
}

function countShort({ allocations }: Plan): Summary['lines'] {
  const households = new Set<number>();
  let asked = 0;
  let short = 0;
  for (let row = 0; row < allocations.length; row++) {
    if ((allocations.asked[row] ?? 0) > 0) asked++;
    if ((allocations.short[row] ?? 0) > 0) {
      short++;
      households.add(allocations.household[row] ?? -1);
    }
  }
  return { asked, short, households_short: households.size };
}

/** The slot of the highest share of its capacity; the earliest of equals, then the plan's order. */
function fullestSlot(plan: Plan, { points }: Settings): Summary['fullest'] {
  const names = new Map(points.map(({ id, name }) => [id, name]));
  const loads = new Map<string, NonNullable<Summary['fullest']>>();
  const perBatch = new Int32Array(plan.batches.length);
  for (const pickup of plan.pickups) perBatch[pickup.batch] = (perBatch[pickup.batch] ?? 0) + 1;
  plan.batches.forEach((batch, b) => {
    const key = `${batch.point}\n${batch.slotStart}`;
    loads.set(key, {
      point: batch.point,
      point_name: names.get(batch.point) ?? batch.point,
      slot_start: formatTime(batch.slotStart),
      load: (loads.get(key)?.load ?? 0) + (perBatch[b] ?? 0),
      capacity: batch.capacity,
    });
  });
  let fullest: Summary['fullest'] = null;
  for (const slot of loads.values()) {
    if (fullest === null || slot.load * fullest.capacity > fullest.load * slot.capacity) fullest = slot;
  }
  return fullest;
}

/** Kilograms that a wave brings, and the work that is: each person moves about one tonne a day. Known weights only. */
function packHouseLoad(plan: Plan, wave: string): { kg: string; person_days: string } {
  let grams = 0;
  for (const order of plan.orders) {
    if (order.wave !== wave) continue;
    for (const line of order.lines) grams += line.packs * (line.packGrams ?? 0);
  }
  return { kg: formatScaled(grams, 1000), person_days: formatScaled(Math.ceil(grams / 100_000), 10) };
}
