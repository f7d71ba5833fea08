import {
  amount,
  compareKeys,
  csvText,
  DONATION,
  formatFixed,
  formatScaled,
  formatTime,
} from '../../model/index.ts';
import type { Amount, Language, Plan, Workspace } from '../../model/index.ts';
import { issuedWords } from '../../wording/index.ts';
import { billsOf } from '../bills.ts';
import { dueOf } from '../receive.ts';
import { unclaimedIn, type Closing } from './close.ts';
import { owedOf } from './owed.ts';
import type { StrayRow } from './done.ts';

/** The files of a closed night, by name: the next night's carryover.csv and stock.csv, the unclaimed, the books, the money. */
export function closingTables(plan: Plan, workspace: Workspace, closing: Closing): Map<string, string> {
  return new Map([
    ['carryover.csv', carryover(plan, workspace)],
    ['stock.csv', stock(closing)],
    ['unclaimed.csv', unclaimed(plan, closing)],
    ['kept.csv', kept(plan, closing)],
    ['books.csv', books(closing)],
    ['money.csv', money(plan, workspace, closing)],
  ]);
}

/** Rows of done.csv that are nobody's: not lost, and whom they may have meant. */
export function strayTable(stray: readonly StrayRow[], language: Language): string {
  const w = issuedWords(language);
  const fields = ['code', 'building', 'entrance', 'room', 'collected', 'refused', 'absent', 'keep'];
  const rows = stray.map(({ row, said, why, meant }) => [
    amount(String(row)),
    ...fields.map((field) => said.text(field)),
    w.strayReason[why],
    meant.join(' '),
  ]);
  return csvText(['row', ...fields, 'problem', 'perhaps'], rows);
}

function keyOf({ building, entrance, room }: Plan['households'][number]): string[] {
  return [building, entrance, room];
}

/** What each household is owed, for how many nights now, and the slot that it had. */
function carryover(plan: Plan, workspace: Workspace): string {
  const { site, catalogue } = workspace;
  const nights = new Map(
    site.households.map(({ entrance, room, nights: before }) => {
      const { building, id } = site.entrances[entrance]!;
      const byItem = new Map([...before].map(([item, count]) => [catalogue.goods[item]!.id, count]));
      return [JSON.stringify([site.buildings[building]!.id, id, room]), byItem];
    }),
  );
  const slots = new Map(
    plan.pickups.map(({ household, batch }) => [household, formatTime(plan.batches[batch]!.slotStart)]),
  );
  const baseUnits = new Map(plan.goods.map((good) => [good.id, good.baseUnits]));
  const owed = owedOf(plan, workspace);
  const rows = plan.households.flatMap((home, household) => {
    const slot = slots.get(household) ?? '';
    const before = nights.get(JSON.stringify(keyOf(home)));
    const own = [...(owed.get(household) ?? [])].sort(([a], [b]) => compareKeys(a, b));
    if (own.length === 0 && slot !== '') return [[...keyOf(home), '', '', amount('0'), slot]];
    return own.map(([item, quantity]) => [
      ...keyOf(home),
      item,
      amount(formatScaled(quantity, baseUnits.get(item)!)),
      amount(String((before?.get(item) ?? 0) + 1)),
      slot,
    ]);
  });
  return csvText(['building', 'entrance', 'room', 'item', 'owed', 'nights', 'last_slot'], rows);
}

function stock({ left }: Closing): string {
  const rows = left.map(({ item: { id, baseUnits, uom }, quantity, source, expires }) => {
    return [id, amount(formatScaled(quantity, baseUnits)), uom, source, expires];
  });
  return csvText(['item', 'quantity', 'uom', 'source', 'expires'], rows);
}

function unclaimed(plan: Plan, closing: Closing): string {
  const rows = unclaimedIn(plan, closing).map((household) => [
    ...keyOf(plan.households[household]!),
    closing.fates[household]!,
  ]);
  return csvText(['building', 'entrance', 'room', 'why'], rows);
}

/** What waits in bags, household by household. */
function kept({ households, goods, allocations }: Plan, { fates }: Closing): string {
  const rows: (readonly (string | Amount)[])[] = [];
  for (let row = 0; row < allocations.length; row++) {
    const household = allocations.household[row]!;
    if (fates[household] !== 'kept' || allocations.allocated[row] === 0) continue;
    const { id, baseUnits, uom } = goods[allocations.good[row]!]!;
    const quantity = amount(formatScaled(allocations.allocated[row]!, baseUnits));
    rows.push([...keyOf(households[household]!), id, quantity, uom]);
  }
  return csvText(['building', 'entrance', 'room', 'item', 'quantity', 'uom'], rows);
}

function books(closing: Closing): string {
  const rows = closing.books.map((book) => {
    const { id, uom, baseUnits } = book.item;
    const said = [book.stock, book.ordered, book.handedOut, book.kept, book.left, book.writtenOff];
    return [id, uom, ...said.map((quantity) => amount(formatScaled(quantity, baseUnits)))];
  });
  return csvText(['item', 'uom', 'stock', 'ordered', 'handed_out', 'kept', 'left', 'written_off'], rows);
}

/** What each supplier is due, and what each household took is worth at list prices; blank where a price is not known. */
function money(plan: Plan, { catalogue, settings }: Workspace, { fates }: Closing): string {
  const { scale } = settings.currency;
  const due = new Map<string, number>();
  for (const { supplier, deliveryFee, lines } of plan.orders) {
    if (supplier === DONATION) continue;
    const goods = lines.reduce((sum, line) => sum + dueOf(line, line.packs, line.weighed ?? null), 0);
    due.set(supplier, (due.get(supplier) ?? 0) + goods + deliveryFee);
  }
  const served = new Set<number>();
  const { allocations } = plan;
  for (let row = 0; row < allocations.length; row++)
    if (allocations.allocated[row]! > 0) served.add(allocations.household[row]!);
  const taken = billsOf(plan, catalogue.goods)
    .filter(({ household }) => fates[household] === 'collected' && served.has(household))
    .map(({ household, received, unpriced }) => [household, unpriced > 0 ? null : received] as const);
  const rows = [
    ...[...due]
      .sort(([a], [b]) => compareKeys(a, b))
      .map(([supplier, total]) => ['supplier', supplier, '', '', amount(formatFixed(total, scale))]),
    ...taken.map(([household, total]) => [
      'household',
      ...keyOf(plan.households[household]!),
      total === null ? '' : amount(formatFixed(total, scale)),
    ]),
  ];
  return csvText(['who', 'building_or_supplier', 'entrance', 'room', 'amount'], rows);
}
