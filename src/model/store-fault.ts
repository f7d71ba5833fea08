/** Why the system refused to keep or to give a file, as far as staff can do something about it. */
export type StoreFaultKind =
  | 'exists'
  | 'disk-full'
  | 'broken-disk'
  | 'too-many'
  | 'read-only'
  | 'denied'
  | 'vanished'
  | 'bad-name'
  | 'no-file'
  | 'damaged'
  | 'changed'
  | 'saved-meanwhile'
  | 'other';

/** What the store could not do, as a value; its words stand in `src/wording/store.ts`. */
export interface StoreFault {
  readonly kind: StoreFaultKind;
  readonly path: string;
  /** The system's own code where `kind` is `other`, else ''. */
  readonly reason: string;
}
