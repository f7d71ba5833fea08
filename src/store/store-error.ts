/** Why the system refused, as far as staff can do something about it. */
export type StoreErrorKind =
  'exists' | 'disk-full' | 'read-only' | 'denied' | 'vanished' | 'bad-name' | 'other';

const MESSAGES: Readonly<Record<StoreErrorKind, (path: string, reason: string) => string>> = {
  exists: (path) => `${path} exists already; nothing was written`,
  'disk-full': (path) => `the disk is full: ${path} could not be written; nothing was kept`,
  'read-only': (path) => `${path} cannot be written: the disk is read-only`,
  denied: (path) => `${path} cannot be written: no permission`,
  vanished: (path) => `${path} disappeared while it was being written; nothing was kept`,
  'bad-name': (path) => `${path} is no name for a file of a plan`,
  other: (path, reason) => `${path}: ${reason}`,
};

const KINDS: ReadonlyMap<string, StoreErrorKind> = new Map([
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

/** What the system refused. The message is plain; `kind` lets the caller say it in another language. */
export class StoreError extends Error {
  readonly kind: StoreErrorKind;
  readonly path: string;

  constructor(kind: StoreErrorKind, path: string, reason = '', cause?: unknown) {
    super(MESSAGES[kind](path, reason), { cause });
    this.name = 'StoreError';
    this.kind = kind;
    this.path = path;
  }
}

/** A system's error as a StoreError; anything else (a mistake of ours) as it is. */
export function asStoreError(error: unknown, path: string): unknown {
  if (error instanceof StoreError) return error;
  const code = errorCode(error);
  if (code === '') return error;
  return new StoreError(KINDS.get(code) ?? 'other', path, code, error);
}

/** `ENOENT` and the like; '' for what is no error of the system. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
