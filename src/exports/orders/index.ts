import type { Plan } from '../../model/index.ts';
import { csvFile } from '../csv.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { ORDER_COLUMNS, orderRows } from '../tables/orders.ts';
import { orderPdf } from './pdf.ts';
import { orderText } from './text.ts';
import { orderWorkbook } from './workbook.ts';

/** orders/: one purchase order a file, for the supplier. Nothing of a resident. */
export function* orderFiles(plan: Plan, names: Names): Generator<ExportFile> {
  for (const order of plan.orders) {
    const stem = `orders/${order.po}`;
    yield csvFile(`${stem}.csv`, ORDER_COLUMNS, () => orderRows(plan, order, names.scale));
    yield orderText(`${stem}.txt`, plan, names, order);
    yield orderWorkbook(`${stem}.xlsx`, plan, names, order);
    yield orderPdf(`${stem}.pdf`, plan, names, order);
  }
}
