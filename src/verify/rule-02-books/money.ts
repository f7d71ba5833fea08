import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { OrderRow, SummaryRow } from '../folder/rows.ts';
import { feeOf, packPrice } from '../ledger/priced.ts';

export const MONEY: readonly Constraint[] = [
  pricesAreThoseOfTheOffer,
  ordersAreOne,
  totalsAddUp,
  budgetHolds,
];

const SUMMARY = 'orders-summary.csv';

function* pricesAreThoseOfTheOffer({ tables, workspace }: Evidence): Iterable<Violation> {
  for (const row of tables.orders) {
    const at = { file: 'orders.csv', row: row.row, where: `${row.po} ${row.sku}` };
    const offer = workspace.catalogue.offers[row.offer];
    const price = offer === undefined ? row.packPrice : packPrice(offer, row.packs);
    if (row.packPrice !== price) yield violation('price-wrong', at, Math.abs(row.packPrice - price));
    const off = row.amount - row.packPrice * row.packs;
    if (off !== 0) yield violation('amount-wrong', at, Math.abs(off));
  }
}

/** A purchase order is one supplier's for one wave, a supplier has one a wave, and both tables hold the same ones. */
function* ordersAreOne({ tables, names }: Evidence): Iterable<Violation> {
  const summary = new Map(tables.summary.map((row) => [row.po, row]));
  const seen = new Map<string, string>();
  for (const row of tables.orders) {
    const order = summary.get(row.po);
    const key = `${row.supplier} ${row.wave}`;
    const other = seen.get(key);
    seen.set(key, row.po);
    const same =
      order !== undefined && order.wave === row.wave && order.supplier === names.supplier(row.supplier);
    if (!same || (other !== undefined && other !== row.po)) {
      yield violation('order-split', { file: 'orders.csv', row: row.row, where: row.po });
    }
  }
  const pairs = new Set<string>();
  for (const row of tables.summary) {
    const key = `${row.supplier} ${row.wave}`;
    if (pairs.has(key)) yield violation('order-split', { file: SUMMARY, row: row.row, where: row.po });
    pairs.add(key);
  }
}

function* totalsAddUp({ tables, workspace, committed }: Evidence): Iterable<Violation> {
  const lines = new Map<string, OrderRow[]>();
  for (const row of tables.orders) lines.set(row.po, [...(lines.get(row.po) ?? []), row]);
  for (const row of tables.summary) {
    const own = lines.get(row.po) ?? [];
    const at = { file: SUMMARY, row: row.row, where: row.po };
    const goods = own.reduce((sum, line) => sum + line.amount, 0);
    const off =
      Math.abs(row.lines - own.length) +
      Math.abs(row.goods - goods) +
      Math.abs(row.total - row.goods - row.deliveryFee);
    if (off !== 0 || own.length === 0) yield violation('total-wrong', at, Math.max(1, off));
    if (row.supplier >= 0) {
      const today = feeOf(workspace.catalogue, row.supplier, goods);
      const fee = row.deliveryFee - Math.min(today, committed.feeOf(row.supplier, row.wave));
      if (fee !== 0) yield violation('fee-wrong', at, Math.abs(fee));
    }
    const grams = weightOf(own, workspace.catalogue.offers);
    if (row.grams !== grams) {
      const facts = { column: 'weight_kg', expected: String(grams ?? ''), is: String(row.grams ?? '') };
      yield violation('column-wrong', at, Math.max(1, Math.abs((grams ?? 0) - (row.grams ?? 0))), facts);
    }
  }
}

function weightOf(
  lines: readonly OrderRow[],
  offers: readonly { readonly packGrams: number | null }[],
): number | null {
  let grams = 0;
  for (const line of lines) {
    const pack = offers[line.offer]?.packGrams ?? null;
    if (pack === null) return null;
    grams += pack * line.packs;
  }
  return grams;
}

function* budgetHolds({ tables, workspace }: Evidence): Iterable<Violation> {
  const { budget } = workspace.settings.sourcing;
  const spent = tables.summary.reduce((sum: number, row: SummaryRow) => sum + row.total, 0);
  if (budget !== null && spent > budget) yield violation('over-budget', { file: SUMMARY }, spent - budget);
}
