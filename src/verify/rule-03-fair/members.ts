import { groupBy } from '../../model/index.ts';
import type { Evidence } from '../evidence.ts';
import { leftForOthers } from '../ledger/books.ts';
import { partsOf } from '../ledger/lines.ts';

/** A household that asks for an item, loose or in bundles, or has some of it. Base units. */
export interface Member {
  readonly household: number;
  /** Its own line of the item; -1 where it asks for it in bundles alone. */
  readonly line: number;
  readonly tier: number;
  /** Nights owed of this item. */
  readonly nights: number;
  readonly heads: number;
  /** In all, however it came. */
  readonly has: number;
  readonly loose: number;
  /** By how much it last grew: a step, or the largest bundle's content. */
  readonly last: number;
  /** What of that is its by promise: it was told, packed or handed out before. */
  readonly promised: number;
  /** What of it could be another's: bundles that hold another scarce item too may have been due by that one. */
  readonly movable: number;
}

/** Members of one rank. */
export type Rank = readonly Member[];

/** The ranks of an item, the highest first. */
export function ranksOf(evidence: Evidence, item: number): readonly Rank[] {
  const { workspace, lines } = evidence;
  const { goods } = workspace.catalogue;
  const { households } = workspace.site;
  const bundles = goods.flatMap((good, index) =>
    good.kind === 'bundle' && good.components.some((part) => part.item === item) ? [index] : [],
  );
  const ofGood = linesByGood(evidence);
  const asking = new Set(
    [item, ...bundles].flatMap((good) => ofGood.get(good) ?? []).map((line) => lines.demand.household[line]!),
  );
  const members = [...asking].map((household): Member => {
    const line = lines.find(household, item);
    const loose = line < 0 ? 0 : lines.allocated[line]!;
    const other = lines.holdings.of(household, item);
    const dueOtherwise = bundles.reduce((sum, bundle) => sum + heldFor(evidence, household, bundle, item), 0);
    const promised = evidence.promised.of(household, item);
    const { tier, nights, residents } = households[household]!;
    return {
      household,
      line,
      tier,
      nights: nights.get(item) ?? 0,
      heads: workspace.settings.shareBy === 'residents' ? residents : 1,
      has: loose + other.bundled + other.asSubstitute,
      loose,
      last: Math.max(goods[item]!.step, other.largest),
      promised,
      movable: Math.max(0, loose + other.bundled - dueOtherwise - promised),
    };
  });
  return [...groupBy(members, ({ tier, nights }) => `${tier} ${nights}`).values()].sort(
    ([a], [b]) => a!.tier - b!.tier || b!.nights - a!.nights,
  );
}

/** What a household has of an item in a bundle that holds another scarce one. */
function heldFor(evidence: Evidence, household: number, bundle: number, item: number): number {
  const { workspace, lines } = evidence;
  const line = lines.find(household, bundle);
  if (line < 0 || lines.allocated[line] === 0) return 0;
  const parts = partsOf(workspace.catalogue, bundle);
  const scarce = scarceItems(evidence);
  if (!parts.some((part) => part.item !== item && scarce.has(part.item))) return 0;
  const each = parts.find((part) => part.item === item)!.quantity;
  return (lines.allocated[line]! / workspace.catalogue.goods[bundle]!.step) * each;
}

const BY_GOOD = new WeakMap<Evidence['lines'], ReadonlyMap<number, readonly number[]>>();
const SCARCE = new WeakMap<Evidence['lines'], ReadonlySet<number>>();

/** Demand lines by good. */
export function linesByGood({ lines }: Evidence): ReadonlyMap<number, readonly number[]> {
  const known = BY_GOOD.get(lines) ?? groupBy(lines.demand.good.keys(), (line) => lines.demand.good[line]!);
  BY_GOOD.set(lines, known);
  return known;
}

/** Items of which less is left than one step of something that lacks holds. */
function scarceItems(evidence: Evidence): ReadonlySet<number> {
  const { lines, books, workspace, promised } = evidence;
  const known = SCARCE.get(lines);
  if (known !== undefined) return known;
  const scarce = new Set<number>();
  for (let line = 0; line < lines.demand.length; line++) {
    const isSettled = promised.isHandedOut(lines.demand.household[line]!, lines.demand.good[line]!);
    if (isSettled || lines.allocated[line]! >= lines.demand.asked[line]!) continue;
    for (const { item, quantity } of partsOf(workspace.catalogue, lines.demand.good[line]!))
      if (leftForOthers(books[item]!) < quantity) scarce.add(item);
  }
  SCARCE.set(lines, scarce);
  return scarce;
}
