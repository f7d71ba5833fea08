import type { Plan } from '../../model/index.ts';
import { timeText } from '../amounts.ts';
import type { Names } from '../names.ts';
import { familyName } from '../people.ts';

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
