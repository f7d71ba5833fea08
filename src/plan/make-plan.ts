import { NO_COMMITMENTS, problem } from '../model/index.ts';
import type { Commitments, Plan, Problem, Slotting, Workspace } from '../model/index.ts';
import { whatWouldHelp } from '../slotting/index.ts';
import type { Advice } from '../slotting/index.ts';
import { orderHints, priceOrders, sourceOrders } from '../sourcing/index.ts';
import type { OrderHint } from '../sourcing/index.ts';
import { assemble } from './assemble.ts';
import { decide, settled } from './decide.ts';
import { considerMornings } from './mornings.ts';
import { morningProblem } from './morning-problem.ts';

/** What a little more would gain. Indices of the workspace; not kept in the plan, since it is no part of the answer. */
export interface Insight {
  readonly hints: readonly OrderHint[];
  readonly advice: Advice;
}

export interface MadePlan {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  /** Solves again, many times where households are unplaced: asked for only where somebody reads it. */
  readonly insight: () => Insight;
}

/**
 * One night's plan.
 *
 * @param problems what intake found; its rejects and notes become the plan's
 * @param watch is told the name of each stage as it begins: sourcing, allocation, channels, slotting, settling (only
 *   where slots are not proven and the site is small), mornings (only where a late wave pushes households out), assembly
 * @param commitments what an issued plan of the night binds
 * @returns the plan, and all problems: intake's first, then those that planning found. Where one of them is an error
 *   the plan is not safe and is not to be published.
 */
export async function makePlan(
  workspace: Workspace,
  problems: readonly Problem[],
  watch: (stage: string) => void = () => {},
  commitments: Commitments = NO_COMMITMENTS,
): Promise<MadePlan> {
  const night = { ...workspace, commitments };
  watch('sourcing');
  const cheapest = await sourceOrders(night);
  const first = await settled(night, decide(night, cheapest, watch), watch);
  const { decided: chosen, morning } = await considerMornings(night, first, watch);
  const decided = chosen === first ? first : await settled(night, chosen, watch);
  const { sourcing, allocations, channels, slotting } = decided;
  watch('assembly');
  const all = [
    ...problems,
    ...decided.problems,
    ...droppedPins(workspace, slotting),
    ...(morning === undefined ? [] : [morningProblem(workspace, morning)]),
  ];
  const orders = priceOrders(sourcing.lines, workspace.catalogue, commitments.fees);
  const plan = assemble(night, { sourcing, orders, allocations, channels, slotting }, all);
  const insight = (): Insight => ({
    hints: orderHints(night, sourcing),
    advice: whatWouldHelp(night, channels.collecting, slotting),
  });
  return { plan, problems: all, insight };
}

function droppedPins({ site }: Workspace, slotting: Slotting): readonly Problem[] {
  return slotting.droppedPins.map(({ pin, rule }) => {
    const { entrance, place } = site.pins[pin]!;
    const door = site.entrances[entrance]!;
    return problem('pin-dropped', place, '', {
      building: site.buildings[door.building]!.id,
      entrance: door.id,
      rule,
    });
  });
}
