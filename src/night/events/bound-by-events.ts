import type { Commitments, Plan, Workspace } from '../../model/index.ts';
import { boundToThese, type Bound } from '../commitments.ts';
import { boundByDay } from '../day.ts';
import type { Events } from './events.ts';

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
  const never = wavesThatNeverCome(events);
  const lost = orders.orders.filter(({ wave }) => never.has(wave));
  const none = new Map(lost.flatMap(({ po, lines }) => lines.map(({ sku }) => [`${po}\n${sku}`, 0])));
  const bound = boundToThese(orders, notices, none, workspace);
  return boundByDay(bound, { told: notices, newest: orders }, events.now);
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
