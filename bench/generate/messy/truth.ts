/**
 * What is true of a generated entry: one thing that one household asks for at one place of one file, or something there
 * that nobody may count. A line of a chat holds several.
 */
export interface Entry {
  readonly file: string;
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  /** Of the quantity, from 1; 0 where the entry stands in a line of text. */
  readonly column: number;
  /** `building-entrance-room`, without what is blank; '' where no text says whose it is. */
  readonly home: string;
  readonly item: string;
  /** Grams of what is weighed, thousandths of anything else; undefined where no exact amount is said. */
  readonly quantity: number | undefined;
  /** What is written there, in pieces: whoever quotes one of them has named the entry. */
  readonly written: readonly string[];
  /** A person would understand it. What is unclear may be rejected, and may not be counted as anything else. */
  readonly clear: boolean;
  readonly fate: Fate;
  /** The form in which it is written, for the table of what was not read: `chat zh`. */
  readonly form: string;
}

/**
 * `counts`; `replaced` by a later entry of the household and item; `excluded`: cancelled, refunded or none; `nothing`: no
 * household, item or exact quantity is said, so nothing is to be counted.
 */
export type Fate = 'counts' | 'replaced' | 'excluded' | 'nothing';

export interface MessyWorkspace {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly entries: readonly Entry[];
}

/** The entries of one file in the making, with its lines or rows. */
export class Page {
  readonly entries: Entry[] = [];
  readonly lines: string[] = [];
  readonly file: string;
  readonly form: string;

  constructor(file: string, form: string) {
    this.file = file;
    this.form = form;
  }

  /** Adds a line; says its row. */
  line(text: string): number {
    for (const part of text.split('\n')) this.lines.push(part);
    return this.lines.length;
  }

  entry(entry: Omit<Entry, 'file' | 'form'>): void {
    this.entries.push({ file: this.file, form: this.form, ...entry });
  }

  /** Text of which nothing may count: nobody can say whose it is, or what. */
  nobodys(row: number, text: string): void {
    const blank = { home: '', item: '', quantity: undefined, column: 0 };
    this.entry({ ...blank, row, written: [text], clear: false, fate: 'nothing' });
  }

  /** Puts another page below; `replaced`: it was written again later, and holds no longer. */
  append({ lines, entries }: Page, replaced = false): void {
    const above = this.lines.length;
    this.lines.push(...lines);
    for (const entry of entries) {
      const fate = replaced && entry.fate === 'counts' ? 'replaced' : entry.fate;
      this.entries.push({ ...entry, row: entry.row + above, fate });
    }
  }

  /** Earlier entries of that household (and item) hold no longer. */
  supersede(home: string, item?: string): void {
    for (const [i, entry] of this.entries.entries()) {
      if (entry.home === home && entry.fate === 'counts' && (item === undefined || entry.item === item))
        this.entries[i] = { ...entry, fate: 'replaced' };
    }
  }
}
