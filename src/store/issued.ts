import { join } from 'node:path';
import { replaceFile } from './replace-file.ts';
import { asStoreError, StoreError } from './store-error.ts';
import { entriesOf, isThere, readWhole } from './system.ts';

/** A plan folder that has gone out. */
export interface IssuedPlan {
  /** The folder's name beside `issued.json`'s own. */
  readonly plan: string;
  /** Of its manifest.json, and so of all that is in it. */
  readonly sha256: string;
}

/** That a revision went out, and when: the date at the site on which it was said. */
export interface Issuing extends IssuedPlan {
  readonly date: string;
  readonly to: readonly ('orders' | 'notices')[];
}

/** Which revision of a night suppliers and residents hold in their hands. */
export interface Issued {
  readonly schema_version: 1;
  readonly date: string;
  readonly orders: IssuedPlan | null;
  readonly notices: IssuedPlan | null;
  /** All that ever went out of the night, the oldest first. */
  readonly journal: readonly Issuing[];
}

/**
 * What has gone out of a night; undefined where nothing has. Throws StoreError, `damaged`, where it is not whole, or another's:
 * whoever took that for nothing would promise anew.
 */
export function readIssued(out: string, date: string): Issued | undefined {
  const path = join(out, `${date}-issued.json`);
  if (!isThere(path)) return undefined;
  try {
    const value = parsed(readWhole(path).toString('utf8'));
    if (!isIssued(value, date)) throw new StoreError('damaged', path);
    return { orders: null, notices: null, journal: [], ...value };
  } catch (error) {
    throw asStoreError(error, path);
  }
}

/** What stands of a night by what has been said: the plan of its orders, and that of its notices, once where they are one. */
export function sentOf(issued: Issued | undefined): readonly IssuedPlan[] {
  const { orders = null, notices = null } = issued ?? {};
  return [orders, orders?.plan === notices?.plan ? null : notices].filter((sent) => sent !== null);
}

/** Dates before another of which something has gone out, sorted. */
export function issuedBefore(out: string, date: string): string[] {
  const names = isThere(out) ? entriesOf(out).map(({ name }) => name) : [];
  const dates = names.flatMap((name) => /^(\d{4}-\d{2}-\d{2})-issued\.json$/.exec(name)?.[1] ?? []);
  return dates.filter((night) => night < date).sort();
}

/** Written aside, flushed, renamed: there is the old record or the new. */
export function writeIssued(out: string, issued: Issued): void {
  replaceFile(join(out, `${issued.date}-issued.json`), `${JSON.stringify(issued, null, 1)}\n`);
}

/** A record of nothing is none: something went out, or the file would not be there. */
function isIssued(
  value: unknown,
  date: string,
): value is Pick<Issued, 'schema_version' | 'date'> & Partial<Issued> {
  const fields = Object(value) as Partial<Issued>;
  const { schema_version: version, date: of, orders = null, notices = null, journal = [] } = fields;
  if (version !== 1 || of !== date || !Array.isArray(journal)) return false;
  const sent = [orders, notices].filter((one) => one !== null);
  return sent.length > 0 && [...sent, ...journal].every(isIssuedPlan);
}

function isIssuedPlan(value: unknown): boolean {
  const { plan, sha256 } = Object(value) as Partial<IssuedPlan>;
  return typeof plan === 'string' && /^[^/\\]+$/.test(plan) && typeof sha256 === 'string';
}

/** Undefined where it is no JSON: cut off or written over. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
