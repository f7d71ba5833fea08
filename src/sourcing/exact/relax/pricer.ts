import { layersOf, type Segment } from '../../cover.ts';
import { everyWay, traceBack } from '../../ways.ts';
import type { Rows } from '../../rows.ts';
import { SCALE, type Column, type Duals } from '../column.ts';
import { keyOf } from './key.ts';
import type { Net, SurplusClass } from '../net/net.ts';
import { shortagesOf } from '../net/shortages.ts';
import { inClass, sizeOf, stagesOf, surplusOf } from '../net/stages.ts';

/** A column and what it costs at the multipliers, parts of SCALE; without one, there is none, and the cost is Infinity. */
export interface Priced {
  readonly cost: number;
  readonly column: Column | undefined;
}

/**
 * Reads items of a net at given multipliers. Keeps scratch memory; a net's penalties are added up once.
 *
 * A *strict* one knows no columns but those that leave nobody shorter than must be.
 */
export class Pricer {
  readonly rows: Rows;
  readonly net: Net;
  /** By item of the net: base units that it must be short whatever the orders' rules let. */
  readonly shortfall: Float64Array;
  readonly strict: boolean;
  private readonly penalties: readonly Float64Array[];
  private readonly known = new Map<number, { readonly key: string; readonly priced: Priced }>();
  private readonly room: Float64Array;

  /** @param strictly the strict one of another, with which it shares what being short weighs, and memory */
  constructor(rows: Rows, net: Net, tierWeights: readonly number[], strictly?: Pricer) {
    this.strict = strictly !== undefined;
    this.rows = rows;
    this.net = net;
    this.room = strictly?.room ?? new Float64Array(1 << 21);
    if (strictly === undefined) {
      const short = net.items.map((item) => shortagesOf(rows, net, item, tierWeights, this.room));
      this.shortfall = Float64Array.from(short, ({ shortfall }) => shortfall);
      this.penalties = short.map(({ penalties }) => penalties);
    } else ({ shortfall: this.shortfall, penalties: this.penalties } = strictly);
  }

  /** The column of least priced cost of an item, and that cost (parts of SCALE). */
  best(place: number, duals: Duals): Priced {
    const key = keyOf(this.net.items[place]!, duals);
    const known = this.known.get(place);
    if (known?.key === key) return known.priced;
    const priced = this.price(place, duals);
    this.known.set(place, { key, priced });
    return priced;
  }

  private price(place: number, duals: Duals): Priced {
    const item = this.net.items[place]!;
    let best = this.weight(place, 0);
    let lines: Column['lines'] = [];
    for (const group of item.classes) {
      const stages = stagesOf(item, group, duals);
      if (this.atLeast(place, group, stages) >= best) continue;
      const size = sizeOf(item, group);
      const layers = layersOf(stages, size, this.room);
      const last = layers[layers.length - 1]!;
      let units = -1;
      for (let u = 1; u < size; u++) {
        if (last[u] === Infinity || !inClass(this.rows, item, group, u)) continue;
        const cost = last[u]! + this.weight(place, u);
        if (cost < best) [best, units] = [cost, u];
      }
      if (units > 0) lines = traceBack(stages, layers, units);
    }
    return { cost: best, column: best === Infinity ? undefined : this.columnOf(place, lines) };
  }

  /** What a class's columns cost at least, from its best price of a unit alone. */
  private atLeast(place: number, group: SurplusClass, stages: readonly (readonly Segment[])[]): number {
    const { wanted, unit } = this.net.items[place]!;
    let each = Infinity;
    for (const stage of stages) for (const { price, pack } of stage) each = Math.min(each, price / pack);
    if (each < 0) return -Infinity;
    const enough = Math.ceil(wanted / unit);
    let least = each * Math.ceil((wanted + group.below + 1) / unit) + this.weight(place, enough);
    for (let u = 1; u < enough; u++) least = Math.min(least, each * u + this.weight(place, u));
    // A little below, for the arithmetic of fractions.
    return least * (1 - 1e-12) - 1;
  }

  /**
   * Every column whose priced cost is at most `limit`; undefined where there are more than `most`.
   *
   * @param merged by lane: the lane that stands for it (see merge.ts)
   */
  all(place: number, duals: Duals, limit: number, most: number, merged?: Int32Array): Column[] | undefined {
    const item = this.net.items[place]!;
    const found: Column[] = [];
    const take = (lines: Column['lines']): boolean => {
      if (found.length >= most) return false;
      found.push(this.columnOf(place, lines));
      return true;
    };
    if (this.weight(place, 0) <= limit && !take([])) return undefined;
    for (const group of item.classes) {
      const stages = stagesOf(item, group, duals, merged);
      const size = sizeOf(item, group);
      const layers = layersOf(stages, size, this.room);
      const last = layers[layers.length - 1]!;
      for (let u = 1; u < size; u++) {
        const rest = limit - this.weight(place, u);
        if (last[u]! > rest || !inClass(this.rows, item, group, u)) continue;
        if (!everyWay(stages, layers, u, rest, take)) return undefined;
      }
    }
    return found;
  }

  columnOf(place: number, lines: Column['lines']): Column {
    const item = this.net.items[place]!;
    const { offers, suppliers } = this.rows.catalogue;
    const lanes = new Map<number, { goods: number; grams: number }>();
    let money = 0;
    let quantity = 0;
    for (const { line, packs } of lines) {
      const offer = offers[Math.floor(line / this.rows.waves)]!;
      const order = (line % this.rows.waves) * suppliers.length + offer.supplier;
      const lane = this.net.laneOf.get(order)!;
      const sums = lanes.get(lane) ?? { goods: 0, grams: 0 };
      let price = offer.packPrice;
      for (const stair of offer.priceBreaks) if (stair.from <= packs) price = stair.price;
      sums.goods += price * packs;
      sums.grams += (offer.packGrams ?? 0) * packs;
      lanes.set(lane, sums);
      money += price * packs;
      quantity += offer.packSize * packs;
    }
    const units = Math.floor(quantity / item.unit);
    return {
      place,
      lines,
      money,
      penalty: this.penalty(place, units),
      surplus: quantity === 0 ? 0 : surplusOf(this.rows, item, quantity),
      lanes: [...lanes].map(([lane, sums]) => ({ lane, ...sums })).sort((a, b) => a.lane - b.lane),
    };
  }

  private penalty(place: number, units: number): number {
    const own = this.penalties[place]!;
    return own[Math.min(units, own.length - 1)]!;
  }

  /** Parts of SCALE. */
  private weight(place: number, units: number): number {
    const penalty = this.penalty(place, units);
    return this.strict && penalty > 0 ? Infinity : penalty * SCALE;
  }
}
