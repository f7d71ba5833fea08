/** A plan that went out, and what happened since. See README.md. */
export { changesText } from './changes.ts';
export type { Pages } from './changes.ts';
export { commitmentsOf } from './commitments.ts';
export type { Confirmed, WentOut } from './commitments.ts';
