import { amount, compareKeys, csvText, DONATION, formatFixed } from '../../model/index.ts';
import type { Money, Plan, Workspace } from '../../model/index.ts';
import { billsOf, type Bill } from '../bills.ts';
import { keptIn } from '../kept.ts';
import { dueOf } from '../receive.ts';
import type { Closing, Fate } from './close.ts';

/**
 * money.csv: what each supplier is due and, by how people pay, what each household paid when it collected, or what is given back
 * to it of what it paid before; nobody where nobody pays. Blank where a good has no list price.
 */
export function money(plan: Plan, workspace: Workspace, { fates }: Closing): string {
  const { catalogue, settings } = workspace;
  const { payment } = settings;
  const text = (sum: Money) => amount(formatFixed(sum, settings.currency.scale));
  const bills = payment === 'none' ? [] : billsOf(plan, catalogue.goods, keptIn(plan, workspace));
  const households = bills.flatMap((bill) => {
    const fate = fates[bill.household]!;
    if (payment === 'collection' && fate !== 'collected') return [];
    const sum = payment === 'collection' ? bill.received + bill.kept : paidTooMuch(bill, fate);
    if (sum === 0 && bill.unpriced === 0) return [];
    const { building, entrance, room } = plan.households[bill.household]!;
    const isBack = payment === 'before' && sum >= 0;
    const what = isBack ? 'give-back' : 'collected';
    return [
      ['household', building, entrance, room, bill.unpriced > 0 ? '' : text(sum < 0 ? -sum : sum), what],
    ];
  });
  const suppliers = [...duesOf(plan)].sort(([a], [b]) => compareKeys(a, b));
  return csvText(
    ['who', 'building_or_supplier', 'entrance', 'room', 'amount', 'what'],
    [...suppliers.map(([supplier, sum]) => ['supplier', supplier, '', '', text(sum), 'pay']), ...households],
  );
}

function duesOf({ orders }: Plan): ReadonlyMap<string, Money> {
  const due = new Map<string, Money>();
  for (const { supplier, deliveryFee, lines } of orders) {
    if (supplier === DONATION) continue;
    const goods = lines.reduce((sum, line) => sum + dueOf(line, line.packs, line.weighed ?? null), 0);
    due.set(supplier, (due.get(supplier) ?? 0) + goods + deliveryFee);
  }
  return due;
}

/** What was paid for and not had; below 0 what a dearer substitute was paid for at the point. Who has bags waiting has what is in them. */
function paidTooMuch({ ordered, received, kept }: Bill, fate: Fate): Money {
  return fate === 'collected' || fate === 'kept' ? ordered - received : ordered + kept;
}
