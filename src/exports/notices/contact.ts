import { placeName, type Plan } from '../../model/index.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import type { BuildingNight } from './notice.ts';
import { shortageTexts } from './shortages.ts';

/** The building contact's own copy: what is short and who waits, by room. Not for the group. */
export function contactCopy(
  plan: Plan,
  names: Names,
  { building, unplaced, shortages }: BuildingNight,
): string {
  const { notice: w, site, unplacedReason } = names.words;
  const room = (household: number): string => {
    const { entrance, room: number } = plan.households[household]!;
    return placeName({ building: '', entrance, room: number });
  };
  const lines = [
    ...shortages.rows.map((short) =>
      w.contactShort(room(short.household), ...shortageTexts(plan, names, short)),
    ),
    ...unplaced.map(({ household, reason }) => w.contactUnplaced(room(household), unplacedReason[reason])),
  ];
  const body = lines.length > 0 ? lines : [w.contactNone];
  return [w.contactTitle(site.building(building), site.day(plan.date)), ...body].map(oneLine).join('\n');
}
