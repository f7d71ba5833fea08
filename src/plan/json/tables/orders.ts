import type { PlanCommitted, PlanOrder } from '../../../model/index.ts';
import { idOf, KNOWN, NUMBER, TEXT } from '../cell.ts';
import { table } from '../table.ts';

export const ORDERS = table<Omit<PlanOrder, 'lines'>>(
  'orders',
  {
    po: ['po', TEXT],
    supplier: ['supplier', TEXT],
    wave: ['wave', TEXT],
    deliveryFee: ['delivery_fee', NUMBER],
  },
  ({ orders }) => orders,
  ({ orders }, order) => orders.set(order.po, { ...order, lines: [] }),
);

export const ORDER_LINES = table<{ readonly po: string } & PlanOrder['lines'][number]>(
  'order_lines',
  {
    po: ['po', idOf('orders')],
    sku: ['sku', TEXT],
    item: ['item', TEXT],
    name: ['name', TEXT],
    packs: ['packs', NUMBER],
    packSize: ['pack_size', TEXT],
    packUom: ['uom', TEXT],
    packQuantity: ['pack_quantity', NUMBER],
    packPrice: ['pack_price', NUMBER],
    packGrams: ['pack_grams', KNOWN],
    kgPrice: ['kg_price', KNOWN],
    weighed: ['weighed', KNOWN],
  },
  ({ orders }) => orders.flatMap(({ po, lines }) => lines.map((line) => ({ po, ...line }))),
  ({ orders }, { po, ...line }) => orders.get(po)!.lines.push(line),
);

export const COMMITTED = table<PlanCommitted>(
  'committed',
  {
    supplier: ['supplier', TEXT],
    wave: ['wave', TEXT],
    sku: ['sku', TEXT],
    item: ['item', TEXT],
    packSize: ['pack_size', TEXT],
    packUom: ['uom', TEXT],
    packs: ['packs', NUMBER],
    most: ['most', KNOWN],
    packQuantity: ['pack_quantity', NUMBER],
    packPrice: ['pack_price', NUMBER],
    packGrams: ['pack_grams', KNOWN],
    deliveryFee: ['delivery_fee', NUMBER],
  },
  ({ committed = [] }) => committed,
  ({ committed }, line) => committed.push(line),
);
