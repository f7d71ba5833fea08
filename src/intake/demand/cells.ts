import type { Header } from '../tables/index.ts';
import { nameKey } from '../text/index.ts';

/** The columns that every layout of demand has, from 0; -1 where the sheet has none. */
export interface HouseholdColumns {
  readonly building: number;
  readonly entrance: number;
  readonly room: number;
  readonly floor: number;
  readonly address: number;
  readonly name: number;
  readonly phone: number;
  /** Of two columns both are read: a group's own remarks beside a buyer's. */
  readonly notes: readonly number[];
  readonly submitted: number;
  readonly consent: number;
  /** An order's, and its payment's: what either takes back is taken back. */
  readonly statuses: readonly number[];
}

export function householdColumns(header: Header): HouseholdColumns {
  const column = (field: string): number => header.fields.get(field) ?? -1;
  const all = (field: string): number[] => {
    const first = column(field);
    const again = header.again.flatMap((one) => (one.field === field ? [one.column] : []));
    return first < 0 ? [] : [first, ...again];
  };
  return {
    building: column('building'),
    entrance: column('entrance'),
    room: column('room'),
    floor: column('floor'),
    address: column('address'),
    name: column('name'),
    phone: column('phone'),
    notes: all('note'),
    submitted: header.fields.get('submitted_at') ?? column('paid_at'),
    consent: column('substitute_ok'),
    statuses: all('status'),
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
