import type { MarkRole } from '../../model/index.ts';
import { isAnnounced } from './announcement.ts';
import { ChainLines } from './chain-lines.ts';
import { NOBODYS } from './chat-entry.ts';
import type { Entry } from './chat-entry.ts';
import type { Offers } from './chat-offers.ts';
import { isForAnother } from './for-another.ts';
import type { CurrentSheet } from './ledger.ts';
import type { OrderText } from './order-text.ts';
import { partsOf } from './parts.ts';
import { asksUnnamed } from './unnamed.ts';
import { isSmallTalk } from './small-talk.ts';
import type { Taker } from './taker.ts';

const TICKED = /[✓✔√☑✅]\ufe0f?\s*$/u;

/** What the lines of entries ask for beside number and address. */
export class EntryOrders {
  readonly #taker: Taker;
  readonly #sheet: CurrentSheet;
  readonly #offers: Offers;
  readonly #lines: ChainLines;

  constructor(taker: Taker, sheet: CurrentSheet, offers: Offers) {
    this.#taker = taker;
    this.#sheet = sheet;
    this.#offers = offers;
    this.#lines = new ChainLines(taker, sheet);
  }

  handOn(): void {
    this.#lines.handOn();
  }

  read(entry: Entry, row: number, raw: string, text: string): MarkRole {
    const order = this.#offers.read(text);
    for (const words of [order.name, ...order.remarks]) if (words !== '') this.#sheet.people.add(words);
    const first = entry.row === row || entry.addressed === row;
    if (!first && !order.names && isSmallTalk(text)) return 'aside';
    // `3-501 ✓`: asked for, and nobody says what.
    if (entry.addressed === row && TICKED.test(text) && !order.names && !asksFor(order)) {
      entry.asked = true;
      return this.#reject(row, raw);
    }
    const asks = asksFor(order) || order.choices.length > 0;
    if (entry.addressed !== row && this.#isOfAnother(text, order)) {
      // Nor is what follows of the household above.
      if (entry.household !== undefined) entry.household = 'ended';
      if (asks) {
        entry.asked = true;
        return this.#reject(row, raw);
      }
    }
    if (!asks && order.unread.length === 0) return this.#said(entry, row, raw, order, first);
    if (!asks && isChatter(entry, row, text, order)) return 'aside';
    // A speaker of no household says what there is.
    const offers = entry.speaker !== undefined && entry.household === undefined && !asksFor(order);
    if (offers && order.choices.length > 0 && isAnnounced(text)) {
      this.#offers.add(text);
      return 'heading';
    }
    return this.#asked(entry, row, raw, order, first);
  }

  #isOfAnother(text: string, { unread, unknown }: OrderText): boolean {
    return isForAnother(text, [...unread, ...unknown.map(({ raw }) => raw)]);
  }

  /** A name, a wish, a phone: nothing is asked for. */
  #said(entry: Entry, row: number, raw: string, order: OrderText, first: boolean): MarkRole {
    const known = typeof entry.household === 'number';
    const { name } = order;
    if (name !== '' && !first && (entry.asked || (entry.name !== '' && entry.name !== name))) {
      if (entry.speaker !== undefined && !asksUnnamed(name)) return 'aside';
      entry.household = 'ended';
      return this.#reject(row, raw);
    }
    if (typeof entry.household === 'number') this.#remember(entry, entry.household, order);
    if (name !== '') entry.name = name;
    if (name !== '') return entry.speaker === undefined || known ? 'household' : 'aside';
    if (order.remarks.length > 0 || order.phone !== '') return known ? 'remark' : 'aside';
    return first && entry.household !== undefined && entry.addressed === row ? 'household' : 'aside';
  }

  #asked(entry: Entry, row: number, raw: string, order: OrderText, first: boolean): MarkRole {
    const { speaker } = entry;
    // It may be a heading: from here on a bare number is of more than one good.
    if (entry.addressed !== row && order.lines.length === 0 && order.choices.length > 0)
      this.#offers.add(order.whole);
    const named = order.name !== '' && order.name !== entry.name;
    const another = first
      ? named && speaker !== undefined && entry.addressed !== row && order.name !== speaker.name
      : named && (entry.name !== '' || entry.asked || speaker !== undefined);
    // Who is named there is somebody else, whose household nobody says.
    if (another) entry.household = 'ended';
    entry.asked = true;
    const { household } = entry;
    // `7 Mr Shah eggs 2`: a flat, as likely as seven of something.
    const counted = order.unknown.some(({ raw: written }) => /^\d/.test(written));
    const unclear = !first && order.lines.length > 0 && (order.unread.length > 0 || counted);
    if (household === undefined || household === 'ended' || unclear) return this.#reject(row, raw);
    if (typeof household !== 'number') {
      this.#taker.ledger.reject(this.#sheet, row, -1, raw, household);
      return 'order';
    }
    if (order.name !== '') entry.name = order.name;
    this.#remember(entry, household, order);
    this.#take(row, raw, order, household, entry.when);
    return 'order';
  }

  #remember({ speaker, name }: Entry, household: number, order: OrderText): void {
    const speaks = speaker !== undefined && name === '' && household === speaker.household;
    const said = order.name === '' && speaks ? speaker.name : order.name;
    const phone = order.phone === '' && speaks ? speaker.phone : order.phone;
    this.#taker.contacts.add(household, said, phone, order.remarks.join('; '));
  }

  #take(row: number, raw: string, order: OrderText, household: number, when: number): void {
    const only = this.#offers.only ?? (order.changes ? this.#lines.onlyOf(household) : undefined);
    const how = { choices: false, only, names: true };
    const parts = this.#taker.mended(this.#sheet, row, -1, partsOf(this.#taker, order, how), how);
    const { cancels } = order;
    if (cancels !== undefined && !this.#lines.cancel(household, cancels, row, raw)) {
      if (order.withdrawn) this.#taker.ledger.exclude(this.#sheet, row, -1, raw, 'cancelled');
      else this.#reject(row, raw);
    }
    for (const part of parts) {
      // More of what was asked for before, or all of it: nobody can say.
      const unclear = order.adds && part.why === undefined && this.#lines.has(household, part.good, row);
      if (order.changes && part.why === undefined) this.#lines.change(household, part.good, row);
      this.#lines.add(row, household, unclear ? { ...part, why: NOBODYS } : part, when);
    }
    if (parts.length === 0 && cancels === undefined) this.#reject(row, raw);
  }

  #reject(row: number, raw: string): MarkRole {
    this.#taker.ledger.reject(this.#sheet, row, -1, raw, NOBODYS);
    return 'reject';
  }
}

function asksFor({ lines, unknown, bare, cancels }: OrderText): boolean {
  return lines.length + unknown.length > 0 || bare !== undefined || cancels !== undefined;
}

/** Words that ask for nothing: of a speaker any that do not look like it, in a list those of who organises it. */
function isChatter(entry: Entry, row: number, text: string, { unread, names }: OrderText): boolean {
  const { speaker, addressed } = entry;
  if (names || addressed === row) return false;
  if (speaker === undefined) return entry.row !== row && isAnnounced(text);
  return !unread.some((words) => asksUnnamed(words));
}
