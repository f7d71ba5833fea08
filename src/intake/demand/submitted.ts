import { foldWidth } from '../text/index.ts';

/**
 * When a line was handed in, as one number: seconds since 1970 of the wall clock at the site, plus DATE_ONLY where no
 * time of day was given. NaN where nothing was.
 */
export type Submitted = number;

const DATE_ONLY = 0.5;
const SECONDS_A_DAY = 86_400;
const SPACE = 0x20;
const COLON = 0x3a;
const LETTER_T = 0x54;

const WRITTEN =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:(?:[T\s]+|(?<=日)\s*)(\d{1,2})[:点时](\d{1,2})(?:[:分](\d{1,2})秒?(?:\.\d+)?)?分?)?$/;

/** Reads cells of times. Remembers the last date: a million lines have a million times, and few dates. */
export class SubmittedReader {
  #date = '';
  #days: number | undefined;

  /** `2026-11-22 18:05`, `2026/11/22 18:05:30`, `2026年11月22日 18:05`, `2026-11-22`; undefined for anything else. */
  read(cell: string): Submitted | undefined {
    const quick = this.#iso(cell);
    if (quick !== undefined) return quick;
    const match = WRITTEN.exec(foldWidth(cell).trim());
    if (match === null) return undefined;
    const [year = 0, month = 0, day = 0, hour, minute = 0, second = 0] = match
      .slice(1)
      .map((part) => (part === undefined ? undefined : Number(part)));
    const days = daysSince1970(year, month, day);
    if (days === undefined) return undefined;
    if (hour === undefined) return days * SECONDS_A_DAY + DATE_ONLY;
    return hour > 23 || minute > 59 || second > 59
      ? undefined
      : days * SECONDS_A_DAY + hour * 3600 + minute * 60 + second;
  }

  /** The common shape without a regular expression. */
  #iso(cell: string): number | undefined {
    const length = cell.length;
    if (length !== 16 && length !== 19) return undefined;
    const between = cell.charCodeAt(10);
    if (cell.charCodeAt(13) !== COLON || (between !== SPACE && between !== LETTER_T)) return undefined;
    if (length === 19 && cell.charCodeAt(16) !== COLON) return undefined;
    const hour = twoDigits(cell, 11);
    const minute = twoDigits(cell, 14);
    const second = length === 19 ? twoDigits(cell, 17) : 0;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return undefined;
    const date = cell.slice(0, 10);
    if (date !== this.#date) {
      const match = /^(\d{4})[-/](\d\d)[-/](\d\d)$/.exec(date);
      const [year, month, day] = (match ?? []).slice(1).map(Number);
      this.#days = year === undefined ? undefined : daysSince1970(year, month!, day!);
      this.#date = date;
    }
    return this.#days === undefined
      ? undefined
      : this.#days * SECONDS_A_DAY + hour * 3600 + minute * 60 + second;
  }
}

/** The seconds of a date and a time of day in minutes. */
export function momentOf(date: string, minutes: number): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return (daysSince1970(year, month, day) ?? 0) * SECONDS_A_DAY + minutes * 60;
}

/** Above 0 where `a` is later than `b`, below where earlier, 0 where that cannot be said. */
export function compareSubmitted(a: Submitted, b: Submitted): number {
  const sameDay = Math.floor(a / SECONDS_A_DAY) === Math.floor(b / SECONDS_A_DAY);
  if (sameDay && (a % 1 !== 0 || b % 1 !== 0)) return 0;
  return a - b;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

function daysSince1970(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / (SECONDS_A_DAY * 1000);
}
