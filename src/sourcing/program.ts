import { greatestDivisor } from '../model/index.ts';
import type { Offer } from '../model/index.ts';
import { layersOf, type Segment, type Stage } from './cover.ts';
import { traceBack } from './ways.ts';
import { shortOf, type Rows } from './rows.ts';
import { runsOf } from './runs.ts';

/** A way of buying one item: counts of packs on lines. */
export interface Pattern {
  readonly lines: readonly { readonly line: number; readonly packs: number }[];
  /** Base units bought. */
  readonly quantity: number;
  /** In the unit of the prices that it was made with. */
  readonly cost: number;
}

/** A line that an item may use, with the most packs that may stand on it. */
export interface Choice {
  readonly line: number;
  readonly most: number;
}

/** Tables larger than this are not made: the largest packs are left out until one fits. */
const LARGEST_TABLE = 1 << 19;

/**
 * The pattern that deals most of an item, cheapest among those, least bought among those. Each stage of `choices` uses
 * at most one of its lines. `price(line, price)` is what a pack counts for.
 */
export function bestPattern(
  rows: Rows,
  item: number,
  choices: readonly (readonly Choice[])[],
  price: (line: number, price: number) => number,
): Pattern {
  const wanted = rows.need[item]! - rows.stock[item]!;
  if (wanted <= 0) return NOTHING;
  const unit = choices.flat().reduce((g, c) => greatestDivisor(g, offerOf(rows, c.line).packSize), 0);
  const stages = choices.map((stage) =>
    stage.flatMap((choice) => segmentsOf(rows, choice, unit, wanted, price)),
  );
  const cap = LARGEST_TABLE * unit - wanted;
  const limits = [...new Set(stages.flat().map((segment) => segment.limit))]
    .filter((limit) => limit <= cap)
    .sort((a, b) => a - b);
  let best: Found | undefined;
  let below = -1;
  for (const limit of limits) {
    const allowed = stages.map((stage) => stage.filter((segment) => segment.limit >= limit));
    best = search(rows, item, { allowed, unit, wanted, below, limit }, best);
    below = limit;
  }
  if (best === undefined || best.units === 0) return NOTHING;
  return { lines: best.lines, quantity: best.units * unit, cost: best.cost };
}

/** Scratch memory for tables, one item's after another's. */
const room = new Float64Array(1 << 17);

const NOTHING: Pattern = { lines: [], quantity: 0, cost: 0 };

interface Ask {
  readonly allowed: readonly Stage[];
  readonly unit: number;
  readonly wanted: number;
  /** Surpluses above `below` and up to `limit` are this table's. */
  readonly below: number;
  readonly limit: number;
}

interface Found {
  readonly dealt: number;
  readonly cost: number;
  readonly units: number;
  readonly lines: Pattern['lines'];
}

function search(rows: Rows, item: number, ask: Ask, known: Found | undefined): Found | undefined {
  const { allowed, unit, wanted, below, limit } = ask;
  const size = Math.floor((wanted + limit) / unit) + 1;
  const layers = layersOf(allowed, size, room);
  const last = layers[layers.length - 1]!;
  let best = known;
  let found = -1;
  for (let units = 0; units < size; units++) {
    const cost = last[units]!;
    if (cost === Infinity) continue;
    const bought = Math.min(wanted, dealable(rows, item, units * unit, wanted));
    const surplus = units * unit - Math.max(0, bought);
    if (surplus > limit || (units > 0 && surplus <= below)) continue;
    if (best !== undefined && (bought < best.dealt || (bought === best.dealt && cost >= best.cost))) continue;
    best = { dealt: bought, cost, units, lines: [] };
    found = units;
  }
  // Traced at once: the next table is made in the same memory.
  return best === undefined || found <= 0 ? best : { ...best, lines: traceBack(allowed, layers, found) };
}

/** What of a purchase is dealt, beyond the stock. */
function dealable(rows: Rows, item: number, quantity: number, wanted: number): number {
  return wanted - shortOf(rows, item, wanted - quantity);
}

/** The legal counts of a line as runs of one price and one surplus limit, as far as they can be needed. */
function segmentsOf(
  rows: Rows,
  { line, most }: Choice,
  unit: number,
  wanted: number,
  price: (line: number, price: number) => number,
): Segment[] {
  const offer = offerOf(rows, line);
  return runsOf(offer, most, rows.fillThresholdMilli).flatMap(({ lo, hi, step, price: base, limit }) => {
    const reach = Math.floor((wanted + limit) / offer.packSize);
    const to = lo + Math.floor((Math.min(hi, reach) - lo) / step) * step;
    if (to < lo) return [];
    return [
      { line, pack: offer.packSize / unit, lo, hi: to, step, price: price(line, base), fixed: 0, limit },
    ];
  });
}

function offerOf(rows: Rows, line: number): Offer {
  return rows.catalogue.offers[Math.floor(line / rows.waves)]!;
}
