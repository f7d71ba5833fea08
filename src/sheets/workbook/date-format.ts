const SECONDS_A_DAY = 86_400;
/** Days from Excel's day 0 to 1970; its 1900 is a leap year, so that days before March of it are off by one. */
const EPOCH = 25_569;
const EPOCH_1904 = 24_107;
/** The year 10000: no cell of ours. */
const LAST = 2_958_466;

/**
 * What a serial date is, whatever of it the format shows and in which order: `2026-11-22`, `2026-11-22 18:57`, `18:57`,
 * `26:30` for a span of hours. The day, the time and the seconds are there where they are stored; a time of 00:00 only where
 * the format asks for one. Undefined where the number is no date.
 */
export function formatDate(serial: number, format: string, from1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < LAST)) return undefined;
  const seconds = Math.round(serial * SECONDS_A_DAY);
  const days = Math.floor(seconds / SECONDS_A_DAY);
  const ofDay = seconds % SECONDS_A_DAY;
  if (/\[[hms]+\]/i.test(format)) return clock(seconds);
  if (days === 0) return clock(ofDay);
  const shift = from1904 ? EPOCH_1904 : days < 61 ? EPOCH - 1 : EPOCH;
  const day = new Date((days - shift) * SECONDS_A_DAY * 1000).toISOString().slice(0, 10);
  return ofDay === 0 && !/[hs]/i.test(format) ? day : `${day} ${clock(ofDay)}`;
}

/** `18:57`, with its seconds where it has any. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return (parts[2] === 0 ? parts.slice(0, 2) : parts).map((part) => String(part).padStart(2, '0')).join(':');
}
