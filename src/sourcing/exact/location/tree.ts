import { SCALE } from '../column.ts';
import { LEFT_OUT, PLACED, priced, type Priced } from './priced.ts';
import type { Location } from './site.ts';
import { ascend, firstWorth, type Ascent } from './subgradient.ts';

/** Steps of the multipliers at the root, and below it. */
const FIRST = { steps: 600, pace: 1.5 };
const LATER = { steps: 60, pace: 0.7 };

interface Asked {
  /** Steps of the multipliers in all. */
  readonly steps: number;
  /** What the best answer costs, minor units; Infinity where none is known. */
  readonly known: () => number;
  /**
   * Offers the cheapest way to serve everyone by the orders placed, each paid for.
   *
   * @returns a bound of what it costs, minor units; Infinity where there is no such way
   */
  readonly serve: (states: Uint8Array) => number;
}

interface Node {
  readonly states: Uint8Array;
  /** Parts of SCALE. */
  readonly bound: number;
  readonly worth: Float64Array;
}

/**
 * Branch and bound over which orders are placed, best bound first, by the multipliers' bound (Görtz and Klose 2012). What
 * the bound settles is settled; then the order is branched on of which the multipliers were least sure.
 *
 * @returns a bound of what serving everyone costs, minor units; Infinity where nobody can
 */
export function searchOrders(location: Location, { steps, known, serve }: Asked): number {
  const open: Node[] = [];
  const tried = new Set<string>();
  /** The least of what was served by settled orders. */
  let settled = Infinity;
  /** A bound above this is not worth looking below. */
  const enough = (): number => (known() - 1) * SCALE;
  const attempt = (placed: Uint8Array): void => {
    const key = placed.join('');
    if (!tried.has(key)) serve(placed.map((one) => (one === 1 ? PLACED : LEFT_OUT)));
    tried.add(key);
  };
  const look = (node: Node, climb: typeof FIRST): void => {
    const found = ascend(location, { ...climb, known: known(), states: node.states, worth: node.worth });
    if (found.bound === Infinity) return;
    attempt(found.placed);
    attempt(Uint8Array.from(found.often, (share) => Math.round(share)));
    if (found.bound > enough()) return;
    const states = settle(node.states, found, enough());
    const lane = undecided(states, found);
    if (lane === undefined) {
      settled = Math.min(settled, serve(states));
      return;
    }
    for (const state of [PLACED, LEFT_OUT]) {
      const below = states.with(lane, state);
      const bound = Math.max(found.bound, priced(location, found.worth, below).bound);
      if (bound < Infinity) open.push({ states: below, bound, worth: found.worth });
    }
  };
  look({ states: new Uint8Array(location.lanes.length), bound: 0, worth: firstWorth(location) }, FIRST);
  // Where all loads together cannot serve everyone, no set of orders can; a minimum might forbid placing them all.
  const none = location.lanes.every(({ minimum }) => minimum === 0) && known() === Infinity;
  if (none && serve(new Uint8Array(location.lanes.length).fill(PLACED)) === Infinity) return Infinity;
  for (let left = steps - FIRST.steps; left > 0; left -= LATER.steps) {
    const node = open.sort((a, b) => b.bound - a.bound).pop();
    if (node === undefined) return Math.min(settled, known());
    if (node.bound > enough()) return Math.min(settled, known(), Math.ceil(node.bound / SCALE));
    look(node, LATER);
  }
  return Math.min(settled, known(), ...open.map(({ bound }) => Math.ceil(bound / SCALE)));
}

/** What cannot be otherwise below what is enough is settled. */
function settle(states: Uint8Array, { other, placed }: Priced, enough: number): Uint8Array {
  return states.map((state, lane) =>
    state === 0 && other[lane]! > enough ? (placed[lane] === 1 ? PLACED : LEFT_OUT) : state,
  );
}

/** The free order that was placed in nearest to half of the steps. */
function undecided(states: Uint8Array, { often }: Ascent): number | undefined {
  const unsure = (lane: number): number => Math.abs(often[lane]! - 0.5);
  let best: number | undefined;
  for (let lane = 0; lane < states.length; lane++)
    if (states[lane] === 0 && (best === undefined || unsure(lane) < unsure(best))) best = lane;
  return best;
}
