/** A night that went out: what binds, what changed, what happened, how it ends. See README.md. */
export { comparePlans, isQuiet } from './compare/compare-plans.ts';
export type { Comparison } from './compare/compare-plans.ts';
export { namesIn } from './compare/names.ts';
export type { Names } from './compare/names.ts';
export type { Service } from './compare/moves.ts';
export { changesText } from './compare/changes.ts';
export { reprintText } from './pages/changed-pages.ts';
export type { Pages } from './pages/changed-pages.ts';
export { closeNight, leftOut, unclaimedIn } from './closing/close.ts';
export type { Fate } from './closing/close.ts';
export { closingTables, strayTable } from './closing/closing-tables.ts';
export { readDone } from './closing/done.ts';
export type { StrayRow } from './closing/done.ts';
export { commitmentsOf } from './commitments.ts';
export type { Bound, Confirmed, WentOut } from './commitments.ts';
export { billsOf } from './bills.ts';
export { keptIn } from './kept.ts';
export type { Bill } from './bills.ts';
export { boundBy, recordOf, standsAsIs, withFiles } from './went-out.ts';
export type { Newest, NightOut, Sent } from './went-out.ts';
export { filesOfPlan, onlyKnown } from './known-files.ts';
export { INPUTS_FILE, inputsText, readInputs, sameBytes } from './inputs-file.ts';
export type { KnownFile } from './inputs-file.ts';
export { saysTheSame } from './same-night.ts';
export { keepPages } from './pages/kept-pages.ts';
export { isOfAnotherNight, packsSaid } from './packs-said.ts';
export type { SaidRow, WrongRow } from './packs-said.ts';
export { EVENTS_FILE, eventsText, parseEvents } from './events/events-file.ts';
export { afterEvents } from './events/after-events.ts';
export { boundByEvents } from './events/bound-by-events.ts';
export {
  fromNow,
  joinedEvents,
  NOTHING_HAPPENED,
  typedEvents,
  unknownNames,
  withoutSeals,
} from './events/events.ts';
export type { Door, Events } from './events/events.ts';
export { movesBetween } from './moves/least-moves.ts';
export type { Moves } from './moves/least-moves.ts';
export {
  beyondOrdered,
  boundByDelivery,
  farBeyond,
  linesLeftOut,
  notWeighed,
  receivedLines,
} from './receive.ts';
export { donatedBy, donatedOrders, waveOfDonations } from './donated.ts';
export type { Donated } from './donated.ts';
export type { Delivered, ReceivedLine } from './receive.ts';
