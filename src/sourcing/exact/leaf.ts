import type { Highs } from 'highs';
import { SCALE, type Column } from './column.ts';
import { chooseColumns } from './core.ts';
import type { Relaxation } from './generate.ts';
import type { Pricer } from './pricer.ts';
import type { Listed } from './question.ts';
import { reducedCost, splitColumns } from './splits.ts';
import { thinOut } from './thin.ts';

/** How much work may be done, in counts. */
export interface Work {
  /** Pricing rounds of all relaxations together. */
  readonly rounds: number;
  /** Columns that may be listed for one exact choice. */
  readonly listed: number;
  /** Columns that may be left for it when those that others stand in for are taken out. */
  readonly chosen: number;
  /** Nodes of HiGHS for one choice. */
  readonly nodes: number;
  /** The relative gap, in millionths, with which the search is content. */
  readonly gapMillionths: number;
}

interface Leaf {
  readonly relaxation: Relaxation;
  readonly states: Uint8Array;
  readonly work: Work;
}

interface Answers {
  /** Minor units: what costs more is not looked for. */
  enough(): number;
  /** False where the columns break a rule. */
  accept(columns: readonly Column[]): boolean;
}

/** What part of the gap is listed first, next and in the end; and of the bound where there is no gap yet. */
const PARTS = [64, 16, 4, 1];
const FIRST_PARTS = [4096, 1024, 256, 64, 16, 4];

/**
 * All orders' states are settled: lists what can still be part of a better answer and chooses among it. A few patterns
 * first: what they give narrows the list of the rest, and an answer within the list's own slack is the best there is.
 *
 * @returns a bound of what may have been missed, minor units; Infinity where nothing was
 */
export function closeLeaf(highs: Highs, pricer: Pricer, leaf: Leaf, answers: Answers): number {
  const { relaxation, states, work } = leaf;
  const bound = Math.ceil(relaxation.bound / SCALE);
  let part = 0;
  for (;;) {
    const target = answers.enough();
    const gap = target * SCALE - relaxation.bound;
    if (gap < 0) return bound;
    // Nothing is known yet: some of the bound itself, then more of it.
    const [width, parts] = gap === Infinity ? [relaxation.bound, FIRST_PARTS] : [gap, PARTS];
    const share = parts[part++];
    if (share === undefined) return bound;
    const slack = Math.ceil(width / share);
    const { all, whole } = list(pricer, leaf, slack);
    if (all === undefined) return bound;
    const listed = thinOut(pricer.net, all, states);
    if (listed.length > work.chosen) return bound;
    const chosen = chooseColumns(highs, pricer.net, listed, { nodes: work.nodes, states });
    // What does not stand the recount was no answer, and its proof no proof.
    if (chosen.columns !== undefined && !answers.accept(chosen.columns)) return bound;
    if (!chosen.optimal || !whole) return bound;
    if (gap === Infinity && chosen.columns !== undefined) part = 0;
    // The whole list holds every better answer; a part of it does where its own answer lies within its slack.
    if (chosen.bound * SCALE - relaxation.bound <= slack) return Infinity;
    if (gap < Infinity && share === 1) return target + 1;
  }
}

/** Every column that costs at most `slack` more than its item's best; undefined, or not whole, where they are too many. */
function list(
  pricer: Pricer,
  { relaxation, states, work }: Leaf,
  slack: number,
): { all: Listed | undefined; whole: boolean } {
  const columns: Column[] = [];
  for (let place = 0; place < pricer.net.items.length; place++) {
    const limit = relaxation.itemCosts[place]! + slack;
    const own = pricer.all(place, relaxation.duals, limit, work.listed - columns.length);
    if (own === undefined) return { all: undefined, whole: false };
    columns.push(...own);
  }
  const listed = withReduced(columns, relaxation, slack);
  const split = splitColumns(pricer, listed, { relaxation, states, most: work.listed - columns.length });
  return {
    all: withReduced([...columns, ...(split ?? [])], relaxation, slack),
    whole: split !== undefined,
  };
}

function withReduced(columns: readonly Column[], relaxation: Relaxation, slack: number): Listed {
  return { columns, reduced: columns.map((column) => reducedCost(column, relaxation)), slack };
}
