import { wavesFrom } from '../../model/index.ts';
import type { Batch, Minutes, Night, Parcel } from '../../model/index.ts';

/** A batch that was called before the day was planned anew: it stays, and others keep their distance from it. */
export interface Called {
  readonly point: number;
  readonly building: number;
  readonly entrance: number;
  readonly unit: number;
  readonly end: Minutes;
}

/** A day of which a part is past, as this room looks at it: those who are still to come, in slots that are still to begin. */
export interface Rest {
  readonly night: Night;
  readonly collecting: readonly Parcel[];
  /** As they were told. */
  readonly batches: readonly Batch[];
}

export function restOf(night: Night, collecting: readonly Parcel[]): Rest {
  const day = night.commitments?.day;
  if (day === undefined) return { night, collecting, batches: [] };
  const waveOf = new Map(collecting.map(({ household, wave }) => [household, wave]));
  const batches = day.batches.map((batch) => ({
    ...batch,
    wave: batch.households.reduce((last, household) => Math.max(last, waveOf.get(household)!), 0),
  }));
  return {
    night: { ...night, settings: { ...night.settings, waves: wavesFrom(night.settings.waves, day) } },
    collecting: collecting.filter(({ household }) => !day.served.has(household)),
    batches,
  };
}

export function calledOf({
  commitments,
  site,
  settings,
}: Pick<Night, 'commitments' | 'site' | 'settings'>): Called[] {
  return (commitments?.day?.batches ?? []).map(({ point, building, entrance, slotStart, households }) => ({
    point,
    building,
    entrance,
    unit: site.entrances[site.households[households[0]!]!.entrance]!.unit,
    end: slotStart + settings.pickup.slotMinutes,
  }));
}
