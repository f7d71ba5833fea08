import { failure } from './reading.ts';
import type { Failure } from './reading.ts';
import type { Speaker } from './speakers.ts';

export const NOBODYS = failure('unreadable-line', '');

/** What is said of one household, from where somebody speaks or a list's number stands up to where another does. */
export interface Entry {
  /** Where it begins. */
  readonly row: number;
  readonly raw: string;
  /** Undefined in a list, whose entries are nobody's message. */
  readonly speaker: Speaker | undefined;
  /** When it was said, as `Submitted`. */
  readonly when: number;
  /** Undefined where no text says it; `ended` where a line named somebody else. */
  household: number | Failure | 'ended' | undefined;
  /** The row in which its address stands; 0 where none does. */
  addressed: number;
  name: string;
  /** Something of it was an order, read or not. */
  asked: boolean;
}

export function entryAt(row: number, raw: string, when: number, speaker?: Speaker): Entry {
  return { row, raw, speaker, when, household: speaker?.household, addressed: 0, name: '', asked: false };
}
