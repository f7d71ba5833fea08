import type { MarkRole } from '../../model/index.ts';
import type { AddressInLine } from './chain-address.ts';
import type { Chain, ChatLine } from './chain-text.ts';
import { entryAt, NOBODYS } from './chat-entry.ts';
import type { Entry } from './chat-entry.ts';
import type { MessageHead } from './chat-heads.ts';
import { ChatHome } from './chat-home.ts';
import { Offers } from './chat-offers.ts';
import { EntryOrders } from './entry-orders.ts';
import type { CurrentSheet } from './ledger.ts';
import type { Failure } from './reading.ts';
import type { Speakers } from './speakers.ts';
import type { Taker } from './taker.ts';

const QUOTED = /^[「“"](?:[^「」:：]{1,40}[:：]\s*)?([^」”"]*)[」”"]$|^>\s*(.*)$/;

const NAMED = /^(?:姓名|名字|收货人|收件人|联系人|name)\s*[:：]/i;
const NUMBERS = /^\d{1,3}[./#—–-]\d(?:[\d./#—–-]*\d)?$/;
/** A room as likely as an amount of what stands behind it. */
const BARE_NUMBER = /^\d+$/;

/** One cursor over the lines of a chain: each line is one thing, and belongs to the entry in which it stands. */
export class ChatReader {
  readonly #taker: Taker;
  readonly #sheet: CurrentSheet;
  readonly #speakers: Speakers;
  readonly #title: string;
  readonly #home: ChatHome;
  readonly #offers: Offers;
  readonly #orders: EntryOrders;
  readonly #said = new Set<string>();
  #entry: Entry | undefined;
  /** Of the message that the lines stand in. */
  #when = Number.NaN;
  /** An entry of some household was read: what follows is no announcement. */
  #begun = false;
  /** The next line begins a list anew. */
  #restarts = false;

  constructor(taker: Taker, sheet: CurrentSheet, speakers: Speakers, { title }: Chain) {
    this.#taker = taker;
    this.#sheet = sheet;
    this.#speakers = speakers;
    this.#title = title;
    this.#home = new ChatHome(taker, sheet, title, (text) => this.#offers.read(text));
    this.#offers = new Offers(taker.tokens);
    this.#orders = new EntryOrders(taker, sheet, this.#offers);
  }

  read(lines: readonly ChatLine[]): void {
    for (const [i, line] of lines.entries()) {
      this.#restarts = lines[i + 1]?.shape?.marked?.number === 1;
      const role = this.#line(line);
      this.#sheet.marks.line(line.row, role);
      if (line.shape?.kind === 'number' && line.shape.rest === '') this.#sheet.tally.blank++;
      else if (role !== 'order' && role !== 'reject') this.#sheet.tally.above++;
    }
    this.#close();
    this.#orders.handOn();
  }

  #line({ row, raw, head, shape }: ChatLine): MarkRole {
    if (head === 'notice') return 'aside';
    if (head !== undefined) this.#speak(row, raw, head);
    if (shape === undefined) return typeof this.#entry?.household === 'number' ? 'household' : 'aside';
    if (shape.kind === 'long') return this.#reject(row, raw);
    if (shape.kind === 'start') return this.#start(shape.rest);
    if (shape.kind === 'idle' || shape.kind === 'example') return 'aside';
    if (shape.kind === 'poll') return 'heading';
    if (shape.kind === 'number') return this.#number(row, raw, shape.rest);
    return this.#body(row, raw, shape.rest);
  }

  #start(title: string): MarkRole {
    this.#close();
    this.#entry = undefined;
    this.#offers.add(title);
    return 'heading';
  }

  /** A message is its author's, and of the household that the author has named. */
  #speak(row: number, raw: string, head: MessageHead): void {
    this.#close();
    this.#home.message();
    const speaker = this.#speakers.of(head);
    const [address] = this.#home.addressesIn(speaker.author);
    if (address !== undefined) {
      speaker.says(this.#home.find(address, row));
      speaker.name = around(speaker.author, address).trim();
    }
    this.#when = this.#speakers.momentOf(head);
    this.#entry = entryAt(row, raw, this.#when, speaker);
  }

  /** A list's number begins an entry, whatever stands behind it. */
  #number(row: number, raw: string, rest: string): MarkRole {
    this.#close();
    this.#entry = undefined;
    const offers = !this.#begun && rest !== '' && this.#home.addressesIn(rest).length === 0;
    if (offers && this.#offers.number(rest)) return 'heading';
    this.#entry = entryAt(row, raw, this.#when);
    if (rest !== '') return this.#body(row, raw, rest);
    // Where nothing follows it, nothing was asked.
    this.#entry.asked = true;
    return 'aside';
  }

  #body(row: number, raw: string, text: string): MarkRole {
    const quoted = this.#quotes(text);
    this.#said.add(text);
    if (quoted) return 'aside';
    const addresses = this.#home.addressesIn(text).filter(({ raw }) => !this.#offers.isOrder(raw));
    if (addresses.length > 1) return this.#several(row, raw, text, addresses);
    const [address] = addresses;
    if (address !== undefined) {
      // `100 eggs` inside an entry
      const isAmount =
        BARE_NUMBER.test(address.raw) && this.#offers.read(around(text, address)).choices.length > 0;
      if (isAmount) return this.#nobodys(row, raw);
      const entry = this.#addressed(row, raw, this.#home.find(address, row));
      return this.#orders.read(entry, row, raw, around(text, address));
    }
    // `姓名：王` behind an order begins the next form.
    if (NAMED.test(text) && this.#entry?.asked === true && this.#entry.row !== row) {
      this.#entry = { ...entryAt(row, raw, this.#when, this.#entry.speaker), household: undefined };
    }
    const entry = this.#entry;
    // Numbers that are no address of ours are somebody's all the same, not the household's above.
    if (NUMBERS.test(text)) return this.#nobodys(row, raw);
    const isNumber = entry?.row === row && entry.speaker === undefined;
    if (!isNumber && this.#home.isHeading(text, !this.#begun && entry === undefined))
      return this.#heading(text);
    if (entry?.row !== row && entry?.speaker === undefined && this.#restarts && this.#offers.isName(text))
      return this.#part(text);
    return entry === undefined ? this.#announce(row, raw, text) : this.#orders.read(entry, row, raw, text);
  }

  /** A message that repeats what was said before. */
  #quotes(text: string): boolean {
    const inside = QUOTED.exec(text);
    return inside !== null && this.#said.has((inside[1] ?? inside[2] ?? '').trim());
  }

  /** An address begins an entry, unless the one that stands open waits for it. */
  #addressed(row: number, raw: string, found: number | Failure): Entry {
    this.#begun = true;
    let entry = this.#entry;
    const waits = entry !== undefined && entry.household === undefined && (!entry.asked || entry.raw === raw);
    if (
      entry === undefined ||
      !(waits || (entry.speaker !== undefined && entry.row === row && entry.addressed === 0))
    ) {
      this.#close();
      entry = entryAt(row, raw, this.#when, entry?.speaker);
    }
    entry.household = found;
    entry.addressed = row;
    entry.speaker?.says(found);
    return (this.#entry = entry);
  }

  /** `3-501 土豆2斤；3-502 鸡蛋1盒`: read where each of them is followed by what it asks for. */
  #several(row: number, raw: string, text: string, addresses: readonly AddressInLine[]): MarkRole {
    const pieces = addresses.map(({ end }, i) => text.slice(end, addresses[i + 1]?.start));
    const before = this.#offers.read(text.slice(0, addresses[0]!.start));
    const clear = pieces
      .map((piece) => this.#offers.read(piece))
      .every(({ lines, unread }) => lines.length > 0 && unread.length === 0);
    if (before.lines.length === 0 && clear) {
      for (const [i, address] of addresses.entries()) {
        const entry = this.#addressed(row, raw, this.#home.find(address, row));
        this.#orders.read(entry, row, raw, pieces[i]!);
      }
      return 'order';
    }
    return this.#nobodys(row, raw);
  }

  /** A line of which nobody can say whose it is; what follows is nobody's either. */
  #nobodys(row: number, raw: string): MarkRole {
    if (this.#entry?.row === row) this.#entry.asked = true;
    this.#close();
    this.#entry = { ...entryAt(row, raw, this.#when, this.#entry?.speaker), household: 'ended', asked: true };
    return this.#reject(row, raw);
  }

  #heading(text: string): MarkRole {
    const entry = this.#entry;
    if (entry?.speaker !== undefined) {
      this.#home.message(text);
      entry.household = undefined;
    } else {
      this.#close();
      this.#entry = undefined;
      this.#home.section(text);
    }
    this.#offers.add(text);
    return 'heading';
  }

  /** `鸡蛋` between the entries of 土豆 and a list that begins anew. */
  #part(text: string): MarkRole {
    this.#close();
    this.#entry = undefined;
    this.#offers.section(text);
    return 'heading';
  }

  #announce(row: number, raw: string, text: string): MarkRole {
    const what = this.#offers.announce(text);
    if (what === 'order') return this.#reject(row, raw);
    return what === 'offer' || text === this.#title ? 'heading' : 'aside';
  }

  #reject(row: number, raw: string): MarkRole {
    this.#taker.ledger.reject(this.#sheet, row, -1, raw, NOBODYS);
    return 'reject';
  }

  /** An entry of a list that has asked for nothing: nobody can say what was meant. */
  #close(): void {
    const entry = this.#entry;
    if (entry === undefined || entry.asked || entry.speaker !== undefined) return;
    entry.asked = true;
    this.#sheet.marks.line(entry.row, this.#reject(entry.row, entry.raw));
    this.#sheet.tally.above--;
  }
}

function around(text: string, { start, end }: AddressInLine): string {
  // A number of the line without its dot says nothing.
  const before = text.slice(0, start).replace(/^\s*\d{1,4}\s*$/, '');
  return `${before} ${text.slice(end)}`;
}
