import type { Plan, PlanOrder, Wave } from '../../model/index.ts';
import { kgText, moneyText, timeText, unitText } from '../amounts.ts';
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
      ...order.lines.map((line, i) => {
        const amounts = w.packsOf(line.packs, termsText(line, names), money(line.packPrice));
        const what = site.amountOf(`${line.sku} ${line.name}`, amounts);
        return oneLine(`${i + 1}. ${what} = ${money(line.packs * line.packPrice)}`);
      }),
      '',
      ...label(w.goods, site.money(money(sums.goods), currency.code)),
      ...label(w.fee, site.money(money(order.deliveryFee), currency.code)),
      ...label(w.total, site.money(money(sums.total), currency.code)),
      ...label(w.weight, sums.grams === null ? '' : `${kgText(sums.grams)} kg`),
      w.confirm,
    ];
    return `${lines.join('\n')}\n`;
  });
}

/** As the supplier writes it: `2.5kg`, `10 个`. */
export function packText({ packSize, packUom }: { packSize: string; packUom: string }): string {
  return unitText(packSize, packUom);
}

/** The same with the price of a kilogram, where that is how it is paid: then the price of a pack is only about. */
export function termsText(line: PlanOrder['lines'][number], names: Names): string {
  const { kgPrice } = line;
  return kgPrice == null ? packText(line) : `${packText(line)}, ${moneyText(kgPrice, names.scale)}/kg`;
}

/** What was arranged with the supplier: `08:00-08:30`, or the one time. */
export function arrivalText(wave: Wave | undefined): string {
  return wave === undefined ? '' : hoursText(wave.arrives);
}

/** When the gate is to expect it: what was arranged, until it is known to differ. */
export function expectedText(wave: Wave | undefined): string {
  return wave === undefined ? '' : hoursText(wave.expected ?? wave.arrives);
}

function hoursText(hours: Wave['arrives']): string {
  return typeof hours === 'number' ? timeText(hours) : `${timeText(hours.from)}-${timeText(hours.to)}`;
}
