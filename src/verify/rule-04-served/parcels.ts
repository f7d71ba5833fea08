import type { Item, Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';

/** What a household's weight and parcels must be, from what it was allocated. */
export const PARCELS: readonly Constraint[] = [weightsAreRight, parcelsCanHoldTheGoods];

/** Written to the gram: half a unit of an odd weight may be rounded either way. */
function* weightsAreRight({ tables, service, names }: Evidence): Iterable<Violation> {
  for (const [file, rows] of serviceRows(tables)) {
    for (const row of rows) {
      if (row.household < 0) continue;
      const milligrams = service.milligrams[row.household]!;
      const at = { file, row: row.row, where: names.householdText(row.household) };
      if (Number.isNaN(milligrams)) {
        if (row.grams !== null) yield violation('weight-wrong', at, Math.max(1, row.grams));
        continue;
      }
      const off = row.grams === null ? milligrams : Math.abs(row.grams * 1000 - milligrams);
      if (row.grams === null || off >= 1000) {
        yield violation('weight-wrong', at, Math.max(1, Math.round(off / 1000)));
      }
    }
  }
}

/**
 * Bags per wave and storage class, each at most `bag_kg`; a piece over that is a parcel of its own. At least as many as
 * the weight needs, at most as many as there are pieces.
 */
function* parcelsCanHoldTheGoods(evidence: Evidence): Iterable<Violation> {
  const needs = needsOf(evidence);
  for (const [file, rows] of serviceRows(evidence.tables)) {
    for (const row of rows) {
      const need = needs.get(row.household);
      if (need === undefined) continue;
      const { fewest, most } = need();
      const off = Math.max(fewest - row.parcels, row.parcels - most);
      if (off <= 0) continue;
      const at = { file, row: row.row, where: evidence.names.householdText(row.household) };
      const expected = fewest === most ? String(fewest) : `${fewest}–${most}`;
      yield violation('column-wrong', at, off, { column: 'parcels', expected, is: String(row.parcels) });
    }
  }
}

function serviceRows(tables: Evidence['tables']): readonly (readonly [
  string,
  readonly {
    readonly row: number;
    readonly household: number;
    readonly grams: number | null;
    readonly parcels: number;
  }[],
])[] {
  return [
    ['pickups.csv', tables.pickups],
    ['doorstep.csv', tables.doorstep],
  ];
}

interface Group {
  alone: number;
  pieces: number;
  milligrams: number;
}

function needsOf({
  tables,
  workspace,
}: Evidence): ReadonlyMap<number, () => { fewest: number; most: number }> {
  const { goods } = workspace.catalogue;
  const limit = workspace.settings.bagGrams * 1000;
  const households = new Map<number, Map<string, Group>>();
  const rows = tables.allocations;
  const add = (household: number, wave: number, item: Item, quantity: number) => {
    let groups = households.get(household);
    if (groups === undefined) households.set(household, (groups = new Map()));
    const key = `${wave} ${item.storage}`;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { alone: 0, pieces: 0, milligrams: 0 }));
    const piece = pieceOf(item, quantity);
    const weight = item.unitGrams === null ? 0 : (piece * item.unitGrams * 1000) / item.baseUnits;
    if (weight > limit) group.alone += quantity / piece;
    else {
      group.pieces += quantity / piece;
      group.milligrams += (quantity / piece) * weight;
    }
  };
  const addGood = (household: number, wave: number, index: number, quantity: number) => {
    const good = goods[index];
    if (good?.kind === 'item') add(household, wave, good, quantity);
    for (const part of good?.kind === 'bundle' ? good.components : []) {
      const item = goods[part.item]!;
      if (item.kind === 'item') add(household, wave, item, (quantity / 1000) * part.quantity);
    }
  };
  for (let k = 0; k < rows.length; k++) {
    const [household, allocated] = [rows.household[k]!, rows.allocated[k]!];
    if (household >= 0 && allocated > 0) addGood(household, rows.wave[k]!, rows.good[k]!, allocated);
  }
  // Nothing is put into a bag that waits: -1 is no wave's.
  for (const [household, bags] of workspace.kept)
    for (const [good, quantity] of bags) addGood(household, -1, good, quantity);
  return new Map([...households].map(([household, groups]) => [household, () => bounds(groups, limit)]));
}

function bounds(groups: ReadonlyMap<string, Group>, limit: number): { fewest: number; most: number } {
  let [fewest, most] = [0, 0];
  for (const { alone, pieces, milligrams } of groups.values()) {
    const bags = pieces === 0 ? 0 : Math.max(1, Math.ceil(milligrams / limit));
    fewest += alone + bags;
    // First-fit leaves no two bags that would go into one: fewer than twice the weight's bags, and one more.
    most += alone + Math.min(Math.ceil(pieces), 2 * bags);
  }
  return { fewest, most };
}

/** What cannot be parted: a unit of sale, or a step where that is less; an odd rest goes as it is. */
function pieceOf(item: Item, quantity: number): number {
  const piece = !item.isWeight && item.step % item.baseUnits === 0 ? item.baseUnits : item.step;
  return quantity % piece === 0 ? piece : quantity;
}
