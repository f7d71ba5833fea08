import { parseDate, type FileRecord, type Source } from '../model/index.ts';
import type { OrderedSheet } from './already-ordered.ts';

/** Beside stagger.yaml: which sheets each night's plan ordered, written when it went out. */
export const ORDERED_FILE = 'ordered.json';

/** By night, the sheets that its plan was made of: hash of the rows and name. */
export type Ordered = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What has been ordered; 'damaged' where that cannot be told, undefined where nothing was written down. */
export function orderedIn(source: Source): Ordered | 'damaged' | undefined {
  if (!source.exists(ORDERED_FILE)) return undefined;
  try {
    const text = Buffer.concat([...source.read(ORDERED_FILE)]).toString('utf8');
    const { schema_version: version, nights } = Object(JSON.parse(text)) as Partial<Record<string, unknown>>;
    if (version !== 1 || !isRecord(nights)) return 'damaged';
    const all = Object.entries(nights).map(([night, sheets]) => [night, sheetsOf(sheets)] as const);
    const isWhole = all.every(([night, sheets]) => parseDate(night) !== undefined && sheets !== undefined);
    return isWhole ? new Map(all.map(([night, sheets]) => [night, sheets!])) : 'damaged';
  } catch {
    // Cut off, written over, or not to be read: it is said, and what the plans themselves tell is gone by.
    return 'damaged';
  }
}

function sheetsOf(value: unknown): ReadonlyMap<string, string> | undefined {
  if (!isRecord(value)) return undefined;
  const sheets = Object.entries(value);
  return sheets.every((sheet): sheet is [string, string] => typeof sheet[1] === 'string')
    ? new Map(sheets)
    : undefined;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same, where it can be told. */
export function readOrdered(source: Source): Ordered | undefined {
  const ordered = orderedIn(source);
  return ordered === 'damaged' ? undefined : ordered;
}

/** The file with a night's sheets written down beside those that are; undefined where they are all there. */
export function withNight(
  ordered: Ordered | undefined,
  date: string,
  files: readonly FileRecord[],
): string | undefined {
  const before = ordered?.get(date) ?? new Map<string, string>();
  const own = files.filter(({ input, counted }) => input === 'demand' && counted > 0);
  if (ordered?.has(date) === true && own.every(({ rowsSha256 }) => before.has(rowsSha256))) return undefined;
  const night = new Map([...before, ...own.map(({ rowsSha256, file }) => [rowsSha256, file] as const)]);
  const nights = [...(ordered ?? []), [date, night] as const].sort(([a], [b]) => (a < b ? -1 : 1));
  const written = new Map(nights.map(([day, sheets]) => [day, Object.fromEntries(sheets)]));
  return `${JSON.stringify({ schema_version: 1, nights: Object.fromEntries(written) }, null, 1)}\n`;
}

/** The sheets of the nights before a date, by the hash of their rows. */
export function sheetsBefore(ordered: Ordered, date: string): ReadonlyMap<string, OrderedSheet> {
  const sheets = new Map<string, OrderedSheet>();
  for (const [night, own] of ordered)
    if (night < date) for (const [hash, file] of own) sheets.set(hash, { date: night, file });
  return sheets;
}
