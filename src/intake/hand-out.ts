import type { DemandReading } from './demand/index.ts';
import type { Handout } from './goods/index.ts';
import { report, type Reading } from './reading.ts';
import { zonesOfEntrances, type SiteTables } from './site/index.ts';

type Asked = Pick<DemandReading, 'length' | 'household' | 'good' | 'asked' | 'substituteOk'>;

/**
 * What is handed out joins what is asked for, as entries of its own for every household of the register, and every one that
 * asked, that is in a handout's zones and has one of its tags. It is dealt like anything else; nothing stands in for it
 * unless the household asked for the same good and takes substitutes.
 */
export function handOut(
  reading: Reading,
  demand: DemandReading,
  handouts: readonly Handout[],
  site: SiteTables,
): Asked {
  if (handouts.length === 0) return demand;
  const zones = zonesOfEntrances(site);
  const household: number[] = [];
  const good: number[] = [];
  const asked: number[] = [];
  for (const handout of handouts) {
    const before = household.length;
    site.register.households.forEach(({ entrance }, index) => {
      const zone = zones[entrance];
      if (zone === undefined || handout.zones?.has(zone) === false) return;
      const known = site.households.get(index);
      if (handout.tags !== undefined && known?.tags.some((tag) => handout.tags?.has(tag)) !== true) return;
      household.push(index);
      good.push(handout.good);
      asked.push(handout.quantity * (handout.perResident ? (known?.residents ?? 1) : 1));
    });
    if (household.length === before) {
      report(reading, 'handout-for-nobody', handout.row.place('item'), handout.row.text('item'));
    }
  }
  return {
    length: demand.length + household.length,
    household: joined(Int32Array, demand.household, demand.length, household),
    good: joined(Int32Array, demand.good, demand.length, good),
    asked: joined(Float64Array, demand.asked, demand.length, asked),
    substituteOk: joined(
      Uint8Array,
      demand.substituteOk,
      demand.length,
      household.map(() => 0),
    ),
  };
}

function joined<T extends Int32Array | Float64Array | Uint8Array>(
  Column: new (length: number) => T,
  first: T,
  length: number,
  second: readonly number[],
): T {
  const column = new Column(length + second.length);
  column.set(first.subarray(0, length));
  column.set(second, length);
  return column;
}
