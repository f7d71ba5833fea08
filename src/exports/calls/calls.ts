import type { Plan } from '../../model/index.ts';
import { timeText } from '../amounts.ts';
import { csvFile } from '../csv.ts';
import { textFile } from '../file.ts';
import type { ExportFile } from '../file.ts';
import { shortName } from '../names.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import { familyName } from '../people.ts';
import { aligned } from '../width.ts';

/** A household that no group tells: who tells it, and what. */
export interface Call {
  readonly household: number;
  readonly how: 'phone' | 'knock';
  /** The building's contact; '' where there is none. */
  readonly by: string;
  readonly name: string;
  readonly phone: string;
  readonly say: string;
}

/**
 * Households with goods that are to be told by phone or at the door, that have no phone (where the register has any), or
 * that no slot could take. In the plan's order.
 */
export function callsOf(plan: Plan, names: Names): readonly Call[] {
  const sayings = sayingsOf(plan, names);
  const unplaced = new Set(plan.unplaced.map(({ household }) => household));
  const knowsPhones = plan.households.some((_, i) => (names.household(i)?.phone ?? '') !== '');
  return [...sayings.keys()]
    .sort((a, b) => a - b)
    .flatMap((household): Call[] => {
      const contact = names.household(household);
      const phone = contact?.phone ?? '';
      const reachable = phone !== '' || contact === undefined || !knowsPhones;
      const notify = contact?.notify ?? 'group';
      if (notify === 'group' && reachable && !unplaced.has(household)) return [];
      return [
        {
          household,
          how: notify === 'knock' || phone === '' ? 'knock' : 'phone',
          by: names.buildingContact(plan.households[household]!.building).name,
          name: familyName(contact?.name ?? ''),
          phone,
          say: sayings.get(household)!,
        },
      ];
    });
}

/** By household with goods: when and where. */
function sayingsOf(plan: Plan, names: Names): ReadonlyMap<number, string> {
  const { call: w, unplacedReason } = names.words;
  const sayings = new Map<number, string>();
  for (const { household, batch } of plan.pickups) {
    const { slotStart, slotEnd, point } = plan.batches[batch]!;
    sayings.set(household, w.sayCollect(timeText(slotStart), timeText(slotEnd), names.pointName(point)));
  }
  for (const { household, start } of plan.doorstep) sayings.set(household, w.sayDoor(timeText(start)));
  for (const { household, reason } of plan.unplaced) {
    sayings.set(household, w.sayUnplaced(unplacedReason[reason]));
  }
  return sayings;
}

/** rosters/calls: the crew's, with whole phone numbers, since they are dialled. */
export function* callFiles(plan: Plan, names: Names): Generator<ExportFile> {
  const calls = callsOf(plan, names);
  if (calls.length === 0) return;
  const { call: w, roster, site } = names.words;
  yield csvFile(
    'rosters/calls.csv',
    [
      ['how', 'plain'],
      ['by', 'text'],
      ['building', 'text'],
      ['entrance', 'text'],
      ['room', 'text'],
      ['name', 'text'],
      ['phone', 'text'],
      ['say', 'text'],
    ],
    () =>
      calls.map(({ how, by, household, name, phone, say }) => {
        const { building, entrance, room } = plan.households[household]!;
        return [how, by, building, entrance, room, name, phone, say];
      }),
  );
  yield textFile('rosters/calls.txt', () => {
    const header = ['[ ]', roster.household, roster.name, '', '', w.by, w.say];
    const rows = calls.map(({ how, by, household, name, phone, say }) =>
      ['[ ]', shortName(plan.households[household]!), name, w.how[how], phone, by, say].map(oneLine),
    );
    const title = oneLine(`${names.settings.community} · ${w.title}`);
    const subtitle = `${site.date(plan.date)}  ${site.revision(names.revision)}`;
    return `${[title, subtitle, '', ...aligned([header, ...rows])].join('\n')}\n`;
  });
}
