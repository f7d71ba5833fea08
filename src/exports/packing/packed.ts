import type { Plan, PlanGood } from '../../model/index.ts';
import { quantityText, unitText } from '../amounts.ts';
import type { Names } from '../names.ts';

/** What of a good goes into a household's bag from one wave. Amounts in base units. */
export interface PackedRow {
  readonly wave: number;
  readonly household: number;
  readonly good: number;
  quantity: number;
}

/**
 * Sorted by wave, household, good; a good that is dealt in its own name and as a substitute is one row. The plan's rows
 * are sorted by household and good already, so the waves are gone through one after the other.
 */
export function* packedRows({ allocations: rows, waves }: Plan): Generator<PackedRow> {
  for (const wave of waves.keys()) {
    let last: PackedRow | undefined;
    for (let i = 0; i < rows.length; i++) {
      if (rows.wave[i] !== wave || rows.allocated[i] === 0) continue;
      const [household, good, quantity] = [rows.household[i]!, rows.good[i]!, rows.allocated[i]!];
      if (last?.household === household && last.good === good) {
        last.quantity += quantity;
        continue;
      }
      if (last !== undefined) yield last;
      last = { wave, household, good, quantity };
    }
    if (last !== undefined) yield last;
  }
}

/** Runs of equal keys of a sorted list. */
export function groups<T>(rows: readonly T[], keyOf: (row: T) => string | number): readonly (readonly T[])[] {
  const found: T[][] = [];
  let key: string | number | undefined;
  for (const row of rows) {
    const next = keyOf(row);
    if (found.length === 0 || next !== key) found.push([]);
    key = next;
    found.at(-1)!.push(row);
  }
  return found;
}

/** `5斤`, `2.5 kg`. */
export function amountText(quantity: number, good: PlanGood): string {
  return unitText(quantityText(quantity, good), good.uom);
}

/** Grams of a good's amount, rounded up; null where the weight of a unit is not known. */
export function gramsOf(names: Names, plan: Plan, { good: index, quantity }: PackedRow): number | null {
  const good = plan.goods[index]!;
  if (good.kind === 'item') return weightOf(names, good.id, quantity);
  let grams = 0;
  for (const [item, each] of good.components) {
    const part = weightOf(names, item, (quantity / good.baseUnits) * each);
    if (part === null) return null;
    grams += part;
  }
  return grams;
}

function weightOf(names: Names, item: string, quantity: number): number | null {
  const unit = names.unitGrams(item);
  return unit === null ? null : Math.ceil((quantity * unit.grams) / unit.baseUnits);
}

/** The sum of what is known; null where something is not. */
export function sumOfGrams(grams: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const g of grams) {
    if (g === null) return null;
    sum += g;
  }
  return sum;
}
