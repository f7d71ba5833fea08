import { formatFixed, formatScaled } from '../../model/index.ts';
import type { Evidence } from '../evidence.ts';
import type { PlanCell } from '../folder/plan-json.ts';
import { hoursText } from './in-words.ts';
import type { Wanted } from './printed.ts';

/** By file: what a supplier is sent, in whatever form. */
export function* orderRows(evidence: Evidence): Iterable<readonly [string, Wanted]> {
  const { folder, papers, tables } = evidence;
  const files = (folder.list('orders') ?? []).filter((file) => file.endsWith('.csv'));
  for (const file of files) {
    const po = papers.rows(file)[0]?.get('po') ?? '';
    if (!tables.summary.some((row) => row.po === po)) continue;
    yield [file.replace(/csv$/, 'pdf'), { title: po, rows: [orderTexts(evidence, po)] }];
  }
}

/** Every text of an order that may hold a number, whatever stands beside it; without its title. */
export function orderTexts({ workspace, tables, plan }: Evidence, po: string): readonly string[] {
  const { settings, catalogue, date } = workspace;
  const { scale } = settings.currency;
  const order = tables.summary.find((row) => row.po === po)!;
  const money = (amount: PlanCell | undefined) => formatFixed(Number(amount ?? 0), scale);
  const lines = (plan.rows.get('order_lines') ?? []).filter(([own]) => own === po);
  const supplier = catalogue.suppliers[order.supplier];
  const wave = settings.waves[order.wave];
  return [
    supplier?.name || (supplier?.id ?? ''),
    settings.community,
    date,
    wave === undefined ? '' : hoursText(wave.arrives),
    wave?.id ?? '',
    ...Object.values(settings.deliverTo),
    ...lines.flatMap(([, sku, , name, packs, size, uom, , price, , kilogram], at) => [
      String(at + 1),
      String(sku),
      String(name),
      `${size}${/^[A-Za-z]/.test(String(uom)) ? ' ' : ''}${uom}`,
      ...(kilogram == null ? [] : [money(kilogram)]),
      String(packs),
      money(price),
      money(Number(packs) * Number(price)),
    ]),
    ...[order.goods, order.deliveryFee, order.total].map(money),
    ...(order.grams === null ? [] : [formatScaled(order.grams, 1000)]),
  ];
}
