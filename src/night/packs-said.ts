import { editDistance } from '../intake/index.ts';
import type { Plan } from '../model/index.ts';
import type { Confirmed } from './commitments.ts';

/** A row of confirmed.csv or delivered.csv. */
export interface SaidRow {
  readonly file: string;
  readonly row: number;
  text(field: string): string;
  /** A whole number from 0; undefined where the cell is none. */
  count(field: string): number | undefined;
  /** Kilograms as grams; undefined where the cell is none. */
  grams(field: string): number | undefined;
}

/** A row that is of no order line, with what there is instead, or whose number of packs is none. */
export type WrongRow<Row extends SaidRow> = {
  readonly said: Row;
  readonly known: readonly string[] | undefined;
};

/** Nobody orders or brings more packs of one thing: such a number is a slip. */
export const MOST_PACKS = 100_000;

/** Lines of an order that are named where another is not one of them. */
const NAMED = 12;

/** Packs of lines that went out, as rows say them; and all rows that are of none, in one pass. */
export function packsSaid<Row extends SaidRow>(
  rows: readonly Row[],
  { orders }: Plan,
): {
  readonly packs: readonly (Confirmed & { readonly said: Row })[];
  readonly wrong: readonly WrongRow<Row>[];
} {
  const packs: (Confirmed & { readonly said: Row })[] = [];
  const wrong: WrongRow<Row>[] = [];
  for (const said of rows) {
    const [po, sku, count] = [said.text('po'), said.text('sku'), said.count('packs')];
    const order = orders.find((other) => other.po === po);
    if (count === undefined || count > MOST_PACKS) wrong.push({ said, known: undefined });
    else if (order?.lines.some((line) => line.sku === sku) !== true) {
      const known =
        order === undefined
          ? likest(
              po,
              orders.map((other) => other.po),
            )
          : order.lines.map((line) => line.sku);
      wrong.push({ said, known: known.slice(0, NAMED) });
    } else packs.push({ po, sku, packs: count, said });
  }
  return { packs, wrong };
}

/** Those that differ by the fewest letters first. */
function likest(typed: string, names: readonly string[]): string[] {
  const by = new Map(names.map((name) => [name, editDistance(typed, name)]));
  return [...names].sort((a, b) => by.get(a)! - by.get(b)!);
}

/** A confirmed.csv that still lies there from the night before says nothing of this one. */
export function isOfAnotherNight(po: string, date: string): boolean {
  const day = /^PO-(\d{8})-/.exec(po)?.[1];
  return day !== undefined && day !== date.replaceAll('-', '');
}
