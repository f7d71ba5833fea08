import type { Highs } from 'highs';
import { SCALE } from '../column.ts';
import { chooseArcs } from './choose.ts';
import type { Arc, Location } from './site.ts';
import { ascend } from './subgradient.ts';

/** Work at an effort of 1. */
const STEPS = 600;
const NODES = 2_000;
const ITERATIONS = 60_000;

/** What a core has: orders that the relaxation places now and then, and so many arcs of each item. */
const SELDOM = 0.05;
const CORE_ARCS = 8;
const CORE_NODES = 100;
const SPARE = 1.3;

interface Asked {
  readonly effort: number;
  /** What the best answer that serves everyone costs, minor units; Infinity where none is known. */
  readonly known: () => number;
  readonly offer: (packs: ReadonlyMap<number, number>) => void;
}

/**
 * Capacitated facility location: multipliers bound it and say which orders and arcs are likely; an integer program over
 * those (a core, as Avella and Boccia 2009 have it) finds a good answer; with it most orders are settled by what the
 * multipliers prove, and an integer program over the others finds the best.
 *
 * @returns a bound, minor units; undefined where the loads do not hold what everyone asks for
 */
export function locate(
  highs: Highs,
  location: Location,
  { effort, known, offer }: Asked,
): number | undefined {
  const { lanes, arcs } = location;
  const { bound, value, worth, often } = ascend(location, known(), Math.ceil(STEPS * effort));
  const work = { nodes: Math.ceil(NODES * effort), iterations: ITERATIONS * effort, gap: 0.5 };
  const above = ({ item, lane, price }: Arc): number =>
    price * SCALE - worth[item]! + Math.max(0, value[lane]!) / 1e6;
  const likely = likelyLanes(location, value, often).flatMap((lane) => arcs[lane]!);
  const byItem: Arc[][] = location.wanted.map(() => []);
  for (const arc of likely.sort((a, b) => above(a) - above(b) || a.line - b.line))
    byItem[arc.item]!.push(arc);
  const core = byItem.flatMap((own) => own.slice(0, CORE_ARCS));
  const first = chooseArcs(highs, location, core, () => false, {
    ...work,
    nodes: Math.ceil(CORE_NODES * effort),
  });
  if (first !== undefined && first.packs.size > 0) offer(first.packs);
  const least = Math.ceil(bound / SCALE);
  const gap = known() * SCALE - bound;
  if (gap < SCALE) return least;
  // What the multipliers alone settle: closed where its order costs more than the gap, placed where it saves more.
  const open = lanes.map((_, lane) => value[lane]! < gap);
  const rest = arcs.filter((_, lane) => open[lane]).flat();
  const all = rest.flatMap((arc) => {
    const extra = arc.price * SCALE - worth[arc.item]!;
    const most = extra <= 0 ? arc.most : Math.min(arc.most, Math.floor(gap / extra));
    return most > 0 ? [{ ...arc, most }] : [];
  });
  const best = chooseArcs(highs, location, all, (lane) => value[lane]! < -gap, work, first?.packs);
  if (best === undefined) return known() === Infinity ? undefined : known();
  if (best.packs.size > 0) offer(best.packs);
  return Math.max(least, Math.min(known(), best.bound));
}

/** The lanes that the multipliers place, then those that cost least, until they can carry somewhat more than all. */
function likelyLanes({ lanes, wanted, arcs }: Location, value: Float64Array, often: Float64Array): number[] {
  const heaviest = wanted.map(() => 0);
  for (const { item, grams } of arcs.flat()) heaviest[item] = Math.max(heaviest[item]!, grams);
  const load = wanted.reduce((sum, packs, item) => sum + packs * heaviest[item]!, 0);
  let room = 0;
  return [...lanes.keys()]
    .sort((a, b) => value[a]! - value[b]! || a - b)
    .filter((lane) => {
      const kept = room < SPARE * load || often[lane]! >= SELDOM;
      if (kept) room += lanes[lane]!.maxGrams;
      return kept;
    });
}
