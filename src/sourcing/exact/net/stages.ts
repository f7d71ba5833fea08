import type { Segment } from '../../cover.ts';
import { shortOf, type Rows } from '../../rows.ts';
import { CLOSED, SCALE, type Duals } from '../column.ts';
import type { NetItem, NetRun, SurplusClass } from './net.ts';

/** The tables of an item's program: what stands in them at given multipliers, and how far they reach. */

export function sizeOf(item: NetItem, group: SurplusClass): number {
  return Math.floor((item.wanted + group.limit) / item.unit) + 1;
}

/** What is left of a purchase when all that can be dealt of it is; base units. */
export function surplusOf(rows: Rows, item: NetItem, quantity: number): number {
  const lacking = item.wanted - quantity;
  return lacking <= 0 ? -lacking : shortOf(rows, item.item, lacking) - lacking;
}

export function inClass(rows: Rows, item: NetItem, group: SurplusClass, units: number): boolean {
  const surplus = surplusOf(rows, item, units * item.unit);
  return surplus > group.below && surplus <= group.limit;
}

/** @param merged by lane: the lane that stands for it; an offer that may as well come in one wave then comes in but one */
export function stagesOf(
  item: NetItem,
  { limit }: SurplusClass,
  duals: Duals,
  merged?: Int32Array,
): Segment[][] {
  const chosen = new Map<number, number>();
  const stages: Segment[][] = [];
  for (const stage of item.stages) {
    const open: Segment[] = [];
    for (const run of stage)
      if (run.limit >= limit && isOpen(run, duals) && (merged === undefined || isFirst(run, merged, chosen)))
        open.push(segmentOf(run, duals));
    if (open.length > 0) stages.push(open);
  }
  return stages;
}

/** Of the lanes of a merged order that an offer may use, the first that is met. */
function isFirst({ twin, lane, also }: NetRun, merged: Int32Array, chosen: Map<number, number>): boolean {
  if (twin === -1 || also !== undefined) return true;
  const first = chosen.get(twin);
  if (first === undefined) chosen.set(twin, lane);
  return first === undefined || first === lane || merged[first] !== merged[lane];
}

function isOpen({ lane, also }: NetRun, { states }: Duals): boolean {
  if (states === undefined) return true;
  return (
    states[lane] !== CLOSED && (also === undefined || also.every((other) => states[other.lane] !== CLOSED))
  );
}

function segmentOf(run: NetRun, duals: Duals): Segment {
  const { line, lo, hi, step, limit, also } = run;
  const price = priceOf(run, run.lane, duals);
  const fixed = duals.lines.get(line) ?? 0;
  if (also === undefined) return { line, pack: run.pack, lo, hi, step, limit, price, fixed };
  return {
    line,
    also: also.map((other) => other.line),
    pack: run.pack * (1 + also.length),
    lo,
    hi: lo,
    step,
    limit,
    price: also.reduce((sum, { lane }) => sum + priceOf(run, lane, duals), price),
    fixed: also.reduce((sum, other) => sum + (duals.lines.get(other.line) ?? 0), fixed),
  };
}

/** Of a pack. Where goods are worth more than they cost (a limit is far), the dearest pack is the best. */
function priceOf(run: NetRun, lane: number, { goods, grams }: Duals): number {
  const worth = SCALE - goods[lane]!;
  return (worth < 0 ? run.highest : run.lowest) * worth + run.grams * grams[lane]!;
}
