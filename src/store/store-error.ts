import type { StoreFault, StoreFaultKind } from '../model/index.ts';

const KINDS: ReadonlyMap<string, StoreFaultKind> = new Map([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'denied'],
  ['EPERM', 'denied'],
  ['EMFILE', 'too-many'],
  ['ENFILE', 'too-many'],
  ['ENAMETOOLONG', 'bad-name'],
  ['EIO', 'broken-disk'],
  ['ENOENT', 'vanished'],
  ['ENOTDIR', 'vanished'],
  ['ELOOP', 'vanished'],
  ['EEXIST', 'exists'],
  ['ENOTEMPTY', 'exists'],
]);

/** Kinds of which the system's own code says more than our words. */
const SAID_BY_CODE: ReadonlySet<StoreFaultKind> = new Set(['other', 'broken-disk', 'too-many']);

/** What the system refused, or a file of ours that cannot be understood. `src/wording` has words for it. */
export class StoreError extends Error implements StoreFault {
  readonly kind: StoreFaultKind;
  readonly path: string;
  readonly reason: string;
  /** The system's own, else the kind: what a sheet that cannot be read is said by. */
  readonly code: string;

  constructor(kind: StoreFaultKind, path: string, reason = '', cause?: unknown) {
    super(`${kind}: ${path}`, { cause });
    this.name = 'StoreError';
    this.kind = kind;
    this.path = path;
    this.reason = reason;
    this.code = errorCode(cause) || kind;
  }
}

/** Stops where the disk refused something that was passed over: an answer must not rest on what could not be read. */
export function stopAtFirst(failures: readonly StoreError[]): void {
  if (failures[0] !== undefined) throw failures[0];
}

/** A system's error as a StoreError; anything else (a mistake of ours) as it is. */
export function asStoreError(error: unknown, path: string): unknown {
  if (error instanceof StoreError) return error;
  const code = errorCode(error);
  if (code === '') return error;
  const kind = KINDS.get(code) ?? 'other';
  return new StoreError(kind, path, SAID_BY_CODE.has(kind) ? code : '', error);
}

/** `ENOENT` and the like; '' for what is no error of the system. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
