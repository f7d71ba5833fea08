import type { Plan } from '../../model/index.ts';
import { moneyText } from '../amounts.ts';
import { csvFile } from '../csv.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { billsOf, dueOf } from './bills.ts';

/** bills.csv: what each household pays or gets back, and of what that is made; not there where nobody pays. `kept` is in `collect`. */
export function* billFiles(plan: Plan, names: Names): Generator<ExportFile> {
  const bills = billsOf(plan, names);
  if (bills.length === 0) return;
  const before = names.settings.payment === 'before';
  const hasKept = !before && bills.some(({ kept }) => kept > 0);
  yield csvFile(
    'bills.csv',
    [
      ['building', 'text'],
      ['entrance', 'text'],
      ['room', 'text'],
      ['ordered', 'plain'],
      ['short', 'plain'],
      ['substitute_difference', 'plain'],
      ['received', 'plain'],
      ['unpriced_goods', 'plain'],
      [before ? 'give_back' : 'collect', 'plain'],
      ...(hasKept ? [['kept', 'plain'] as const] : []),
    ],
    () =>
      bills.map((bill) => {
        const { household, ordered, short, difference, received, unpriced, kept } = bill;
        const due = dueOf(bill, names);
        const { building, entrance, room } = plan.households[household]!;
        const amounts = [ordered, short, difference, received].map((m) => moneyText(m, names.scale));
        const settled = moneyText(before && due !== 0 ? -due : due, names.scale);
        const bags = hasKept ? [moneyText(kept, names.scale)] : [];
        return [building, entrance, room, ...amounts, String(unpriced), settled, ...bags];
      }),
  );
}
