import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { MANIFEST, manifestIn } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { replaceFile } from './replace-file.ts';
import { asStoreError, StoreError } from './store-error.ts';
import { entriesOf, isFile, isThere, pieces, readWhole } from './system.ts';

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

/** What has gone out of a night; undefined where nothing has. Throws StoreError, `damaged` where it is no JSON. */
export function readIssued(out: string, date: string): Issued | undefined {
  const path = join(out, `${date}-issued.json`);
  if (!isThere(path)) return undefined;
  try {
    const { orders, notices, journal } = parsed(readWhole(path).toString('utf8'), path) as Partial<Issued>;
    const known = [orders ?? null, notices ?? null, ...(journal ?? [])];
    if (!known.every((one) => one === null || isIssuedPlan(one))) throw new StoreError('damaged', path);
    return {
      schema_version: 1,
      date,
      orders: orders ?? null,
      notices: notices ?? null,
      journal: journal ?? [],
    };
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

function isIssuedPlan(value: unknown): boolean {
  const { plan, sha256 } = Object(value) as Partial<IssuedPlan>;
  return typeof plan === 'string' && /^[^/\\]+$/.test(plan) && typeof sha256 === 'string';
}

/** What later commands believe of a plan folder. */
const BELIEVED = ['plan.json', 'events.json', 'inputs.json'];

/**
 * The manifest of a plan folder, and its hash. Throws StoreError, `changed`, where there is none, it is none of ours, or what later
 * commands believe is not what it says.
 */
export function readManifest(folder: string): { readonly manifest: Manifest; readonly sha256: string } {
  const path = join(folder, MANIFEST);
  try {
    const text = isThere(path) ? readWhole(path) : Buffer.alloc(0);
    const { schema_version: version, files } = manifestIn(text.toString('utf8'));
    if (version !== 1 || files?.['plan.json'] === undefined) throw new StoreError('changed', path);
    for (const name of BELIEVED) {
      const file = join(folder, name);
      if (files[name] !== undefined && (!isFile(file) || sha256Of(pieces(file)) !== files[name]))
        throw new StoreError('changed', file);
    }
    return { manifest: { schema_version: 1, files }, sha256: sha256Of([text]) };
  } catch (error) {
    throw asStoreError(error, path);
  }
}

/** Files of a plan folder that are missing or not as they were written, sorted. */
export function notAsWritten(folder: string, { files }: Manifest): string[] {
  const names = Object.keys(files).filter((name) => {
    const file = join(folder, name);
    return !isFile(file) || sha256Of(pieces(file)) !== files[name];
  });
  return names.sort();
}

/** Of all of the pieces. */
export function sha256Of(pieces: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
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
