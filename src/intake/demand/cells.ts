import type { Header } from '../tables/index.ts';
import { nameKey } from '../text/index.ts';

/** The columns that every layout of demand has, from 0; -1 where the sheet has none. */
export interface HouseholdColumns {
  readonly building: number;
  readonly entrance: number;
  readonly room: number;
  readonly address: number;
  readonly name: number;
  readonly phone: number;
  readonly note: number;
  readonly submitted: number;
  readonly consent: number;
  readonly status: number;
}

export function householdColumns(header: Header): HouseholdColumns {
  const column = (field: string): number => header.fields.get(field) ?? -1;
  return {
    building: column('building'),
    entrance: column('entrance'),
    room: column('room'),
    address: column('address'),
    name: column('name'),
    phone: column('phone'),
    note: column('note'),
    submitted: column('submitted_at'),
    consent: column('substitute_ok'),
    status: column('status'),
  };
}

/** A cell's text; '' where the row is too short or the sheet has no such column. */
export function cellAt(cells: readonly string[], column: number): string {
  return column >= 0 && column < cells.length ? cells[column]! : '';
}

export function isBlank(cell: string): boolean {
  if (cell === '') return true;
  const first = cell.charCodeAt(0);
  // Nearly every cell begins with a letter, a digit or a Chinese character: millions are asked.
  if ((first > 0x20 && first < 0x7f) || (first > 0x3000 && first < 0xfe00)) return false;
  return cell.trim() === '';
}

/** What people write where a number would stand, for none. A tick is no number either, but asks for something. */
const NOTHING =
  /^(?:[-—–−/\\×✗✘xX.]{1,3}|无|没有|没|不要|不需要|不用|不订|不买|none|no|nil|nothing|n\/a|na)$/i;

/** True for a quantity's cell that says in words or signs that nothing is asked for. */
export function asksNothing(cell: string): boolean {
  return cell.length < 12 && NOTHING.test(nameKey(cell));
}

/** The first filled cell beyond the header's last, or -1: whose it is cannot be said. */
export function beyondHeader(cells: readonly string[], header: Header): number {
  for (let i = header.texts.length; i < cells.length; i++) if (!isBlank(cells[i]!)) return i;
  return -1;
}

/** A column's name where it has no header: `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}
