import type { Night, Parcel } from '../model/index.ts';

/** What a team carries to one door. */
export interface Load {
  readonly parcel: Parcel;
  readonly building: number;
  readonly entrance: number;
  /** Isolation unit. */
  readonly unit: number;
  readonly tier: number;
  /** For the team's limit: the weight, or where it is not known a full bag for every parcel. */
  readonly grams: number;
}

/**
 * The loads of the door households in the order of the walk: by wave, isolation unit, building, entrance, from the top floor
 * down (unknown floors last), by room.
 */
export function loadsOf(night: Night, parcels: readonly Parcel[]): Load[] {
  const { households, entrances } = night.site;
  const floor = (load: Load) => households[load.parcel.household]!.floor ?? -Infinity;
  const byFloor = (a: Load, b: Load) => (floor(a) === floor(b) ? 0 : floor(b) - floor(a));
  return parcels
    .map((parcel): Load => {
      const { entrance, tier } = households[parcel.household]!;
      const { building, unit } = entrances[entrance]!;
      const grams = parcel.grams ?? parcel.parcels * night.settings.bagGrams;
      return { parcel, building, entrance, unit, tier, grams };
    })
    .sort(
      (a, b) =>
        a.parcel.wave - b.parcel.wave ||
        a.unit - b.unit ||
        a.building - b.building ||
        a.entrance - b.entrance ||
        byFloor(a, b) ||
        a.parcel.household - b.parcel.household,
    );
}
