/** A plan that went out, and what happened since. See README.md. */
export { changesText } from './changes.ts';
export type { Pages } from './changes.ts';
export { closeNight, unclaimedIn } from './close.ts';
export { closingTables, strayTable } from './closing-tables.ts';
export { readDone } from './done.ts';
export type { StrayRow } from './done.ts';
export { commitmentsOf } from './commitments.ts';
export type { Confirmed, WentOut } from './commitments.ts';
export { afterEvents } from './after-events.ts';
export { boundByEvents, withoutLostWaves } from './bound-by-events.ts';
export { joinedEvents, NOTHING_HAPPENED, typedEvents, unknownNames } from './events.ts';
export type { Events } from './events.ts';
export { movesBetween } from './least-moves.ts';
export type { Moves } from './least-moves.ts';
export { boundByDelivery, receivedLines } from './receive.ts';
export type { Delivered, ReceivedLine } from './receive.ts';
