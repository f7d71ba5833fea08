import { formatFixed, formatScaled, formatTime, type Plan } from '../../model/index.ts';
import type { Names } from '../names.ts';

/** A slot of a point with what the plan puts into it. */
export interface SlotLoad {
  readonly start: number;
  readonly end: number;
  readonly load: number;
  readonly capacity: number;
}

/** A point's slots that are used, in order. */
export function slotLoads(plan: Plan, point: string): SlotLoad[] {
  const loads = new Map<number, SlotLoad>();
  const perBatch = new Int32Array(plan.batches.length);
  for (const { batch } of plan.pickups) perBatch[batch] = perBatch[batch]! + 1;
  plan.batches.forEach((batch, b) => {
    if (batch.point !== point) return;
    const { slotStart: start, slotEnd: end, capacity } = batch;
    loads.set(start, { start, end, capacity, load: (loads.get(start)?.load ?? 0) + perBatch[b]! });
  });
  return [...loads.values()].sort((a, b) => a.start - b.start);
}

/** Points where somebody collects, in the settings' order. */
export function usedPoints(plan: Plan, names: Names): string[] {
  const used = new Set(plan.batches.map(({ point }) => point));
  return names.settings.points.map(({ id }) => id).filter((id) => used.has(id));
}

/** Rows of the orders' table: PO, supplier, wave, goods, fee, total; the last is the sum. */
export function orderRows(plan: Plan, names: Names, all: string): string[][] {
  const money = (amount: number): string => formatFixed(amount, names.scale);
  let goodsSum = 0;
  let feeSum = 0;
  const rows = plan.orders.map(({ po, supplier, wave, deliveryFee, lines }) => {
    const goods = lines.reduce((sum, line) => sum + line.packs * line.packPrice, 0);
    goodsSum += goods;
    feeSum += deliveryFee;
    return [po, names.supplier(supplier), wave, money(goods), money(deliveryFee), money(goods + deliveryFee)];
  });
  return [...rows, [all, '', '', money(goodsSum), money(feeSum), money(goodsSum + feeSum)]];
}

/** Rows of the shortages' table: good, tier, households, quantity short. Sorted as the plan's goods, then tiers. */
export function shortRows(plan: Plan, names: Names, lastTier: string): string[][] {
  const { allocations: rows, tiers } = plan;
  const found = new Map<string, { good: number; tier: number; households: number; short: number }>();
  for (let row = 0; row < rows.length; row++) {
    const short = rows.short[row]!;
    if (short === 0) continue;
    const good = rows.good[row]!;
    const id = plan.households[rows.household[row]!]!.tier;
    const tier = id === '' ? tiers.length : tiers.indexOf(id);
    const entry = found.get(`${good}/${tier}`) ?? { good, tier, households: 0, short: 0 };
    entry.households++;
    entry.short += short;
    found.set(`${good}/${tier}`, entry);
  }
  return [...found.values()]
    .sort((a, b) => a.good - b.good || a.tier - b.tier)
    .map(({ good, tier, households, short }) => {
      const { id, uom, baseUnits } = plan.goods[good]!;
      const quantity = `${formatScaled(short, baseUnits)} ${uom}`.trim();
      return [names.item(id), tiers[tier] ?? lastTier, String(households), quantity];
    });
}

/** Rows of the batches' table: time, point, building, entrance, floors, households. */
export function batchRows(plan: Plan, names: Names): string[][] {
  const perBatch = new Int32Array(plan.batches.length);
  for (const { batch } of plan.pickups) perBatch[batch] = perBatch[batch]! + 1;
  return plan.batches.map(({ slotStart, slotEnd, point, building, entrance, floors }, b) => [
    `${formatTime(slotStart)}–${formatTime(slotEnd)}`,
    names.pointName(point),
    building,
    entrance,
    floors,
    String(perBatch[b]),
  ]);
}
