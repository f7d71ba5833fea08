/** Slotting: who collects where and when. The room's front door; see README.md. */
export { whatWouldHelp } from './advice.ts';
export type { Advice, Option, Shortfall } from './advice.ts';
export { otherSlots } from './alternatives.ts';
export type { Alternative, HouseholdFacts, Objection } from './alternatives.ts';
export type { Change } from './remedies.ts';
export type { SlotRule } from './rules.ts';
export { scheduleSlots, settleSlots } from './schedule.ts';
