import type { Violation } from '../../model/index.ts';
import { formatFixed, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { lineNumbers } from '../folder/line-numbers.ts';
import type { Bill } from '../ledger/bills.ts';
import { billsOf } from '../ledger/bills.ts';
import { sameRows } from './same-rows.ts';

/** What a household pays or gets back is what its goods are worth, on its bill and beside its name. */
export const BILLS: readonly Constraint[] = [billsAddUp];

const FILE = 'bills.csv';

function* billsAddUp(evidence: Evidence): Iterable<Violation> {
  const { folder, papers, workspace, tables, plan, names } = evidence;
  const { payment, currency } = workspace.settings;
  const listed = new Set((plan.rows.get('goods') ?? []).map(([id]) => names.good(String(id))));
  const lines = plan.rows.get('order_lines') ?? [];
  const bills =
    payment === 'none' ? new Map<number, Bill>() : billsOf(workspace, tables.allocations, lines, listed);
  if (bills.size > 0 && !folder.exists(FILE)) yield violation('file-missing', { file: FILE });
  const money = (amount: number) => formatFixed(amount, currency.scale);
  const keptOf = (household: number) =>
    (workspace.kept.get(household) ?? []).reduce((sum, [, , toPay]) => sum + (toPay ?? 0), 0);
  const dueOf = (household: number, { received, ordered }: Bill) =>
    payment === 'before' ? received - ordered : received + keptOf(household);
  const hasKept = payment === 'collection' && [...bills.keys()].some((household) => keptOf(household) > 0);
  const expected = [...bills].map(([household, bill]) => {
    const { ordered, short, difference, received, unpriced } = bill;
    const due = dueOf(household, bill) * (payment === 'before' && dueOf(household, bill) !== 0 ? -1 : 1);
    const bags = hasKept ? [money(keptOf(household))] : [];
    const amounts = [ordered, short, difference, received].map(money);
    return [names.householdText(household), ...amounts, String(unpriced), money(due), ...bags].join(' ');
  });
  const found = papers.rows(FILE).map((row) => {
    const [building, entrance, room, ...amounts] = row.values();
    return [[building, entrance, room].filter(Boolean).join('-'), ...amounts].join(' ');
  });
  yield* sameRows(FILE, expected, found);
  for (const file of folder.list('rosters') ?? []) {
    if (!/\.(?:crew|door)\.csv$/.test(file)) continue;
    for (const row of papers.rows(file)) {
      const [building = '', entrance = '', room = ''] = ['building', 'entrance', 'room'].map((one) =>
        row.get(one),
      );
      const household = names.household(building, entrance, room);
      const bill = bills.get(household);
      const due = bill === undefined ? 0 : Math.abs(dueOf(household, bill));
      const said = lineNumbers(row.get('money') ?? '').join(' ');
      if (said === (due === 0 ? '' : lineNumbers(money(due)).join(' '))) continue;
      yield violation('paper-differs', { file, where: [building, entrance, room].filter(Boolean).join('-') });
    }
  }
}
