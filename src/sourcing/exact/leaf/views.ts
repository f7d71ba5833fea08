import type { Highs } from 'highs';
import { SCALE, type Column, type Duals } from '../column.ts';
import type { Leaf, View } from './view.ts';
import { mergeColumn, mergeDuals, mergeWaves, type Merged } from './merge.ts';
import { linesByLane } from '../net/net.ts';
import type { Pricer } from '../relax/pricer.ts';
import type { Listed } from './question.ts';
import { reducedCost } from './reduced.ts';
import { splitColumns } from './splits.ts';
import { spread } from './spread.ts';

/** A leaf's orders as they are; limited stock is divided between them where that could be better. */
export function plainView(pricer: Pricer, { relaxation, states }: Leaf): View {
  const { duals, itemCosts } = relaxation;
  return {
    net: pricer.net,
    states,
    list: (slack, most) => {
      const listed = listWithin(pricer, { duals, itemCosts, slack, most });
      if (listed === undefined) return undefined;
      const split = splitColumns(pricer, listed, { relaxation, states, most: most - listed.columns.length });
      if (split === undefined) return { listed, whole: false };
      const columns = [...listed.columns, ...split];
      return { listed: withReduced(columns, { duals, itemCosts, slack }), whole: true };
    },
    own: (columns) => columns,
  };
}

/** The orders of a supplier as one; undefined where none has several. */
export function mergedView(highs: Highs, pricer: Pricer, { relaxation, states }: Leaf): View | undefined {
  const { rows, net } = pricer;
  const merged = mergeWaves(net, states);
  const { standsFor } = merged;
  if (standsFor.every((first, lane) => first === lane)) return undefined;
  const laneOf = new Map(
    linesByLane(net).flatMap((lines, lane) => lines.map((line) => [line, lane] as const)),
  );
  const duals = mergeDuals(relaxation.duals, merged, rows.waves, laneOf);
  const itemCosts = Float64Array.from(net.items.keys(), (place) => pricer.best(place, duals).cost);
  // What merged orders' items cost less than the leaf's: their columns may cost so much more.
  const less = itemCosts.reduce((sum, cost, place) => sum + relaxation.itemCosts[place]! - cost, 0);
  const whole = oneIsAsGood(pricer, merged, relaxation.duals);
  return {
    net: merged.net,
    states: merged.states,
    list: (slack, most) => {
      const listed = listWithin(pricer, { duals, itemCosts, slack: slack + less, most, merged });
      return listed === undefined ? undefined : { listed, whole };
    },
    own: (columns) => spread(highs, pricer, columns, states, merged),
  };
}

/** At these multipliers one wave is as good as several, for every offer that is listed so. */
function oneIsAsGood({ net }: Pricer, { standsFor }: Merged, { goods }: Duals): boolean {
  const joined = new Set([...standsFor].filter((first, lane) => first !== lane));
  return (
    [...standsFor].every((first, lane) => !joined.has(first) || goods[lane]! <= SCALE) &&
    !net.shared.some(({ rising }) => rising)
  );
}

interface Within {
  readonly duals: Duals;
  readonly itemCosts: Float64Array;
  readonly slack: number;
}

function listWithin(
  pricer: Pricer,
  { most, merged, ...within }: Within & { readonly most: number; readonly merged?: Merged },
): Listed | undefined {
  const columns: Column[] = [];
  for (const place of pricer.net.items.keys()) {
    const limit = within.itemCosts[place]! + within.slack;
    const own = pricer.all(place, within.duals, limit, most - columns.length, merged?.standsFor);
    if (own === undefined) return undefined;
    for (const column of own) columns.push(merged === undefined ? column : mergeColumn(column, merged));
  }
  return withReduced(columns, within);
}

function withReduced(columns: readonly Column[], { slack, ...multipliers }: Within): Listed {
  return { columns, reduced: columns.map((column) => reducedCost(column, multipliers)), slack };
}
