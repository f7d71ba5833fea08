import type { Night } from '../../src/model/index.ts';

/**
 * Rule 3 by its letter, of what is dealt under own names: who is wronged, in words. A bundle that was not dealt wrongs nobody
 * where not even all that others have more of, loose, would have made it whole. Shares nothing with what it judges.
 *
 * @param available by good: base units that there are of each item
 * @param allocated by demand entry, base units
 */
export function wrongsIn(night: Night, available: readonly number[], allocated: readonly number[]): string[] {
  const { demand, site, settings, catalogue } = night;
  const { goods } = catalogue;
  const wrongs: string[] = [];
  const entries = allocated.map((_, entry) => entry);
  const homes = site.households.map((_, household) => household);
  const inStep = (good: number, item: number) => {
    const noun = goods[good]!;
    if (noun.kind === 'item') return good === item ? noun.step : 0;
    return noun.components.find((part) => part.item === item)?.quantity ?? 0;
  };
  const steps = (entry: number) => allocated[entry]! / goods[demand.good[entry]!]!.step;
  const sum = (of: readonly number[], item: number) =>
    of.reduce((total, entry) => total + steps(entry) * inStep(demand.good[entry]!, item), 0);
  const own = (home: number) => entries.filter((entry) => demand.household[entry] === home);
  const has = homes.map((home) => goods.map((_, item) => sum(own(home), item)));
  const loose = homes.map((home) =>
    goods.map((_, item) =>
      sum(
        own(home).filter((entry) => demand.good[entry] === item),
        item,
      ),
    ),
  );
  const left = goods.map((_, item) => available[item]! - sum(entries, item));
  const heads = homes.map((home) =>
    settings.shareBy === 'residents' ? site.households[home]!.residents : 1,
  );
  /** Above 0 where the one's rank is higher than the other's. */
  const higher = (one: number, other: number, item: number) =>
    site.households[other]!.tier - site.households[one]!.tier ||
    (site.households[one]!.nights.get(item) ?? 0) - (site.households[other]!.nights.get(item) ?? 0);
  /** What does not suffice for some that is asked for. */
  const scarce = goods.map((_, item) =>
    entries.some(
      (entry) => allocated[entry]! < demand.asked[entry]! && left[item]! < inStep(demand.good[entry]!, item),
    ),
  );
  /** Bundles that hold another scarce item may have been due by that one. */
  const dueOtherwise = (home: number, item: number) =>
    own(home).reduce((total, entry) => {
      const parts = goods.flatMap((_, other) =>
        other !== item && scarce[other] && inStep(demand.good[entry]!, other) > 0 ? [other] : [],
      );
      return total + (parts.length > 0 ? sum([entry], item) : 0);
    }, 0);
  /** How much one has that another, who lacks, should have before it: all, or what is more than its last step or bundle. */
  const unjust = (rich: number, poor: number, item: number) => {
    const rank = higher(poor, rich, item);
    if (rich === poor || rank < 0) return 0;
    const movable =
      site.households[rich]!.tier > site.households[poor]!.tier
        ? has[rich]![item]!
        : has[rich]![item]! - dueOtherwise(rich, item);
    if (rank > 0) return movable;
    const grants = own(rich)
      .filter((entry) => allocated[entry]! > 0)
      .map((entry) => inStep(demand.good[entry]!, item));
    const last = Math.max(goods[item]!.step, ...grants);
    const more = (has[rich]![item]! - last) * heads[poor]! - has[poor]![item]! * heads[rich]!;
    return Math.max(0, Math.min(movable, more / heads[poor]!));
  };
  const allUnjust = (poor: number, item: number) =>
    homes.reduce((total, rich) => total + unjust(rich, poor, item), 0);
  /** What others could give up: all of a lower tier; loose steps of a lower rank, and those that they have more. */
  const spare = (poor: number, item: number) =>
    homes
      .filter((rich) => rich !== poor)
      .reduce((total, rich) => {
        const { step } = goods[item]!;
        if (site.households[rich]!.tier > site.households[poor]!.tier) return total + has[rich]![item]!;
        const rank = higher(poor, rich, item);
        if (rank < 0) return total;
        const more = (has[rich]![item]! * heads[poor]! - has[poor]![item]! * heads[rich]!) / heads[poor]!;
        const most = rank > 0 ? loose[rich]![item]! : Math.min(loose[rich]![item]!, Math.max(0, more));
        return total + Math.floor(most / step) * step;
      }, 0);
  for (const entry of entries) {
    const good = demand.good[entry]!;
    const noun = goods[good]!;
    const home = demand.household[entry]!;
    const parts = noun.kind === 'item' ? [{ item: good, quantity: noun.step }] : noun.components;
    const open = parts.reduce(
      (most, { item, quantity }) => {
        const limit = goods[item]!.maxPerHousehold ?? Infinity;
        const counted = noun.kind === 'item' ? has[home]![item]! : has[home]![item]! - loose[home]![item]!;
        return Math.min(most, Math.floor((limit - counted) / quantity));
      },
      (demand.asked[entry]! - allocated[entry]!) / noun.step,
    );
    for (const { item } of parts)
      if (has[home]![item]! > (goods[item]!.maxPerHousehold ?? Infinity))
        wrongs.push(`${home} over its limit of ${goods[item]!.id}`);
    if (open <= 0) continue;
    const short = parts.filter(({ item, quantity }) => left[item]! < quantity);
    if (short.length === 0) wrongs.push(`${home} without ${noun.id}, which is there`);
    const wrong = short.filter(
      ({ item }) => allUnjust(home, item) > 0 || (noun.kind === 'bundle' && left[item]! >= goods[item]!.step),
    );
    const isPossible = short.every(({ item, quantity }) => {
      const others = noun.kind === 'item' ? allUnjust(home, item) : spare(home, item);
      return left[item]! + others >= quantity;
    });
    if (wrong.length === short.length && isPossible)
      wrongs.push(`${home} lacks ${noun.id}: ${wrong.map(({ item }) => goods[item]!.id).join()}`);
  }
  return wrongs;
}
