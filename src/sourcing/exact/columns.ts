import { layersOf, traceBack, type Segment, type Stage } from '../cover.ts';
import { shortOf, type Rows } from '../rows.ts';
import { shortByTier, type Net, type NetItem, type SurplusClass } from './net.ts';

/** A way of buying one item of a net, with all that the orders' rules need to know of it. */
export interface Column {
  /** Index into `Net.items`. */
  readonly place: number;
  readonly lines: readonly { readonly line: number; readonly packs: number }[];
  /** Minor units. */
  readonly money: number;
  /** What being short weighs, minor units. */
  readonly penalty: number;
  /** Base units over. */
  readonly surplus: number;
  /** By lane: minor units and grams. */
  readonly lanes: readonly { readonly lane: number; readonly goods: number; readonly grams: number }[];
}

/** What the orders' rules are worth, as whole parts of SCALE: money for goods that help a limit, for grams, for a line. */
export interface Duals {
  readonly goods: Float64Array;
  readonly grams: Float64Array;
  readonly lines: ReadonlyMap<number, number>;
  /** By lane: which of its states are open to choice; without it all are. */
  readonly states?: Uint8Array;
}

/** What an order can be, as bits of a set. */
export const CLOSED = 1;
export const PAYING = 2;
export const FREE = 4;

/** Multipliers are whole numbers of 1/SCALE minor units, so that bounds made with them are exact. */
export const SCALE = 65536;

/** Reads items of a net at given multipliers. Keeps scratch memory; a net's penalties are added up once. */
export class Pricer {
  readonly rows: Rows;
  readonly net: Net;
  /** By item of the net: base units that it must be short whatever the orders' rules let. */
  readonly shortfall: Float64Array;
  private readonly penalties: readonly Float64Array[];
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
          this.shortfall[place] = Math.min(this.shortfall[place]!, short[Math.min(u, enough)]!);
        }
    }
    return penalties.map((penalty) => penalty - least);
  }

  /** The column of least priced cost of an item, and that cost (parts of SCALE). */
  best(place: number, duals: Duals): { cost: number; column: Column } {
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
        if (!this.walk(place, { stages, layers, most, found }, stages.length, u, rest, [])) return undefined;
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

  private walk(
    place: number,
    search: Walk,
    stage: number,
    units: number,
    rest: number,
    taken: Column['lines'],
  ): boolean {
    const { stages, layers, most, found } = search;
    if (stage === 0) {
      if (found.length >= most) return false;
      found.push(this.columnOf(place, taken));
      return true;
    }
    const before = layers[stage - 1]!;
    if (before[units]! <= rest && !this.walk(place, search, stage - 1, units, rest, taken)) return false;
    for (const { line, pack, lo, hi, step, price, fixed } of stages[stage - 1]!)
      for (let packs = lo; packs <= hi && packs * pack <= units; packs += step) {
        const left = rest - price * packs - fixed;
        if (before[units - packs * pack]! > left) continue;
        if (!this.walk(place, search, stage - 1, units - packs * pack, left, [...taken, { line, packs }]))
          return false;
      }
    return true;
  }
}

interface Walk {
  readonly stages: readonly Stage[];
  readonly layers: readonly Float64Array[];
  readonly most: number;
  readonly found: Column[];
}

function weigh(byTier: readonly number[], weights: readonly number[]): number {
  return byTier.reduce((sum, part, tier) => sum + part * weights[tier]!, 0);
}

function sizeOf(item: NetItem, group: SurplusClass): number {
  return Math.floor((item.wanted + group.limit) / item.unit) + 1;
}

/**
 * A proven lower bound of all baskets: every item at its best under the multipliers, every order in its cheapest state.
 * Lagrangian relaxation of the orders' rules; exact, in parts of SCALE.
 */
export function boundOf(
  net: Net,
  itemCosts: number,
  duals: Duals,
  linesOfLane: readonly (readonly number[])[],
): number {
  let sum = itemCosts;
  net.lanes.forEach((lane, index) => {
    const alpha = duals.goods[index]!;
    const beta = duals.grams[index]!;
    let common = beta === 0 ? 0 : -beta * lane.maxGrams;
    for (const line of linesOfLane[index]!) common -= duals.lines.get(line) ?? 0;
    const states = duals.states?.[index] ?? CLOSED | PAYING | FREE;
    const paying = lane.fee * SCALE + alpha * lane.minimum + common;
    const free = lane.free === Infinity ? Infinity : alpha * lane.free + common;
    sum += Math.min(
      (states & CLOSED) > 0 ? 0 : Infinity,
      (states & PAYING) > 0 ? paying : Infinity,
      (states & FREE) > 0 ? free : Infinity,
    );
  });
  return sum;
}
