import { formatScaled, parseScaled } from '../../model/index.ts';
import { nameKey } from '../text/index.ts';
import { readAmount } from './amount.ts';
import { cellAt, isBlank } from './cells.ts';
import type { HouseholdColumns } from './cells.ts';

const TOTAL =
  /^(?:(?:本页|本栋|全部|楼栋)?(?:合计|总计|小计|共计|总和|总数)(?:数量|份数|件数)?|(?:grand|sub)?totals?|sum)[:：]?$/;
/** Six decimals: sums are compared, never used. */
const SCALE = 1_000_000;
const REMEMBERED = 1000;

/** True where some cell says that the row sums up others. */
export function isTotal(cells: readonly string[]): boolean {
  return cells.some(saysTotal);
}

/**
 * True for a row of totals: it asks for nothing. A row whose household stands in it is none, unless the word stands where
 * a household or a serial number would.
 */
export function isTotalRow(cells: readonly string[], columns: HouseholdColumns, serial: number): boolean {
  if (!isTotal(cells)) return false;
  const { building, entrance, room, address } = columns;
  if ([building, entrance, room, address, serial].some((column) => saysTotal(cellAt(cells, column))))
    return true;
  return isBlank(cellAt(cells, room)) && isBlank(cellAt(cells, address));
}

function saysTotal(cell: string): boolean {
  return cell.length < 30 && TOTAL.test(nameKey(cell));
}

/** A total that is not what the rows above it add up to. */
export interface TotalDiffers {
  readonly column: number;
  readonly written: string;
  readonly computed: string;
}

/** Sums of the quantities in each column, to hold a sheet's own totals against; of all rows, rejected ones too. */
export class Totals {
  readonly #numbers = new Map<string, number>();
  /** Since the start, and since the last total: a subtotal may be either. */
  readonly #all = new Map<number, number>();
  readonly #part = new Map<number, number>();

  add(column: number, cell: string): void {
    const number = this.#number(cell);
    if (number === 0) return;
    this.#all.set(column, (this.#all.get(column) ?? 0) + number);
    this.#part.set(column, (this.#part.get(column) ?? 0) + number);
  }

  /** Compares a row of totals, and begins the next part. */
  compare(columns: readonly number[], cells: readonly string[]): TotalDiffers[] {
    const differing: TotalDiffers[] = [];
    for (const column of columns) {
      const written = cells[column] ?? '';
      if (readAmount(written) === undefined) continue;
      const number = this.#number(written);
      const all = this.#all.get(column) ?? 0;
      const part = this.#part.get(column) ?? 0;
      if (number !== all && number !== part) {
        differing.push({ column, written, computed: formatScaled(all, SCALE) });
      }
    }
    this.#part.clear();
    return differing;
  }

  #number(cell: string): number {
    let number = this.#numbers.get(cell);
    if (number === undefined) {
      const amount = readAmount(cell);
      const scaled = amount === undefined ? 0 : parseScaled(amount.number, SCALE);
      number = typeof scaled === 'number' ? scaled : 0;
      if (this.#numbers.size > REMEMBERED) this.#numbers.clear();
      this.#numbers.set(cell, number);
    }
    return number;
  }
}
