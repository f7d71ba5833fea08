import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { MANIFEST } from './manifest.ts';
import type { Manifest } from './manifest.ts';
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

/** Which revision of a night suppliers and residents hold in their hands. */
export interface Issued {
  readonly schema_version: 1;
  readonly date: string;
  readonly orders: IssuedPlan | null;
  readonly notices: IssuedPlan | null;
}

/** What has gone out of a night; undefined where nothing has. Throws StoreError, `damaged` where it is no JSON. */
export function readIssued(out: string, date: string): Issued | undefined {
  const path = join(out, `${date}-issued.json`);
  if (!isThere(path)) return undefined;
  try {
    const { orders, notices } = parsed(readWhole(path).toString('utf8'), path) as Partial<Issued>;
    return { schema_version: 1, date, orders: orders ?? null, notices: notices ?? null };
  } catch (error) {
    throw asStoreError(error, path);
  }
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

/** The manifest of a plan folder, and its hash. Throws StoreError where there is none. */
export function readManifest(folder: string): { readonly manifest: Manifest; readonly sha256: string } {
  const path = join(folder, MANIFEST);
  if (!isThere(path)) throw new StoreError('vanished', path);
  try {
    const text = readWhole(path);
    return {
      manifest: parsed(text.toString('utf8'), path) as Manifest,
      sha256: createHash('sha256').update(text).digest('hex'),
    };
  } catch (error) {
    throw asStoreError(error, path);
  }
}

function parsed(text: string, path: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Cut off or written over: said below.
  }
  throw new StoreError('damaged', path);
}
