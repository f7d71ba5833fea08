import type { Highs } from 'highs';
import { SCALE, type Column } from '../column.ts';
import { chooseColumns } from './core.ts';
import type { Pricer } from '../relax/pricer.ts';
import { thinOut } from './thin.ts';
import type { Leaf, View } from './view.ts';
import { mergedView, plainView } from './views.ts';

interface Answers {
  /** Minor units: what costs more is not looked for. */
  enough(): number;
  /** False where the columns break a rule. */
  accept(columns: readonly Column[]): boolean;
  /** How many patterns were listed. */
  listed(count: number): void;
}

/** What part of the gap is listed first, next and in the end; and of the bound where there is no gap yet. */
const PARTS = [64, 16, 4, 1];
const FIRST_PARTS = [4096, 1024, 256, 64, 16, 4];

/**
 * All orders' states are settled: the best of what can be made of them, a supplier's orders seen as one first.
 *
 * @returns a bound of what may have been missed, minor units; Infinity where nothing was
 */
export function closeLeaf(highs: Highs, pricer: Pricer, leaf: Leaf, answers: Answers): number {
  const merged = mergedView(highs, pricer, leaf);
  const bound = merged === undefined ? -Infinity : closeView(highs, merged, leaf, answers);
  if (bound > answers.enough()) return bound;
  return Math.max(bound, closeView(highs, plainView(pricer, leaf), leaf, answers));
}

/**
 * Lists what can still be part of a better answer and chooses among it. A few patterns first: what they give narrows the
 * list of the rest, and an answer within the list's own slack is the best there is.
 */
function closeView(highs: Highs, view: View, leaf: Leaf, answers: Answers): number {
  const { relaxation, work } = leaf;
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
    const all = view.list(slack, work.listed);
    // What came to too many was as much work as the most.
    answers.listed(all === undefined ? work.listed : all.listed.columns.length);
    if (all === undefined) return bound;
    const thin = thinOut(view.net, all.listed, view.states);
    if (thin.length > work.chosen) return bound;
    const chosen = chooseColumns(highs, view.net, thin, { nodes: work.nodes, states: view.states });
    // Nothing within the slack is below it, nor anything beyond.
    const least = all.whole
      ? Math.min(Math.ceil(chosen.bound - 0.5), Math.ceil((relaxation.bound + slack) / SCALE))
      : bound;
    if (chosen.columns !== undefined) {
      const columns = view.own(chosen.columns);
      // What does not stand the recount was no answer, and its proof no proof.
      if (columns === undefined || !answers.accept(columns)) return Math.max(bound, least);
    }
    if (!chosen.optimal || !all.whole) return bound;
    if (gap === Infinity && chosen.columns !== undefined) part = 0;
    // The whole list holds every better answer; a part of it does where its own answer lies within its slack.
    if (chosen.bound * SCALE - relaxation.bound <= slack) return Infinity;
    if (gap < Infinity && share === 1) return target + 1;
  }
}
