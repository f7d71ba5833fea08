import { createHash } from 'node:crypto';
import type { Night, Sourcing } from '../../src/model/index.ts';

/**
 * Rule 3 as a person with a ledger would do it: one step at a time, each to the one whose turn it is. Shares nothing with
 * what it judges but the shapes.
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
  const lacks = (entry: number) => {
    const asked = demand.asked[entry]!;
    const limit = catalogue.goods[demand.good[entry]!]!.maxPerHousehold ?? Infinity;
    return Math.min(asked, limit) - ledger.allocated[entry]! - ledger.substituted[entry]!;
  };
  catalogue.goods.forEach((good, index) => {
    let left = sourcing.supply[index]!;
    for (;;) {
      const next = turn(
        night,
        ledger,
        entries.filter((entry) => demand.good[entry] === index && lacks(entry) >= good.step),
      );
      if (next === undefined || left < good.step) break;
      ledger.allocated[next]! += good.step;
      left -= good.step;
    }
  });
  const left = catalogue.goods.map((_, item) => {
    if (entries.some((entry) => demand.good[entry] === item && lacks(entry) > 0)) return 0;
    let there = 0;
    for (const row of catalogue.stock) if (row.item === item && row.usable) there += row.quantity;
    for (const line of sourcing.lines) if (catalogue.offers[line.offer]!.item === item) there += line.packs;
    for (const entry of entries) {
      const good = catalogue.goods[demand.good[entry]!]!;
      if (good.kind === 'item') there -= demand.good[entry] === item ? ledger.allocated[entry]! : 0;
      else
        for (const part of good.components)
          if (part.item === item) there -= (ledger.allocated[entry]! / 1000) * part.quantity;
    }
    return there;
  });
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
    for (;;) {
      const next = turn(
        night,
        ledger,
        willing.filter((entry) => lacks(entry) >= asked),
      );
      if (next === undefined || left[substitute]! < given()) break;
      ledger.substituted[next]! += asked;
      left[substitute]! -= given();
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
      nights: household.nights,
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
