/** What touches the disk. See README.md. */
export { diskSource } from './disk-source.ts';
export { issuedBefore, readIssued, sentOf, writeIssued } from './issued.ts';
export type { Issued, IssuedPlan, Issuing } from './issued.ts';
export { removeLeftovers } from './leftovers.ts';
export { lockFile, lockWorkspace } from './lock.ts';
export type { Lock } from './lock.ts';
export { MANIFEST, notAsWritten, readManifest, sha256Of, untouchedFiles } from './manifest.ts';
export type { Manifest } from './manifest.ts';
export { publish } from './publish.ts';
export type { StoredFile } from './publish.ts';
export { inTheWay, putAll } from './put-all.ts';
export { replaceFile, replaceKeeping } from './replace-file.ts';
export { newestRevision, nextRevision, planText, isOrphaned } from './revisions.ts';
export type { Revision } from './revisions.ts';
export { asStoreError, stopAtFirst, StoreError } from './store-error.ts';
export { entriesOf, isFolder, isThere, readStdin, readWhole, realPath } from './system.ts';
