import { hasErrors } from '../model/index.ts';
import type { Bound, Night, Sourcing } from '../model/index.ts';
import { sourceOrders } from '../sourcing/index.ts';
import { decide } from './decide.ts';
import type { Decided } from './decide.ts';
import { lackingItems, lateOrders, withoutLate } from './late-orders.ts';
import type { LateOrder } from './late-orders.ts';
import { comparePushed, countOf, isNobody, pushedOf, pushedWithout } from './pushed.ts';
import type { Pushed } from './pushed.ts';

/** Goods bought in an earlier wave so that fewer are late or without a slot: what it costs and whom it helps. */
export interface Morning {
  readonly orders: readonly LateOrder[];
  /** Beyond the cheapest orders. */
  readonly cost: number;
  /** Households that need not wait for the later wave then. */
  readonly households: number;
  /** Late or without a slot before and after. */
  readonly before: number;
  readonly after: number;
  /** Whether the plan does so: it costs no more than `early_premium`. */
  readonly isBought: boolean;
}

interface Trial {
  readonly decided: Decided;
  readonly orders: readonly LateOrder[];
  readonly cost: number;
  readonly pushed: Pushed;
}

/** Orders that are tried one by one, at most. */
const MOST_ALONE = 4;

/** Collecting households above which late orders are only tried all together: each trial is a whole night. */
const TOO_MANY = 5_000;

/** And above which nothing is tried where no premium may be paid: the answer would be advice alone. */
const FAR_TOO_MANY = 20_000;

/**
 * Where a late wave pushes households out, plans the night again with the goods of late orders bought earlier: all of them,
 * each order alone, and the best ones together as far as `early_premium` reaches. Taken is what pushes fewest out, of those
 * the cheapest; nobody comes to lack anything by it. Nights on which nobody is pushed out cost nothing, and those where a
 * first wave would help nobody one schedule.
 *
 * @returns the plan to keep, and what a morning costs where it would help
 */
export async function considerMornings(
  night: Night,
  base: Decided,
  watch: (stage: string) => void = () => {},
): Promise<{ decided: Decided; morning?: Morning }> {
  const pushed = pushedOf(night, base.slotting);
  const { lines = [], announced = [] } = night.commitments ?? {};
  if (isNobody(pushed) || lines.length > 0 || announced.length > 0) return { decided: base };
  const orders = lateOrders(night, base.sourcing, base.allocations);
  if (orders.length === 0) return { decided: base };
  const { earlyPremium } = night.settings.sourcing;
  if (earlyPremium === 0 && base.channels.collecting.length > FAR_TOO_MANY) return { decided: base };
  watch('mornings');
  if (comparePushed(atBest(night, base, orders), pushed) >= 0) return { decided: base };
  const trials = (await tryAll(night, base, orders, pushed)).toSorted(compareTrials);
  const bought = trials.find(({ cost }) => cost <= earlyPremium);
  const told = bought ?? trials[0];
  if (told === undefined) return { decided: base };
  const morning: Morning = {
    orders: told.orders,
    cost: told.cost,
    households: sooner(base, told.decided),
    before: countOf(pushed),
    after: countOf(told.pushed),
    isBought: bought !== undefined,
  };
  if (bought === undefined) return { decided: base, morning };
  const { sourcing } = bought.decided;
  return { decided: { ...bought.decided, sourcing: judged(sourcing, base.sourcing) }, morning };
}

/** Fewest pushed out, then the cheapest, then the fewest orders. */
function compareTrials(a: Trial, b: Trial): number {
  return comparePushed(a.pushed, b.pushed) || a.cost - b.cost || a.orders.length - b.orders.length;
}

async function tryAll(
  night: Night,
  base: Decided,
  orders: readonly LateOrder[],
  before: Pushed,
): Promise<Trial[]> {
  const { earlyPremium } = night.settings.sourcing;
  const found: Trial[] = [];
  const test = async (some: readonly LateOrder[]): Promise<Trial | undefined> => {
    const trial = await tryOrders(night, base, some);
    if (trial !== undefined && comparePushed(trial.pushed, before) < 0) found.push(trial);
    return trial;
  };
  const all = await test(orders);
  const isDone = orders.length === 1 || (all !== undefined && (all.cost === 0 || !found.includes(all)));
  if (isDone || base.channels.collecting.length > TOO_MANY) return found;
  for (const order of orders.slice(0, MOST_ALONE)) await test([order]);
  // Together as far as the premium reaches, those first that help most.
  const alone = found.filter((trial) => trial.orders.length === 1).toSorted(compareTrials);
  let taken: readonly LateOrder[] = [];
  for (const { orders: more, cost } of alone) {
    const some = [...taken, ...more];
    const together = some.length === 1 ? cost : (await test(some))?.cost;
    if (together !== undefined && together <= earlyPremium) taken = some;
  }
  return found;
}

/** @returns undefined where somebody would come to lack something, or the plan would not be safe */
async function tryOrders(
  night: Night,
  base: Decided,
  orders: readonly LateOrder[],
): Promise<Trial | undefined> {
  const sourcing = await sourceOrders(withoutLate(night, orders));
  if (isShorter(sourcing, base.sourcing)) return undefined;
  const decided = decide(night, sourcing);
  // More at once for the door teams than they can carry, for one.
  if (hasErrors(decided.problems)) return undefined;
  const lacking = lackingItems(night.catalogue, decided.allocations);
  if (orders.some(({ items }) => items.some((item) => lacking.has(item)))) return undefined;
  const cost = Math.max(0, valueOf(sourcing, 'money') - valueOf(base.sourcing, 'money'));
  return { decided, orders, cost, pushed: pushedOf(night, decided.slotting) };
}

/** Who would be pushed out if all goods of these orders were there with the first wave. */
function atBest(night: Night, base: Decided, orders: readonly LateOrder[]): Pushed {
  const items = new Set(orders.flatMap((order) => order.items));
  return pushedWithout(night, base, (good) => {
    const each = night.catalogue.goods[good]!;
    return each.kind === 'item' ? items.has(good) : each.components.some(({ item }) => items.has(item));
  });
}

function sooner(base: Decided, decided: Decided): number {
  const before = new Map(base.channels.collecting.map(({ household, wave }) => [household, wave]));
  return decided.channels.collecting.filter(({ household, wave }) => wave < (before.get(household) ?? 0))
    .length;
}

/** Orders that are not the cheapest, against the bounds of all that could have been ordered. */
function judged(sourcing: Sourcing, cheapest: Sourcing): Sourcing {
  const bounds = sourcing.bounds.map((bound): Bound => {
    const { lowerBound } = cheapest.bounds.find(({ objective }) => objective === bound.objective) ?? {
      lowerBound: 0,
    };
    return { ...bound, lowerBound: Math.min(bound.lowerBound, lowerBound) };
  });
  const isProven = bounds.every(({ value, lowerBound }) => value === lowerBound);
  return {
    ...sourcing,
    status: sourcing.status === 'optimal' && !isProven ? 'feasible' : sourcing.status,
    bounds,
  };
}

/** Whether, in the first tier in which the two differ, more is short, or more after substitutes. */
function isShorter(one: Sourcing, other: Sourcing): boolean {
  const goals = one.bounds
    .map(({ objective }) => objective)
    .filter((objective) => objective.startsWith('shortage') || objective === 'unreplaced');
  const differs = goals.find((goal) => valueOf(one, goal) !== valueOf(other, goal));
  return differs !== undefined && valueOf(one, differs) > valueOf(other, differs);
}

function valueOf({ bounds }: Sourcing, objective: string): number {
  return bounds.find((bound) => bound.objective === objective)?.value ?? 0;
}
