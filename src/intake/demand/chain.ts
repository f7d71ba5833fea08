import type { SheetRow } from '../../sheets/index.ts';
import { foldWidth } from '../text/index.ts';
import { findAddressIn } from './chain-address.ts';
import { isChainStart, readChains } from './chain-text.ts';
import type { Chain, ChainEntry } from './chain-text.ts';
import { readOrderText } from './order-text.ts';
import type { OrderText } from './order-text.ts';
import { partsOf } from './parts.ts';
import type { Part } from './parts.ts';
import { failure } from './reading.ts';
import type { Failure } from './reading.ts';
import type { CurrentSheet } from './ledger.ts';
import type { Taker } from './taker.ts';

export { isChainStart };

/** A line that is read and not yet handed on: what follows in the chain may still change it. */
interface Pending {
  readonly entry: ChainEntry;
  readonly household: number | Failure;
  readonly part: Part;
  /** The row of the line that took its place, or took it back. */
  replacedBy: number;
  cancelled: boolean;
}

/** The text of a chat group's chain. Of copies of one chain the last one holds. */
export function takeChain(taker: Taker, sheet: CurrentSheet, rows: Iterable<SheetRow>): void {
  const { tokens } = taker;
  const names = (text: string): boolean => tokens.cut(text).some(({ kind }) => kind === 'good');
  const { chains, ...count } = readChains(rewritten(taker, sheet, seen(sheet, rows)), names, (row, role) =>
    sheet.marks.line(row, role),
  );
  sheet.tally.rows = count.rows;
  sheet.tally.blank = count.blank;
  sheet.tally.above = count.other;
  const newer = new Map<string, Chain>();
  const copies: [Chain, Chain | undefined][] = [];
  for (const chain of chains.toReversed()) {
    // Two chains may have one title: copies begin with the same person's line too.
    const key = `${chain.title}\n${chain.entries[0]?.raw ?? ''}`;
    copies.push([chain, newer.get(key)]);
    newer.set(key, chain);
  }
  for (const [chain, copy] of copies.toReversed()) {
    const { file, sheet: tab } = sheet.tally;
    taker.households.begin(file, tab, chain.offers);
    if (copy === undefined) new ChainReader(taker, sheet, chain).take();
    else replaceCopy(taker, sheet, chain, copy);
  }
}

function* seen({ marks }: CurrentSheet, rows: Iterable<SheetRow>): Generator<SheetRow> {
  for (const row of rows) {
    marks.see(row.row, row.cells);
    yield row;
  }
}

/** Lines that staff wrote anew, address and all, in place of those that could not be read. */
function* rewritten(taker: Taker, sheet: CurrentSheet, rows: Iterable<SheetRow>): Generator<SheetRow> {
  const corrections = taker.correctionsOf(sheet);
  for (const row of rows) {
    const line = corrections
      ?.get(row.row)
      ?.find(({ value }) => findAddressIn(foldWidth(value)) !== undefined);
    yield line === undefined ? row : { row: row.row, cells: [line.value] };
  }
}

function replaceCopy(taker: Taker, sheet: CurrentSheet, chain: Chain, copy: Chain): void {
  const other = `${sheet.tally.file}:${copy.entries[0]?.row ?? 0}`;
  for (const { row, raw } of [...chain.entries, ...chain.strange]) {
    sheet.marks.line(row, 'order');
    taker.replace(sheet, row, raw, other);
  }
}

class ChainReader {
  readonly #taker: Taker;
  readonly #sheet: CurrentSheet;
  readonly #chain: Chain;
  /** What `+1` is one of: the only good on offer. */
  readonly #only: number | undefined;
  readonly #pending: Pending[] = [];

  constructor(taker: Taker, sheet: CurrentSheet, chain: Chain) {
    this.#taker = taker;
    this.#sheet = sheet;
    this.#chain = chain;
    const offered = new Set<number>();
    for (const offer of chain.offers) {
      for (const token of taker.tokens.cut(offer)) if (token.kind === 'good') offered.add(token.good);
    }
    this.#only = offered.size === 1 ? [...offered][0] : undefined;
  }

  take(): void {
    let household: number | Failure = failure('bad-address', 'address');
    for (const [i, entry] of this.#chain.entries.entries()) {
      if (entry.where !== undefined) household = this.#householdOf(entry);
      const next = this.#chain.entries[i + 1];
      const goesOn = next !== undefined && next.where === undefined;
      this.#entry(entry, household, readOrderText(this.#taker.tokens.cut(entry.text)), goesOn);
    }
    for (const { row, raw } of this.#chain.strange) {
      this.#sheet.marks.line(row, 'reject');
      this.#reject(row, raw, failure('unreadable-line', ''));
    }
    for (const line of this.#pending) this.#handOn(line);
  }

  #householdOf({ row, where }: ChainEntry): number | Failure {
    return this.#taker.households.findAddress(where!.raw, () => this.#taker.place(this.#sheet, row, -1));
  }

  /** @param goesOn what is asked for stands in the next lines */
  #entry(entry: ChainEntry, household: number | Failure, text: OrderText, goesOn: boolean): void {
    const { row, raw } = entry;
    if (typeof household === 'number') this.#taker.contacts.add(household, text.name, '', '');
    const only = this.#only ?? (text.changes ? this.#onlyOf(household) : undefined);
    const how = { choices: false, only, names: true };
    const parts = this.#taker.mended(this.#sheet, row, -1, partsOf(this.#taker, text, how), how);
    const cancelled = text.cancels !== undefined && this.#cancel(household, text.cancels, row, raw);
    if (text.cancels !== undefined && !cancelled) this.#reject(row, raw, failure('unreadable-line', ''));
    for (const part of parts) {
      if (text.changes && part.why === undefined) this.#change(household, part.good, row);
      this.#pending.push({ entry, household, part, replacedBy: 0, cancelled: false });
    }
    const nothing = parts.length === 0 && text.cancels === undefined;
    this.#sheet.marks.line(row, nothing ? (goesOn ? 'household' : 'reject') : 'order');
    if (nothing && goesOn) this.#sheet.tally.above++;
    else if (nothing) this.#reject(row, raw, failure('unreadable-line', ''));
  }

  /** The only good that the household has asked for in this chain. */
  #onlyOf(household: number | Failure): number | undefined {
    const goods = new Set(this.#open(household).map(({ part }) => part.good));
    return goods.size === 1 ? [...goods][0] : undefined;
  }

  #open(household: number | Failure): Pending[] {
    return typeof household === 'number'
      ? this.#pending.filter(
          (line) => line.household === household && line.replacedBy === 0 && line.part.why === undefined,
        )
      : [];
  }

  #change(household: number | Failure, good: number, row: number): void {
    for (const line of this.#open(household)) {
      // A line may name one good twice; what it says itself it does not take back.
      if (line.part.good === good && line.entry.row !== row) line.replacedBy = row;
    }
  }

  /** Takes back what the household asked for; false where there is nothing to take back. */
  #cancel(household: number | Failure, goods: readonly number[] | 'all', row: number, raw: string): boolean {
    const lines = this.#open(household).filter(({ part }) => goods === 'all' || goods.includes(part.good));
    if (lines.length === 0) return false;
    for (const line of lines) {
      line.replacedBy = row;
      line.cancelled = true;
    }
    this.#taker.exclude(this.#sheet, row, -1, raw, 'cancelled');
    return true;
  }

  #handOn({ entry, household, part, replacedBy, cancelled }: Pending): void {
    const { row } = entry;
    const { raw, good, amount, why } = part;
    if (cancelled) this.#taker.exclude(this.#sheet, row, -1, raw, 'cancelled');
    else if (replacedBy > 0)
      this.#taker.replace(this.#sheet, row, raw, `${this.#sheet.tally.file}:${replacedBy}`);
    else if (why !== undefined) this.#reject(row, raw, why);
    else if (typeof household !== 'number') this.#reject(row, entry.raw, household);
    else this.#taker.take(this.#sheet, row, -1, household, good, amount, Number.NaN, false);
  }

  #reject(row: number, value: string, why: Omit<Failure, 'field'>): void {
    this.#taker.reject(this.#sheet, row, -1, value, why);
  }
}
