/** Seconds since 1970 in UTC → the same as the site's clock counts them. */
export type SiteClock = (moment: number) => number;

const PARTS = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const; // prettier-ignore

/**
 * By the rules of a time zone, which no table of ours could hold; no clock is read, and the locale is a fixed one. Undefined
 * for what is no time zone: an error of the settings, said there.
 */
export function siteClock(timeZone: string): SiteClock | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...PARTS });
  } catch {
    return undefined;
  }
  return (moment) => {
    const shown = new Map(
      format.formatToParts(moment * 1000).map(({ type, value }) => [type, Number(value)]),
    );
    const part = (name: keyof typeof PARTS): number => shown.get(name)!;
    return (
      Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) /
      1000
    );
  };
}
