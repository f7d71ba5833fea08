import { addDays, formatScaled } from '../../model/index.ts';
import type { GoodsIndex, KnownGood } from '../goods/index.ts';
import { SheetContacts } from './contacts.ts';
import { readCorrections } from './corrections.ts';
import type { Correction, Corrections } from './corrections.ts';
import { Households } from './households.ts';
import { Items } from './items.ts';
import { Ledger } from './ledger.ts';
import type { CurrentSheet } from './ledger.ts';
import { Lines } from './lines.ts';
import { OrderTokens } from './order-tokens.ts';
import { mendParts } from './parts.ts';
import type { Part, Reading } from './parts.ts';
import type { LateLine } from './next-night.ts';
import { Quantities } from './quantities.ts';
import { failure } from './reading.ts';
import type { DemandInput, Failure } from './reading.ts';
import { momentOf, SubmittedReader } from './submitted.ts';
import type { Submitted } from './submitted.ts';

/**
 * What the readers of all layouts hand their lines to. Every line handed in ends in exactly one count of its sheet's
 * tally: here where it is rejected or excluded at once, when lines are merged otherwise.
 */
export class Taker {
  readonly ledger: Ledger;
  readonly lines = new Lines();
  readonly contacts = new SheetContacts();
  readonly households: Households;
  readonly items: Items;
  readonly quantities: Quantities;
  readonly #goods: GoodsIndex;
  #tokens: OrderTokens | undefined;
  readonly #submitted: SubmittedReader;
  /** Seconds; lines after it are late. */
  readonly #closing: number;
  readonly cutoffText: string;
  readonly #corrections: Corrections;

  constructor(input: DemandInput, cutoffText: string) {
    this.ledger = new Ledger(input.keepMarks === true);
    this.#corrections = readCorrections(input.source, input.files);
    this.households = new Households(input.register, input.ownerOf, input.strangers);
    this.items = new Items(input.goods, input.strangers);
    this.quantities = new Quantities(input.goods, input.strangers);
    this.#submitted = new SubmittedReader(input);
    this.#goods = input.goods;
    this.#closing = input.cutoff === undefined ? Infinity : momentOf(addDays(input.date, -1), input.cutoff);
    this.cutoffText = cutoffText;
  }

  /** For texts of several items; made when the first is met. */
  get tokens(): OrderTokens {
    this.#tokens ??= new OrderTokens(this.#goods);
    return this.#tokens;
  }

  /** What staff put right of a sheet, by row. */
  correctionsOf({ tally }: CurrentSheet): ReadonlyMap<number, readonly Correction[]> | undefined {
    return this.#corrections.of(tally.file, tally.sheet);
  }

  /** The parts of a cell or line of text, put right. */
  mended(
    sheet: CurrentSheet,
    row: number,
    column: number,
    parts: readonly Part[],
    how: Reading,
  ): readonly Part[] {
    const name = this.ledger.columnName(sheet, row, column);
    const corrections =
      this.correctionsOf(sheet)
        ?.get(row)
        ?.filter((one) => one.column === name) ?? [];
    const texts = corrections.map(({ value }) => value);
    return mendParts(this, parts, texts, how) ?? parts;
  }

  /** When a line was handed in; NaN, and a warning, where the cell does not say it. */
  submitted(sheet: CurrentSheet, row: number, column: number, cell: string): Submitted {
    if (cell === '') return Number.NaN;
    const time = this.#submitted.read(cell);
    if (time !== undefined) return time;
    if (cell.trim() !== '') this.ledger.warn('time-unread', sheet, row, column, cell);
    return Number.NaN;
  }

  isLate(submitted: Submitted): boolean {
    return submitted > this.#closing;
  }

  goodOf(good: number): KnownGood {
    return this.#goods.good(good);
  }

  /** Why a line of a chat came too late, with all that the next night needs of it: no row of a table says it. */
  late(household: number, good: number, amount: number): Failure {
    const { id, baseUnits, uom } = this.#goods.good(good);
    const quantity = formatScaled(amount, baseUnits);
    const line: LateLine = { ...this.households.placeOf(household), item: id, quantity, uom };
    return failure('late', '', { cutoff: this.cutoffText, ...line });
  }

  /** A line with everything known. `column` is that of its quantity. */
  take(
    sheet: CurrentSheet,
    row: number,
    column: number,
    household: number,
    good: number,
    amount: number,
    submitted: Submitted,
    consent: boolean,
  ): void {
    if (amount === 0 && Number.isNaN(submitted) && !this.lines.has(household, good)) {
      // Nothing earlier to take back: not worth keeping until lines are merged.
      this.ledger.exclude(sheet, row, column, '0', 'zero-quantity');
    } else {
      sheet.tally.lines++;
      this.lines.add(household, good, amount, submitted, sheet.number, row, column, consent);
    }
  }
}
