import type { CurrentSheet } from './ledger.ts';
import type { Part } from './parts.ts';
import type { Taker } from './taker.ts';

/** A line that is read and not yet handed on: what follows in the chat may still change it. */
interface Pending {
  readonly row: number;
  readonly household: number;
  readonly part: Part;
  /** When it was said, as `Submitted`. */
  readonly when: number;
  /** The row of the line that took its place, or took it back. */
  replacedBy: number;
  cancelled: boolean;
}

/** What households ask for in a chat, with what they change and take back themselves. */
export class ChainLines {
  readonly #taker: Taker;
  readonly #sheet: CurrentSheet;
  readonly #pending: Pending[] = [];
  readonly #byHousehold = new Map<number, Pending[]>();

  constructor(taker: Taker, sheet: CurrentSheet) {
    this.#taker = taker;
    this.#sheet = sheet;
  }

  add(row: number, household: number, part: Part, when: number): void {
    const line = { row, household, part, when, replacedBy: 0, cancelled: false };
    this.#pending.push(line);
    if (part.why !== undefined) return;
    const own = this.#byHousehold.get(household);
    if (own === undefined) this.#byHousehold.set(household, [line]);
    else own.push(line);
  }

  /** The only good that the household has asked for in this chat. */
  onlyOf(household: number): number | undefined {
    const goods = new Set(this.#open(household).map(({ part }) => part.good));
    return goods.size === 1 ? [...goods][0] : undefined;
  }

  /** True where an earlier line of the household asks for the good. */
  has(household: number, good: number, row: number): boolean {
    return this.#open(household).some((line) => line.part.good === good && line.row !== row);
  }

  /** A line may name one good twice; what it says itself it does not take back. */
  change(household: number, good: number, row: number): void {
    for (const line of this.#open(household)) {
      if (line.part.good === good && line.row !== row) line.replacedBy = row;
    }
  }

  /** Takes back what the household asked for; false where there is nothing to take back. */
  cancel(household: number, goods: readonly number[] | 'all', row: number, raw: string): boolean {
    const lines = this.#open(household).filter(({ part }) => goods === 'all' || goods.includes(part.good));
    if (lines.length === 0) return false;
    for (const line of lines) {
      line.replacedBy = row;
      line.cancelled = true;
    }
    this.#taker.ledger.exclude(this.#sheet, row, -1, raw, 'cancelled');
    return true;
  }

  handOn(): void {
    const file = this.#sheet.tally.file;
    for (const { row, household, part, when, replacedBy, cancelled } of this.#pending) {
      const { raw, good, amount, why } = part;
      if (cancelled) this.#taker.ledger.exclude(this.#sheet, row, -1, raw, 'cancelled');
      else if (replacedBy > 0) this.#taker.ledger.replace(this.#sheet, row, raw, `${file}:${replacedBy}`);
      else if (why !== undefined) this.#taker.ledger.reject(this.#sheet, row, -1, raw, why);
      else if (this.#taker.isLate(when))
        this.#taker.ledger.reject(this.#sheet, row, -1, raw, this.#taker.late(household, good, amount));
      else this.#taker.take(this.#sheet, row, -1, household, good, amount, when, false);
    }
  }

  #open(household: number): readonly Pending[] {
    return (this.#byHousehold.get(household) ?? []).filter(({ replacedBy }) => replacedBy === 0);
  }
}
