import type { Plan, PlanOrder } from '../../model/index.ts';
import { kgText, moneyText } from '../amounts.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import type { Sheet } from '../pdf/index.ts';
import { sheetFile } from '../pdf-file.ts';
import { sumsOf } from '../tables/orders.ts';
import { arrivalText, termsText } from './text.ts';

/** An order to be printed, stamped and signed. */
export function orderPdf(path: string, plan: Plan, names: Names, order: PlanOrder): ExportFile {
  const { order: w } = names.words;
  return sheetFile(path, plan, names, `${w.title} ${order.po}`, (sheet) => {
    head(sheet, plan, names, order);
    sheet.table({
      rowHeight: 8,
      size: 10,
      columns: [
        { header: w.line, width: 9, align: 'right' },
        { header: w.sku, width: 26 },
        { header: w.name, width: 0 },
        { header: w.pack, width: 22 },
        { header: w.packs, width: 16, align: 'right', bold: true, size: 12 },
        { header: w.price, width: 22, align: 'right' },
        { header: w.amount, width: 26, align: 'right' },
      ],
    });
    sheet.header();
    for (const [i, line] of order.lines.entries()) {
      const amounts = [line.packPrice, line.packs * line.packPrice].map((m) => moneyText(m, names.scale));
      const what = [line.sku, line.name, termsText(line, names)].map(oneLine);
      sheet.row([String(i + 1), ...what, String(line.packs), ...amounts]);
    }
    totals(sheet, names, order);
  });
}

function head(sheet: Sheet, plan: Plan, names: Names, order: PlanOrder): void {
  const { order: w, site } = names.words;
  const { deliverTo, community } = names.settings;
  const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('  ');
  const entries: readonly (readonly [string, string])[] = [
    [w.supplier, names.supplier(order.supplier)],
    [w.buyer, community],
    [w.arrives, join(site.date(plan.date), arrivalText(names.wave(order.wave)), `(${order.wave})`)],
    [w.deliverTo, join(deliverTo.address, deliverTo.gate)],
    [w.contact, join(deliverTo.contact, deliverTo.phone)],
  ];
  for (const [label, value] of entries) {
    sheet.draw(17, (page, y, left, right) => {
      page.text(left, y + 12, label, { size: 10, weight: 'bold', fit: 72 });
      page.text(left + 76, y + 12, oneLine(value), { size: 11, fit: right - left - 76 });
    });
  }
  sheet.gap(6);
}

function totals(sheet: Sheet, names: Names, order: PlanOrder): void {
  const { order: w, site } = names.words;
  const { goods, total, grams } = sumsOf(order);
  const { code } = names.settings.currency;
  const entries: readonly (readonly [string, string, boolean])[] = [
    [w.goods, site.money(moneyText(goods, names.scale), code), false],
    [w.fee, site.money(moneyText(order.deliveryFee, names.scale), code), false],
    [w.total, site.money(moneyText(total, names.scale), code), true],
    ...(grams === null ? [] : [[w.weight, `${kgText(grams)} kg`, false] as const]),
  ];
  sheet.end();
  sheet.gap(4);
  // Sums to the right, what is signed and stamped to the left of them: together they need little of a page.
  sheet.draw(Math.max(entries.length * 18, 84) + 8, (page, y, left, right) => {
    for (const [i, [label, value, bold]] of entries.entries()) {
      const weight = bold ? 'bold' : 'regular';
      page.text(right - 130, y + 14 + 18 * i, label, { size: 11, weight, align: 'right' });
      page.text(right - 3, y + 14 + 18 * i, value, { size: bold ? 13 : 11, weight, align: 'right' });
    }
    page.text(left, y + 14, w.confirm, { size: 10, fit: 320 });
    page.text(left, y + 60, w.signature, { size: 10 });
    page.line(left + 50, y + 62, left + 165, y + 62);
    page.text(left + 178, y + 60, w.stamp, { size: 10 });
    page.box(left + 210, y + 24, 110, 60, 0.5);
  });
}
