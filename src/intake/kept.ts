import { compareKeys, type KeptGood, type Money, type Quantity } from '../model/index.ts';
import { toBaseUnits, type GoodsIndex } from './goods/index.ts';
import { report, suggest, type Reading } from './reading.ts';
import { entranceOf, type Register } from './site/index.ts';
import { columns, readTable, type TableRow } from './tables/index.ts';

/**
 * kept.csv: what waits in bags since an earlier night, for the household for which it was packed. A household that is in no other
 * table is one all the same: its bag is there.
 *
 * @returns households as the register numbers them
 */
export function readKept(reading: Reading, register: Register, goods: GoodsIndex): readonly KeptGood[] {
  return [...readTable(reading, 'kept', columns.KEPT)].flatMap((row): KeptGood[] => {
    const entrance = entranceOf(reading, register, row);
    const room = row.required('room');
    const good = goodOf(reading, row, goods);
    const quantity = good === undefined ? undefined : quantityOf(reading, row, goods, good);
    const due = row.money('to_pay');
    if (entrance === undefined || room === undefined || good === undefined) return [];
    if (quantity === undefined || due === undefined || quantity === 0) return [];
    const household = register.findHousehold(entrance, room) ?? register.addHousehold(entrance, room);
    return [{ household, good, quantity, due }];
  });
}

/** The same as the site numbers its households: a row a household and good. @param numbers -1 for what has no place in it */
export function keptOfSite(kept: readonly KeptGood[], numbers: Int32Array): readonly KeptGood[] {
  const rows = new Map<string, KeptGood>();
  for (const { household: number, good, quantity, due } of kept) {
    const household = numbers[number]!;
    if (household < 0) continue;
    const key = `${household} ${good}`;
    const before = rows.get(key);
    rows.set(key, {
      household,
      good,
      quantity: quantity + (before?.quantity ?? 0),
      due: before === undefined ? due : sum(before.due, due),
    });
  }
  return [...rows.values()].sort((a, b) => a.household - b.household || a.good - b.good);
}

function sum(a: Money | null, b: Money | null): Money | null {
  return a === null || b === null ? null : a + b;
}

function goodOf(reading: Reading, row: TableRow, goods: GoodsIndex): number | undefined {
  const text = row.required('item');
  if (text === undefined) return undefined;
  const good = goods.find(text);
  if (good !== undefined) return good;
  const names = [...goods.names()].map(({ name }) => name).sort(compareKeys);
  report(reading, 'unknown-item', row.place('item'), text, {
    suggestion: suggest(reading, 'item', text, names),
  });
  return undefined;
}

function quantityOf(reading: Reading, row: TableRow, goods: GoodsIndex, index: number): Quantity | undefined {
  const text = row.required('quantity');
  if (text === undefined) return undefined;
  const good = goods.good(index);
  const quantity = toBaseUnits(text, row.text('uom'), good);
  if (typeof quantity === 'number' && quantity >= 0) return quantity;
  if (quantity === 'unit-unknown')
    report(reading, 'unit-unknown', row.place('uom'), row.text('uom'), { item: good.id, uom: good.uom });
  else report(reading, 'bad-quantity', row.place('quantity'), text, { item: good.id });
  return undefined;
}
