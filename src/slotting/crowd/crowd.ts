import type { Night, Parcel } from '../../model/index.ts';
import { layGrid } from './grid.ts';
import { commonPoints, lastSlotsOf, orderParcels } from './parcels.ts';

/**
 * Those who collect, as this room counts them: "a person" is an index into these columns, one per household. Buildings
 * stand in an order that their names have no part in, within a building persons stand as the site sorts them.
 */
export interface Crowd {
  readonly length: number;
  readonly household: Int32Array;
  readonly entrance: Int32Array;
  readonly wave: Int32Array;
  readonly tier: Int32Array;
  readonly chilled: Int32Array;
  /** When it was called last, minutes: yesterday, or as was announced; -1 where neither is known. */
  readonly lastSlot: Int32Array;
  /** Unknown floors are the lowest. */
  readonly floor: Int32Array;
  readonly cohort: Int32Array;
  /** 1 for those whom no slot can take: no point serves them, or none has a slot after their goods are ready. */
  readonly hopeless: Uint8Array;
  /** How many of the others there are. */
  readonly reachable: number;
  /** How many persons of each kin there are in all, hopeless ones too. */
  readonly kinSize: readonly number[];
  readonly cohorts: readonly Cohort[];
  /** How many doors, so that columns by door can be made. */
  readonly doors: number;
  /** How many buildings the site has. */
  readonly buildings: number;
  readonly lots: readonly Lot[];
}

/** Persons whom no rule tells apart but by wave: of one door (and floor, where batches never mix floors), equally served. */
export interface Cohort {
  readonly door: number;
  readonly building: number;
  /** -1 where batches are of buildings. */
  readonly entrance: number;
  /** Equal for those who may be in one batch: door, floor, isolation unit and early or not. */
  readonly kin: number;
  readonly unit: number;
  readonly early: boolean;
  /** Points that serve them, ascending. */
  readonly points: readonly number[];
  readonly lot: number;
  /** Sorted by floor, then as the site sorts; without the hopeless. */
  readonly people: number[];
}

/** A part of a building that is best kept at one point: one isolation unit, equally served. */
export interface Lot {
  readonly building: number;
  readonly unit: number;
  readonly points: readonly number[];
  /** Metres to each of `points`, summed over all persons, unknown ones 0. */
  readonly walk: number[];
  readonly cohorts: number[];
}

const UNKNOWN_FLOOR = -1000;

export function gatherCrowd(night: Night, collecting: readonly Parcel[]): Crowd {
  const { site, settings } = night;
  const { batchBy, split } = settings.pickup;
  const parcels = orderParcels(night, collecting);
  const cohortOf = new Map<string, number>();
  const kinOf = new Map<string, number>();
  const doorOf = new Map<number, number>();
  const lotOf = new Map<string, number>();
  const cohorts: Cohort[] = [];
  const lots: Lot[] = [];
  const kinSize: number[] = [];
  const served = split ? undefined : commonPoints(night, parcels);
  const lastStarts = lastStartsOf(night);
  const hopeless = new Uint8Array(parcels.length);

  const cohort = Int32Array.from(parcels, (parcel, person) => {
    const household = site.households[parcel.household]!;
    const entrance = site.entrances[household.entrance]!;
    const early = household.serve === 'early';
    const floor = batchBy === 'floor' ? String(household.floor) : '';
    const doorKey = batchBy === 'building' ? entrance.building : household.entrance;
    const kinKey = `${doorKey}|${floor}|${entrance.unit}|${early}`;
    const points = served?.get(kinKey) ?? entrance.points;
    const key = `${kinKey}|${points.join()}|${split ? parcel.wave : ''}`;
    let index = cohortOf.get(key);
    if (index === undefined) {
      const lotKey = `${entrance.building}|${entrance.unit}|${points.join()}`;
      const lot = numbered(lotOf, lotKey);
      lots[lot] ??= {
        building: entrance.building,
        unit: entrance.unit,
        points,
        walk: points.map(() => 0),
        cohorts: [],
      };
      index = numbered(cohortOf, key);
      lots[lot].cohorts.push(index);
      cohorts.push({
        door: numbered(doorOf, doorKey),
        building: entrance.building,
        entrance: batchBy === 'building' ? -1 : household.entrance,
        kin: numbered(kinOf, kinKey),
        unit: entrance.unit,
        early,
        points,
        lot,
        people: [],
      });
    }
    const found = cohorts[index]!;
    kinSize[found.kin] = (kinSize[found.kin] ?? 0) + 1;
    if (points.some((p) => lastStarts[p]! >= settings.waves[parcel.wave]!.ready)) found.people.push(person);
    else hopeless[person] = 1;
    for (const [i, p] of points.entries()) lots[found.lot]!.walk[i]! += entrance.walkMetres[p] ?? 0;
    return index;
  });

  const floor = Int32Array.from(
    parcels,
    (parcel) => site.households[parcel.household]!.floor ?? UNKNOWN_FLOOR,
  );
  for (const each of cohorts) each.people.sort((a, b) => floor[a]! - floor[b]! || a - b);
  return {
    length: parcels.length,
    household: Int32Array.from(parcels, (parcel) => parcel.household),
    entrance: Int32Array.from(parcels, (parcel) => site.households[parcel.household]!.entrance),
    wave: Int32Array.from(parcels, (parcel) => parcel.wave),
    tier: Int32Array.from(parcels, (parcel) => site.households[parcel.household]!.tier),
    chilled: Int32Array.from(parcels, (parcel) => parcel.chilledParcels),
    lastSlot: lastSlotsOf(night, parcels),
    floor,
    cohort,
    hopeless,
    reachable: cohorts.reduce((sum, { people }) => sum + people.length, 0),
    kinSize,
    cohorts,
    doors: doorOf.size,
    buildings: site.buildings.length,
    lots,
  };
}

/** When the last slot of each point begins; before midnight where it has none. */
function lastStartsOf(night: Night): number[] {
  const { first, start } = layGrid(night);
  return night.settings.points.map((_, p) => (first[p + 1]! > first[p]! ? start[first[p + 1]! - 1]! : -1));
}

function numbered<Key>(numbers: Map<Key, number>, key: Key): number {
  let number = numbers.get(key);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(key, number);
  }
  return number;
}
