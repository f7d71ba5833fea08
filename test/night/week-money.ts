import { expect } from 'vitest';
import type { Workspace } from '../../src/model/index.ts';
import type { Office, Row } from './office.ts';

export const PAYMENTS = ['none', 'before', 'collection'] as const;
export type Payment = (typeof PAYMENTS)[number];

/** Hundredths of the currency. */
const cents = (text: string | undefined): number => Math.round(Number(text ?? 0) * 100);
const placeOf = ({ building, entrance, room }: Row): string => [building, entrance, room].join('|');

/**
 * What households pay and get back over a week, worked out from what the tables of each night say that they got, and from list
 * prices alone: what is paid when people order, at the point, or not at all.
 */
export class MoneyLedger {
  private readonly office: Office;
  private readonly payment: Payment;
  private paid = 0;
  private taken = 0;
  private ordered = 0;
  private back = 0;
  private had = 0;

  constructor(office: Office, payment: Payment) {
    this.office = office;
    this.payment = payment;
  }

  /** @param bags what waited in bags on the night: rows of kept.csv */
  close(plan: string, closed: string, bags: readonly Row[], { catalogue }: Workspace): void {
    const { office, payment } = this;
    const due = new Map<string, number>();
    for (const row of bags) due.set(placeOf(row), (due.get(placeOf(row)) ?? 0) + cents(row['to_pay']));
    const unpriced = new Set(bags.flatMap((row) => (row['to_pay'] === '' ? [placeOf(row)] : [])));
    const worth = worthOf(office, plan, catalogue);
    const bills = office.table(`${plan}/bills.csv`);
    expect(bills.length > 0).toBe(payment !== 'none' && worth.size + bags.length > 0);
    for (const bill of bills) {
      const place = placeOf(bill);
      const { ordered = 0, received = 0 } = worth.get(place) ?? {};
      expect([place, cents(bill['ordered']), cents(bill['received'])]).toEqual([place, ordered, received]);
      const says = cents(bill['short']) - cents(bill['substitute_difference']);
      expect([place, ordered - says]).toEqual([place, received]);
      if (payment === 'collection')
        expect([place, cents(bill['collect'])]).toEqual([place, received + (due.get(place) ?? 0)]);
      else expect([place, cents(bill['give_back'])]).toEqual([place, ordered - received]);
      this.ordered += ordered;
      this.had += received;
      this.back += cents(bill['give_back']);
    }
    const unclaimed = new Map(
      office.table(`${closed}/unclaimed.csv`).map((row) => [placeOf(row), row['why']]),
    );
    const told = new Map(
      office
        .table(`${closed}/money.csv`)
        .filter(({ who }) => who === 'household')
        .map((row) => [[row['building_or_supplier'], row['entrance'], row['room']].join('|'), row]),
    );
    if (payment === 'none') expect([...told.keys()]).toEqual([]);
    const households = new Set([...worth.keys(), ...due.keys()]);
    let waiting = 0;
    for (const place of households) {
      const amount = (worth.get(place)?.received ?? 0) + (due.get(place) ?? 0);
      const why = unclaimed.get(place);
      if (why === 'kept') waiting += amount;
      // Where somebody has a good without a price, nobody says what it all came to.
      const isKnown = worth.get(place)?.isKnown !== false && !unpriced.has(place);
      const { ordered = 0, received = 0 } = worth.get(place) ?? {};
      const isHad = (received > 0 || due.has(place)) && (why === undefined || why === 'kept');
      const back = isHad ? ordered - received : ordered + (due.get(place) ?? 0);
      const { what = '', amount: said = '0.00' } = told.get(place) ?? {};
      if (payment === 'before' && isKnown)
        expect([place, cents(said), back === 0 || what]).toEqual([
          place,
          Math.abs(back),
          back === 0 || (back > 0 ? 'give-back' : 'collected'),
        ]);
      if (payment === 'collection' && isKnown && why === undefined && received + (due.get(place) ?? 0) > 0)
        expect([place, said, what]).toEqual([place, (amount / 100).toFixed(2), 'collected']);
      if (!isKnown || why !== undefined) continue;
      this.taken += amount;
      if (payment === 'collection')
        this.paid += cents(bills.find((bill) => placeOf(bill) === place)?.['collect']);
    }
    if (payment === 'collection')
      for (const place of told.keys()) expect([place, unclaimed.has(place)]).toEqual([place, false]);
    // What is put by is paid for on another day, to the last cent.
    const kept = office.table(`${closed}/kept.csv`).reduce((sum, row) => sum + cents(row['to_pay']), 0);
    expect(kept).toBe(payment === 'none' ? 0 : waiting);
  }

  addUp(): void {
    if (this.payment === 'collection') expect(this.paid).toBe(this.taken);
    if (this.payment === 'before') expect(this.ordered - this.back).toBe(this.had);
  }
}

interface Worth {
  isKnown: boolean;
  ordered: number;
  received: number;
}

/** By household: what it asked for, and what came of it, at list prices; each amount half up. What is handed out is free. */
function worthOf(office: Office, plan: string, { goods }: Workspace['catalogue']): Map<string, Worth> {
  const prices = new Map(
    goods.map((good) => [
      good.id,
      { price: good.kind === 'item' ? good.listPrice : good.price, of: good.baseUnits },
    ]),
  );
  const value = (item: string, quantity: number): number => {
    const { price, of } = prices.get(item)!;
    if (price === null) return 0;
    return Math.floor((2 * Math.round(quantity * of) * price + of) / (2 * of));
  };
  const sums = new Map<string, Record<'asked' | 'allocated' | 'substituted', number>>();
  for (const row of office.table(`${plan}/allocations.csv`)) {
    const key = JSON.stringify([placeOf(row), row['item'], row['substitute_for']]);
    const own = sums.get(key) ?? { asked: 0, allocated: 0, substituted: 0 };
    sums.set(key, own);
    for (const column of ['asked', 'allocated', 'substituted'] as const) own[column] += Number(row[column]);
  }
  const worth = new Map<string, Worth>();
  for (const [key, { asked, allocated, substituted }] of sums) {
    const [place, item, substituteFor] = JSON.parse(key) as [string, string, string];
    const own = worth.get(place) ?? { ordered: 0, received: 0, isKnown: true };
    worth.set(place, own);
    own.isKnown &&= prices.get(item)!.price !== null || (asked === 0 && allocated === 0);
    if (substituteFor === '') {
      own.ordered += value(item, asked);
      own.received +=
        value(item, asked) - value(item, asked - allocated - substituted) - value(item, substituted);
    } else own.received += value(item, allocated);
  }
  return worth;
}
