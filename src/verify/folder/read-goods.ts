import { SHORT_REASONS, violation } from '../../model/index.ts';
import { tierOf } from '../ledger/names.ts';
import type { AllocationRows, BalanceRow, OrderRow, RejectRow, SummaryRow } from './rows.ts';
import type { RowReaders } from './row-reader.ts';
import { eachRow, readRows } from './row-reader.ts';

export function readOrders(readers: RowReaders): OrderRow[] {
  return readRows(readers, 'orders.csv', (row) => {
    const item = row.good('item');
    return {
      row: row.row,
      po: row.text('po'),
      supplier: row.text('supplier'),
      wave: row.wave(),
      sku: row.text('sku'),
      item,
      offer: readers.names.offer(row.text('supplier'), row.text('sku'), row.text('item')),
      name: row.text('name'),
      packs: row.whole('packs'),
      packSize: row.quantity('pack_size', item),
      uom: row.text('uom'),
      quantity: row.quantity('quantity', item),
      packPrice: row.money('pack_price'),
      amount: row.money('amount'),
    };
  });
}

export function readSummary(readers: RowReaders): SummaryRow[] {
  return readRows(readers, 'orders-summary.csv', (row) => ({
    row: row.row,
    po: row.text('po'),
    supplier: row.supplier(),
    wave: row.wave(),
    lines: row.whole('lines'),
    goods: row.money('goods'),
    deliveryFee: row.money('delivery_fee'),
    total: row.money('total'),
    grams: row.grams('weight_kg'),
  }));
}

export function readAllocations(readers: RowReaders): AllocationRows {
  const rows: AllocationRows = {
    length: 0,
    row: [],
    household: [],
    good: [],
    wave: [],
    asked: [],
    allocated: [],
    substituted: [],
    short: [],
    reason: [],
    substituteFor: [],
  };
  const reasons = new Map<string, number>([['', -1], ...SHORT_REASONS.map((id, at) => [id, at] as const)]);
  eachRow(readers, 'allocations.csv', (row) => {
    const good = row.good('item');
    const asked = row.text('substitute_for') === '' ? good : row.good('substitute_for');
    const household = row.household();
    const tier = tierOf(readers.workspace, household);
    if (household >= 0 && row.text('tier') !== tier) {
      const at = { file: 'allocations.csv', row: row.row, where: readers.names.householdText(household) };
      readers.found(
        violation('column-wrong', at, 1, { column: 'tier', expected: tier, is: row.text('tier') }),
      );
    }
    rows.length++;
    rows.row.push(row.row);
    rows.household.push(household);
    rows.good.push(good);
    rows.wave.push(row.wave(true));
    rows.asked.push(row.quantity('asked', asked));
    rows.allocated.push(row.quantity('allocated', good));
    rows.substituted.push(row.quantity('substituted', asked));
    rows.short.push(row.quantity('short', asked));
    rows.reason.push(reasons.get(row.text('reason')) ?? -2);
    rows.substituteFor.push(row.text('substitute_for') === '' ? -1 : asked);
  });
  return rows;
}

export function readBalance(readers: RowReaders): BalanceRow[] {
  return readRows(readers, 'balance.csv', (row) => {
    const item = row.good('item');
    return {
      row: row.row,
      item,
      uom: row.text('uom'),
      asked: row.quantity('asked', item),
      ordered: row.quantity('ordered', item),
      fromStock: row.quantity('from_stock', item),
      allocated: row.quantity('allocated', item),
      asSubstitute: row.quantity('as_substitute', item),
      substituted: row.quantity('substituted', item),
      surplus: row.quantity('surplus', item),
      short: row.quantity('short', item),
      reason: row.text('reason'),
    };
  });
}

export function readRejects(readers: RowReaders): RejectRow[] {
  return readRows(readers, 'rejects.csv', (row) => ({
    row: row.row,
    file: row.text('file'),
    sheet: row.text('sheet'),
    line: row.text('row'),
    column: row.text('column'),
    problem: row.text('problem'),
    message: row.text('message'),
  }));
}
