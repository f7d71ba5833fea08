import type { Segment } from '../../cover.ts';
import { shortOf, type Rows } from '../../rows.ts';
import { CLOSED, SCALE, type Duals } from '../column.ts';
import type { NetItem, NetRun, Part, SurplusClass } from './net.ts';

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
function isFirst({ twin, lane, parts }: NetRun, merged: Int32Array, chosen: Map<number, number>): boolean {
  if (twin === -1 || parts !== undefined) return true;
  const first = chosen.get(twin);
  if (first === undefined) chosen.set(twin, lane);
  return first === undefined || first === lane || merged[first] !== merged[lane];
}

function isOpen({ lane, parts }: NetRun, { states }: Duals): boolean {
  if (states === undefined) return true;
  return [{ lane }, ...(parts ?? [])].every((part) => states[part.lane] !== CLOSED);
}

function segmentOf(run: NetRun, duals: Duals): Segment {
  const { line, pack, lo, hi, step, limit, parts } = run;
  const lineDual = (own: number): number => duals.lines.get(own) ?? 0;
  const own = { line, pack, lo, hi, step, limit };
  if (parts === undefined)
    return { ...own, price: priceOf({ ...run, packs: 1 }, run.grams, duals), fixed: lineDual(line) };
  return {
    ...own,
    counts: parts.map((part) => ({ line: part.line, packs: part.packs })),
    price: parts.reduce((sum, part) => sum + priceOf(part, run.grams, duals), 0),
    fixed: parts.reduce((sum, part) => sum + lineDual(part.line), 0),
  };
}

/** Of a line's packs. Where goods are worth more than they cost (a limit is far), the dearest pack is the best. */
function priceOf({ lane, packs, lowest, highest }: Part, packGrams: number, { goods, grams }: Duals): number {
  const worth = SCALE - goods[lane]!;
  return packs * ((worth < 0 ? highest : lowest) * worth + packGrams * grams[lane]!);
}
