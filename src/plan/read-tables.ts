import { UNPLACED_REASONS } from '../model/index.ts';
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
  UnplacedReason,
} from '../model/index.ts';
import { Row } from './format.ts';
import { TABLES, VALUES } from './layout.ts';
import type { TableName } from './layout.ts';
import { AllocationColumns } from './read-allocations.ts';
import {
  readBatch,
  readCommitted,
  readFile,
  readGood,
  readHousehold,
  readLoad,
  readOrder,
  readOrderLine,
  readReject,
  readTime,
} from './read-rows.ts';
import type { Growing } from './read-rows.ts';
import { readValue } from './read-values.ts';
import type { PlanValues } from './read-values.ts';

/** Gathers a plan's rows; tables come in the order of `layout.ts`, so what a row refers to is there already. */
export class PlanReader {
  readonly #values: Partial<Record<keyof PlanValues, unknown>> = {};
  readonly #files: FileRecord[] = [];
  readonly #orders = new Map<string, Growing<PlanOrder, 'lines'>>();
  readonly #committed: PlanCommitted[] = [];
  readonly #goods = new Map<string, Growing<PlanGood, 'components'>>();
  readonly #goodIndex = new Map<string, number>();
  readonly #households: PlanHousehold[] = [];
  readonly #householdIndex = new Map<string, number>();
  readonly #allocations = new AllocationColumns();
  readonly #waves = new Map<string, number>();
  readonly #batches: PlanBatch[] = [];
  readonly #batchIndex = new Map<string, number>();
  readonly #given: PlanGiven[] = [];
  readonly #promised: PlanPromised[] = [];
  readonly #pickups: PlanPickup[] = [];
  readonly #doorstep: PlanDoorstep[] = [];
  readonly #unplaced: { household: number; reason: UnplacedReason }[] = [];
  readonly #rejects: PlanReject[] = [];

  value(name: string, value: unknown, line: number): void {
    const known = VALUES.find((v) => v === name)!;
    this.#values[known] = readValue(known, value, line);
    if (known === 'waves') for (const [i, wave] of (value as string[]).entries()) this.#waves.set(wave, i);
  }

  row(table: TableName, cells: readonly unknown[], line: number): void {
    this.#read[table](new Row(cells, TABLES[table].length, line));
  }

  plan(): Plan {
    return {
      schemaVersion: 2,
      ...(this.#values as unknown as PlanValues),
      files: this.#files,
      orders: [...this.#orders.values()],
      committed: this.#committed,
      goods: [...this.#goods.values()],
      households: this.#households,
      allocations: this.#allocations.done(),
      places: this.#allocations.places(),
      ...(this.#given.length > 0 ? { given: this.#given } : {}),
      ...(this.#promised.length > 0 ? { promised: this.#promised } : {}),
      batches: this.#batches,
      pickups: this.#pickups,
      doorstep: this.#doorstep,
      unplaced: this.#unplaced,
      rejects: this.#rejects,
    };
  }

  /** A household's row begins with its three keys. */
  #household(row: Row): number {
    const key = householdKey(row.text(), row.text(), row.text());
    return this.#householdIndex.get(key) ?? row.fail('this household is not in "households"');
  }

  #good(row: Row, id: string): number {
    return this.#goodIndex.get(id) ?? row.fail(`"${id}" is not in "goods"`);
  }

  readonly #read: Record<TableName, (row: Row) => void> = {
    files: (row) => this.#files.push(readFile(row)),
    orders: (row) => {
      const order = readOrder(row);
      this.#orders.set(order.po, order);
    },
    order_lines: (row) => {
      const po = row.text();
      const order = this.#orders.get(po) ?? row.fail(`"${po}" is not in "orders"`);
      order.lines.push(readOrderLine(row));
    },
    committed: (row) => this.#committed.push(readCommitted(row)),
    goods: (row) => {
      const good = readGood(row);
      this.#goodIndex.set(good.id, this.#goods.size);
      this.#goods.set(good.id, good);
    },
    components: (row) => {
      const bundle = row.text();
      const good = this.#goods.get(bundle) ?? row.fail(`"${bundle}" is not in "goods"`);
      good.components.push([row.text(), row.number()]);
    },
    households: (row) => {
      const household = readHousehold(row);
      const { building, entrance, room } = household;
      this.#householdIndex.set(householdKey(building, entrance, room), this.#households.length);
      this.#households.push(household);
    },
    allocations: (row) => {
      const household = this.#household(row);
      const good = this.#good(row, row.text());
      const asked = row.text();
      const wave = row.text();
      this.#allocations.push(
        household,
        good,
        asked === '' ? -1 : this.#good(row, asked),
        wave === '' ? -1 : (this.#waves.get(wave) ?? row.fail(`"${wave}" is not in "waves"`)),
        row,
      );
    },
    given: (row) => {
      const household = this.#household(row);
      this.#given.push({ household, good: this.#good(row, row.text()), quantity: row.number() });
    },
    promised: (row) => {
      const household = this.#household(row);
      const good = this.#good(row, row.text());
      const asked = row.text();
      const substituteFor = asked === '' ? -1 : this.#good(row, asked);
      this.#promised.push({
        household,
        good,
        substituteFor,
        quantity: row.number(),
        handedOut: row.number() === 1,
      });
    },
    batches: (row) => {
      const batch = readBatch(row);
      this.#batchIndex.set(batch.batch, this.#batches.length);
      this.#batches.push(batch);
    },
    pickups: (row) => {
      const household = this.#household(row);
      const id = row.text();
      const batch = this.#batchIndex.get(id) ?? row.fail(`"${id}" is not in "batches"`);
      this.#pickups.push({ household, batch, code: row.text(), ...readLoad(row) });
    },
    doorstep: (row) => {
      const household = this.#household(row);
      const [run, team, start] = [row.text(), row.number(), readTime(row)];
      this.#doorstep.push({ household, run, team, start, ...readLoad(row) });
    },
    unplaced: (row) =>
      this.#unplaced.push({ household: this.#household(row), reason: row.oneOf(UNPLACED_REASONS) }),
    rejects: (row) => this.#rejects.push(readReject(row)),
  };
}

function householdKey(building: string, entrance: string, room: string): string {
  return `${building}\n${entrance}\n${room}`;
}
