import type { Violation } from '../../../model/index.ts';
import { violation } from '../../../model/index.ts';
import type { GoodsByName } from '../items.ts';
import type { Buildings } from '../places.ts';
import type { Told } from '../night.ts';
import type { Desk } from '../tables.ts';
import { digitRuns, numbersIn } from '../../folder/line-numbers.ts';
import type { Counted, Fates } from './answers.ts';

/** Whom an entry of the plan is for. */
export interface Home {
  readonly building: number;
  readonly entrance: string;
  readonly room: string;
}

/** What every sheet is read with: the workspace's names, and what the plan says became of the lines. */
export interface Question {
  readonly desk: Desk;
  readonly buildings: Buildings;
  readonly names: GoodsByName;
  readonly counted: Counted;
  readonly fates: Fates;
  /** After this moment a line is late. */
  readonly closing: number;
  readonly duplicates: 'latest' | 'sum' | 'reject';
  readonly homeOf: (entry: number) => Home;
  readonly goodOf: (entry: number) => number;
  /** `3-2-501 rice`. */
  readonly entryText: (entry: number) => string;
  /** Cells that staff put right, by sheet and row: what stands there now. */
  readonly corrections: ReadonlyMap<string, ReadonlyMap<number, readonly string[]>>;
  readonly found: (violation: Violation) => void;
  readonly heard: Heard;
}

/** A line that asks for something and is said not to count because of another. */
export interface Spare {
  readonly sheet: string;
  readonly file: number;
  readonly row: number;
  readonly home: Home;
  readonly good: number;
  readonly amount: number;
  readonly moment: number;
  readonly problem: string;
}

/** What was heard of the lines while they were read. */
export class Heard {
  /** By place: the amount that stands there, NaN where it can be read in more than one way; and when it was handed in. */
  readonly amount: Float64Array;
  readonly moment: Float64Array;
  /** By place: 1 where the line takes a substitute. */
  readonly consent: Uint8Array;
  /** By place that is not plain: the amounts that it may mean. */
  readonly possible = new Map<number, ReadonlySet<number>>();
  readonly spares: Spare[] = [];
  /** By sheet: how many of its cells, and of its rows, are not blank. */
  readonly marks = new Map<string, { cells: number; lines: number }>();
  /** Names, phones and notes of residents. */
  readonly people = new Map<
    string,
    { readonly name: string; readonly phone: string; readonly note: string }
  >();
  /** Texts of the rows of which something came too late. */
  readonly late: string[] = [];
  /** By household: what its lines say of it. */
  readonly told = new Map<number, Told>();
  /** Goods of which a rejected quantity was in no step. */
  readonly offStep = new Set<number>();

  constructor(places: number) {
    this.amount = new Float64Array(places).fill(Number.NaN);
    this.moment = new Float64Array(places).fill(Number.NaN);
    this.consent = new Uint8Array(places);
  }

  /** What stands beside what a household asks for. */
  tell(household: number, phones: string, remarks: string): void {
    if (phones === '' && remarks === '') return;
    const told = this.told.get(household) ?? { phones: new Set(), numbers: new Set() };
    this.told.set(household, told);
    for (const digits of digitRuns(phones)) told.phones.add(digits);
    for (const number of numbersIn(remarks)) told.numbers.add(number);
  }
}

/** A place that is counted, and must not be. */
export function mustNotCount(
  { counted, entryText, found }: Question,
  at: number,
  place: string,
  why: string,
): void {
  const where = entryText(counted.entry[at]!);
  found(violation('line-must-not-count', { file: 'plan.json', where }, 1, { place, why }));
}

/** A place that is counted, and says something else. */
export function misread(
  { counted, entryText, found }: Question,
  at: number,
  place: string,
  what: string,
): void {
  const where = entryText(counted.entry[at]!);
  found(violation('line-misread', { file: 'plan.json', where }, 1, { place, what }));
}
