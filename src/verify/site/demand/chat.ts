import { violation } from '../../../model/index.ts';
import type { Fate } from './answers.ts';
import {
  homeOf,
  isChange,
  isNumbered,
  messageOf,
  pairsOf,
  partsOf,
  takenBack,
  whereOf,
} from './chat-words.ts';
import type { Where } from './chat-words.ts';
import { fold, nameOf } from '../text.ts';
import { sameHome } from './judge-line.ts';
import type { Home, Question } from './question.ts';
import { misread, mustNotCount } from './question.ts';

/** Why a line that says all in one way cannot be rejected. */
const UNREADABLE = new Set([
  'unreadable-line', 'unknown-item', 'unknown-building', 'building-missing', 'bad-quantity', 'unit-unknown', 'bad-address', 'missing-cell',
]); // prettier-ignore

/** How a chain begins that a chat's program makes. */
export const CHAIN = /^\s*#\s*(?:接龙|群接龙|group\s*note)/i;

/** One copy of a chain: title and first entry are those of every other. */
interface Copy {
  title: string;
  key: string;
  readonly counted: { readonly row: number; readonly place: number }[];
}

/** A name that is certainly one, where a line begins. */
const TITLED = /^\p{Script=Han}{1,2}(?:姐|哥|阿姨|叔叔|先生|女士|太太|老师|大爷|大妈|奶奶|爷爷)(?=\s)/u;

/** A line of a text, and what the plan says became of it. */
export interface ChatRow {
  readonly row: number;
  readonly text: string;
  readonly places: readonly number[];
  readonly fates: readonly Fate[];
}

/**
 * A text's lines in their order, as far as each can be read in one way: whose it is, what it asks for, when it was said, and
 * what of the lines before it takes back.
 */
export class Chat {
  readonly #question: Question;
  readonly #sheet: { readonly name: string; readonly path: string };
  readonly #where: Where;
  /** Whose the last line with an address was; undefined where that is not certain. */
  #home: Home | undefined;
  /** All that was said since an address stood there. */
  #said = '';
  /** Who writes says whose a line is, where messages have heads. */
  #spoken = false;
  #moment = Number.NaN;
  /** What counts of the lines so far. */
  #counted: { readonly row: number; readonly place: number }[] = [];

  readonly #copies: Copy[] = [];

  constructor(
    question: Question,
    sheet: { readonly name: string; readonly path: string },
    names: readonly string[],
  ) {
    this.#question = question;
    this.#sheet = sheet;
    this.#where = whereOf(question, names);
  }

  judge(line: ChatRow): void {
    const { row, text, places } = line;
    const moment = messageOf(text);
    if (moment !== undefined) {
      this.#moment = moment;
      this.#spoken = true;
    }
    const home = homeOf(this.#question, text, this.#where);
    const named = TITLED.exec(text.trim())?.[0];
    if (home === 'unclear') this.#home = undefined;
    else if (home === undefined && named !== undefined && !this.#spoken && !this.#said.includes(named)) {
      // Who is named is somebody else.
      this.#home = undefined;
      for (const place of places) this.#misread(place, row, 'household');
    } else if (home !== undefined) this.#home = home;
    else if (isNumbered(text) && !this.#spoken) {
      // A new number ends the household above: whose this is, nobody says.
      this.#home = undefined;
      for (const place of places) this.#misread(place, row, 'household');
    }
    this.#said = home === undefined ? this.#said + text : text;
    this.#several(line);
    const own = home === 'unclear' || (home === undefined && this.#spoken) ? undefined : this.#home;
    for (const place of places) {
      this.#question.heard.moment[place] = this.#moment;
      if (own !== undefined && !sameHome(this.#homeAt(place), own)) this.#misread(place, row, 'household');
      if (this.#moment > this.#question.closing) this.#mustNotCount(place, row, 'late');
    }
    if (typeof home === 'object') this.#pairs(line);
    if (own !== undefined) this.#back(line, own);
    for (const place of places) this.#counted.push({ row, place });
    this.#copied(line, typeof home === 'object');
  }

  /** Of copies of one chain the last one holds. */
  finish(): void {
    const last = new Map(this.#copies.map((copy) => [copy.key, copy]));
    for (const copy of this.#copies)
      if (copy.key !== '' && last.get(copy.key) !== copy)
        for (const { row, place } of copy.counted) this.#mustNotCount(place, row, 'copy');
  }

  #copied({ row, text, places }: ChatRow, isAddressed: boolean): void {
    const start = CHAIN.exec(fold(text))?.[0];
    if (start !== undefined) {
      this.#copies.push({ title: text.slice(start.length).trim(), key: '', counted: [] });
      return;
    }
    const copy = this.#copies.at(-1);
    if (copy === undefined) return;
    if (copy.key === '' && (isAddressed || isNumbered(text))) copy.key = `${copy.title}\n${text.trim()}`;
    else if (copy.title === '') copy.title = text.trim();
    for (const place of places) copy.counted.push({ row, place });
  }

  #homeAt(place: number): Home {
    return this.#question.homeOf(this.#question.counted.entry[place]!);
  }

  #goodAt(place: number): number {
    return this.#question.goodOf(this.#question.counted.entry[place]!);
  }

  /** Of several households in a line each has what stands behind it. */
  #several({ row, text, places, fates }: ChatRow): void {
    const parts = partsOf(this.#question, text, this.#where);
    for (const place of places) {
      const keys = this.#question.names.keysOf(this.#goodAt(place));
      const own = parts.filter((part) => keys.some((key) => nameOf(part.text).includes(key)));
      if (own.length > 0 && !own.some(({ home }) => sameHome(this.#homeAt(place), home)))
        this.#misread(place, row, 'household');
    }
    const asked = parts.map(({ home, text: own }) => ({
      home,
      goods: pairsOf(this.#question, own, this.#sheet.path),
    }));
    const counts = (home: Home, good: number) =>
      places.some((place) => this.#goodAt(place) === good && sameHome(this.#homeAt(place), home));
    if (asked.some(({ goods }) => goods === undefined)) return;
    if (asked.some(({ home, goods }) => [...goods!.keys()].some((good) => !counts(home, good))))
      this.#refuted(row, fates);
  }

  /** What stands there counts as it stands, or is not counted for a reason that lies elsewhere. */
  #pairs({ row, text, places, fates }: ChatRow): void {
    const { heard } = this.#question;
    const pairs = pairsOf(this.#question, text, this.#sheet.path);
    if (pairs === undefined) return;
    for (const place of places) {
      const amount = pairs.get(this.#goodAt(place));
      if (amount === undefined) this.#misread(place, row, 'item');
      else heard.amount[place] = amount;
    }
    const counts = new Set(places.map((place) => this.#goodAt(place)));
    if ([...pairs.keys()].every((good) => counts.has(good))) return;
    this.#refuted(row, fates);
  }

  /** A line that says all in one way is not counted: for a reason that lies elsewhere, or it is lost. */
  #refuted(row: number, fates: readonly Fate[]): void {
    const { found } = this.#question;
    const where = `${this.#sheet.name}:${row}`;
    if (fates.length === 0) found(violation('line-lost', { file: 'allocations.csv', where }));
    for (const { problem, row: reject } of fates)
      if (UNREADABLE.has(problem))
        found(violation('reject-without-cause', { file: 'rejects.csv', row: reject, where }, 1, { problem }));
  }

  /** What a later line took back, or put in its place, does not count. */
  #back({ row, text, places, fates }: ChatRow, home: Home): void {
    const isOwn = (place: number) => sameHome(this.#homeAt(place), home);
    const changed = isChange(text) ? places.map((place) => this.#goodAt(place)) : [];
    const goods = fates.some(({ problem }) => problem === 'cancelled')
      ? takenBack(this.#question, text)
      : undefined;
    for (const { row: before, place } of this.#counted) {
      const good = this.#goodAt(place);
      const isBack = goods === 'all' || goods?.includes(good) === true || changed.includes(good);
      if (isBack && isOwn(place)) this.#mustNotCount(place, before, 'taken back');
    }
    if (places.length + fates.length > 0 || takenBack(this.#question, text) === undefined) return;
    if (this.#counted.some(({ place }) => isOwn(place)))
      this.#question.found(
        violation('order-left-over', { file: 'plan.json', where: `${this.#sheet.name}:${row}` }, 1, {
          item: text.trim().slice(0, 30),
        }),
      );
  }

  #misread(place: number, row: number, what: string): void {
    misread(this.#question, place, `${this.#sheet.name}:${row}`, what);
  }

  #mustNotCount(place: number, row: number, why: string): void {
    mustNotCount(this.#question, place, `${this.#sheet.name}:${row}`, why);
  }
}
