import type { StoreFault, StoreFaultKind } from '../model/index.ts';

const KINDS: ReadonlyMap<string, StoreFaultKind> = new Map([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'denied'],
  ['EPERM', 'denied'],
  ['ENOENT', 'vanished'],
  ['ENOTDIR', 'vanished'],
  ['EEXIST', 'exists'],
  ['ENOTEMPTY', 'exists'],
]);

/** What the system refused, or a file of ours that cannot be understood. `src/wording` has words for it. */
export class StoreError extends Error implements StoreFault {
  readonly kind: StoreFaultKind;
  readonly path: string;
  readonly reason: string;

  constructor(kind: StoreFaultKind, path: string, reason = '', cause?: unknown) {
    super(`${kind}: ${path}`, { cause });
    this.name = 'StoreError';
    this.kind = kind;
    this.path = path;
    this.reason = reason;
  }
}

/** A system's error as a StoreError; anything else (a mistake of ours) as it is. */
export function asStoreError(error: unknown, path: string): unknown {
  if (error instanceof StoreError) return error;
  const code = errorCode(error);
  if (code === '') return error;
  const kind = KINDS.get(code) ?? 'other';
  return new StoreError(kind, path, kind === 'other' ? code : '', error);
}

/** `ENOENT` and the like; '' for what is no error of the system. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
