import { groupBy } from '../model/index.ts';
import type { Allocations, Item, Night, Parcel, Quantity } from '../model/index.ts';
import { countBags } from './bags.ts';
import type { Pieces } from './bags.ts';

/** Goods of different classes never share a bag; those from `CHILLED_FROM` on are marked as chilled. */
const CLASSES = { ambient: 0, chilled: 1, frozen: 2 } as const;
const CLASS_COUNT = 3;
const CHILLED_FROM = CLASSES.chilled;

/**
 * The parcels of every household that has goods, of this night or kept, in the order of households: bags by wave and storage class. A bundle is
 * bagged as its components. What has no known weight goes into the bags that are there anyway, or into one of its own; the
 * household's weight is then not known.
 */
export function packAll(night: Night, allocations: Allocations): Parcel[] {
  const parcels: Parcel[] = [];
  const bags = new Bags(night);
  for (let row = 0; row < allocations.length;) {
    const household = allocations.household[row]!;
    for (; row < allocations.length && allocations.household[row] === household; row++) {
      const quantity = allocations.allocated[row]!;
      if (quantity > 0) bags.add(allocations.good[row]!, quantity, allocations.wave[row]!);
    }
    const parcel = bags.close(household);
    if (parcel !== undefined) parcels.push(parcel);
  }
  return withKept(parcels, keptParcels(night, bags));
}

/** Bags that wait since an earlier night: they are there from the first wave on, and nothing is put into them. */
function keptParcels({ site: { kept = [] } }: Night, bags: Bags): Parcel[] {
  return [...groupBy(kept, ({ household }) => household)].map(([household, own]) => {
    for (const { good, quantity } of own) bags.add(good, quantity, 0);
    return bags.close(household)!;
  });
}

/** Both in the order of households. */
function withKept(parcels: readonly Parcel[], kept: readonly Parcel[]): Parcel[] {
  const all = new Map(parcels.map((parcel) => [parcel.household, parcel]));
  for (const one of kept) {
    const packed = all.get(one.household);
    all.set(one.household, packed === undefined ? one : together(packed, one));
  }
  return kept.length === 0 ? [...parcels] : [...all.values()].sort((a, b) => a.household - b.household);
}

function together(a: Parcel, b: Parcel): Parcel {
  return {
    household: a.household,
    wave: Math.max(a.wave, b.wave),
    parcels: a.parcels + b.parcels,
    chilledParcels: a.chilledParcels + b.chilledParcels,
    grams: a.grams === null || b.grams === null ? null : a.grams + b.grams,
  };
}

/** One household's goods, sorted into bags. Used again for the next household. */
class Bags {
  readonly #night: Night;
  /** By wave × CLASS_COUNT + class. */
  readonly #groups: Pieces[][];
  #milligrams = 0;
  #known = true;

  constructor(night: Night) {
    this.#night = night;
    this.#groups = Array.from({ length: night.settings.waves.length * CLASS_COUNT }, () => []);
  }

  add(good: number, quantity: Quantity, wave: number): void {
    const { goods } = this.#night.catalogue;
    const dealt = goods[good]!;
    if (dealt.kind === 'item') this.#addItem(dealt, quantity, wave);
    else
      for (const component of dealt.components) {
        const item = goods[component.item]!;
        if (item.kind === 'item') this.#addItem(item, component.quantity * (quantity / dealt.step), wave);
      }
  }

  #addItem(item: Item, quantity: Quantity, wave: number): void {
    const piece = pieceOf(item, quantity);
    const milligrams = milligramsOf(item, piece);
    if (milligrams === null) this.#known = false;
    else this.#milligrams += milligrams * (quantity / piece);
    const group = this.#groups[wave * CLASS_COUNT + CLASSES[item.storage]]!;
    group.push({ milligrams: milligrams ?? 0, count: quantity / piece });
  }

  close(household: number): Parcel | undefined {
    let wave = -1;
    let parcels = 0;
    let chilledParcels = 0;
    this.#groups.forEach((pieces, group) => {
      if (pieces.length === 0) return;
      const bags = countBags(pieces, this.#night.settings.bagGrams * 1000);
      wave = Math.floor(group / CLASS_COUNT);
      parcels += bags;
      if (group % CLASS_COUNT >= CHILLED_FROM) chilledParcels += bags;
      pieces.length = 0;
    });
    const grams = this.#known ? Math.round(this.#milligrams / 1000) : null;
    this.#milligrams = 0;
    this.#known = true;
    return wave === -1 ? undefined : { household, wave, parcels, chilledParcels, grams };
  }
}

/**
 * Base units of what cannot be parted: a unit of sale where the item is dealt in whole units, else its step (half a cabbage,
 * a 斤 of a weight). A bundle may hold less than a step: then all of it.
 */
function pieceOf(item: Item, quantity: Quantity): Quantity {
  const piece = !item.isWeight && item.step % item.baseUnits === 0 ? item.baseUnits : item.step;
  return quantity % piece === 0 ? piece : quantity;
}

/** A weight's grams are its base units; a count's are `unitGrams` for `baseUnits` of them, which is 1000. */
function milligramsOf(item: Item, quantity: Quantity): number | null {
  if (item.unitGrams === null) return item.isWeight ? quantity * 1000 : null;
  return (quantity * item.unitGrams * 1000) / item.baseUnits;
}
