import { entranceAlone } from './address.ts';
import { addressesIn, shortAddress } from './chain-address.ts';
import type { AddressInLine } from './chain-address.ts';
import type { CurrentSheet } from './ledger.ts';
import type { OrderText } from './order-text.ts';
import type { Failure } from './reading.ts';
import type { Taker } from './taker.ts';

/** What a heading of a building has beside its name. */
const BESIDE =
  /[\s\d:：【】()[\]（）#-]|号楼|楼|栋|幢|座|接龙|团购|封控|管控|订单|building|block|tower|bldg|orders?/gi;

/** What a heading that is a building, or an entrance of it, and nothing else has beside its number. */
const BARE =
  /[\s\d:：【】()[\]（）#一二三四五六七八九十-]|号楼|楼|栋|幢|座|单元|门|building|block|tower|bldg/gi;

/** `Tower 7 703 G 6` is somebody's. */
const WITH_ROOM = /\d\D+\d{3}(?!\d)/;

/** Whose building a place in a chat is, and which addresses stand there. */
export class ChatHome {
  readonly #taker: Taker;
  readonly #sheet: CurrentSheet;
  readonly #title: string;
  readonly #read: (text: string) => OrderText;
  /** The last line that was a building's heading, and the last below it that was one of an entrance. */
  #section = '';
  #entrance = '';
  #own = false;

  /** @param read what a text asks for, in the light of what is on offer */
  constructor(taker: Taker, sheet: CurrentSheet, title: string, read: (text: string) => OrderText) {
    this.#read = read;
    this.#taker = taker;
    this.#sheet = sheet;
    // `3号楼` alone is the first of several headings as likely as the title of all.
    const isSection = title.replaceAll(BARE, '').length < 2;
    this.#title = isSection ? '' : title;
    this.#section = isSection ? title : '';
    this.#begin('');
  }

  /** Every line below is of that building, or of that entrance. */
  section(heading: string): void {
    if (entranceAlone(heading) === undefined) [this.#section, this.#entrance] = [heading, ''];
    else this.#entrance = heading;
    this.#begin('');
  }

  /** The lines of one message, with what it says itself. */
  message(heading = ''): void {
    this.#begin(heading);
  }

  addressesIn(text: string): AddressInLine[] {
    const found = addressesIn(text, this.#own, this.#taker.households.namesIn(text));
    if (found.length > 0) return found;
    const short = shortAddress(text);
    return short !== undefined && this.#isHousehold(short.raw, text.slice(short.end)) ? [short] : [];
  }

  /** Two short numbers are a household where nothing else can be meant: what stands behind them is an order, whole. */
  #isHousehold(short: string, rest: string): boolean {
    const known = this.#taker.households.knows(short);
    if (known === false) return false;
    const { lines, cancels, unread, unknown, choices } = this.#read(rest);
    const whole = unread.length + unknown.length + choices.length === 0;
    return whole && (known === true || lines.length > 0 || cancels !== undefined);
  }

  find({ raw }: AddressInLine, row: number): number | Failure {
    return this.#taker.households.findAddress(raw, () => this.#taker.ledger.place(this.#sheet, row, -1));
  }

  /**
   * True where a line is of a building: its name and little else, or a title above all entries with one in it.
   *
   * @param above no entry was read yet
   */
  isHeading(text: string, above: boolean): boolean {
    const { households } = this.#taker;
    if (this.#own && entranceAlone(text) !== undefined) return true;
    if (!households.isBuilding(text)) return false;
    if (above || (text.replace(BESIDE, '').length <= 3 && !WITH_ROOM.test(text))) return true;
    return households.namesIn(text).some(({ start, end }) => text.length - (end - start) <= 4);
  }

  #begin(more: string): void {
    const { file, sheet } = this.#sheet.tally;
    const { households } = this.#taker;
    const headings = [this.#title, this.#section, more].filter((text) => text !== '');
    this.#own = households.begin(file, sheet, headings).kind !== 'none';
    if (!households.beginEntrance(more)) households.beginEntrance(this.#entrance);
  }
}
