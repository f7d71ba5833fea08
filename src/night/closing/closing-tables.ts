import { amount, compareKeys, csvText, formatFixed, formatScaled, formatTime } from '../../model/index.ts';
import type { Language, Plan, Quantity, Workspace } from '../../model/index.ts';
import { issuedWords } from '../../wording/index.ts';
import { billsOf } from '../bills.ts';
import { keptIn } from '../kept.ts';
import { money } from './money.ts';
import { unclaimedIn, type Closing, type Counted } from './close.ts';
import { owedOf } from './owed.ts';
import type { StrayRow } from './done.ts';

/** The files of a closed night, by name: the next night's carryover.csv, stock.csv and kept.csv, the unclaimed, the books, the money. */
export function closingTables(plan: Plan, workspace: Workspace, closing: Closing): Map<string, string> {
  return new Map([
    ['carryover.csv', carryover(plan, workspace)],
    ['stock.csv', stock(closing)],
    ['unclaimed.csv', unclaimed(plan, closing)],
    ['kept.csv', kept(plan, workspace, closing)],
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

/** What waits in bags, household by household, and what it costs (where nobody pays, nothing): of this night, and of those before where nobody came again. */
function kept(plan: Plan, workspace: Workspace, { fates }: Closing): string {
  const { households, goods, allocations } = plan;
  const { catalogue, settings } = workspace;
  const isPaid = settings.payment !== 'none';
  const before = keptIn(plan, workspace);
  const worth = new Map<string, number | null>();
  billsOf(plan, catalogue.goods, before, (household, good, due) => {
    const key = `${household} ${good}`;
    const sum = worth.get(key);
    worth.set(key, due === null || sum === null ? null : due + (sum ?? 0));
  });
  const bags = new Map<
    string,
    { household: number; good: Counted; quantity: Quantity; due: number | null }
  >();
  const add = (household: number, good: Counted, quantity: Quantity, due: number | null): void => {
    const key = `${household} ${good.id}`;
    const own = bags.get(key);
    const sum = due === null || own?.due === null ? null : due + (own?.due ?? 0);
    bags.set(key, { household, good, quantity: quantity + (own?.quantity ?? 0), due: sum });
  };
  const known = new Set<string>();
  for (let row = 0; row < allocations.length; row++) {
    const household = allocations.household[row]!;
    if (fates[household] !== 'kept' || allocations.allocated[row] === 0) continue;
    const key = `${household} ${allocations.good[row]!}`;
    const due = known.has(key) ? 0 : (worth.get(key) ?? null);
    known.add(key);
    add(household, goods[allocations.good[row]!]!, allocations.allocated[row]!, due);
  }
  for (const [household, own] of before)
    if (fates[household] === 'kept')
      for (const { good, quantity, due } of own) add(household, catalogue.goods[good]!, quantity, due);
  const rows = [...bags.values()]
    .sort((a, b) => a.household - b.household || compareKeys(a.good.id, b.good.id))
    .map(({ household, good: { id, baseUnits, uom }, quantity, due }) => [
      ...keyOf(households[household]!),
      id,
      amount(formatScaled(quantity, baseUnits)),
      uom,
      isPaid && due === null ? '' : amount(formatFixed(isPaid ? due! : 0, settings.currency.scale)),
    ]);
  return csvText(['building', 'entrance', 'room', 'item', 'quantity', 'uom', 'to_pay'], rows);
}

function books(closing: Closing): string {
  const rows = closing.books.map((book) => {
    const { id, uom, baseUnits } = book.item;
    const { stock, ordered, handedOut, kept, left, writtenOff, keptBefore } = book;
    const said = [stock, ordered, handedOut, kept, left, writtenOff, keptBefore];
    return [id, uom, ...said.map((quantity) => amount(formatScaled(quantity, baseUnits)))];
  });
  const columns = ['stock', 'ordered', 'handed_out', 'kept', 'left', 'written_off', 'kept_before'];
  return csvText(['item', 'uom', ...columns], rows);
}
