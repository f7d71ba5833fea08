import { formatFixed, formatScaled, type Language, type Plan, type Workspace } from '../model/index.ts';
import { sourcedOf } from '../plan/index.ts';
import { orderLimits, otherOffers } from '../sourcing/index.ts';
import { explanationWords } from '../wording/index.ts';

/**
 * What each offer of an item would have cost alone, and what forbids more of it.
 *
 * @param name the good as the plan calls it
 */
export function offerReasons(plan: Plan, workspace: Workspace, name: string, language: Language): string[] {
  const w = explanationWords(language);
  const { goods, offers, suppliers } = workspace.catalogue;
  const index = goods.findIndex(({ id }) => id === name);
  const item = goods[index];
  if (item?.kind !== 'item') return [];
  const facts = otherOffers(workspace, sourcedOf(plan, workspace), index);
  if (facts.bought === 0 || facts.offers.length === 0) return [];
  const amount = (quantity: number): string => `${formatScaled(quantity, item.baseUnits)} ${item.uom}`.trim();
  const money = moneyOf(workspace);
  return [
    w.alone(amount(facts.bought)),
    ...facts.offers.map(({ offer, alone, forbids }) => {
      const { supplier, sku } = offers[offer]!;
      const reached = alone.quantity >= facts.bought ? '' : amount(alone.quantity);
      const reasons = [...new Set(forbids.flatMap(({ reasons: own }) => own))].map(
        (reason) => w.short[reason],
      );
      const whose = suppliers[supplier]!.id;
      return w.aloneAt(whose, sku, alone.packs, money(alone.amount), reached, reasons);
    }),
  ];
}

/** What it would take for a supplier's orders to be placed: what is missing, and what is short that it could bring. */
export function placingReasons(
  plan: Plan,
  workspace: Workspace,
  supplierId: string,
  language: Language,
): string[] {
  const w = explanationWords(language);
  const { goods, suppliers } = workspace.catalogue;
  const supplier = suppliers.findIndex(({ id }) => id === supplierId);
  if (supplier === -1) return [];
  const money = moneyOf(workspace);
  const { waves } = orderLimits(workspace, sourcedOf(plan, workspace), supplier);
  return waves.flatMap(({ wave, lines, toMinimum, gramsLeft, couldServe }) => {
    const at = workspace.settings.waves[wave]!.id;
    const said: string[] = [];
    if (lines === 0) said.push(w.notPlaced(at, toMinimum === 0 ? '' : money(toMinimum)));
    if (lines > 0 && gramsLeft !== null) said.push(w.loadLeft(at, formatScaled(gramsLeft, 1000)));
    // Where no minimum is missing, what is short is short for reasons that `explain item` gives.
    for (const { item, packs, amount } of lines === 0 && toMinimum > 0 ? couldServe : [])
      said.push(w.couldServe(at, goods[item]!.name, packs, money(amount)));
    return said;
  });
}

function moneyOf({ settings }: Workspace): (amount: number) => string {
  return (amount) => formatFixed(amount, settings.currency.scale);
}
