export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');
export const PLAIN_ID = /^[0-9A-Za-z]{1,4}$/;

export function weekday(date: string): string {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]!;
}

/** 12 → Building 12; what is already a name (Mill House) stays. */
export function building(id: string): string {
  return PLAIN_ID.test(id) ? `Building ${id}` : id;
}

export function entrance(id: string): string {
  return PLAIN_ID.test(id) ? `entrance ${id}` : id;
}

export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const households = (count: number): string => plural(count, 'household', 'households');
export const parcels = (count: number): string => plural(count, 'parcel', 'parcels');
