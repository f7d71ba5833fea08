import type { Plan } from '../../model/index.ts';
import { shortName } from '../names.ts';
import type { Names } from '../names.ts';
import { missingCharacters } from '../pdf/index.ts';
import { familyName } from '../people.ts';

/** More places than this are not listed: the paper shows them. */
const LISTED = 12;

/** Characters on paper that the font does not have, and where; '' where it has them all. */
export function unprintableStep(plan: Plan, names: Names): string {
  const characters = new Set<string>();
  const places: string[] = [];
  const check = (text: string, place: string): void => {
    const missing = missingCharacters(text);
    if (missing.length === 0) return;
    places.push(place);
    for (const character of missing) characters.add(character);
  };
  for (const [i, household] of plan.households.entries()) {
    const contact = names.household(i);
    const keys = shortName(household);
    check(`${keys}${familyName(contact?.name ?? '')}${contact?.note ?? ''}`, keys);
  }
  for (const { id } of plan.goods) check(names.item(id), id);
  for (const { supplier } of plan.orders) check(names.supplier(supplier), supplier);
  if (places.length === 0) return '';
  const shown = [...characters].map((character) => `${character} (U+${hex(character)})`).join(' ');
  const more = places.length > LISTED ? ' …' : '';
  const where = names.words.site.list(places.slice(0, LISTED)) + more;
  return names.words.tonight.unprintable(shown, where);
}

function hex(character: string): string {
  return character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
}
