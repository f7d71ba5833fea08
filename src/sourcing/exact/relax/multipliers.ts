import { SCALE, type Duals } from '../column.ts';
import { MISSING, type Frame } from './frame.ts';

/**
 * The most that a unit is worth, minor units. Any multipliers make a true bound; those of a first master without enough
 * columns are cut to what stays exact.
 */
const MOST = { goods: MISSING, grams: 1_000, lines: 1e7 };

/** The duals of a master's rows as whole parts of SCALE. */
export function multipliersOf(
  duals: Float64Array,
  { goodsRow, gramsRow }: Frame,
  linkRow: ReadonlyMap<number, number>,
): Duals {
  const scaled = (row: number, sign: number, most: number): number =>
    row < 0 || row >= duals.length
      ? 0
      : Math.max(0, Math.min(most * SCALE, Math.round(sign * duals[row]! * SCALE)));
  const lines = new Map<number, number>();
  for (const [line, row] of linkRow) if (row < duals.length) lines.set(line, scaled(row, -1, MOST.lines));
  return {
    goods: Float64Array.from(goodsRow, (row) => scaled(row, 1, MOST.goods)),
    grams: Float64Array.from(gramsRow, (row) => scaled(row, -1, MOST.grams)),
    lines,
  };
}

/** Multipliers that are worth nothing: no order asks for anything. */
export function nothingAsked(lanes: number): Duals {
  const zero = new Float64Array(lanes);
  return { goods: zero, grams: zero, lines: new Map() };
}
