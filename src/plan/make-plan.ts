import { allocate } from '../allocation/index.ts';
import { chooseChannels } from '../channels/index.ts';
import { problem } from '../model/index.ts';
import type { Plan, Problem, Slotting, Workspace } from '../model/index.ts';
import { scheduleSlots } from '../slotting/index.ts';
import { priceOrders, sourceOrders } from '../sourcing/index.ts';
import { assemble } from './assemble.ts';

/**
 * One night's plan.
 *
 * @param problems what intake found; its rejects and notes become the plan's
 * @param watch is told the name of each stage as it begins: sourcing, allocation, channels, slotting, assembly
 * @returns the plan, and all problems: intake's first, then those that planning found. Where one of them is an error
 *   the plan is not safe and is not to be published.
 */
export async function makePlan(
  workspace: Workspace,
  problems: readonly Problem[],
  watch: (stage: string) => void = () => {},
): Promise<{ plan: Plan; problems: readonly Problem[] }> {
  watch('sourcing');
  const sourcing = await sourceOrders(workspace);
  watch('allocation');
  const allocations = allocate(workspace, sourcing);
  watch('channels');
  const { channels, problems: channelProblems } = chooseChannels(workspace, allocations);
  watch('slotting');
  const slotting = scheduleSlots(workspace, channels.collecting);
  watch('assembly');
  const all = [...problems, ...channelProblems, ...droppedPins(workspace, slotting)];
  const orders = priceOrders(sourcing.lines, workspace.catalogue);
  const plan = assemble(workspace, { sourcing, orders, allocations, channels, slotting }, all);
  return { plan, problems: all };
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
