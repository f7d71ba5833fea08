import type { ViolationCode } from '../../../src/model/index.ts';
import type { Cells, Folder } from '../folder.ts';

/** One way of breaking a good plan, and the violation by which `verify` must name it. */
export type Mutation = readonly [name: string, code: ViolationCode, mutate: (plan: Folder) => void];

/** A household of the night by its key, `1-1-101` or `2--101`. */
export function home(key: string): Cells {
  const [building = '', entrance = '', room = ''] = key.split('-');
  return { building, entrance, room };
}

/** What a household has of an item: allocated and short, with a reason where it is short. */
export function give(
  plan: Folder,
  key: string,
  item: string,
  allocated: number,
  reason = 'out-of-stock',
): void {
  plan.edit('allocations.csv', { ...home(key), item, substitute_for: '' }, (row) => {
    const short = Number(row.asked) - Number(row.substituted) - allocated;
    return {
      allocated: String(allocated),
      short: String(short),
      reason: short > 0 ? reason : '',
      wave: allocated > 0 ? row.wave || 'am' : '',
    };
  });
}

/** A slot of a quarter of an hour from `HH:MM` on. */
export function slot(start: string): Cells {
  const minutes = Number(start.slice(0, 2)) * 60 + Number(start.slice(3)) + 15;
  const end = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return { slot_start: start, slot_end: end };
}

/** A household's row of pickups.csv: which batch it is in, and when that is called, is the planner's to choose. */
export function pickupOf(plan: Folder, key: string): Cells {
  const own = home(key);
  const row = plan
    .rows('pickups.csv')
    .find((one) => one.building === own.building && one.entrance === own.entrance && one.room === own.room);
  if (row === undefined) throw new Error(`${key} does not collect`);
  return row;
}

/** The slot of a household's batch. */
export function slotOf(plan: Folder, key: string): Cells {
  const { slot_start: start = '' } = pickupOf(plan, key);
  return slot(start);
}

/** Calls a household's batch to another slot or point, in both tables. */
export function move(plan: Folder, key: string, to: Cells): void {
  const { batch = '' } = pickupOf(plan, key);
  plan.set('schedule.csv', { batch }, to);
  plan.set('pickups.csv', { batch }, to);
}

/** Puts a household into the batch of another. */
export function join(plan: Folder, key: string, other: string): void {
  const { batch = '', point = '' } = pickupOf(plan, other);
  if (pickupOf(plan, key).batch === batch) return;
  const row = takeOut(plan, key);
  plan.add('pickups.csv', { ...row, ...slotOf(plan, other), batch, point });
}

/** Gives a household a batch of its own in a slot of the north. */
export function callAlone(plan: Folder, key: string, start: string): void {
  const { batch } = pickupOf(plan, key);
  const row = plan.rows('schedule.csv').find((one) => one.batch === batch);
  const pickup = takeOut(plan, key);
  const called = { ...slot(start), batch: `alone-${key}`, point: 'north' };
  plan.add('schedule.csv', { ...row, ...called, households: '1' });
  plan.add('pickups.csv', { ...pickup, ...called });
}

/** Takes a household out of its batch; its row of pickups.csv. */
export function takeOut(plan: Folder, key: string): Cells {
  const [row] = plan.drop('pickups.csv', home(key));
  const { batch = '' } = row!;
  const left = plan.rows('pickups.csv').filter((other) => other.batch === batch).length;
  if (left === 0) plan.drop('schedule.csv', { batch });
  else plan.set('schedule.csv', { batch }, { households: String(left) });
  return row!;
}

/** Leaves a household unplaced that had a slot. */
export function unplace(plan: Folder, key: string, reason = 'no-capacity'): void {
  takeOut(plan, key);
  plan.add('unplaced.csv', { ...home(key), reason });
}

/** Orders so many packs of a SKU, amounts and totals as they must then be. */
export function order(plan: Folder, sku: string, packs: number, price?: string): void {
  plan.edit('orders.csv', { sku }, (row) => {
    const each = price ?? row.pack_price ?? '0';
    return {
      packs: String(packs),
      quantity: String(packs * Number(row.pack_size)),
      pack_price: each,
      amount: (packs * Number(each)).toFixed(2),
    };
  });
  total(plan);
}

/** Sums of orders-summary.csv as orders.csv now has them. */
export function total(plan: Folder): void {
  const rows = plan.rows('orders.csv');
  plan.edit('orders-summary.csv', {}, (row) => {
    const own = rows.filter((line) => line.po === row.po);
    const goods = own.reduce((sum, line) => sum + Number(line.amount), 0);
    return {
      lines: String(own.length),
      goods: goods.toFixed(2),
      total: (goods + Number(row.delivery_fee)).toFixed(2),
    };
  });
}
