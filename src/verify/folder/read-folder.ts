import { readAllocations, readBalance, readOrders, readRejects, readSummary } from './read-goods.ts';
import { readDoorstep, readPickups, readSchedule, readUnplaced } from './read-service.ts';
import type {
  AllocationRows,
  BalanceRow,
  BatchRow,
  DoorstepRow,
  OrderRow,
  PickupRow,
  RejectRow,
  SummaryRow,
  UnplacedRow,
} from './rows.ts';
import type { RowReaders } from './row-reader.ts';

/** Every table of a plan folder. A table that is missing or damaged is empty or short, and reported. */
export interface Tables {
  readonly orders: readonly OrderRow[];
  readonly summary: readonly SummaryRow[];
  readonly allocations: Readonly<AllocationRows>;
  readonly balance: readonly BalanceRow[];
  readonly rejects: readonly RejectRow[];
  readonly schedule: readonly BatchRow[];
  readonly pickups: readonly PickupRow[];
  readonly doorstep: readonly DoorstepRow[];
  readonly unplaced: readonly UnplacedRow[];
}

export function readTables(readers: RowReaders): Tables {
  return {
    orders: readOrders(readers),
    summary: readSummary(readers),
    allocations: readAllocations(readers),
    balance: readBalance(readers),
    rejects: readRejects(readers),
    schedule: readSchedule(readers),
    pickups: readPickups(readers),
    doorstep: readDoorstep(readers),
    unplaced: readUnplaced(readers),
  };
}
