import type { Plan, PlanOrder, Wave } from '../../model/index.ts';
import { kgText, moneyText, timeText } from '../amounts.ts';
import { textFile } from '../file.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import { sumsOf } from '../tables/orders.ts';

/** An order as a chat message. */
export function orderText(path: string, plan: Plan, names: Names, order: PlanOrder): ExportFile {
  const { order: w, site } = names.words;
  const { deliverTo, currency, community } = names.settings;
  const label = (name: string, value: string): string[] =>
    value === '' ? [] : [oneLine(site.labelled(name, value))];
  return textFile(path, () => {
    const sums = sumsOf(order);
    const money = (amount: number): string => moneyText(amount, names.scale);
    const contact = [deliverTo.contact, deliverTo.phone].filter((text) => text !== '').join(' ');
    const lines = [
      oneLine(`${w.title} ${order.po}`),
      ...label(w.supplier, names.supplier(order.supplier)),
      ...label(w.buyer, community),
      ...label(w.date, site.date(plan.date)),
      ...label(w.arrives, `${arrivalText(names.wave(order.wave))} (${order.wave})`),
      ...label(w.deliverTo, deliverTo.address),
      ...label(w.gate, deliverTo.gate),
      ...label(w.contact, contact),
      '',
      ...order.lines.map((line, i) =>
        oneLine(
          `${i + 1}. ${line.sku} ${line.name} ${packText(line)} × ${line.packs} @ ${money(line.packPrice)} = ${money(line.packs * line.packPrice)}`,
        ),
      ),
      '',
      ...label(w.goods, `${money(sums.goods)} ${currency.code}`),
      ...label(w.fee, `${money(order.deliveryFee)} ${currency.code}`),
      ...label(w.total, `${money(sums.total)} ${currency.code}`),
      ...label(w.weight, sums.grams === null ? '' : `${kgText(sums.grams)} kg`),
      w.confirm,
    ];
    return `${lines.join('\n')}\n`;
  });
}

/** As the supplier writes it: `2.5kg`, `10 个`. */
export function packText({ packSize, packUom }: { packSize: string; packUom: string }): string {
  return /^[A-Za-z]/.test(packUom) ? `${packSize} ${packUom}` : `${packSize}${packUom}`;
}

/** `08:00-08:30`, or the one time. */
export function arrivalText(wave: Wave | undefined): string {
  if (wave === undefined) return '';
  return typeof wave.arrives === 'number'
    ? timeText(wave.arrives)
    : `${timeText(wave.arrives.from)}-${timeText(wave.arrives.to)}`;
}
