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

/** A label for each parcel, by building, entrance and room: the order of the packing list. */
export function* labelsOf(plan: Plan, names: Names): Generator<Label> {
  for (const { household, parcels, chilledParcels, place } of loadsOf(plan, names)) {
    const { building, entrance, room } = plan.households[household]!;
    const where = { building: oneLine(building), door: oneLine(shortName({ building: '', entrance, room })) };
    for (let number = 1; number <= parcels; number++)
      yield { ...where, number, of: parcels, chilled: isChilled(number, parcels, chilledParcels), ...place };
  }
}

/** Of a household's parcels, the last are the chilled ones. */
export function isChilled(number: number, parcels: number, chilledParcels: number): boolean {
  return number > parcels - chilledParcels;
}

export interface Load {
  readonly household: number;
  readonly parcels: number;
  readonly chilledParcels: number;
  readonly place: Pick<Label, 'where' | 'when' | 'code'>;
}

/** Who collects and who is served at the door, sorted by household. */
export function loadsOf(plan: Plan, names: Names): readonly Load[] {
  const { roster } = names.words;
  const collected = plan.pickups.map(({ household, parcels, chilledParcels, batch, code }): Load => {
    const { point, slotStart, slotEnd } = plan.batches[batch]!;
    const when = `${timeText(slotStart)}–${timeText(slotEnd)}`;
    return {
      household,
      parcels,
      chilledParcels,
      place: { where: oneLine(names.pointName(point)), when, code },
    };
  });
  const carried = plan.doorstep.map(({ household, parcels, chilledParcels, run, team, start }): Load => {
    const where = oneLine(roster.run(run, team));
    return { household, parcels, chilledParcels, place: { where, when: timeText(start), code: '' } };
  });
  return [...collected, ...carried].sort((a, b) => a.household - b.household);
}
