import type { Plan, Quantity, Workspace } from '../../model/index.ts';
import { keptIn } from '../kept.ts';
import type { Toll, ToldHousehold } from './toll.ts';

/** What the goods of a revised plan allow, whoever gets those of the first truck. */
export interface GoodsInTime {
  isServed(household: number): boolean;
  /** Whether its goods could be there by its slot, were it the first to get them. */
  canBe(told: ToldHousehold): boolean;
  /** Of some, at least so many have to wait: of one item there is not enough in time for more. */
  mustWait(told: readonly ToldHousehold[]): Toll;
}

export function goodsInTime(after: Plan, workspace: Workspace): GoodsInTime {
  const { settings } = workspace;
  const needs = needsOf(after);
  const kept = keptIn(after, workspace);
  const { waves } = settings;
  const onSite = new Map(
    after.goods.map(({ id, fromStock }) => [
      id,
      waves.map((_, wave) => fromStock + orderedBy(after, settings, id, wave)),
    ]),
  );
  const dueOf = ({ slotStart }: ToldHousehold) => waves.findLastIndex(({ ready }) => ready <= slotStart);
  const none: ReadonlyMap<string, Quantity> = new Map();
  return {
    isServed: (household) => needs.has(household) || kept.has(household),
    canBe: (told) => {
      const due = dueOf(told);
      return (
        due >= 0 &&
        [...(needs.get(told.household) ?? none)].every(([item, much]) => much <= onSite.get(item)![due]!)
      );
    },
    mustWait: (told) => {
      const most = { households: 0, weight: 0 };
      for (const [item, there] of onSite) {
        for (const [wave, quantity] of there.entries()) {
          const takers = told.filter(
            (one) => dueOf(one) <= wave && (needs.get(one.household)?.has(item) ?? false),
          );
          const amounts = takers.map((one) => needs.get(one.household)!.get(item)!).sort((a, b) => a - b);
          let left = quantity;
          const served = amounts.filter((amount) => (left -= amount) >= 0).length;
          const weights = takers.map(({ weight }) => weight).sort((a, b) => a - b);
          const waiting = takers.length - served;
          most.households = Math.max(most.households, waiting);
          most.weight = Math.max(
            most.weight,
            weights.slice(0, waiting).reduce((sum, weight) => sum + weight, 0),
          );
        }
      }
      return most;
    },
  };
}

/** By household and item, bundles taken apart. */
function needsOf({ allocations, goods }: Plan): ReadonlyMap<number, ReadonlyMap<string, Quantity>> {
  const needs = new Map<number, Map<string, Quantity>>();
  for (let row = 0; row < allocations.length; row++) {
    const quantity = allocations.allocated[row]!;
    if (quantity === 0) continue;
    const { id, kind, step, components } = goods[allocations.good[row]!]!;
    const household = allocations.household[row]!;
    const own = needs.get(household) ?? new Map<string, Quantity>();
    needs.set(household, own);
    for (const [item, each] of kind === 'item' ? [[id, step] as const] : components)
      own.set(item, (own.get(item) ?? 0) + (quantity / step) * each);
  }
  return needs;
}

function orderedBy({ orders }: Plan, { waves }: Workspace['settings'], id: string, wave: number): Quantity {
  let ordered = 0;
  for (const order of orders) {
    if (waves.findIndex((other) => other.id === order.wave) > wave) continue;
    for (const { item, packs, packQuantity } of order.lines) if (item === id) ordered += packs * packQuantity;
  }
  return ordered;
}
