import type { Commitments, Plan, Workspace } from '../../model/index.ts';
import { commitmentsOf, type Bound } from '../commitments.ts';
import type { Events } from './events.ts';
import { onlyThese } from '../receive.ts';

/**
 * What binds a plan after events: what was ordered comes, but for waves that never do, and nothing more can be bought; slots
 * stay as told while they can.
 *
 * @param orders the revision whose orders hold, the newest; `notices` the one whose slots were told
 */
export function boundByEvents(
  { orders, notices }: { readonly orders: Plan; readonly notices: Plan },
  events: Events,
  workspace: Workspace,
): Bound {
  const { commitments, gone } = commitmentsOf({ orders, notices }, [], workspace);
  const never = wavesThatNeverCome(events);
  const packs = new Map<string, number>();
  for (const { supplier, wave, lines } of orders.orders)
    for (const { sku, packs: count } of lines)
      packs.set(JSON.stringify([supplier, wave, sku]), never.has(wave) ? 0 : count);
  return { commitments: { ...commitments, lines: onlyThese(packs, workspace) }, gone };
}

/** What binds a plan anyway, and that nothing comes or can be ordered for a wave that never does. */
export function withoutLostWaves(
  commitments: Commitments,
  events: Events,
  { catalogue, settings }: Workspace,
): Commitments {
  const never = wavesThatNeverCome(events);
  if (never.size === 0) return commitments;
  const isLost = (wave: number) => never.has(settings.waves[wave]!.id);
  const lost = catalogue.offers.flatMap(({ waves }, offer) =>
    waves.filter(isLost).map((wave) => ({ offer, wave, atLeast: 0, atMost: 0 })),
  );
  const lines = [...commitments.lines.filter(({ wave }) => !isLost(wave)), ...lost];
  return { ...commitments, lines: lines.sort((a, b) => a.offer - b.offer || a.wave - b.wave) };
}

function wavesThatNeverCome({ waves }: Events): ReadonlySet<string> {
  const last = new Map(waves.map(({ wave, ready }) => [wave, ready]));
  return new Set([...last].flatMap(([wave, ready]) => (ready === null ? [wave] : [])));
}
