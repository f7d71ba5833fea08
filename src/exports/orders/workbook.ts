import type { Plan, PlanOrder } from '../../model/index.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { kgText } from '../amounts.ts';
import { sumsOf } from '../tables/orders.ts';
import { decimalOf, workbookFile } from '../xlsx.ts';
import type { WorkbookCell } from '../xlsx.ts';
import { arrivalText, termsText } from './text.ts';

/** Above the first line of the order; the last of them is the header row. */
const HEAD_ROWS = 7;

/** An order as a workbook: typed cells, amounts and totals by formulas that equal ours. */
export function orderWorkbook(path: string, plan: Plan, names: Names, order: PlanOrder): ExportFile {
  const decimals = String(names.scale).length - 1;
  return workbookFile(path, decimals, () => [
    {
      name: order.po,
      widths: [5, 14, 34, 10, 8, 12, 14],
      rows: [...headRows(plan, names, order), ...lineRows(names, order), ...footRows(names, order)],
      frozen: { rows: HEAD_ROWS, columns: 0 },
    },
  ]);
}

type Row = readonly (WorkbookCell | undefined)[];

function label(name: string, value: string): Row {
  return [{ look: 'label', value: name }, undefined, { value }];
}

function headRows(plan: Plan, names: Names, order: PlanOrder): readonly Row[] {
  const { order: w, site } = names.words;
  const { deliverTo, community } = names.settings;
  const arrives = `${site.date(plan.date)} ${arrivalText(names.wave(order.wave))} (${order.wave})`;
  const contact = [deliverTo.contact, deliverTo.phone].filter((text) => text !== '').join(' ');
  const columns = [w.line, w.sku, w.name, w.pack, w.packs, w.price, w.amount];
  return [
    [{ look: 'title', value: `${w.title} ${order.po}` }],
    label(w.supplier, names.supplier(order.supplier)),
    label(w.buyer, community),
    label(w.arrives, arrives),
    label(w.deliverTo, [deliverTo.address, deliverTo.gate].filter((text) => text !== '').join(' · ')),
    label(w.contact, contact),
    columns.map((value) => ({ look: 'header', value })),
  ];
}

function lineRows(names: Names, order: PlanOrder): readonly Row[] {
  return order.lines.map((line, i) => {
    const row = HEAD_ROWS + 1 + i;
    return [
      { look: 'count', value: i + 1 },
      { look: 'text', value: line.sku },
      { look: 'text', value: line.name },
      { look: 'text', value: termsText(line, names) },
      { look: 'count', value: line.packs },
      { look: 'money', value: decimalOf(line.packPrice, names.scale) },
      {
        look: 'money',
        value: decimalOf(line.packs * line.packPrice, names.scale),
        formula: `E${row}*F${row}`,
      },
    ];
  });
}

function footRows(names: Names, order: PlanOrder): readonly Row[] {
  const { order: w } = names.words;
  const sums = sumsOf(order);
  const last = HEAD_ROWS + order.lines.length;
  const money = (value: number): number => decimalOf(value, names.scale);
  const gap = (name: string): Row => [
    ...Array.from({ length: 5 }, () => undefined),
    { look: 'label', value: name },
  ];
  const weight: readonly Row[] =
    sums.grams === null ? [] : [[...gap(w.weight), { value: `${kgText(sums.grams)} kg` }]];
  return [
    [
      ...gap(names.words.site.inMoney(w.goods, names.settings.currency.code)),
      { look: 'sum', value: money(sums.goods), formula: `SUM(G${HEAD_ROWS + 1}:G${last})` },
    ],
    [...gap(w.fee), { look: 'sum', value: money(order.deliveryFee) }],
    [...gap(w.total), { look: 'sum', value: money(sums.total), formula: `G${last + 1}+G${last + 2}` }],
    ...weight,
    [],
    [{ value: w.confirm }],
    [],
    [{ look: 'label', value: w.signature }, undefined, undefined, { look: 'label', value: w.stamp }],
  ];
}
