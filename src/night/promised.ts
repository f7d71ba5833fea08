import { componentsOf, eachItem } from '../model/index.ts';
import type { Commitments, Day, Plan, Promised, Quantity, Workspace } from '../model/index.ts';
import { placedRows } from './placed-rows.ts';

/** How firmly an item's shares are held, the firmest first: all that was told; what has been packed; what has been handed out; nothing. */
const HOLDS = ['told', 'packed', 'handedOut', 'none'] as const;
type Hold = (typeof HOLDS)[number];

interface Share {
  readonly household: number;
  readonly good: number;
  readonly substituteFor: number;
  /** Base units, by how firmly they are held. */
  readonly amounts: { told: Quantity; packed: Quantity; handedOut: Quantity; readonly none: 0 };
}

export interface Promises {
  readonly promised: readonly Promised[];
  /** Of what was packed, what still is there. */
  readonly packed: Day['packed'];
  /** Items of which less is there than has been handed out, with both, base units. */
  readonly impossible: readonly {
    readonly item: number;
    readonly there: Quantity;
    readonly gone: Quantity;
  }[];
}

/**
 * What nobody may be given less of. Shares that were told stand as long as there is enough of an item for all of them, without
 * what could still be bought; else what has been packed stands, else what has been handed out.
 *
 * @param lines what comes of what was ordered
 */
export function promisesOf(
  told: Plan,
  day: Day | undefined,
  workspace: Workspace,
  lines: Commitments['lines'],
): Promises {
  const { catalogue } = workspace;
  const { waves } = workspace.settings;
  const shares = sharesOf(told, day, workspace);
  const there = thereOf(workspace, lines);
  /** By item: a place in HOLDS. */
  const holds = new Map([...there.keys()].map((item) => [item, 0]));
  /** A good is held as the loosest of what it holds. */
  const holdOf = (good: number): Hold =>
    HOLDS[componentsOf(catalogue, good).reduce((most, { item }) => Math.max(most, holds.get(item)!), 0)]!;
  const isHeld = ({ household, good }: Day['packed'][number]) => {
    const hold = holdOf(good);
    return hold !== 'none' && (hold !== 'handedOut' || day!.served.has(household));
  };
  /** By item: what is held in all, and of that what was packed of the goods of each wave or one before it. */
  const needed = () => {
    const needs = new Map([...there.keys()].map((item) => [item, { all: 0, by: waves.map(() => 0) }]));
    for (const share of shares)
      eachItem(catalogue, share.good, share.amounts[holdOf(share.good)], (item, quantity) => {
        needs.get(item)!.all += quantity;
      });
    for (const row of day?.packed ?? [])
      if (isHeld(row))
        eachItem(catalogue, row.good, row.quantity, (item, quantity) => {
          for (let by = row.wave; by < waves.length; by++) needs.get(item)!.by[by]! += quantity;
        });
    return needs;
  };
  const impossible: Promises['impossible'][number][] = [];
  for (let isOver = true; isOver;) {
    isOver = false;
    for (const [item, { all, by }] of needed()) {
      const here = there.get(item)!;
      const over = [all, ...by].findIndex((gone, at) => gone > [here.at(-1)!, ...here][at]!);
      const hold = holds.get(item)!;
      if (over < 0 || HOLDS[hold] === 'none') continue;
      isOver = true;
      if (HOLDS[hold] === 'handedOut')
        impossible.push({ item, there: [here.at(-1)!, ...here][over]!, gone: [all, ...by][over]! });
      holds.set(item, hold + 1);
    }
  }
  const promised = shares.flatMap((share): Promised[] => {
    const { household, good, substituteFor, amounts } = share;
    const hold = holdOf(good);
    const handedOut = day?.served.has(household) === true && hold !== 'none';
    const quantity = amounts[handedOut ? 'handedOut' : hold];
    return quantity > 0 || handedOut ? [{ household, good, substituteFor, quantity, handedOut }] : [];
  });
  return { promised, packed: (day?.packed ?? []).filter(isHeld), impossible };
}

/** Of everybody who asks, sorted by household, good, substituteFor; never more than is asked. */
function sharesOf(told: Plan, day: Day | undefined, workspace: Workspace): readonly Share[] {
  const { demand, catalogue, settings } = workspace;
  const shares = new Map<string, Share>();
  const share = (household: number, good: number, substituteFor: number): Share => {
    const key = `${household} ${good} ${substituteFor}`;
    const known = shares.get(key);
    if (known !== undefined) return known;
    const amounts = { told: 0, packed: 0, handedOut: 0, none: 0 } as const;
    const made = { household, good, substituteFor, amounts: { ...amounts } };
    shares.set(key, made);
    return made;
  };
  const asked = new Map<string, Quantity>();
  for (let entry = 0; entry < demand.length; entry++) {
    const household = demand.household[entry]!;
    asked.set(`${household} ${demand.good[entry]!}`, demand.asked[entry]!);
    // Who has been served gets nothing more, of whatever it asks for now.
    if (day?.served.has(household) === true) share(household, demand.good[entry]!, -1);
  }
  const mayBe = (good: number, substituteFor: number) =>
    substituteFor === -1 ||
    (settings.sourcing.substitutes !== 'never' &&
      catalogue.substitutes.some((one) => one.item === substituteFor && one.substitute === good));
  const add = (rows: readonly Omit<Promised, 'handedOut'>[], hold: 'told' | 'packed') => {
    for (const { household, good, substituteFor, quantity } of rows) {
      const wanted = substituteFor === -1 ? good : substituteFor;
      if (quantity === 0 || !asked.has(`${household} ${wanted}`) || !mayBe(good, substituteFor)) continue;
      share(household, good, substituteFor).amounts[hold] += quantity;
    }
  };
  add(placedRows(told, workspace), 'told');
  add(day?.packed ?? [], 'packed');
  for (const { household, good, substituteFor, amounts } of shares.values()) {
    const most = substituteFor === -1 ? asked.get(`${household} ${good}`)! : Infinity;
    amounts.packed = Math.min(most, amounts.packed);
    amounts.told = Math.min(most, Math.max(amounts.told, amounts.packed));
    if (day?.served.has(household) !== true) continue;
    amounts.handedOut = amounts.packed;
    amounts.told = amounts.packed;
  }
  return [...shares.values()].sort(
    (a, b) => a.household - b.household || a.good - b.good || a.substituteFor - b.substituteFor,
  );
}

/** By item, base units by each wave: usable stock and what comes of what was ordered. */
function thereOf({ catalogue, settings }: Workspace, lines: Commitments['lines']): Map<number, Quantity[]> {
  const there = new Map(
    catalogue.goods.flatMap(({ kind }, item) =>
      kind === 'item' ? [[item, settings.waves.map(() => 0)]] : [],
    ),
  );
  const add = (item: number, from: number, quantity: Quantity) => {
    const own = there.get(item)!;
    for (let wave = from; wave < own.length; wave++) own[wave]! += quantity;
  };
  for (const { item, quantity, usable } of catalogue.stock) if (usable) add(item, 0, quantity);
  for (const { offer, wave, atLeast } of lines) {
    const { item, packSize } = catalogue.offers[offer]!;
    add(item, wave, atLeast * packSize);
  }
  return there;
}
