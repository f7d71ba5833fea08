import type { Night } from '../site/night.ts';
import type { Tables } from '../folder/read-folder.ts';

/** How each household is served, by its index. */
export interface Service {
  /** The last wave of what it has; -1 where it has nothing. */
  readonly wave: Int16Array;
  /** What it has, in thousandths of a gram; NaN where the weight of something is not known. */
  readonly milligrams: Float64Array;
  /** Rows in pickups, doorstep and unplaced together. */
  readonly times: Int32Array;
  /** True where it must be served at the door: its zone is sealed, or its tier or itself says so. */
  atDoor(household: number): boolean;
  sealed(household: number): boolean;
}

export function serviceOf(workspace: Night, tables: Tables): Service {
  const { site, settings, catalogue } = workspace;
  const count = site.households.length;
  const wave = new Int16Array(count).fill(-1);
  const milligrams = new Float64Array(count);
  const times = new Int32Array(count);
  const weights = catalogue.goods.map((good) =>
    good.kind === 'item'
      ? milligramsPerBaseUnit(good.unitGrams, good.baseUnits)
      : good.components.reduce((sum, part) => {
          const item = catalogue.goods[part.item]!;
          const unitGrams = item.kind === 'item' ? item.unitGrams : null;
          return sum + (part.quantity / 1000) * milligramsPerBaseUnit(unitGrams, item.baseUnits);
        }, 0),
  );
  const { allocations } = tables;
  for (let k = 0; k < allocations.length; k++) {
    const household = allocations.household[k]!;
    if (household < 0 || allocations.allocated[k]! <= 0 || allocations.good[k]! < 0) continue;
    wave[household] = Math.max(wave[household]!, allocations.wave[k]!, 0);
    milligrams[household]! += allocations.allocated[k]! * weights[allocations.good[k]!]!;
  }
  // Bags that wait are there from the first wave on.
  for (const [household, bags] of workspace.kept) {
    wave[household] = Math.max(wave[household]!, 0);
    for (const [good, quantity] of bags) milligrams[household]! += quantity * weights[good]!;
  }
  for (const list of [tables.pickups, tables.doorstep, tables.unplaced]) {
    for (const row of list) if (row.household >= 0) times[row.household]!++;
  }
  const sealed = (household: number) => {
    const entrance = site.entrances[site.households[household]!.entrance]!;
    return settings.zones[entrance.zone]!.status === 'sealed';
  };
  return {
    wave,
    milligrams,
    times,
    sealed,
    atDoor: (household) => sealed(household) || site.households[household]!.serve === 'door',
  };
}

/** One base unit is a gram of a weight, a thousandth of any other uom: whole milligrams for whole grams a unit. */
function milligramsPerBaseUnit(unitGrams: number | null, baseUnits: number): number {
  return unitGrams === null ? Number.NaN : (unitGrams * 1000) / baseUnits;
}
