import { foldWidth } from '../text/index.ts';
import { siteClock, type SiteClock } from '../settings/index.ts';

/**
 * When a line was handed in, as one number: seconds since 1970 of the wall clock at the site, plus DATE_ONLY where no
 * time of day was given. NaN where nothing was.
 */
export type Submitted = number;

const DATE_ONLY = 0.5;
const SECONDS_A_DAY = 86_400;
/** Longer cells are no time. */
const LONGEST = 60;
const SPACE = 0x20;
const COLON = 0x3a;
const LETTER_T = 0x54;

const WRITTEN =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:(?:[T\s]+|(?<=日)\s*)(\d{1,2})[:点时](\d{1,2})(?:[:分](\d{1,2})秒?(?:\.\d+)?)?分?)?$/;

/** `11/27/2026 11:11:11`, `27.11.2026`, `11/27/2026 3:05 PM`: which of the two is the month, the date or the night says. */
const SLASHED =
  /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:,?\s+(?:(上午|下午)\s*)?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?)?$/i;
/** `2026-11-22T10:05:30.000Z`, `2026-11-22 18:05:30 +0800`: of another place than the site, perhaps. */
const OFFSET =
  /^(\d{4})-(\d{2})-(\d{2})[T\s](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:(Z)|(?:GMT|UTC)?([+-])(\d{2}):?(\d{2}))$/i;
/** `2026/11/22 下午 6:05:00`, `2026-11-22 6:05 PM`. */
const HALF_DAYS =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*(?:(上午|下午)\s*)?(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?\s*([ap]\.?m\.?)?$/i;
/** An order for a night is handed in at most so long before it. */
const DAYS_BEFORE = 14;

/** What a date that can be read in two ways is held against, and what a time of another place is turned to. */
export interface SubmittedNight {
  /** The plan's. */
  readonly date: string;
  /** The site's, `Asia/Shanghai`; without it an offset is taken for the site's own. */
  readonly timeZone?: string | undefined;
}

/** Reads cells of times. Remembers the last date: a million lines have a million times, and few dates. */
export class SubmittedReader {
  #date = '';
  #days: number | undefined;
  readonly #night: number;
  readonly #zone: SiteClock | undefined;

  /** @param night without it a date that can be read in two ways is none */
  constructor(night?: SubmittedNight) {
    this.#night = night === undefined ? Number.NaN : momentOf(night.date, 0) / SECONDS_A_DAY;
    this.#zone = night?.timeZone === undefined ? undefined : siteClock(night.timeZone);
  }

  /** Undefined for what is no time, or may be one of two days. */
  read(cell: string): Submitted | undefined {
    const quick = this.#iso(cell);
    if (quick !== undefined) return quick;
    if (cell.length > LONGEST) return undefined;
    const text = foldWidth(cell).trim();
    const match = WRITTEN.exec(text);
    if (match === null) return this.#offset(text) ?? this.#halfDays(text) ?? this.#slashed(text);
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

  /** On the site's clock. */
  #offset(text: string): number | undefined {
    const match = OFFSET.exec(text);
    if (match === null) return undefined;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
      .slice(1, 7)
      .map((part) => Number(part ?? 0));
    const days = daysSince1970(year, month, day);
    if (days === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
    const [, , , , , , , utc, sign, hours = '0', minutes = '0'] = match;
    const local = days * SECONDS_A_DAY + hour * 3600 + minute * 60 + second;
    if (this.#zone === undefined) return local;
    const ahead =
      utc === undefined ? (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '-' ? -1 : 1) : 0;
    return this.#zone(local - ahead);
  }

  #halfDays(text: string): number | undefined {
    const match = HALF_DAYS.exec(text);
    if (match === null) return undefined;
    const [, year, month, day, before, hour, minute, second, after] = match;
    return momentIn(
      daysSince1970(Number(year), Number(month), Number(day)),
      hour,
      minute,
      second,
      before ?? after,
    );
  }

  /** Day and month in the order in which they make a date; where both do, that in which the order came before the night. */
  #slashed(text: string): number | undefined {
    const match = SLASHED.exec(text);
    if (match === null) return undefined;
    const [, first, other, year, before, hour, minute, second, after] = match;
    const dates = new Set([
      daysSince1970(Number(year), Number(first), Number(other)),
      daysSince1970(Number(year), Number(other), Number(first)),
    ]);
    dates.delete(undefined);
    const near = [...dates].filter((days) => days! <= this.#night && days! >= this.#night - DAYS_BEFORE);
    const [days] = dates.size === 1 ? dates : near;
    if (dates.size > 1 && near.length !== 1) return undefined;
    return hour === undefined
      ? days === undefined
        ? undefined
        : days * SECONDS_A_DAY + DATE_ONLY
      : momentIn(days, hour, minute, second, before ?? after);
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

/** @param half `上午`, `下午`, `am`, `PM`: of the twelve hours; undefined where there are twenty-four */
function momentIn(
  days: number | undefined,
  hourText = '',
  minuteText = '',
  secondText = '0',
  half?: string,
): number | undefined {
  const [hour, minute, second] = [Number(hourText), Number(minuteText), Number(secondText)];
  if (days === undefined || minute > 59 || second > 59 || hour > 23) return undefined;
  if (half !== undefined && (hour > 12 || hour === 0)) return undefined;
  const late = half !== undefined && /下午|p/i.test(half) ? 12 : 0;
  const hours = half === undefined ? hour : (hour % 12) + late;
  return days * SECONDS_A_DAY + hours * 3600 + minute * 60 + second;
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
