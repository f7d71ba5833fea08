import type { Header } from '../tables/index.ts';

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
  return cell === '' || cell.trim() === '';
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
