import type { Carried } from './carried.ts';
import { beyondHeader, cellAt } from './cells.ts';
import type { HouseholdColumns } from './cells.ts';
import { readConsent } from './consent.ts';
import type { SheetLayout } from './layout.ts';
import { failure } from './reading.ts';
import type { Failure } from './reading.ts';
import { excludedStatus, unclearStatus } from './status.ts';
import type { CurrentSheet } from './ledger.ts';
import type { Taker } from './taker.ts';

/** What holds for every line of a row. */
export interface RowFacts {
  readonly submitted: number;
  readonly consent: boolean;
  /** Not counted, and why: of every line of the row. */
  readonly excluded: 'cancelled' | 'refunded' | undefined;
  /** No line of the row can be used. */
  readonly failure: Failure | undefined;
}

/** Reads what stands beside the items: when it was handed in, by whom, whether it still holds. */
export function rowFacts(
  taker: Taker,
  sheet: CurrentSheet,
  layout: SheetLayout,
  columns: HouseholdColumns,
  row: number,
  cells: readonly string[],
): RowFacts {
  const beyond = cells.length > layout.header.texts.length ? beyondHeader(cells, layout.header) : -1;
  const submitted =
    columns.submitted < 0
      ? Number.NaN
      : taker.submitted(sheet, row, columns.submitted, cellAt(cells, columns.submitted));
  const why =
    beyond >= 0
      ? failure('ragged-row', `#${beyond}`)
      : taker.isLate(submitted)
        ? failure('late', 'submitted_at', { cutoff: taker.cutoffText })
        : undefined;
  return {
    submitted,
    consent: columns.consent >= 0 && consentOf(taker, sheet, columns.consent, row, cells),
    excluded: columns.status < 0 ? undefined : statusOf(taker, sheet, columns.status, row, cells),
    failure: why,
  };
}

/** Whose row it is, `carried` having seen it; remembers who they say they are. */
export function householdOf(
  taker: Taker,
  sheet: CurrentSheet,
  columns: HouseholdColumns,
  carried: Carried,
  row: number,
  cells: readonly string[],
): number | Failure {
  const place = (column: number) => () => taker.place(sheet, row, column);
  const found = carried.inAddress
    ? taker.households.findAddress(carried.address, place(columns.address))
    : taker.households.find(carried.building, carried.entrance, carried.room, place(columns.room));
  if (typeof found === 'number') {
    taker.contacts.add(
      found,
      cellAt(cells, columns.name),
      cellAt(cells, columns.phone),
      cellAt(cells, columns.note),
    );
  }
  return found;
}

function statusOf(
  taker: Taker,
  sheet: CurrentSheet,
  column: number,
  row: number,
  cells: readonly string[],
): 'cancelled' | 'refunded' | undefined {
  const cell = cellAt(cells, column);
  if (unclearStatus(cell)) taker.warn('status-unclear', sheet, row, column, cell);
  return excludedStatus(cell);
}

function consentOf(
  taker: Taker,
  sheet: CurrentSheet,
  column: number,
  row: number,
  cells: readonly string[],
): boolean {
  const cell = cellAt(cells, column);
  if (cell === '') return false;
  const consent = readConsent(cell);
  if (consent === undefined) taker.warn('consent-unread', sheet, row, column, cell);
  return consent ?? false;
}
