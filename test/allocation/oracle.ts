import { createHash } from 'node:crypto';
import type { Night, Sourcing } from '../../src/model/index.ts';

/**
 * Rule 3 as a person with a ledger would do it on a night without bundles: one step at a time, each to the one whose turn it
 * is. Shares nothing with what it judges but the shapes.
 */
export interface Ledger {
  /** By demand entry, base units. */
  readonly allocated: number[];
  readonly substituted: number[];
  /** `entry>substitute` → base units of the substitute. */
  readonly replacements: Map<string, number>;
}

export function dealByHand(night: Night, sourcing: Sourcing): Ledger {
  const { demand, catalogue, settings } = night;
  const entries = Array.from({ length: demand.length }, (_, entry) => entry);
  const ledger: Ledger = {
    allocated: entries.map(() => 0),
    substituted: entries.map(() => 0),
    replacements: new Map(),
  };
  /** By `household item`: what came of it in place of something else. */
  const instead = new Map<string, number>();
  const limitLeaves = (entry: number, item: number) =>
    (catalogue.goods[item]!.maxPerHousehold ?? Infinity) -
    (instead.get(`${demand.household[entry]!} ${item}`) ?? 0);
  const lacks = (entry: number) =>
    Math.min(demand.asked[entry]!, limitLeaves(entry, demand.good[entry]!)) -
    ledger.allocated[entry]! -
    ledger.substituted[entry]!;
  const there = catalogue.goods.map((_, item) => {
    let sum = 0;
    for (const row of catalogue.stock) if (row.item === item && row.usable) sum += row.quantity;
    for (const line of sourcing.lines) if (catalogue.offers[line.offer]!.item === item) sum += line.packs;
    return sum;
  });
  catalogue.goods.forEach((good, index) => {
    for (;;) {
      const next = turn(
        night,
        ledger,
        entries.filter((entry) => demand.good[entry] === index && lacks(entry) >= good.step),
      );
      if (next === undefined || there[index]! < good.step) break;
      ledger.allocated[next]! += good.step;
      there[index]! -= good.step;
    }
  });
  const left = there.map((amount, item) =>
    entries.some((entry) => demand.good[entry] === item && lacks(entry) > 0) ? 0 : amount,
  );
  const pairs = [...catalogue.substitutes].sort(
    (a, b) => a.item - b.item || a.rank - b.rank || a.substitute - b.substitute,
  );
  for (const { item, substitute, ratio } of settings.sourcing.substitutes === 'never' ? [] : pairs) {
    const step = catalogue.goods[item]!.step;
    let asked = step;
    const given = () => (asked * ratio.numerator) / ratio.denominator;
    while (given() % catalogue.goods[substitute]!.step !== 0) asked += step;
    const willing = entries.filter(
      (entry) =>
        demand.good[entry] === item &&
        (settings.sourcing.substitutes === 'always' || demand.substituteOk[entry] === 1),
    );
    const mayTake = (entry: number) => {
      const own = entries.find(
        (other) => demand.household[other] === demand.household[entry] && demand.good[other] === substitute,
      );
      return limitLeaves(entry, substitute) - (own === undefined ? 0 : ledger.allocated[own]!) >= given();
    };
    for (;;) {
      const next = turn(
        night,
        ledger,
        willing.filter((entry) => lacks(entry) >= asked && mayTake(entry)),
      );
      if (next === undefined || left[substitute]! < given()) break;
      ledger.substituted[next]! += asked;
      left[substitute]! -= given();
      const place = `${demand.household[next]!} ${substitute}`;
      instead.set(place, (instead.get(place) ?? 0) + given());
      const key = `${next}>${substitute}`;
      ledger.replacements.set(key, (ledger.replacements.get(key) ?? 0) + given());
    }
  }
  return ledger;
}

/** Whose turn it is: highest rank, least so far (per head), smallest lot. */
function turn(night: Night, ledger: Ledger, entries: readonly number[]): number | undefined {
  const { demand, site, settings, date, catalogue } = night;
  const claims = entries.map((entry) => {
    const household = site.households[demand.household[entry]!]!;
    const { building, id } = site.entrances[household.entrance]!;
    const key = `${date}|${catalogue.goods[demand.good[entry]!]!.id}|${site.buildings[building]!.id}|${id}|${household.room}`;
    return {
      entry,
      tier: household.tier,
      nights: household.nights.get(demand.good[entry]!) ?? 0,
      has: BigInt(ledger.allocated[entry]! + ledger.substituted[entry]!),
      heads: BigInt(settings.shareBy === 'residents' ? household.residents : 1),
      lot: createHash('sha256').update(key, 'utf8').digest('hex'),
    };
  });
  claims.sort(
    (a, b) =>
      a.tier - b.tier ||
      b.nights - a.nights ||
      Number(a.has * b.heads - b.has * a.heads) ||
      (a.lot < b.lot ? -1 : 1),
  );
  return claims[0]?.entry;
}
