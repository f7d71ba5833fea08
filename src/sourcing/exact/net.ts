import { mostOf } from '../program.ts';
import { orderOf, type Rows } from '../rows.ts';
import { openOrders } from './open-orders.ts';
import { runsOf, type Run } from './runs.ts';

/**
 * The night as items that meet only in orders: each item is bought by one pattern of packs, each order (a *lane*) has a
 * fee, a minimum, a free-delivery limit and a load.
 */
export interface Net {
  readonly items: readonly NetItem[];
  readonly lanes: readonly Lane[];
  /** Some offer of limited stock could come in several waves, of which a pattern uses but one. */
  readonly oneWave: boolean;
}

export interface Lane {
  /** `wave × suppliers + supplier`. */
  readonly order: number;
  readonly wave: number;
  readonly fee: number;
  readonly minimum: number;
  /** Goods from which delivery is free, at least the minimum; Infinity where it never is or costs nothing anyway. */
  readonly free: number;
  readonly maxGrams: number;
}

export interface NetRun extends Run {
  readonly line: number;
  readonly lane: number;
  /** Units in a pack. */
  readonly pack: number;
  readonly grams: number;
}

export interface NetItem {
  readonly item: number;
  /** Base units in a unit of the item's program. */
  readonly unit: number;
  /** Base units to be bought to serve everyone. */
  readonly wanted: number;
  /** Stages of runs by the surplus that is left: each class holds for surpluses above `below` up to `limit`. */
  readonly classes: readonly SurplusClass[];
}

export interface SurplusClass {
  readonly below: number;
  readonly limit: number;
  readonly stages: readonly (readonly NetRun[])[];
}

const LARGEST_TABLE = 1 << 17;

/**
 * @param need by good: what is to be served, base units, stock included
 * @param loose each wave may take all of an offer's stock: too much is possible then, so it serves for bounds alone
 */
export function netOf(rows: Rows, need: Float64Array, loose = false): Net {
  const lanes: Lane[] = [];
  const laneOf = new Map<number, number>();
  const open = openOrders(rows, need);
  const { suppliers } = rows.catalogue;
  const laneIndex = (order: number): number => {
    const known = laneOf.get(order);
    if (known !== undefined) return known;
    const s = suppliers[order % suppliers.length]!;
    const free =
      s.deliveryFee > 0 && s.freeDeliveryFrom !== null ? Math.max(s.freeDeliveryFrom, s.minOrder) : Infinity;
    const maxGrams = s.maxGrams ?? Infinity;
    laneOf.set(order, lanes.length);
    const wave = Math.floor(order / suppliers.length);
    return lanes.push({ order, wave, fee: s.deliveryFee, minimum: s.minOrder, free, maxGrams }) - 1;
  };
  const items: NetItem[] = [];
  need.forEach((amount, item) => {
    const wanted = amount - rows.stock[item]!;
    if (rows.catalogue.goods[item]!.kind !== 'item' || wanted <= 0) return;
    const net = netItem(rows, item, { wanted, open, loose }, laneIndex);
    if (net !== undefined) items.push(net);
  });
  const oneWave = items.some(({ classes }) =>
    classes.some(({ stages }) => stages.some((stage) => stage.some((run) => run.lane !== stage[0]!.lane))),
  );
  return { items, lanes, oneWave };
}

function netItem(
  rows: Rows,
  item: number,
  { wanted, open, loose }: { wanted: number; open: ReadonlySet<number>; loose: boolean },
  laneIndex: (order: number) => number,
): NetItem | undefined {
  const { offers } = rows.catalogue;
  let unit = 0;
  for (const offer of rows.offersOf[item]!) unit = gcd(unit, offers[offer]!.packSize);
  if (unit === 0) return undefined;
  const stages: NetRun[][] = [];
  for (const offer of rows.offersOf[item]!) {
    const terms = offers[offer]!;
    const most = mostOf(terms, wanted);
    const waves = terms.waves.filter((wave) => open.has(orderOf(rows, offer, wave)));
    if (most === 0 || waves.length === 0) continue;
    const byWave = waves.map((wave) =>
      runsOf(terms, most, rows.fillThresholdMilli)
        .map((run) => ({
          ...run,
          hi: reach(run, wanted, terms.packSize),
          line: offer * rows.waves + wave,
          lane: laneIndex(orderOf(rows, offer, wave)),
          pack: terms.packSize / unit,
          grams: terms.packGrams ?? 0,
        }))
        .filter((run) => run.hi >= run.lo),
    );
    // What is limited by its stock is bought in one wave; else each wave is a choice of its own.
    if (terms.stockPacks === null || loose) stages.push(...byWave);
    else stages.push(byWave.flat());
  }
  return { item, unit, wanted, classes: classesOf(stages, unit, wanted) };
}

function reach(run: Run, wanted: number, packSize: number): number {
  const most = Math.floor((wanted + run.limit) / packSize);
  return Math.min(run.hi, run.lo + Math.floor((most - run.lo) / run.step) * run.step);
}

function classesOf(stages: readonly NetRun[][], unit: number, wanted: number): SurplusClass[] {
  const largest = LARGEST_TABLE * unit - wanted;
  const limits = [...new Set(stages.flat().map((run) => run.limit))].filter((limit) => limit <= largest);
  let below = -1;
  return limits
    .sort((a, b) => a - b)
    .map((limit) => {
      const kept = stages
        .map((stage) => stage.filter((run) => run.limit >= limit))
        .filter((s) => s.length > 0);
      const found = { below, limit, stages: kept };
      below = limit;
      return found;
    });
}

/** By lane: the lines that items could stand on. */
export function linesByLane({ items, lanes }: Net): number[][] {
  const lines = lanes.map(() => new Set<number>());
  for (const item of items)
    for (const group of item.classes)
      for (const stage of group.stages) for (const run of stage) lines[run.lane]!.add(run.line);
  return lines.map((own) => [...own]);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
