import { toldWeights, type Night } from '../model/index.ts';
import type { Needs } from './needs.ts';

/** A household that was told a slot which it keeps only if its goods come early. */
export interface Claimant {
  readonly household: number;
  /** The last wave that it can wait for. */
  readonly due: number;
  /** What it weighs that it loses its slot. */
  readonly weight: number;
  readonly tier: number;
  /** As it was told, its goods come in time: none that it was to have from an earlier wave go to somebody else. */
  readonly had: boolean;
}

/** Those whose slot is still there, and whose goods of the last wave would come too late for it. */
export function claimantsOf(night: Night, needs: Needs): Claimant[] {
  const { settings, commitments } = night;
  if (commitments === undefined || commitments.announced.length === 0) return [];
  const weights = toldWeights(commitments, settings.pickup.slotMinutes);
  return commitments.announced.flatMap(({ household, point, slotStart, wave }) => {
    const due = settings.waves.findLastIndex(({ ready }) => ready <= slotStart);
    const isServed = needs.start[household] !== needs.start[household + 1];
    if (due < 0 || due === settings.waves.length - 1 || !isServed) return [];
    return isThere(night, household, point, slotStart)
      ? [{ household, due, weight: weights.get(household)!, ...standing(night, household, wave, due) }]
      : [];
  });
}

/**
 * Those who were told a time at their door before the last wave, the soonest first. That no slot is lost comes before them, so
 * they take what is left early.
 */
export function doorClaimantsOf(night: Night, needs: Needs): Claimant[] {
  const { settings, commitments } = night;
  return (commitments?.doors ?? [])
    .map(({ household, start, wave }) => {
      const due = settings.waves.findLastIndex(({ ready }) => ready <= start);
      return { household, due, weight: 0, start, ...standing(night, household, wave, due) };
    })
    .filter(({ household, due }) => {
      const isServed = needs.start[household] !== needs.start[household + 1];
      return due >= 0 && due < settings.waves.length - 1 && isServed;
    })
    .sort((a, b) => a.start - b.start || a.household - b.household);
}

function standing(
  { site }: Night,
  household: number,
  wave: number | undefined,
  due: number,
): Pick<Claimant, 'tier' | 'had'> {
  return { tier: site.households[household]!.tier, had: wave !== undefined && wave <= due };
}

/** Whether the household is still served at the point, and the point open. */
function isThere({ site, settings }: Night, household: number, point: number, slotStart: number): boolean {
  const { entrance, serve } = site.households[household]!;
  const { points, zone } = site.entrances[entrance]!;
  if (serve === 'door' || settings.zones[zone]!.status === 'sealed' || !points.includes(point)) return false;
  const slotEnd = slotStart + settings.pickup.slotMinutes;
  const { open, closed } = settings.points[point]!;
  return (
    open.some(({ from, to }) => from <= slotStart && slotEnd <= to) &&
    !closed.some(({ from, to }) => from < slotEnd && slotStart < to)
  );
}
