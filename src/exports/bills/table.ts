import type { Plan } from '../../model/index.ts';
import { moneyText } from '../amounts.ts';
import { csvFile } from '../csv.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { billsOf } from './bills.ts';

/** bills.csv: what each household owes, and what it gets back where it has paid; not there where nothing has a list price. */
export function* billFiles(plan: Plan, names: Names): Generator<ExportFile> {
  const bills = billsOf(plan, names);
  if (bills.length === 0) return;
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
    ],
    () =>
      bills.map(({ household, ordered, short, difference, received, unpriced }) => {
        const { building, entrance, room } = plan.households[household]!;
        const amounts = [ordered, short, difference, received].map((m) => moneyText(m, names.scale));
        return [building, entrance, room, ...amounts, String(unpriced)];
      }),
  );
}
