import type { Highs } from 'highs';
import { chooseArcs } from './choose.ts';
import type { Location } from './site.ts';
import { searchOrders } from './tree.ts';

/** Work at an effort of 1: arcs that are priced, and nodes of the program that serves by settled orders. */
const PRICED = 80_000_000;
const NODES = 200;

interface Asked {
  readonly effort: number;
  /** What the best answer that serves everyone costs, minor units; Infinity where none is known. */
  readonly known: () => number;
  readonly offer: (packs: ReadonlyMap<number, number>) => void;
}

/**
 * Capacitated facility location: branch and bound over the orders, each set of which is served at its cheapest by a linear
 * program (an integer one where packs weigh differently, or goods reach a limit).
 *
 * @returns a bound, minor units; undefined where nobody knows how to serve everyone
 */
export function locate(
  highs: Highs,
  location: Location,
  { effort, known, offer }: Asked,
): number | undefined {
  const arcs = location.arcs.flat();
  const bound = searchOrders(location, {
    steps: Math.ceil((PRICED * effort) / Math.max(1, arcs.length)),
    known,
    serve: (states) => {
      const chosen = chooseArcs(highs, location, states, { nodes: Math.ceil(NODES * effort), gap: 0.5 });
      if (chosen !== undefined && chosen.packs.size > 0) offer(chosen.packs);
      return chosen?.bound ?? Infinity;
    },
  });
  return known() === Infinity ? undefined : bound;
}
