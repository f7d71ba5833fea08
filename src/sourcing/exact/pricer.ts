import { everyWay, layersOf, traceBack, type Segment } from '../cover.ts';
import { shortOf, type Rows } from '../rows.ts';
import { SCALE, CLOSED, type Column, type Duals } from './column.ts';
import { keyOf } from './key.ts';
import type { Net, NetItem, SurplusClass } from './net.ts';
import { shortByTier } from './short.ts';

/** A column and what it costs at the multipliers, parts of SCALE. */
export interface Priced {
  readonly cost: number;
  readonly column: Column;
}

/** Reads items of a net at given multipliers. Keeps scratch memory; a net's penalties are added up once. */
export class Pricer {
  readonly rows: Rows;
  readonly net: Net;
  /** By item of the net: base units that it must be short whatever the orders' rules let. */
  readonly shortfall: Float64Array;
  private readonly penalties: readonly Float64Array[];
  private readonly known = new Map<number, { readonly key: string; readonly priced: Priced }>();
  private readonly room = new Float64Array(1 << 21);

  constructor(rows: Rows, net: Net, tierWeights: readonly number[]) {
    this.rows = rows;
    this.net = net;
    this.shortfall = new Float64Array(net.items.length);
    this.penalties = net.items.map((item, place) => this.penaltiesOf(item, place, tierWeights));
  }

  /** Of so many units, up to those that serve everyone; less what is short whatever the orders' rules let. */
  private penaltiesOf(item: NetItem, place: number, tierWeights: readonly number[]): Float64Array {
    const enough = Math.ceil(item.wanted / item.unit);
    const short = Float64Array.from({ length: enough + 1 }, (_, units) =>
      shortOf(this.rows, item.item, item.wanted - units * item.unit),
    );
    const penalties = short.map((amount) => weigh(shortByTier(this.rows, item.item, amount), tierWeights));
    this.shortfall[place] = short[0]!;
    let least = penalties[0]!;
    const nothing = {
      goods: new Float64Array(this.net.lanes.length).fill(SCALE),
      grams: new Float64Array(this.net.lanes.length),
      lines: new Map(),
    };
    for (const group of item.classes) {
      const size = sizeOf(item, group);
      const layers = layersOf(this.stagesOf(group, nothing), size, this.room);
      for (let u = 1; u < size; u++)
        if (layers[layers.length - 1]![u]! < Infinity && this.inClass(item, group, u)) {
          least = Math.min(least, penalties[Math.min(u, enough)]!);
          this.shortfall[place] = Math.min(this.shortfall[place] ?? 0, short[Math.min(u, enough)]!);
        }
    }
    return penalties.map((penalty) => penalty - least);
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
    let best = this.penalty(place, 0) * SCALE;
    let lines: Column['lines'] = [];
    for (const group of item.classes) {
      const stages = this.stagesOf(group, duals);
      const size = sizeOf(item, group);
      const layers = layersOf(stages, size, this.room);
      const last = layers[layers.length - 1]!;
      let units = -1;
      for (let u = 1; u < size; u++) {
        if (last[u] === Infinity || !this.inClass(item, group, u)) continue;
        const cost = last[u]! + this.penalty(place, u) * SCALE;
        if (cost < best) [best, units] = [cost, u];
      }
      if (units > 0) lines = traceBack(stages, layers, units);
    }
    return { cost: best, column: this.columnOf(place, lines) };
  }

  /** Every column whose priced cost is at most `limit`; undefined where there are more than `most`. */
  all(place: number, duals: Duals, limit: number, most: number): Column[] | undefined {
    const item = this.net.items[place]!;
    const found: Column[] = [];
    if (this.penalty(place, 0) * SCALE <= limit) found.push(this.columnOf(place, []));
    for (const group of item.classes) {
      const stages = this.stagesOf(group, duals);
      const size = sizeOf(item, group);
      const layers = layersOf(stages, size, this.room);
      const last = layers[layers.length - 1]!;
      for (let u = 1; u < size; u++) {
        const rest = limit - this.penalty(place, u) * SCALE;
        if (last[u]! > rest || !this.inClass(item, group, u)) continue;
        const take = (lines: Column['lines']): boolean => {
          if (found.length >= most) return false;
          found.push(this.columnOf(place, lines));
          return true;
        };
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
      const lane = this.net.lanes.findIndex((known) => known.order === order);
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
      surplus: quantity === 0 ? 0 : this.surplus(item, quantity),
      lanes: [...lanes].map(([lane, sums]) => ({ lane, ...sums })).sort((a, b) => a.lane - b.lane),
    };
  }

  private penalty(place: number, units: number): number {
    const own = this.penalties[place]!;
    return own[Math.min(units, own.length - 1)]!;
  }

  /** What is left of a purchase when all that can be dealt of it is. */
  private surplus(item: NetItem, quantity: number): number {
    const lacking = item.wanted - quantity;
    return lacking <= 0 ? -lacking : shortOf(this.rows, item.item, lacking) - lacking;
  }

  private inClass(item: NetItem, group: SurplusClass, units: number): boolean {
    const surplus = this.surplus(item, units * item.unit);
    return surplus > group.below && surplus <= group.limit;
  }

  private stagesOf(group: SurplusClass, duals: Duals): Segment[][] {
    const { states } = duals;
    return group.stages.map((stage) =>
      (states === undefined ? stage : stage.filter((run) => states[run.lane] !== CLOSED)).map((run) => ({
        line: run.line,
        pack: run.pack,
        lo: run.lo,
        hi: run.hi,
        step: run.step,
        limit: run.limit,
        price: run.price * (SCALE - duals.goods[run.lane]!) + run.grams * duals.grams[run.lane]!,
        fixed: duals.lines.get(run.line) ?? 0,
      })),
    );
  }
}

function weigh(byTier: readonly number[], weights: readonly number[]): number {
  return byTier.reduce((sum, part, tier) => sum + part * weights[tier]!, 0);
}

function sizeOf(item: NetItem, group: SurplusClass): number {
  return Math.floor((item.wanted + group.limit) / item.unit) + 1;
}
