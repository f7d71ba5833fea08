import type { Plan } from '../../model/index.ts';
import { timeText } from '../amounts.ts';
import { shortName } from '../names.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';

/** What stands on a parcel: no name, no phone. */
export interface Label {
  readonly building: string;
  /** `2-501` */
  readonly door: string;
  readonly number: number;
  readonly of: number;
  /** Point and slot, or run and start. */
  readonly where: string;
  readonly when: string;
  readonly chilled: boolean;
  /** '' for the door. */
  readonly code: string;
}

/** A label for each parcel, by building, entrance and room: the order of the packing list. Chilled parcels come last. */
export function labelsOf(plan: Plan, names: Names): readonly Label[] {
  const { roster } = names.words;
  const labels: { readonly household: number; readonly label: Label }[] = [];
  const add = (household: number, load: Load, rest: Pick<Label, 'where' | 'when' | 'code'>): void => {
    for (let number = 1; number <= load.parcels; number++) {
      const chilled = number > load.parcels - load.chilledParcels;
      const { building, entrance, room } = plan.households[household]!;
      const door = oneLine(shortName({ building: '', entrance, room }));
      const who = { building: oneLine(building), door };
      labels.push({ household, label: { ...who, number, of: load.parcels, chilled, ...rest } });
    }
  };
  for (const pickup of plan.pickups) {
    const { point, slotStart, slotEnd } = plan.batches[pickup.batch]!;
    const when = `${timeText(slotStart)}–${timeText(slotEnd)}`;
    add(pickup.household, pickup, { where: oneLine(names.pointName(point)), when, code: pickup.code });
  }
  for (const stop of plan.doorstep) {
    const where = oneLine(roster.run(stop.run, stop.team));
    add(stop.household, stop, { where, when: timeText(stop.start), code: '' });
  }
  return labels.sort((a, b) => a.household - b.household).map(({ label }) => label);
}

interface Load {
  readonly parcels: number;
  readonly chilledParcels: number;
}
