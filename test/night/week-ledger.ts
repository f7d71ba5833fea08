import { expect } from 'vitest';
import { addDays, type Workspace } from '../../src/model/index.ts';
import type { Office, Row } from './office.ts';

/** Millionths: exact for everything that these sites count, and for their money. */
const micro = (text: string | undefined): number => Math.round(Number(text ?? 0) * 1e6);

const placeOf = ({ building, entrance, room }: Row): string => [building, entrance, room].join('|');

function summed(rows: readonly Row[], keyOf: (row: Row) => string, column: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + micro(row[column]));
  return sums;
}

/** What came in, went out, is left and is owed, over a week; night by night against the tables that staff hold. */
export class Ledger {
  private readonly office: Office;
  private readonly start = new Map<string, number>();
  private readonly came = new Map<string, number>();
  private readonly went = new Map<string, number>();
  private left: Map<string, number> | undefined;
  /** In bags that wait, by item. */
  private waiting = new Map<string, number>();

  constructor(office: Office) {
    this.office = office;
  }

  /** @param workspace the inputs of the night that was closed */
  close(date: string, { catalogue }: Workspace): void {
    const { office } = this;
    const plan = office.newest(date);
    const closed = `out/${date}-closed`;
    const orders = summed(office.table(`${plan}/orders.csv`), ({ item }) => item!, 'quantity');
    const bags = office.table('kept.csv');
    const handed = this.handedOut(plan, closed, bags, catalogue.goods);
    const waiting = new Map<string, number>();
    const now = new Map<string, number>();
    for (const book of office.table(`${closed}/books.csv`)) {
      const item = book['item']!;
      const { stock, ordered, handed_out: out, kept, kept_before: before, left, written_off: lost } = book;
      expect(micro(stock) + micro(before) + micro(ordered)).toBe(
        micro(out) + micro(kept) + micro(left) + micro(lost),
      );
      expect([item, micro(before)]).toEqual([item, this.waiting.get(item) ?? 0]);
      if (micro(kept) > 0) waiting.set(item, micro(kept));
      expect([item, micro(ordered)]).toEqual([item, orders.get(item) ?? 0]);
      expect([item, micro(out)]).toEqual([item, handed.get(item) ?? 0]);
      if (this.left === undefined) this.start.set(item, micro(stock));
      else expect([item, micro(stock)]).toEqual([item, this.left.get(item) ?? 0]);
      this.came.set(item, (this.came.get(item) ?? 0) + micro(ordered));
      this.went.set(item, (this.went.get(item) ?? 0) + micro(out) + micro(lost));
      now.set(item, micro(left));
    }
    for (const [item, quantity] of this.left ?? []) if (quantity > 0) expect(now.has(item)).toBe(true);
    expect(summed(office.table(`${closed}/stock.csv`), ({ item }) => item!, 'quantity')).toEqual(
      new Map([...now].filter(([, quantity]) => quantity > 0)),
    );
    this.checkOwed(plan, closed, date, catalogue.goods);
    this.checkMoney(plan, closed);
    this.left = now;
    this.checkKept(plan, closed, bags, catalogue.goods);
    this.waiting = waiting;
  }

  addUp(): void {
    for (const [item, came] of this.came)
      expect((this.start.get(item) ?? 0) + came).toBe(
        (this.went.get(item) ?? 0) + (this.left?.get(item) ?? 0) + (this.waiting.get(item) ?? 0),
      );
  }

  /** What the plan deals to everybody who is not among the unclaimed, and what waited for them, bundles taken apart. */
  private handedOut(
    plan: string,
    closed: string,
    bags: readonly Row[],
    goods: Workspace['catalogue']['goods'],
  ): Map<string, number> {
    const unclaimed = new Set(this.office.table(`${closed}/unclaimed.csv`).map(placeOf));
    const handed = new Map<string, number>();
    const add = (item: string, quantity: number) => handed.set(item, (handed.get(item) ?? 0) + quantity);
    for (const row of [...this.office.table(`${plan}/allocations.csv`), ...bags]) {
      const dealt = micro(row['allocated'] ?? row['quantity']);
      if (dealt === 0 || unclaimed.has(placeOf(row))) continue;
      const good = goods.find(({ id }) => id === row['item'])!;
      if (good.kind === 'item') add(good.id, dealt);
      else
        for (const { item, quantity } of good.components) {
          const part = goods[item]!;
          add(part.id, Math.round((dealt * quantity) / part.baseUnits));
        }
    }
    return handed;
  }

  /** Whose bags waited is called or visited with them; whose are kept has all of this night and of before in them. */
  private checkKept(
    plan: string,
    closed: string,
    bags: readonly Row[],
    goods: Workspace['catalogue']['goods'],
  ): void {
    const served = new Set(
      ['pickups', 'doorstep', 'unplaced'].flatMap((name) =>
        this.office.table(`${plan}/${name}.csv`).map(placeOf),
      ),
    );
    for (const row of bags) expect([placeOf(row), served.has(placeOf(row))]).toEqual([placeOf(row), true]);
    const why = new Map(
      this.office.table(`${closed}/unclaimed.csv`).map((row) => [placeOf(row), row['why']]),
    );
    const isKept = (row: Row) => why.get(placeOf(row)) === 'kept';
    const key = (row: Row) => `${placeOf(row)}|${row['item']}`;
    const dealt = this.office
      .table(`${plan}/allocations.csv`)
      .filter((row) => isKept(row) && micro(row['allocated']) > 0)
      .map((row) => ({ ...row, quantity: row['allocated']! }));
    const kept = this.office.table(`${closed}/kept.csv`);
    expect(summed(kept, key, 'quantity')).toEqual(
      summed([...dealt, ...bags.filter(isKept)], key, 'quantity'),
    );
    for (const { item } of kept) expect(goods.some(({ id }) => id === item)).toBe(true);
  }

  private checkOwed(
    plan: string,
    closed: string,
    date: string,
    goods: Workspace['catalogue']['goods'],
  ): void {
    const key = (row: Row) => `${placeOf(row)}|${row['item']}`;
    const isOwed = (row: Row, column: string) => micro(row[column]) > 0;
    const short = this.office.table(`${plan}/allocations.csv`).filter((row) => isOwed(row, 'short'));
    const owed = this.office.table(`${closed}/carryover.csv`).filter((row) => isOwed(row, 'owed'));
    // What is short for another reason than a limit, or that nobody sells it, is owed, item by item; what bundles hold may be too.
    const lacked = short.filter(({ reason }) => reason !== 'over-limit' && reason !== 'no-offer');
    const isItem = ({ item }: Row) => goods.find(({ id }) => id === item)!.kind === 'item';
    const amounts = summed(owed, key, 'owed');
    for (const [place, quantity] of summed(lacked.filter(isItem), key, 'short'))
      expect([place, (amounts.get(place) ?? 0) >= quantity]).toEqual([place, true]);
    const bundled = new Set(lacked.filter((row) => !isItem(row)).map(placeOf));
    const own = summed(short, key, 'short');
    for (const row of owed.filter((one) => !bundled.has(placeOf(one))))
      expect([key(row), micro(row['owed']) <= (own.get(key(row)) ?? 0)]).toEqual([key(row), true]);
    const before = new Map(
      this.office
        .table(`out/${addDays(date, -1)}-closed/carryover.csv`)
        .map((row) => [key(row), Number(row['nights'])]),
    );
    if (before.size === 0) return;
    for (const row of owed)
      expect([key(row), Number(row['nights'])]).toEqual([key(row), (before.get(key(row)) ?? 0) + 1]);
  }

  private checkMoney(plan: string, closed: string): void {
    const paid = this.office.table(`${closed}/money.csv`).filter(({ who }) => who === 'supplier');
    const due = this.office.table(`${plan}/orders-summary.csv`);
    expect(summed(paid, ({ building_or_supplier: supplier }) => supplier!, 'amount')).toEqual(
      summed(due, ({ supplier }) => supplier!, 'total'),
    );
  }
}
