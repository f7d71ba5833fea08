import type {
  FileRecord,
  Plan,
  PlanBatch,
  PlanCommitted,
  PlanDoorstep,
  PlanGiven,
  PlanGood,
  PlanHousehold,
  PlanOrder,
  PlanPickup,
  PlanPromised,
  PlanReject,
} from '../../model/index.ts';
import type { Row } from './row.ts';
import { AllocationColumns } from './allocation-columns.ts';
import type { PlanValues } from './values.ts';

/** A record whose lists still grow. */
type Growing<T, K extends keyof T> = Omit<T, K> & {
  -readonly [P in K]: T[P] extends readonly (infer E)[] ? E[] : never;
};

/** A plan while it is read: what a row refers to stands in a table above it, so it is there already. */
export class GrowingPlan {
  values: Partial<Record<keyof PlanValues, unknown>> = {};
  readonly files: FileRecord[] = [];
  readonly orders = new Map<string, Growing<PlanOrder, 'lines'>>();
  readonly committed: PlanCommitted[] = [];
  readonly goods = new Map<string, Growing<PlanGood, 'components'>>();
  readonly allocations = new AllocationColumns();
  readonly given: PlanGiven[] = [];
  readonly promised: PlanPromised[] = [];
  readonly pickups: PlanPickup[] = [];
  readonly doorstep: PlanDoorstep[] = [];
  readonly unplaced: Plan['unplaced'][number][] = [];
  readonly rejects: PlanReject[] = [];
  readonly #households: PlanHousehold[] = [];
  readonly #batches: PlanBatch[] = [];
  readonly #goodIndex = new Map<string, number>();
  readonly #householdIndex = new Map<string, number>();
  readonly #batchIndex = new Map<string, number>();

  addGood(good: Growing<PlanGood, 'components'>): void {
    this.#goodIndex.set(good.id, this.goods.size);
    this.goods.set(good.id, good);
  }

  addHousehold(household: PlanHousehold): void {
    const { building, entrance, room } = household;
    this.#householdIndex.set(householdKey(building, entrance, room), this.#households.length);
    this.#households.push(household);
  }

  addBatch(batch: PlanBatch): void {
    this.#batchIndex.set(batch.batch, this.#batches.length);
    this.#batches.push(batch);
  }

  /** The household of the row's next three keys. */
  household(row: Row): number {
    const key = householdKey(row.text(), row.text(), row.text());
    return this.#householdIndex.get(key) ?? row.fail('this household is not in "households"');
  }

  good(row: Row): number {
    return found(this.#goodIndex, row, row.text(), 'goods');
  }

  /** -1 for ''. */
  goodOrNone(row: Row): number {
    const id = row.text();
    return id === '' ? -1 : found(this.#goodIndex, row, id, 'goods');
  }

  /** -1 for ''. */
  waveOrNone(row: Row): number {
    const id = row.text();
    const wave = (this.values.waves as readonly string[]).indexOf(id);
    return id === '' || wave >= 0 ? wave : row.fail(`"${id}" is not in "waves"`);
  }

  batch(row: Row): number {
    return found(this.#batchIndex, row, row.text(), 'batches');
  }

  done(): Plan {
    return {
      schemaVersion: 2,
      ...(this.values as unknown as PlanValues),
      files: this.files,
      orders: [...this.orders.values()],
      committed: this.committed,
      goods: [...this.goods.values()],
      households: this.#households,
      allocations: this.allocations.done(),
      places: this.allocations.places(),
      ...(this.given.length > 0 ? { given: this.given } : {}),
      ...(this.promised.length > 0 ? { promised: this.promised } : {}),
      batches: this.#batches,
      pickups: this.pickups,
      doorstep: this.doorstep,
      unplaced: this.unplaced,
      rejects: this.rejects,
    };
  }
}

function found(index: ReadonlyMap<string, number>, row: Row, id: string, table: string): number {
  return index.get(id) ?? row.fail(`"${id}" is not in "${table}"`);
}

function householdKey(building: string, entrance: string, room: string): string {
  return `${building}\n${entrance}\n${room}`;
}
