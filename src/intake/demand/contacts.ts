import { isSpoiled } from '../text/index.ts';
import { detached } from './detached.ts';
import type { SheetContact } from './reading.ts';

/** Notes of one household that are kept; a sheet may repeat one on every line. */
const MOST_NOTES = 5;

/** Who the sheets say a household is: the last name and phone, each different note once. */
export class SheetContacts {
  readonly byHousehold = new Map<number, SheetContact>();
  readonly #told = new Set<number>();

  /** False, once a household, where a spreadsheet has made a number of the phone: it is left out. */
  add(household: number, name: string, phone: string, note: string): boolean {
    if (name === '' && phone === '' && note === '') return true;
    const usable = phone === '' || !isSpoiled(phone);
    this.#keep(household, name, usable ? phone : '', note);
    if (usable || this.#told.has(household)) return true;
    this.#told.add(household);
    return false;
  }

  #keep(household: number, name: string, phone: string, note: string): void {
    const old = this.byHousehold.get(household);
    if (old === undefined) {
      this.byHousehold.set(household, { name: kept(name), phone: kept(phone), note: kept(note) });
      return;
    }
    // Nearly always the line before said the same.
    if (same(old.name, name) && same(old.phone, phone) && same(old.note, note)) return;
    this.byHousehold.set(household, {
      name: name.trim() === '' ? old.name : kept(name),
      phone: phone.trim() === '' ? old.phone : kept(phone),
      note: joined(old.note, kept(note)),
    });
  }
}

function kept(cell: string): string {
  return detached(cell.trim());
}

function same(old: string, cell: string): boolean {
  return cell === '' || cell === old;
}

function joined(notes: string, note: string): string {
  if (note === '') return notes;
  const all = notes === '' ? [] : notes.split('; ');
  return all.includes(note) || all.length >= MOST_NOTES ? notes : [...all, note].join('; ');
}
