import type { Commitments, Day, Plan, Promised, Quantity, Workspace } from '../model/index.ts';
import { placedRows } from './placed-rows.ts';

/** How firmly an item's shares are held: all that was told; what has been packed; what has been handed out; nothing. */
type Hold = 'told' | 'packed' | 'handedOut' | 'none';
const LOOSER: Readonly<Record<Hold, Hold>> = {
  told: 'packed',
  packed: 'handedOut',
  handedOut: 'none',
  none: 'none',
};

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
  const { waves } = workspace.settings;
  const shares = sharesOf(told, day, workspace);
  const there = thereOf(workspace, lines);
  const holds = new Map<number, Hold>([...there.keys()].map((item) => [item, 'told']));
  const holdOf = (share: Share): Hold =>
    partsOf(workspace, share.good).reduce<Hold>(
      (loosest, { item }) => looser(loosest, holds.get(item)!),
      'told',
    );
  const isHeld = ({ household, good }: Day['packed'][number]) => {
    const loosest = partsOf(workspace, good).reduce<Hold>(
      (hold, { item }) => looser(hold, holds.get(item)!),
      'told',
    );
    return loosest !== 'none' && (loosest !== 'handedOut' || day!.served.has(household));
  };
  /** By item: what is held in all, and of that what was packed of the goods of each wave or one before it. */
  const needed = () => {
    const needs = new Map([...there.keys()].map((item) => [item, { all: 0, by: waves.map(() => 0) }]));
    for (const share of shares)
      eachPart(workspace, share.good, share.amounts[holdOf(share)], (item, quantity) => {
        needs.get(item)!.all += quantity;
      });
    for (const row of day?.packed ?? [])
      if (isHeld(row))
        eachPart(workspace, row.good, row.quantity, (item, quantity) => {
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
      if (over < 0 || holds.get(item) === 'none') continue;
      isOver = true;
      if (holds.get(item) === 'handedOut')
        impossible.push({ item, there: [here.at(-1)!, ...here][over]!, gone: [all, ...by][over]! });
      holds.set(item, LOOSER[holds.get(item)!]);
    }
  }
  const promised = shares.flatMap((share): Promised[] => {
    const { household, good, substituteFor, amounts } = share;
    const hold = holdOf(share);
    const handedOut = day?.served.has(household) === true && hold !== 'none';
    const quantity = amounts[handedOut ? 'handedOut' : hold];
    return quantity > 0 || handedOut ? [{ household, good, substituteFor, quantity, handedOut }] : [];
  });
  return { promised, packed: (day?.packed ?? []).filter(isHeld), impossible };
}

const ORDER: readonly Hold[] = ['told', 'packed', 'handedOut', 'none'];

function looser(a: Hold, b: Hold): Hold {
  return ORDER[Math.max(ORDER.indexOf(a), ORDER.indexOf(b))]!;
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

/** Calls back for every item in an amount of a good. */
function eachPart(
  workspace: Workspace,
  good: number,
  quantity: Quantity,
  use: (item: number, quantity: Quantity) => void,
): void {
  const { step } = workspace.catalogue.goods[good]!;
  for (const part of partsOf(workspace, good)) use(part.item, (quantity / step) * part.quantity);
}

/** What one step of a good holds. */
function partsOf(
  { catalogue }: Workspace,
  good: number,
): readonly { readonly item: number; readonly quantity: Quantity }[] {
  const noun = catalogue.goods[good]!;
  return noun.kind === 'item' ? [{ item: good, quantity: noun.step }] : noun.components;
}
