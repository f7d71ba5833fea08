import type { Plan, PlanOrder } from '../../model/index.ts';
import { kgText, moneyText, quantityText } from '../amounts.ts';
import { csvFile } from '../csv.ts';
import type { Column, CsvRow } from '../csv.ts';
import type { ExportFile } from '../file.ts';

export const ORDER_COLUMNS: readonly Column[] = [
  ['po', 'text'],
  ['supplier', 'text'],
  ['wave', 'text'],
  ['sku', 'text'],
  ['item', 'text'],
  ['name', 'text'],
  ['packs', 'plain'],
  ['pack_size', 'plain'],
  ['uom', 'text'],
  ['quantity', 'plain'],
  ['pack_price', 'plain'],
  ['amount', 'plain'],
];

const SUMMARY_COLUMNS: readonly Column[] = [
  ['po', 'text'],
  ['supplier', 'text'],
  ['wave', 'text'],
  ['lines', 'plain'],
  ['goods', 'plain'],
  ['delivery_fee', 'plain'],
  ['total', 'plain'],
  ['weight_kg', 'plain'],
];

/** What an order's lines add up to. Money in minor units; grams null where a pack's weight is not known. */
export interface OrderSums {
  readonly goods: number;
  readonly total: number;
  readonly grams: number | null;
}

export function sumsOf(order: PlanOrder): OrderSums {
  let goods = 0;
  let grams: number | null = 0;
  for (const { packs, packPrice, packGrams } of order.lines) {
    goods += packs * packPrice;
    grams = grams === null || packGrams === null ? null : grams + packs * packGrams;
  }
  return { goods, total: goods + order.deliveryFee, grams };
}

/** One order's rows, sizes in the item's uom so that packs × pack_size = quantity holds as printed. */
export function* orderRows(plan: Plan, order: PlanOrder, scale: number): Generator<CsvRow> {
  const goods = new Map(plan.goods.map((good) => [good.id, good]));
  for (const line of order.lines) {
    const good = goods.get(line.item)!;
    yield [
      order.po,
      order.supplier,
      order.wave,
      line.sku,
      line.item,
      line.name,
      String(line.packs),
      quantityText(line.packQuantity, good),
      good.uom,
      quantityText(line.packs * line.packQuantity, good),
      moneyText(line.packPrice, scale),
      moneyText(line.packs * line.packPrice, scale),
    ];
  }
}

export function ordersTable(plan: Plan, scale: number): ExportFile {
  return csvFile('orders.csv', ORDER_COLUMNS, function* () {
    for (const order of plan.orders) yield* orderRows(plan, order, scale);
  });
}

export function orderSummaryTable(plan: Plan, scale: number): ExportFile {
  return csvFile('orders-summary.csv', SUMMARY_COLUMNS, function* () {
    for (const order of plan.orders) {
      const { goods, total, grams } = sumsOf(order);
      yield [
        order.po,
        order.supplier,
        order.wave,
        String(order.lines.length),
        moneyText(goods, scale),
        moneyText(order.deliveryFee, scale),
        moneyText(total, scale),
        kgText(grams),
      ];
    }
  });
}
