import { eachItem } from '../model/index.ts';
import type { Night } from '../model/index.ts';
import type { Rows } from './rows.ts';

/**
 * What every household takes of each item, bundles taken apart: `item` and `quantity` from `start[household]` to
 * `start[household + 1]`. The same item may stand there more than once.
 */
export interface Needs {
  readonly start: Uint32Array;
  readonly item: Int32Array;
  readonly quantity: Float64Array;
}

export function needsOf(night: Night, rows: Rows): Needs {
  const start = new Uint32Array(night.site.households.length + 1);
  eachNeed(night, rows, (household) => {
    start[household + 1]!++;
  });
  for (let household = 1; household < start.length; household++) start[household]! += start[household - 1]!;
  const total = start[start.length - 1]!;
  const needs = { start, item: new Int32Array(total), quantity: new Float64Array(total) };
  let next = 0;
  eachNeed(night, rows, (_, item, quantity) => {
    needs.item[next] = item;
    needs.quantity[next++] = quantity;
  });
  return needs;
}

function eachNeed(
  night: Night,
  rows: Rows,
  use: (household: number, item: number, quantity: number) => void,
): void {
  for (let row = 0; row < rows.length; row++) {
    const household = rows.household[row]!;
    if (rows.allocated[row]! > 0)
      eachItem(night.catalogue, rows.good[row]!, rows.allocated[row]!, (item, quantity) => {
        use(household, item, quantity);
      });
  }
}
